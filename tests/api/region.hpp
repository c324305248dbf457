// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>

#include "app/serve/serve.hpp"
#include "tests/support/http_client.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lunxun::test {

/// A small region with its year planned, served on a free port, and a session of each demonstration account.
class Region {
public:
    /// Planned once a process.
    static Region& instance();

    std::uint16_t port() const { return site_->port(); }
    const http::Router& router() const { return site_->router(); }
    sql::Database& database() { return installation_->place.database; }

    /// @param actor  a demonstration account; empty: nobody
    HttpAnswer call(const std::string& actor, const std::string& method, const std::string& path, const std::string& body = {});
    /// Header lines of an account's session: cookie and CSRF token.
    const std::string& session_headers(const std::string& actor);

    /// The text with `{name}` replaced by the facts of that name.
    std::string filled(const std::string& text) const;

private:
    Region();
    void plan();
    void learn_facts();
    /// `last_job`, `last_account` and `last_import`, which change as scenarios go on.
    void learn_latest();

    TemporaryFolder folder_;
    app::Context context_;
    std::unique_ptr<app::Installation> installation_;
    std::unique_ptr<app::Site> site_;
    std::map<std::string, std::string> headers_;
    std::map<std::string, std::string> facts_;
};

}  // namespace lunxun::test

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "app/serve/installation.hpp"
#include "platform/http/dispatcher.hpp"
#include "platform/http/server.hpp"
#include "platform/settings/settings.hpp"

namespace lunxun::app {

/// Address, port and workers as the settings say.
http::ServerOptions server_options(const settings::Settings& settings);

/// Answers calls on an installation; each is logged without personal data.
class Site {
public:
    /// @error unavailable  the port is in use, or may not be opened.
    static Result<Site> open(Installation& installation, const http::ServerOptions& options, http::Assets assets);

    std::uint16_t port() const { return server_.port(); }
    const http::Router& router() const { return dispatcher_->router(); }
    /// Lets running answers end, then returns.
    void close() { server_.stop(); }

private:
    Site(std::unique_ptr<http::Dispatcher> dispatcher, http::Server server) : dispatcher_(std::move(dispatcher)), server_(std::move(server)) {}

    std::unique_ptr<http::Dispatcher> dispatcher_;
    http::Server server_;
};

/// Opens the workplace and serves it until the process is asked to end.
Result<void> serve(const Context& context, const settings::Settings& settings);

}  // namespace lunxun::app

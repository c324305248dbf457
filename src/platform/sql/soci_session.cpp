// SPDX-License-Identifier: Apache-2.0
#include "platform/sql/soci_session.hpp"

#include <libpq-fe.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "platform/sql/database_error.hpp"

namespace lunxun::sql {
namespace {

std::unique_ptr<soci::session> connect(const soci::backend_factory& factory, const std::string& text) {
    try {
        return std::make_unique<soci::session>(factory, text);
    } catch (const soci::soci_error& error) {
        throw DatabaseError(DatabaseError::Kind::unavailable, error.what());
    }
}

struct OptionsFreer {
    void operator()(PQconninfoOption* options) const { PQconninfoFree(options); }
};

std::string quoted(std::string_view value) {
    std::string text = "'";
    for (const char c : value) text += (c == '\'' || c == '\\') ? std::string{'\\', c} : std::string{c};
    return text + "'";
}

/// SOCI cuts an address of the form postgresql:// to pieces; it leaves `key='value'` alone.
std::string keywords_of(const std::string& address) {
    char* message = nullptr;
    const std::unique_ptr<PQconninfoOption, OptionsFreer> options(PQconninfoParse(address.c_str(), &message));
    if (!options) {
        const std::string reason = message == nullptr ? "the address cannot be read" : message;
        PQfreemem(message);
        throw DatabaseError(DatabaseError::Kind::unavailable, reason);
    }
    std::string text;
    for (const auto* option = options.get(); option->keyword != nullptr; ++option)
        if (option->val != nullptr) text += (text.empty() ? "" : " ") + std::string(option->keyword) + "=" + quoted(option->val);
    return text;
}

}  // namespace

SociSession::SociSession(std::unique_ptr<soci::session> session) : session_(std::move(session)) {}
SociSession::SociSession(SociSession&&) noexcept = default;
SociSession::~SociSession() = default;

SociSession SociSession::open_sqlite(const std::string& path) {
    // SOCI reads db="..." up to the next quotation mark, so a path that has one cannot be said.
    if (path.find('"') != std::string::npos)
        throw DatabaseError(DatabaseError::Kind::unavailable, "the path of a database cannot hold a quotation mark");
    return SociSession(connect(*soci::factory_sqlite3(), "db=\"" + path + "\""));
}

SociSession SociSession::open_postgresql(const std::string& address) {
    return SociSession(connect(*soci::factory_postgresql(), keywords_of(address)));
}

sqlite3* SociSession::sqlite_handle() const {
    return reinterpret_cast<sqlite3*>(static_cast<soci::sqlite3_session_backend*>(session_->get_backend())->conn_);
}

pg_conn* SociSession::postgresql_handle() const {
    return static_cast<soci::postgresql_session_backend*>(session_->get_backend())->conn_;
}

}  // namespace lunxun::sql

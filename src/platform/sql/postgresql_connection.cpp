// SPDX-License-Identifier: Apache-2.0
#include <charconv>

#include "platform/sql/connection.hpp"
#include "platform/sql/postgresql_statement.hpp"
#include "platform/sql/soci_session.hpp"

namespace lunxun::sql {
namespace {

class PostgresqlConnection : public Connection {
public:
    explicit PostgresqlConnection(const std::string& address)
        : session_(SociSession::open_postgresql(address)), statements_(session_.postgresql_handle()) {
        configure();
    }

    Dialect dialect() const override { return Dialect::postgresql; }

    void begin(Access access) override {
        if (PQstatus(handle()) == CONNECTION_BAD) reconnect();
        command(access == Access::read ? "begin isolation level repeatable read read only" : "begin");
    }
    void commit() override { command("commit"); }
    void rollback() noexcept override { PQclear(PQexec(handle(), "rollback")); }

    std::unique_ptr<Cursor> select(std::string_view query, const Params& params) override {
        return make_postgresql_cursor(statements_.run(query, params));
    }
    std::unique_ptr<Cursor> stream(std::string_view query, const Params& params) override {
        return make_postgresql_stream(statements_, query, params, ++streams_);
    }
    std::int64_t execute(std::string_view query, const Params& params) override {
        const auto result = statements_.run(query, params);
        const std::string_view text = PQcmdTuples(result.get());
        std::int64_t rows = 0;
        std::from_chars(text.data(), text.data() + text.size(), rows);
        return rows;
    }
    std::unique_ptr<BulkWriter> bulk_writer(std::string_view table, const std::vector<std::string>& columns) override {
        return make_postgresql_copy(handle(), table, columns);
    }

private:
    PGconn* handle() const { return statements_.handle(); }
    void command(const char* text) { checked(handle(), PQexec(handle(), text)); }
    void configure() {
        command("set client_min_messages = warning");
        command("set client_encoding = 'UTF8'");
        // A stream is read to its end: plan it for that, not for its first tenth.
        command("set cursor_tuple_fraction = 1.0");
    }
    /// The server was gone; when it is back, so are we.
    void reconnect() {
        PQreset(handle());
        statements_.forget();
        configure();
    }

    SociSession session_;
    PostgresqlStatements statements_;
    int streams_ = 0;
};

}  // namespace

std::unique_ptr<Connection> open_postgresql(const std::string& address) {
    return std::make_unique<PostgresqlConnection>(address);
}

}  // namespace lunxun::sql

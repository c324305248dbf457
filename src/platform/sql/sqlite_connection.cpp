// SPDX-License-Identifier: Apache-2.0
#include <sqlite3.h>

#include "platform/sql/connection.hpp"
#include "platform/sql/soci_session.hpp"
#include "platform/sql/sqlite_statement.hpp"

namespace lunxun::sql {
namespace {

constexpr int kBusyTimeoutMilliseconds = 30'000;

class SqliteConnection : public Connection {
public:
    explicit SqliteConnection(const std::string& path) : session_(SociSession::open_sqlite(path)), statements_(session_.sqlite_handle()) {
        sqlite3_extended_result_codes(handle(), 1);
        sqlite3_busy_timeout(handle(), kBusyTimeoutMilliseconds);
        run("pragma journal_mode = wal");
        run("pragma synchronous = full");
        run("pragma foreign_keys = on");
        run("pragma temp_store = memory");
        run("pragma cache_size = -65536");
    }

    Dialect dialect() const override { return Dialect::sqlite; }

    void begin(Access access) override {
        if (access == Access::read) {
            run("pragma query_only = on");
            run("begin");
        } else {
            run("begin immediate");
        }
        access_ = access;
    }
    void commit() override {
        run("commit");
        allow_writing();
    }
    void rollback() noexcept override {
        // A full disk or an unusable file makes SQLite roll back by itself: then there is nothing to undo.
        sqlite3_exec(handle(), "rollback", nullptr, nullptr, nullptr);
        allow_writing();
    }

    std::unique_ptr<Cursor> select(std::string_view query, const Params& params) override {
        return make_sqlite_cursor(statements_, query, params);
    }
    std::unique_ptr<Cursor> stream(std::string_view query, const Params& params) override { return select(query, params); }
    std::int64_t execute(std::string_view query, const Params& params) override {
        BoundStatement bound(statements_, query, params);
        const auto before = sqlite3_total_changes64(handle());
        while (bound.step()) {
        }
        // sqlite3_changes keeps the last statement's count when this one is no insert, update or delete.
        return sqlite3_total_changes64(handle()) == before ? 0 : sqlite3_changes64(handle());
    }
    std::unique_ptr<BulkWriter> bulk_writer(std::string_view table, const std::vector<std::string>& columns) override {
        return make_sqlite_bulk_writer(statements_, table, columns);
    }

private:
    sqlite3* handle() const { return statements_.handle(); }
    void run(const char* command) {
        if (sqlite3_exec(handle(), command, nullptr, nullptr, nullptr) != SQLITE_OK) throw_sqlite_error(handle());
    }
    void allow_writing() noexcept {
        if (access_ == Access::read) sqlite3_exec(handle(), "pragma query_only = off", nullptr, nullptr, nullptr);
    }

    SociSession session_;
    SqliteStatements statements_;
    Access access_ = Access::write;
};

}  // namespace

std::unique_ptr<Connection> open_sqlite(const std::string& path) {
    return std::make_unique<SqliteConnection>(path);
}

}  // namespace lunxun::sql

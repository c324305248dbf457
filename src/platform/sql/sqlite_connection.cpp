// SPDX-License-Identifier: Apache-2.0
#include <sqlite3.h>

#include <string_view>

#include "platform/sql/connection.hpp"
#include "platform/sql/soci_session.hpp"
#include "platform/sql/sqlite_statement.hpp"

namespace lunxun::sql {
namespace {

constexpr int kBusyTimeoutMilliseconds = 30'000;

/// strpos(text, part) of PostgreSQL, which SQLite lacks: where the part begins, 0 for nowhere. In bytes, so that only 0 and 1
/// mean the same in both. Several times as fast as LIKE, which decodes and folds each letter.
void strpos_of(sqlite3_context* context, int, sqlite3_value** values) {
    const auto text_of = [](sqlite3_value* value) {
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
        return std::string_view(text ? text : "", static_cast<std::size_t>(sqlite3_value_bytes(value)));
    };
    const auto found = text_of(values[0]).find(text_of(values[1]));
    sqlite3_result_int64(context, found == std::string_view::npos ? 0 : static_cast<sqlite3_int64>(found) + 1);
}

class SqliteConnection : public Connection {
public:
    explicit SqliteConnection(const std::string& path) : session_(SociSession::open_sqlite(path)), statements_(session_.sqlite_handle()) {
        sqlite3_extended_result_codes(handle(), 1);
        sqlite3_busy_timeout(handle(), kBusyTimeoutMilliseconds);
        sqlite3_create_function_v2(handle(), "strpos", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr, strpos_of, nullptr, nullptr, nullptr);
        run("pragma journal_mode = wal");
        run("pragma synchronous = full");
        run("pragma foreign_keys = on");
        run("pragma temp_store = memory");
        run("pragma cache_size = -65536");
        run("pragma analysis_limit = 1000");
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
    // Database hands a connection to one thread at a time: SQLite need not lock it for each value read, nor count its memory.
    [[maybe_unused]] static const int configured = sqlite3_config(SQLITE_CONFIG_MULTITHREAD) | sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return std::make_unique<SqliteConnection>(path);
}

}  // namespace lunxun::sql

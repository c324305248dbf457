// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/sql/cursor.hpp"
#include "platform/sql/value.hpp"

namespace lunxun::sql {

/// @throws DatabaseError  always: what SQLite said last on this handle.
[[noreturn]] void throw_sqlite_error(sqlite3* handle);

struct StatementFinalizer {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using SqliteStatement = std::unique_ptr<sqlite3_stmt, StatementFinalizer>;

/// Prepared statements by query text, so that a query in a loop is parsed once.
class SqliteStatements {
public:
    explicit SqliteStatements(sqlite3* handle) : handle_(handle) {}

    /// Takes a statement out: a query that runs inside another of the same text gets its own.
    SqliteStatement take(std::string_view query);
    void give_back(std::string_view query, SqliteStatement statement);
    sqlite3* handle() const { return handle_; }

private:
    sqlite3* handle_;
    std::unordered_map<std::string, SqliteStatement> idle_;
};

/// A statement with its parameters bound; goes back to the pool at the end.
class BoundStatement {
public:
    BoundStatement(SqliteStatements& pool, std::string_view query) : pool_(pool), query_(query), statement_(pool.take(query)) {}
    BoundStatement(SqliteStatements& pool, std::string_view query, const Params& params);
    BoundStatement(const BoundStatement&) = delete;
    BoundStatement& operator=(const BoundStatement&) = delete;
    ~BoundStatement();

    /// False at the end of the rows.
    bool step();
    sqlite3_stmt* get() const { return statement_.get(); }

private:
    SqliteStatements& pool_;
    std::string query_;
    SqliteStatement statement_;
};

std::unique_ptr<Cursor> make_sqlite_cursor(SqliteStatements& pool, std::string_view query, const Params& params);
std::unique_ptr<BulkWriter> make_sqlite_bulk_writer(SqliteStatements& pool, std::string_view table, const std::vector<std::string>& columns);

}  // namespace lunxun::sql

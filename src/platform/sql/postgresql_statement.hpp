// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <libpq-fe.h>

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/cursor.hpp"
#include "platform/sql/value.hpp"

namespace lunxun::sql {

struct ResultClearer {
    void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresqlResult = std::unique_ptr<PGresult, ResultClearer>;

/// The result of a command that succeeded.
/// @throws DatabaseError  it failed; the server's detail, which may hold data of people, is left out.
PostgresqlResult checked(PGconn* handle, PGresult* result);

/// Runs queries with named parameters; one that comes a second time is prepared on the server.
class PostgresqlStatements {
public:
    explicit PostgresqlStatements(PGconn* handle) : handle_(handle) {}

    PostgresqlResult run(std::string_view query, const Params& params);
    /// For a query that will not come again.
    PostgresqlResult run_once(std::string_view query, const Params& params);
    /// After a reconnect the server has forgotten them.
    void forget() { known_.clear(); }
    PGconn* handle() const { return handle_; }

private:
    struct Known {
        std::string text;
        std::vector<std::string> names;
        std::string prepared_name;
        int uses = 0;
    };
    struct Bound;

    static Known number(std::string_view query);
    PostgresqlResult run_unprepared(const Known& known, const Bound& bound);
    Known& known_of(std::string_view query, const Params& params);
    void prepare(Known& known, const Bound& bound);

    PGconn* handle_;
    std::map<std::string, Known, std::less<>> known_;
    int prepared_ = 0;
};

std::unique_ptr<Cursor> make_postgresql_cursor(PostgresqlResult result);
/// Fetches a portion at a time from a cursor of the server.
std::unique_ptr<Cursor> make_postgresql_stream(PostgresqlStatements& statements, std::string_view query, const Params& params, int number);
std::unique_ptr<BulkWriter> make_postgresql_copy(PGconn* handle, std::string_view table, const std::vector<std::string>& columns);

}  // namespace lunxun::sql

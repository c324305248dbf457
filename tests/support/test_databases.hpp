// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "platform/sql/database.hpp"

namespace lunxun::test {

class PostgresqlServer;

/// Runs a store test on a migrated SQLite database in memory, then on a fresh PostgreSQL one. The server is
/// started once a process and stopped with it; where it cannot start, a line says *skipped* and why.
void for_each_database(const std::function<void(sql::Database&)>& test);

/// A migrated database in memory, for tests where one engine is enough.
sql::Database memory_database();

/// Runs a test that needs the server itself, or says loudly that it is skipped.
void with_postgresql(const std::function<void(PostgresqlServer&)>& test);

/// A database of the server that goes with this object.
class PostgresqlDatabase {
public:
    explicit PostgresqlDatabase(const PostgresqlServer& server, const std::string& template_name = "template1");
    ~PostgresqlDatabase();
    PostgresqlDatabase(const PostgresqlDatabase&) = delete;
    PostgresqlDatabase& operator=(const PostgresqlDatabase&) = delete;

    std::string address() const;

private:
    const PostgresqlServer& server_;
    std::string name_;
};

}  // namespace lunxun::test

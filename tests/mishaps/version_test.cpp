// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "platform/sql/database.hpp"
#include "tests/support/postgresql_server.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/test_databases.hpp"

using namespace lunxun;

namespace {

/// Opens the database once, changes its record of migrations as another program would have left it, opens it again.
Error refusal_after(const std::string& address, const std::string& change) {
    {
        auto database = sql::Database::open(address).value();
        REQUIRE(database.migrate());
        database.write([&](sql::Session& session) { session.execute(change); });
    }
    auto again = sql::Database::open(address);
    if (!again) return again.error();
    const auto migrated = again->migrate();
    REQUIRE_FALSE(migrated);
    return migrated.error();
}

void expect(const std::string& change, ErrorCode code, const std::string& key) {
    const test::TemporaryFolder folder;
    const auto error = refusal_after(folder.path() / "lunxun.db", change);
    CHECK(error.code == code);
    CHECK(error.message.key == key);
    test::with_postgresql([&](const test::PostgresqlServer& server) {
        const test::PostgresqlDatabase fresh(server);
        CHECK(refusal_after(fresh.address(), change).message.key == key);
    });
}

}  // namespace

TEST_CASE("a database from a newer program is refused, naming the migration") {
    expect("insert into schema_migration (name, checksum) values ('99991231_2359_future', 'x')", ErrorCode::newer_version, "sql.newer_version");
}

TEST_CASE("a database whose migrations were changed or lost is refused") {
    expect("update schema_migration set checksum = 'x'", ErrorCode::conflict, "sql.migration_changed");
    expect("insert into schema_migration (name, checksum) values ('00000101_0000_lost', 'x')", ErrorCode::conflict, "sql.migration_missing");
}

// SPDX-License-Identifier: Apache-2.0
#include "platform/sql/migrations.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "tests/support/temporary_folder.hpp"
#include "tests/support/test_databases.hpp"

using namespace lunxun;
using sql::Migration;

namespace {

/// On top of the program's own, as a later program would have them.
std::vector<Migration> with(std::vector<Migration> more) {
    const auto own = sql::embedded_migrations();
    more.insert(more.begin(), own.begin(), own.end());
    return more;
}

std::vector<Migration> two_more() {
    return with({{"29990101_0000_first", "create table extra (id bigint, name text); -- one; two\ninsert into extra values (1, 'a;b');"},
                 {"29990102_0000_second", "alter table extra add column note text;"}});
}

void expect_refusal(const Result<void>& result, ErrorCode code, std::string_view key, std::string_view migration) {
    REQUIRE_FALSE(result);
    CHECK(result.error().code == code);
    CHECK(result.error().message.key == key);
    CHECK(result.error().message.values.front().second == migration);
}

}  // namespace

TEST_CASE("migrations are applied once each, in the order of their names") {
    test::for_each_database([](sql::Database& database) {
        const auto migrations = two_more();

        REQUIRE(sql::apply_migrations(database, migrations));
        REQUIRE(sql::apply_migrations(database, migrations));

        database.read([](sql::Session& session) {
            CHECK(session.scalar<std::string>("select name from extra where note is null") == "a;b");
        });
    });
}

TEST_CASE("a migration changed after it was applied stops the start") {
    test::for_each_database([](sql::Database& database) {
        auto migrations = two_more();
        REQUIRE(sql::apply_migrations(database, migrations));
        migrations[migrations.size() - 2].text = "create table extra (id bigint, name text);";

        expect_refusal(sql::apply_migrations(database, migrations), ErrorCode::conflict, "sql.migration_changed", "29990101_0000_first");
    });
}

TEST_CASE("a migration lost after it was applied stops the start") {
    test::for_each_database([](sql::Database& database) {
        auto migrations = two_more();
        REQUIRE(sql::apply_migrations(database, migrations));
        migrations.erase(migrations.end() - 2);

        expect_refusal(sql::apply_migrations(database, migrations), ErrorCode::conflict, "sql.migration_missing", "29990101_0000_first");
    });
}

TEST_CASE("a migration that comes before an applied one stops the start") {
    test::for_each_database([](sql::Database& database) {
        auto migrations = two_more();
        REQUIRE(sql::apply_migrations(database, migrations));
        migrations.insert(migrations.end() - 1, {"29990101_1200_between", "create table between_them (id bigint)"});

        expect_refusal(sql::apply_migrations(database, migrations), ErrorCode::conflict, "sql.migration_out_of_order",
                       "29990101_1200_between");
    });
}

TEST_CASE("a migration that fails halfway leaves nothing of itself") {
    test::for_each_database([](sql::Database& database) {
        const auto broken = with({{"29990101_0000_broken", "create table extra (id bigint); insert into extra values (1); select nonsense;"}});

        CHECK_THROWS_AS(static_cast<void>(sql::apply_migrations(database, broken)), sql::DatabaseError);

        REQUIRE(sql::apply_migrations(database, two_more()));
    });
}

TEST_CASE("a database from a newer program is refused when it is opened") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "lunxun.db";
    {
        auto database = sql::Database::open(path).value();
        REQUIRE(sql::apply_migrations(database, two_more()));
        expect_refusal(database.migrate(), ErrorCode::newer_version, "sql.newer_version", "29990101_0000_first");
    }

    const auto again = sql::Database::open(path);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::newer_version);
}

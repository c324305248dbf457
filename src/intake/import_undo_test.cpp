// SPDX-License-Identifier: Apache-2.0
#include "intake/import_undo_service.hpp"

#include "intake/import_fixture.hpp"

namespace lunxun::intake {
namespace {

using fixture::Fixture;

const std::string kLater = "2026-11-22T08:00:00Z";

std::int64_t last_import(Fixture& town) {
    return town.count("select max(id) as id from import_batch");
}

Result<UndoImpact> undo(Fixture& town) {
    return undo_import(town.database, last_import(town), "officer", kLater);
}

}  // namespace

TEST_CASE("an import that nothing depends on goes with all its rows, and can come again") {
    test::for_each_database([](sql::Database& database) {
        Fixture town(database);
        town.import({fixture::units(), fixture::people(), fixture::posts(), fixture::history()});
        const auto impact = undo(town);
        REQUIRE(impact);
        CHECK(impact->obstacles.empty());
        for (const auto* table : {"unit", "person", "post", "ledger_entry", "unit_position"}) {
            CAPTURE(table);
            CHECK(town.count(std::string("select count(*) as n from ") + table) == 0);
        }
        CHECK(undo(town).error().message.key == "intake.undone_already");
        CHECK(town.import({fixture::units(), fixture::people(), fixture::posts(), fixture::history()}).fresh == 9);
    });
}

TEST_CASE("facts of people who stay are reversed, not removed") {
    test::for_each_database([](sql::Database& database) {
        Fixture town(database);
        town.import({fixture::units(), fixture::people(), fixture::posts()});
        town.import({fixture::history()});
        const auto facts = town.count("select count(*) as n from ledger_entry");
        REQUIRE(facts > 0);
        const auto impact = undo(town);
        REQUIRE(impact);
        REQUIRE(impact->parts.size() == 1);
        CHECK(impact->parts.front().reversed == facts);
        CHECK(town.count("select count(*) as n from ledger_entry") == 2 * facts);
        CHECK(town.count("select coalesce(sum(training_minutes), 0) as minutes from ledger_entry") == 0);
        CHECK(town.count("select count(*) as n from person") == 2);
    });
}

TEST_CASE("rows that the import changed are as they were before") {
    test::for_each_database([](sql::Database& database) {
        Fixture town(database);
        town.import({fixture::units(), fixture::people(), fixture::posts()});
        const auto before = town.text("select name from post order by id limit 1");
        auto people = fixture::people();
        people.rows[0][0] = std::string("张三丰");
        town.import({people});
        REQUIRE(town.count("select count(*) as n from person where name = '张三丰'") == 1);
        const auto impact = undo(town);
        REQUIRE(impact);
        CHECK(town.count("select count(*) as n from person where name = '张三'") == 1);
        CHECK(town.text("select name from post order by id limit 1") == before);
    });
}

TEST_CASE("an import that others build on is refused, and each obstacle is named") {
    test::for_each_database([](sql::Database& database) {
        Fixture town(database);
        town.import({fixture::units(), fixture::people()});
        const auto people = last_import(town);
        town.import({fixture::posts()});
        const auto refused = undo_import(database, people, "officer", kLater);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.key == "intake.undo_has_obstacles");
        CHECK(refused.error().fields.size() == 2);
        CHECK(town.count("select count(*) as n from person") == 2);
        CHECK(undo(town));
        CHECK(undo_import(database, people, "officer", kLater));
        CHECK(undo_import(database, 4711, "officer", kLater).error().code == ErrorCode::not_found);
    });
}

TEST_CASE("every table that says which import a row came with can be undone") {
    auto database = test::memory_database();
    const auto tables = database.read([](sql::Session& session) {
        return session.scalar<std::int64_t>("select count(*) as n from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table' and c.name = 'import_id'");
    });
    // The twenty-four of the list, the ledger, and the changes themselves.
    CHECK(tables == 26);
}

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#include "plan/plan_view_store.hpp"

#include <doctest/doctest.h>

#include "tests/support/planned_year.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::plan {
namespace {

using access::DataScope;

struct World {
    std::int64_t health = 0;
    std::int64_t county = 0;
    std::int64_t with_health = 0;
    std::int64_t with_county = 0;
    std::int64_t other_school_class = 0;
};

/// Two units in the walk of the tree at 1 and 2; a class with a quota for each, held at the one school.
World fill(sql::Session& session) {
    test::PlannedYear year(session);
    World world;
    world.health = year.unit("HealthBureau");
    world.county = year.unit("NorthCounty");
    for (const auto& [unit, position] : {std::pair{world.health, 1}, std::pair{world.county, 2}})
        year.insert_plain("unit_position", {{"unit_id", unit}, {"position", std::int64_t{position}}, {"last_position", std::int64_t{position}}, {"depth", std::int64_t{0}}});
    world.with_health = year.training_class({.name = "A", .seats = 10});
    world.with_county = year.training_class({.name = "B", .first_day = "2027-05-03", .last_day = "2027-05-05", .seats = 20});
    year.quota(world.with_health, world.health, 10);
    year.quota(world.with_county, world.county, 20);
    year.nomination(world.with_health, year.person("Zhang", world.health, "Head"), world.health);
    year.nomination(world.with_health, year.person("Li", world.health, "Deputy"), world.health, "returned");
    year.insert("plan_finding", {{"plan_run_id", year.plan_run}, {"plan_entry_id", std::int64_t{1}}, {"check_name", "goal"}, {"severity", "warning"},
                                 {"disposition", "none"}, {"message_key", "plan.no_goal"}, {"values_json", "{}"}});
    year.insert("plan_finding", {{"plan_run_id", year.plan_run}, {"check_name", "rotation"}, {"severity", "blocking"}, {"disposition", "none"},
                                 {"message_key", "plan.rotation_missed"}, {"values_json", "{}"}});
    return world;
}

DataScope at(std::int64_t position) {
    DataScope scope;
    scope.first = scope.last = position;
    return scope;
}

}  // namespace

TEST_CASE("a version is read with its classes, their places and their entries' findings") {
    test::for_each_database([](sql::Database& database) {
        database.write([](sql::Session& session) { fill(session); });
        database.read([](sql::Session& session) {
            PlanViewStore store(session, DataScope::everything());
            const auto run = store.load_run(std::nullopt);
            REQUIRE(run);
            const auto versions = store.load_versions();
            REQUIRE(versions.size() == 1);
            CHECK(versions.front().seats == 30);
            CHECK(versions.front().blocking == 1);

            const auto classes = store.load_classes(run->id);
            REQUIRE(classes.size() == 2);
            CHECK(classes.front().places == 1);  // the returned one does not count
            const auto entries = store.load_entries(*run);
            REQUIRE(entries.size() == 2);
            CHECK(entries.front().planned_seats == 10);
            CHECK(entries.front().warnings == 1);
            CHECK(store.load_findings(run->id).front().severity == "blocking");
            CHECK(store.load_institutions().size() == 1);
            CHECK(!store.load_run(99));
        });
    });
}

TEST_CASE("a unit sees the classes it has seats in and their entries, and no finding of the whole plan") {
    test::for_each_database([](sql::Database& database) {
        const auto world = database.write([](sql::Session& session) { return fill(session); });
        database.read([&](sql::Session& session) {
            PlanViewStore store(session, at(2));
            const auto run = store.load_run(std::nullopt);
            REQUIRE(run);
            const auto classes = store.load_classes(run->id);
            REQUIRE(classes.size() == 1);
            CHECK(classes.front().id == world.with_county);
            CHECK(store.load_entries(*run).size() == 1);
            CHECK(store.load_findings(run->id).size() == 1);
            CHECK(!store.find_class(world.with_health));
            CHECK(store.find_class(world.with_county));
        });
    });
}

TEST_CASE("an institution sees its own classes, another sees none") {
    test::for_each_database([](sql::Database& database) {
        database.write([](sql::Session& session) { fill(session); });
        database.read([&](sql::Session& session) {
            DataScope own;
            own.institution_id = 1;
            DataScope other;
            other.institution_id = 2;
            CHECK(PlanViewStore(session, own).load_classes(1).size() == 2);
            CHECK(PlanViewStore(session, other).load_classes(1).empty());
        });
    });
}

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#include "nomination/asked_pair_store.hpp"

#include <doctest/doctest.h>

#include "tests/support/planned_year.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::nomination {

TEST_CASE("somebody is found by name or id, and namesakes are told apart by unit") {
    test::for_each_database([](sql::Database& database) {
        database.write([](sql::Session& session) {
            test::PlannedYear year(session);
            const auto health = year.unit("HealthBureau");
            year.person("Zhang", health, "Head");
            year.person("Li", health, "Clerk");
            year.person("Li", year.unit("NorthCounty"), "Clerk");
        });
        database.read([](sql::Session& session) {
            CHECK(find_asked_person(session, "Zhang").value().id == 1);
            CHECK(find_asked_person(session, "2").value().name == "Li");
            CHECK(find_asked_person(session, "Wang").error().code == ErrorCode::not_found);
            const auto several = find_asked_person(session, "Li");
            REQUIRE(!several);
            CHECK(several.error().code == ErrorCode::conflict);
            CHECK(several.error().message.values[1].second == "2 HealthBureau, 3 NorthCounty");
        });
    });
}

TEST_CASE("a class is found by code or id in a plan that counts, not in a superseded one") {
    test::for_each_database([](sql::Database& database) {
        database.write([](sql::Session& session) {
            test::PlannedYear year(session);
            year.training_class();
        });
        CHECK(database.read([](sql::Session& session) { return find_asked_class(session, "C100"); }).value().id == 1);
        CHECK(database.read([](sql::Session& session) { return find_asked_class(session, "1"); }).value().code == "C100");
        database.write([](sql::Session& session) { session.execute("update plan_run set state = 'superseded'"); });
        CHECK(!database.read([](sql::Session& session) { return find_asked_class(session, "C100"); }));
    });
}

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#include "nomination/roster_store.hpp"

#include <doctest/doctest.h>

#include "tests/support/planned_year.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::nomination {
namespace {

using access::DataScope;

struct World {
    std::int64_t class_id = 0;
    std::int64_t health = 0;
};

/// A class of three: two of the health bureau, one of the county.
World fill(sql::Session& session) {
    test::PlannedYear year(session);
    const auto health = year.unit("HealthBureau");
    const auto county = year.unit("NorthCounty");
    for (const auto& [unit, position] : {std::pair{health, 1}, std::pair{county, 2}})
        year.insert_plain("unit_position", {{"unit_id", unit}, {"position", std::int64_t{position}}, {"last_position", std::int64_t{position}}, {"depth", std::int64_t{0}}});
    const auto class_id = year.training_class();
    year.quota(class_id, health, 5);
    year.nomination(class_id, year.person("ZhangSan", health, "Head"), health);
    year.nomination(class_id, year.person("LiSi", county, "Clerk"), county);
    year.nomination(class_id, year.person("WangWu", health, "Deputy"), health);
    return {class_id, health};
}

std::vector<std::string> names(const std::vector<RosterRow>& rows) {
    std::vector<std::string> list;
    for (const auto& row : rows) list.push_back(row.person);
    return list;
}

}  // namespace

TEST_CASE("a roster is read page by page with each person's post on the first day") {
    test::for_each_database([](sql::Database& database) {
        const auto world = database.write([](sql::Session& session) { return fill(session); });
        database.read([&](sql::Session& session) {
            RosterStore store(session, DataScope::everything());
            const auto about = store.find_class(world.class_id);
            REQUIRE(about);
            const auto first = store.load_roster(*about, {.limit = 2});
            CHECK(names(first) == std::vector<std::string>{"ZhangSan", "LiSi"});
            CHECK(first.front().post == "Head");
            const auto second = store.load_roster(*about, {.after_benefit = first.back().benefit, .after_id = first.back().id, .limit = 2});
            CHECK(names(second) == std::vector<std::string>{"WangWu"});
            CHECK(store.count_roster(*about, {}) == 3);
            CHECK(names(store.load_roster(*about, {.text = "wang"})) == std::vector<std::string>{"WangWu"});
            CHECK(store.count_roster(*about, {.text = "%"}) == 3);
        });
    });
}

TEST_CASE("a unit reads its own people of a roster and its own quota only") {
    test::for_each_database([](sql::Database& database) {
        const auto world = database.write([](sql::Session& session) { return fill(session); });
        database.read([&](sql::Session& session) {
            DataScope county;
            county.first = county.last = 2;
            RosterStore store(session, county);
            const auto about = store.find_class(world.class_id);
            REQUIRE(about);
            CHECK(names(store.load_roster(*about, {})) == std::vector<std::string>{"LiSi"});
            const auto quotas = store.load_quotas(*about);
            REQUIRE(quotas.size() == 1);
            CHECK(quotas.front().seats == 0);
            CHECK(quotas.front().used == 1);
        });
    });
}

}  // namespace lunxun::nomination

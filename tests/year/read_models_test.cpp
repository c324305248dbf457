// SPDX-License-Identifier: Apache-2.0
// Here and not beside verify, which shares no code with those who write what it checks.
#include <doctest/doctest.h>

#include <set>

#include "hours/summary_store.hpp"
#include "organisation/unit_position_store.hpp"
#include "plan/plan_rules.hpp"
#include "search/search_store.hpp"
#include "verify/testing/small_world.hpp"
#include "tests/support/test_databases.hpp"
#include "verify/verify.hpp"

namespace lunxun {
namespace {

const verify::Options kOptions{0, verify::testing::kRuleTexts};
constexpr Day kToday = Day::of(2027, 1, 15);

struct Plant {
    const char* name;
    const char* change;
    std::set<std::string> found;
};

std::set<std::string> keys_found(sql::Session& session) {
    std::set<std::string> keys;
    const auto report = verify::verify(session, kOptions).value();
    for (const auto& check : report.checks)
        for (const auto& message : check.messages) keys.insert(message.key);
    return keys;
}

void write_read_models(sql::Session& session) {
    const auto& pack = rulebook::RulePack::embedded();
    REQUIRE(organisation::rebuild_unit_positions(session));
    hours::rebuild_person_summaries(session, pack, plan::plan_rules(pack, calendar::Season::embedded(), kToday).value(), kToday);
    search::rebuild_search_entries(session);
}

}  // namespace

TEST_CASE("read models that are not what the facts say are caught") {
    const std::vector<Plant> plants{
        {"as written", "update unit set name = name", {}},
        {"minutes", "update person_summary set minutes_five_years = minutes_five_years + 1 where person_id = 5", {"verify.person_summaries"}},
        {"somebody left out", "delete from person_summary where person_id = 5", {"verify.person_summaries_missing", "verify.search_entries"}},
        {"a subtree too long", "update unit_position set last_position = 5 where unit_id = 1", {"verify.unit_positions_end"}},
        {"a new name", "update unit set name = 'v' where id = 2", {"verify.search_entries"}},
    };
    test::for_each_database([&](sql::Database& database) {
        database.write(verify::testing::fill);
        database.write(write_read_models);
        for (const auto& plant : plants) {
            CAPTURE(std::string(plant.name));
            const auto undone = database.write([&](sql::Session& session) -> Result<void> {
                session.execute(plant.change);
                CHECK(keys_found(session) == plant.found);
                return Error::of(ErrorCode::cancelled, "test.undone");
            });
            CHECK_FALSE(undone);
        }
    });
}

}  // namespace lunxun

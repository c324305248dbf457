// SPDX-License-Identifier: Apache-2.0
#include "rulebook/rule_effect.hpp"

#include <doctest/doctest.h>

#include "rulebook/rule_effect_store.hpp"
#include "tests/support/planned_year.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::rulebook {
namespace {

const Day kToday = Day::of(2026, 11, 21);

const Rule& rule_named(std::string_view id) {
    return *RulePack::embedded().rule(id, kToday);
}

RuleEffect tried_with(sql::Database& database, std::string_view id, const TriedValue& value) {
    const auto tried = tried_rule(rule_named(id), {value}).value();
    return database.read([&](sql::Session& session) { return effect_of(session, RulePack::embedded(), rule_named(id), tried, kToday); });
}

}  // namespace

TEST_CASE("a rule is tried with numbers of its kind only, within their bounds, every mistake named") {
    const auto wrong = tried_rule(rule_named("H2"), {{"class_hours_minimum", -1}, {"colour", 1}, {"window_years", 1.5}});
    REQUIRE_FALSE(wrong);
    REQUIRE(wrong.error().fields.size() == 3);
    CHECK(wrong.error().fields[1].field == "values[1].value");

    const auto tried = tried_rule(rule_named("H2"), {{"class_hours_minimum", 100}});
    REQUIRE(tried);
    CHECK(tried->number("class_hours_minimum") == 100);
    CHECK(rule_named("H2").number("class_hours_minimum") == 90);
}

TEST_CASE("raising 90 class-hours to 100 counts those who met the rule by hours alone, by group and unit") {
    test::for_each_database([](sql::Database& database) {
        database.write([](sql::Session& session) {
            test::PlannedYear year(session);
            const auto unit = year.unit("Health bureau");
            year.ledger_entry(year.person("met by hours", unit, "p"), "class", "2026-03-02", "2026-03-12", 18, 95 * 45);
            year.ledger_entry(year.person("met by days", unit, "p"), "class", "2026-03-02", "2026-03-13", 24, 60 * 45);
            year.ledger_entry(year.person("met anyway", unit, "p"), "class", "2026-03-02", "2026-03-12", 18, 120 * 45);
            year.person("not met", unit, "p");
            year.person("not covered", unit, "p", "131");
        });

        const auto effect = tried_with(database, "H2", {"class_hours_minimum", 100});

        CHECK(effect.counted == RuleEffect::Counted::people_met);
        CHECK(effect.whole.covered == 4);
        CHECK(effect.whole.now == 3);
        CHECK(effect.whole.then == 2);
        CHECK(effect.whole.losing == 1);
        CHECK(effect.whole.gaining == 0);
        CHECK(effect.by_group.size() == 1);
        CHECK(effect.by_unit.begin()->second.losing == 1);
    });
}

TEST_CASE("a limit on who may be away counts units that get tighter or wider") {
    test::for_each_database([](sql::Database& database) {
        database.write([](sql::Session& session) {
            test::PlannedYear year(session);
            const auto large = year.unit("Large");
            const auto small = year.unit("Small");
            for (int p = 0; p < 20; ++p) year.person("n", large, "p");
            year.person("n", small, "p");
        });

        const auto effect = tried_with(database, "A1", {"share", 0.1});

        CHECK(effect.counted == RuleEffect::Counted::away);
        CHECK(effect.whole.covered == 2);
        CHECK(effect.whole.now == 5);
        CHECK(effect.whole.then == 3);
        CHECK(effect.whole.losing == 1);
    });
}

}  // namespace lunxun::rulebook

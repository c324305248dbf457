// SPDX-License-Identifier: Apache-2.0
#include "hours/person_summary.hpp"

#include <doctest/doctest.h>

#include "hours/summary_store.hpp"
#include "organisation/unit_position_store.hpp"
#include "plan/plan_rules.hpp"
#include "tests/support/people_world.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::hours {
namespace {

constexpr Day kToday = Day::of(2026, 11, 21);
constexpr std::int64_t kClassHour = 45;

/// H2 of a section-level official: 90 class-hours a year, classes among what counts.
rulebook::HoursRequirement yearly(int year) {
    return rulebook::hours_requirement(rulebook::RulePack::embedded(), "section", Day::of(year, 12, 31)).value();
}

rulebook::CreditFact class_of(int year, std::int64_t class_hours) {
    return {"class", Day::of(year, 5, 4), Day::of(year, 5, 8), 10, class_hours * kClassHour, true, true};
}

rulebook::CreditFact group_study_of(int year, std::int64_t class_hours) {
    return {"group_study", Day::of(year, 5, 4), Day::of(year, 5, 4), 0, class_hours * kClassHour, false, true};
}

Forecast forecast_of(const rulebook::HoursRequirement& requirement, std::span<const rulebook::CreditFact> credits, std::span<const PlannedClass> planned, int year) {
    const people::Person person;
    return forecast(requirement, {person, {}, credits, planned}, std::nullopt, year, kToday, rulebook::RulePack::embedded());
}

plan::PlanRules rules() {
    return plan::plan_rules(rulebook::RulePack::embedded(), calendar::Season::embedded(), kToday).value();
}

struct SummaryRow {
    std::int64_t unit_position = 0;
    std::int64_t name_position = 0;
    std::int64_t minutes_this_year = 0;
    std::int64_t minutes_short = 0;
    std::int64_t trainings = 0;
    std::optional<std::string> last_trained_on;
};
BOOST_DESCRIBE_STRUCT(SummaryRow, (), (unit_position, name_position, minutes_this_year, minutes_short, trainings, last_trained_on))

SummaryRow summary_of(sql::Session& session, std::int64_t person) {
    return session.one<SummaryRow>("select unit_position, name_position, minutes_this_year, minutes_short, trainings, last_trained_on "
                                   "from person_summary where person_id = :person", {{"person", person}}).value();
}

}  // namespace

TEST_CASE("the forecast counts planned classes of the year") {
    const std::vector<PlannedClass> planned{{{Day::of(2027, 3, 1), Day::of(2027, 3, 5)}, 10, 40 * kClassHour}};
    CHECK(forecast_of(yearly(2027), {}, {}, 2027).standing.minutes_short == 90 * kClassHour);
    CHECK(forecast_of(yearly(2027), {}, planned, 2027).standing.minutes_short == 50 * kClassHour);
}

TEST_CASE("the forecast expects of other kinds what the two years before brought on average") {
    const std::vector credits{group_study_of(2025, 30), group_study_of(2026, 10), class_of(2026, 80)};
    CHECK(forecast_of(yearly(2027), credits, {}, 2027).standing.minutes == 20 * kClassHour);
}

TEST_CASE("what the year already brought of a habit is not expected again") {
    const std::vector credits{group_study_of(2024, 20), group_study_of(2025, 20), group_study_of(2026, 15)};
    CHECK(forecast_of(yearly(2026), credits, {}, 2026).standing.minutes == 20 * kClassHour);
}

TEST_CASE("a window that goes on asks for its share gone by") {
    const auto five_years = rulebook::hours_requirement(rulebook::RulePack::embedded(), "county", Day::of(2025, 12, 31)).value();
    const auto coming = forecast_of(five_years, {}, {}, 2025);
    CHECK(coming.minutes_minimum < five_years.minutes_minimum);
    CHECK(coming.minutes_minimum > five_years.minutes_minimum / 2);
    CHECK(forecast_of(five_years, {}, {}, 2027).minutes_minimum == five_years.minutes_minimum);
}

TEST_CASE("a class without a menu brings what the conversion gives for its days") {
    const DayRange days{Day::of(2027, 3, 1), Day::of(2027, 3, 5)};
    const auto& pack = rulebook::RulePack::embedded();
    CHECK(planned_credit(days, 5, 8, 1'500, pack).training_minutes == 1'500);
    CHECK(planned_credit(days, 5, 0, 0, pack).half_days == 10);
    CHECK(planned_credit(days, 5, 0, 0, pack).training_minutes == 10 * 4 * kClassHour);
}

TEST_CASE("summaries count what is in force, place people in the tree and number them by pinyin") {
    test::for_each_database([](sql::Database& database) {
        database.write([](sql::Session& session) {
            test::add_unit(session, 1, std::nullopt);
            test::add_unit(session, 2, 1);
            REQUIRE(organisation::rebuild_unit_positions(session));
            test::add_person(session, 11, "张三", "zhang san");
            test::add_person(session, 12, "李四", "li si");
            test::add_post(session, 1, 11, 2, "141");
            test::add_class_entry(session, 1, 11, "2026-05-04", "2026-05-08", 40);
            test::add_class_entry(session, 2, 11, "2026-06-01", "2026-06-05", 30);
            test::add_class_entry(session, 3, 11, "2026-06-01", "2026-06-05", 30, "", 2);
            CHECK(rebuild_person_summaries(session, rulebook::RulePack::embedded(), rules(), kToday) == 2);
        });
        database.read([](sql::Session& session) {
            const auto one = summary_of(session, 11);
            CHECK(one.unit_position == 1);
            CHECK(one.minutes_this_year == 40 * kClassHour);
            CHECK(one.minutes_short == 50 * kClassHour);
            CHECK(one.trainings == 1);
            CHECK(one.last_trained_on == "2026-05-08");
            const auto other = summary_of(session, 12);
            CHECK(other.unit_position == kNoUnitPosition);
            CHECK(other.name_position < one.name_position);
            CHECK_FALSE(other.last_trained_on);
            CHECK(find_projection_state(session) == projection_state_on(session, rulebook::RulePack::embedded(), kToday));
        });
    });
}

TEST_CASE("summaries of another day replace those there were") {
    auto database = test::memory_database();
    const auto rebuild = [&](Day day) {
        return database.write([&](sql::Session& session) { return rebuild_person_summaries(session, rulebook::RulePack::embedded(), rules(), day); });
    };
    database.write([](sql::Session& session) {
        test::add_unit(session, 1, std::nullopt);
        test::add_person(session, 11, "张三", "zhang san");
        REQUIRE(organisation::rebuild_unit_positions(session));
    });
    CHECK(rebuild(kToday) == 1);
    CHECK(rebuild(Day::of(2009, 1, 1)) == 0);
    CHECK(database.read([](sql::Session& session) { return find_projection_state(session)->as_of; }) == Day::of(2009, 1, 1));
}

}  // namespace lunxun::hours

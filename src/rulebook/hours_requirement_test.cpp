// SPDX-License-Identifier: Apache-2.0
#include "rulebook/hours_requirement.hpp"

#include <doctest/doctest.h>

namespace lunxun::rulebook {

namespace {

constexpr int kClassHour = 45;
const Day kToday = Day::of(2027, 6, 1);

CreditFact class_fact(Day first, int half_days, int class_hours) {
    return {"class", first, first, half_days, class_hours * kClassHour, true, true};
}

HoursRequirement of_group(std::string_view group) { return hours_requirement(RulePack::embedded(), group, kToday).value(); }

HoursStanding standing_of(std::string_view group, std::vector<CreditFact> facts, std::optional<Day> promoted_on = std::nullopt) {
    return standing(of_group(group), facts, promoted_on, RulePack::embedded());
}

}  // namespace

TEST_CASE("H1 asks 66 days or 550 hours in the cycle 2023 to 2027") {
    const HoursRequirement requirement = of_group("county");
    CHECK(requirement.rule_id == "H1");
    CHECK(requirement.window == DayRange{Day::of(2023, 1, 1), Day::of(2027, 12, 31)});
    CHECK(requirement.half_days_minimum == 132);
    CHECK(requirement.minutes_minimum == 550 * kClassHour);
    CHECK(of_group("bureau").rule_id == "H1");
}

TEST_CASE("H2 asks 12 days or 90 hours in the year") {
    const HoursRequirement requirement = of_group("staff");
    CHECK(requirement.rule_id == "H2");
    CHECK(requirement.window == DayRange{Day::of(2027, 1, 1), Day::of(2027, 12, 31)});
    CHECK(requirement.half_days_minimum == 24);
    CHECK(requirement.minutes_minimum == 90 * kClassHour);
}

TEST_CASE("H5 and H11 stand beside the main requirement") {
    const auto county = hours_requirements(RulePack::embedded(), "county", kToday);
    REQUIRE(county.size() == 2);
    CHECK(county[0].rule_id == "H1");
    CHECK(county[1].rule_id == "H5");
    CHECK(of_group("village").rule_id == "H11-S");
    CHECK(of_group("village").minutes_minimum == 56 * kClassHour);
    CHECK_FALSE(hours_requirement(RulePack::embedded(), "professional", kToday));
    CHECK(hours_requirements(RulePack::embedded(), "party_member", kToday).front().rule_id == "H11-M");
}

TEST_CASE("H1 is passed by days alone, by hours alone, by both or not at all") {
    const Day first = Day::of(2024, 3, 4);
    CHECK(standing_of("county", {class_fact(first, 132, 500)}).passed_by == PassedBy::days);
    CHECK(standing_of("county", {class_fact(first, 131, 550)}).passed_by == PassedBy::hours);
    CHECK(standing_of("county", {class_fact(first, 132, 550)}).passed_by == PassedBy::both);
    const HoursStanding none = standing_of("county", {class_fact(first, 100, 500), class_fact(first, 20, 40)});
    CHECK(none.passed_by == PassedBy::none);
    CHECK(none.half_days_short == 12);
    CHECK(none.minutes_short == 10 * kClassHour);
    CHECK(none.due == Day::of(2027, 12, 31));
}

TEST_CASE("nothing is short once either test passes") {
    const HoursStanding standing = standing_of("staff", {class_fact(Day::of(2027, 3, 1), 24, 10)});
    CHECK(standing.passed_by == PassedBy::days);
    CHECK(standing.minutes_short == 0);
    CHECK(standing.half_days_short == 0);
}

TEST_CASE("only recognised centralised training counts for H1 and H2") {
    CreditFact unrecognised = class_fact(Day::of(2027, 3, 1), 24, 90);
    unrecognised.is_recognised = false;
    CreditFact online = class_fact(Day::of(2027, 3, 1), 24, 90);
    online.kind = "online";
    CHECK(standing_of("staff", {unrecognised, online}).minutes == 0);
    CreditFact study = class_fact(Day::of(2027, 3, 1), 1, 3);
    study.kind = "group_study";
    CHECK(standing_of("staff", {study}).minutes == 3 * kClassHour);
}

TEST_CASE("credits outside the window do not count, and cross-year ones by their days inside") {
    CHECK(standing_of("staff", {class_fact(Day::of(2026, 12, 31), 24, 90)}).passed_by == PassedBy::none);
    const CreditFact across{"class", Day::of(2026, 12, 28), Day::of(2027, 1, 6), 20, 1000, true, true};
    const HoursStanding standing = standing_of("staff", {across});
    CHECK(standing.half_days == 12);
    CHECK(standing.minutes == 600);
}

TEST_CASE("H3 gives a year from promotion to whoever was promoted short") {
    const HoursStanding late = standing_of("county", {}, Day::of(2026, 8, 1));
    CHECK(late.is_due_by_promotion);
    CHECK(late.due == Day::of(2027, 8, 1));
    const HoursStanding in_time = standing_of("county", {class_fact(Day::of(2025, 3, 3), 132, 550)}, Day::of(2026, 8, 1));
    CHECK_FALSE(in_time.is_due_by_promotion);
    CHECK(in_time.due == Day::of(2027, 12, 31));
    const HoursStanding made_up = standing_of("county", {class_fact(Day::of(2026, 9, 7), 132, 550)}, Day::of(2026, 8, 1));
    CHECK(made_up.passed_by == PassedBy::both);
    CHECK(made_up.due == Day::of(2027, 8, 1));
}

TEST_CASE("H3 changes nothing for a promotion before the cycle or under a yearly rule") {
    CHECK_FALSE(standing_of("county", {}, Day::of(2022, 8, 1)).is_due_by_promotion);
    CHECK_FALSE(standing_of("section", {}, Day::of(2027, 3, 1)).is_due_by_promotion);
}

TEST_CASE("the cycle before is found for a day in it") {
    CHECK(hours_requirement(RulePack::embedded(), "county", Day::of(2022, 5, 1))->window ==
          DayRange{Day::of(2018, 1, 1), Day::of(2022, 12, 31)});
    CHECK(hours_requirement(RulePack::embedded(), "county", Day::of(2028, 5, 1))->window ==
          DayRange{Day::of(2028, 1, 1), Day::of(2032, 12, 31)});
}

TEST_CASE("the share of a window gone by runs from 0 to 1") {
    const HoursRequirement year = of_group("staff");
    CHECK(window_elapsed(year, Day::of(2026, 1, 1)) == doctest::Approx(0));
    CHECK(window_elapsed(year, Day::of(2027, 12, 31)) == doctest::Approx(1));
    CHECK(window_elapsed(year, Day::of(2027, 7, 2)) == doctest::Approx(183.0 / 365));
}

}  // namespace lunxun::rulebook

// SPDX-License-Identifier: Apache-2.0
#include "calendar/season.hpp"

#include <doctest/doctest.h>

#include "rulebook/rules.hpp"

namespace lunxun::calendar {

TEST_CASE("the season built in is sound") { CHECK(Season::load(rulebook::rules::season)); }

TEST_CASE("K4 no class starts in the week of the Spring Festival") {
    const Season& season = Season::embedded();
    CHECK_FALSE(season.may_start(Day::of(2027, 2, 8)));
    CHECK(season.start_weight(Day::of(2027, 2, 8)) == 0);
    CHECK(season.may_start(Day::of(2027, 2, 15)));
    CHECK(season.start_weight(Day::of(2027, 2, 15)) == 2 * 40);
}

TEST_CASE("K5 Mondays of busy months weigh most") {
    const Season& season = Season::embedded();
    CHECK(season.start_weight(Day::of(2027, 4, 12)) == 11 * 40);
    CHECK(season.start_weight(Day::of(2027, 4, 16)) == 11 * 2);
    CHECK(season.start_weight(Day::of(2027, 1, 4)) == 3 * 40);
}

TEST_CASE("K6 a January belongs to the autumn semester before it") {
    const Season& season = Season::embedded();
    CHECK(season.semester(Day::of(2027, 1, 31)) == "2026-autumn");
    CHECK(season.semester(Day::of(2027, 2, 1)) == "2027-spring");
    CHECK(season.semester(Day::of(2027, 7, 31)) == "2027-spring");
    CHECK(season.semester(Day::of(2027, 12, 31)) == "2027-autumn");
}

TEST_CASE("weights that do not sum to a hundred are refused") {
    const auto season = Season::load(
        "month_weights = [3, 2, 9, 11, 11, 11, 8, 5, 11, 11, 12, 7]\n"
        "weekday_weights = [40, 60]\n");
    REQUIRE_FALSE(season);
    CHECK(season.error().fields.size() == 3);
    CHECK(season.error().fields[0].message.key == "working_calendar.weights_wrong");
    CHECK(season.error().fields[2].message.key == "working_calendar.semesters_missing");
}

}  // namespace lunxun::calendar

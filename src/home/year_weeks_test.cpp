// SPDX-License-Identifier: Apache-2.0
#include "home/year_weeks.hpp"

#include <doctest/doctest.h>

#include <array>

namespace lunxun::home {

TEST_CASE("a year's weeks begin with the one that holds New Year's Day and end with the one that holds its last day") {
    const auto mondays = mondays_of(2027);

    CHECK(mondays.front() == Day::of(2026, 12, 28));
    CHECK(mondays.back() == Day::of(2027, 12, 27));
    CHECK(mondays.size() == 53);
}

TEST_CASE("a stretch counts in each week that it touches, a Sunday in the week before the Monday") {
    const auto mondays = mondays_of(2027);
    const std::array stretches{Stretch{Day::of(2027, 1, 10), Day::of(2027, 1, 12), 40}, Stretch{Day::of(2027, 1, 11), Day::of(2027, 1, 11), 2}};

    const auto counts = counts_by_week(stretches, mondays);

    CHECK(counts[1] == 40);
    CHECK(counts[2] == 42);
    CHECK(counts[3] == 0);
}

TEST_CASE("days outside the year count nowhere") {
    const auto mondays = mondays_of(2027);
    const std::array stretches{Stretch{Day::of(2026, 12, 1), Day::of(2026, 12, 29), 5}, Stretch{Day::of(2027, 12, 30), Day::of(2028, 2, 1), 7},
                               Stretch{Day::of(2026, 11, 1), Day::of(2026, 11, 20), 9}};

    const auto counts = counts_by_week(stretches, mondays);

    CHECK(counts.front() == 5);
    CHECK(counts.back() == 7);
    CHECK(counts[1] == 0);
}

}  // namespace lunxun::home

// SPDX-License-Identifier: Apache-2.0
#include "base/day.hpp"

#include <doctest/doctest.h>

namespace lunxun {

TEST_CASE("a day reads only dates that exist") {
    CHECK(Day::parse("2027-04-12") == Day::of(2027, 4, 12));
    CHECK_FALSE(Day::parse("2027-02-29"));
    CHECK_FALSE(Day::parse("2027-4-12"));
    CHECK_FALSE(Day::parse("2027-04-1x"));
    CHECK_FALSE(Day::parse("-027-04-12"));
    CHECK(Day::parse("2028-02-29")->iso() == "2028-02-29");
}

TEST_CASE("a week runs from Monday 1 to Sunday 7") {
    CHECK(Day::of(2027, 4, 12).weekday() == 1);
    CHECK(Day::of(2027, 4, 18).weekday() == 7);
}

TEST_CASE("ranges that enclose each other overlap") {
    const DayRange april{Day::of(2027, 4, 1), Day::of(2027, 4, 30)};
    const DayRange week{Day::of(2027, 4, 12), Day::of(2027, 4, 16)};
    const DayRange may{Day::of(2027, 5, 1), Day::of(2027, 5, 2)};
    CHECK(april.overlaps(week));
    CHECK(week.overlaps(april));
    CHECK_FALSE(april.overlaps(may));
    CHECK(week.days() == 5);
}

}  // namespace lunxun

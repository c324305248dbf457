// SPDX-License-Identifier: Apache-2.0
#include "timetable/releases.hpp"

#include <doctest/doctest.h>

namespace lunxun::timetable {
namespace {

const Day kMonday = Day::of(2027, 4, 12);

CallAwayRow call(std::int64_t class_id, std::int64_t person_id, Day first_day) {
    return {class_id, person_id, 7, person_id == 1, false, first_day, first_day + 4};
}

/// Class 1 in the first week with persons 1 and 2, class 2 in the second with persons 3 and 4.
std::vector<CallAwayRow> two_classes() {
    return {call(1, 1, kMonday), call(1, 2, kMonday), call(2, 3, kMonday + 7), call(2, 4, kMonday + 7)};
}

}  // namespace

TEST_CASE("a class that moves beside another calls away the people of both") {
    const Releases releases(two_classes(), {{7, "health bureau", "unit", 3}});
    const auto found = releases.conflicts(1, kMonday + 9, kMonday + 13);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == "unit");
    CHECK(found[0].unit_name == "health bureau");
    CHECK(found[0].away == 4);
    CHECK(found[0].limit == 3);
    CHECK(found[0].day == kMonday + 9);
    CHECK(releases.conflicts(1, kMonday + 14, kMonday + 18).empty());
}

TEST_CASE("a class that moves by a day is not blamed for days on which it met already") {
    const Releases releases(two_classes(), {{7, "health bureau", "unit", 1}});
    const auto found = releases.conflicts(1, kMonday + 1, kMonday + 5);
    REQUIRE(found.size() == 1);
    CHECK(found[0].day == kMonday + 5);
}

TEST_CASE("one person with two posts in a unit is away once") {
    auto calls = two_classes();
    calls.push_back(calls.front());
    const Releases releases(calls, {{7, "health bureau", "unit", 2}});
    CHECK(releases.conflicts(1, kMonday + 14, kMonday + 18).empty());
}

TEST_CASE("leaders are counted among leaders") {
    auto calls = two_classes();
    calls[2].is_leader = true;
    const Releases releases(calls, {{7, "health bureau", "unit", 9}, {7, "health bureau", "leadership", 1}});
    const auto found = releases.conflicts(1, kMonday + 7, kMonday + 11);
    REQUIRE(found.size() == 1);
    CHECK(found[0].kind == "leadership");
    CHECK(found[0].away == 2);
}

TEST_CASE("a trainee of two classes may not be in both at once") {
    auto calls = two_classes();
    calls.push_back(call(2, 1, kMonday + 7));
    const Releases releases(calls, {});
    const auto found = releases.conflicts(1, kMonday + 7, kMonday + 11);
    REQUIRE(found.size() == 1);
    CHECK(found[0].what == ReleaseConflict::Kind::twice);
    CHECK(found[0].away == 1);
}

TEST_CASE("what moves next sees where the class went before") {
    Releases releases(two_classes(), {{7, "health bureau", "unit", 3}});
    releases.move(2, kMonday + 28, kMonday + 32);
    CHECK(releases.conflicts(1, kMonday + 7, kMonday + 11).empty());
    CHECK(releases.conflicts(1, kMonday + 28, kMonday + 32).size() == 1);
}

}  // namespace lunxun::timetable

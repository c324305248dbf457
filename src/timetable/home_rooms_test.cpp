// SPDX-License-Identifier: Apache-2.0
#include "timetable/home_rooms.hpp"

#include <doctest/doctest.h>

namespace lunxun::timetable {
namespace {

const Day kMonday = Day::of(2027, 4, 12);

TimetableData two_rooms() {
    TimetableData data;
    data.rooms = {{1, 1, "small", "classroom", 40}, {2, 1, "large", "classroom", 80}, {3, 1, "computers", "computer_room", 80}, {4, 2, "elsewhere", "classroom", 40}};
    return data;
}

ClassRow class_of(std::int64_t id, std::int64_t people, Day first) {
    return {id, "C", "class", 1, first, first + 4, people, "classroom", false};
}

}  // namespace

TEST_CASE("classes at the same time have different rooms of their own, the large one where it is needed") {
    auto data = two_rooms();
    data.classes = {class_of(1, 30, kMonday), class_of(2, 70, kMonday), class_of(3, 30, kMonday + 7)};
    const auto homes = home_rooms(data, 1);
    CHECK(homes.at(1) == 1);
    CHECK(homes.at(2) == 2);
    CHECK(homes.at(3) == 1);
}

TEST_CASE("when all rooms are taken, classes share; one that no room holds has none") {
    auto data = two_rooms();
    data.classes = {class_of(1, 30, kMonday), class_of(2, 30, kMonday), class_of(3, 30, kMonday + 3), class_of(4, 100, kMonday)};
    const auto homes = home_rooms(data, 1);
    CHECK(homes.size() == 3);
    CHECK_FALSE(homes.contains(4));
}

}  // namespace lunxun::timetable

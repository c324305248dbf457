// SPDX-License-Identifier: Apache-2.0
#include "timetable/class_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace lunxun::timetable {
namespace {

struct Menu {
    void add(const char* kind, const char* part, const char* method, const char* topic = "") {
        items.push_back({.id = static_cast<std::int64_t>(items.size()), .kind = kind, .part = part, .title = "", .method = method, .half_days = 1,
                         .training_minutes = 180, .course_id = {}, .room_kind = {}, .route_id = {}, .topic = topic});
    }
    std::vector<timetabling::Order> orders() const {
        std::vector<OrderedEvent> events;
        for (std::size_t i = 0; i < items.size(); ++i) events.push_back({static_cast<int>(i), 1, &items[i], static_cast<int>(i) == can_begin});
        return class_orders(events, TimetableSettings::load().value());
    }

    std::vector<MenuItemRow> items;
    int can_begin = -1;  ///< which of them
};

const timetabling::Order* between(const std::vector<timetabling::Order>& orders, int before, int after, bool is_hard) {
    const auto found = std::ranges::find_if(orders, [&](const auto& each) { return each.before == before && each.after == after && each.weight.is_hard() == is_hard; });
    return found == orders.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("opening, teaching, examination, closing stand in this order by rule") {
    Menu menu;
    for (const char* kind : {"closing", "examination", "course", "opening"}) menu.add(kind, "theory", "lecture");
    const auto orders = menu.orders();
    for (const auto& [before, after] : {std::pair{3, 2}, {2, 1}, {1, 0}, {3, 0}}) CHECK(between(orders, before, after, true));
    CHECK_FALSE(between(orders, 0, 3, true));
}

TEST_CASE("theory comes before party spirit, party spirit before ability, lectures before practice, where it can") {
    Menu menu;
    menu.add("course", "ability", "lecture");
    menu.add("course", "party_spirit", "on_site");
    menu.add("course", "theory", "case");
    menu.add("course", "theory", "lecture");
    const auto orders = menu.orders();
    CHECK(between(orders, 1, 0, false));
    CHECK(between(orders, 2, 1, false));
    CHECK(between(orders, 3, 1, false));
    CHECK(between(orders, 3, 2, false));
    CHECK_FALSE(between(orders, 2, 3, false));
}

TEST_CASE("a class begins with the first lecture that may be given then") {
    Menu menu;
    menu.add("course", "theory", "discussion");
    menu.add("course", "party_spirit", "lecture");
    menu.add("course", "ability", "lecture");
    menu.add("reading", "theory", "self_reading");
    menu.add("closing", "ability", "closing");
    CHECK_FALSE(between(menu.orders(), 2, 0, false));
    menu.can_begin = 2;
    const auto orders = menu.orders();
    CHECK(between(orders, 2, 0, false));
    CHECK(between(orders, 2, 3, false));
    CHECK_FALSE(between(orders, 2, 1, false));
    CHECK_FALSE(between(orders, 2, 4, false));
}

TEST_CASE("a discussion stands within a day of the lecture of its topic") {
    Menu menu;
    menu.add("course", "theory", "lecture", "a");
    menu.add("course", "theory", "lecture", "b");
    menu.add("course", "theory", "discussion", "b");
    const auto orders = menu.orders();
    const auto near = std::ranges::find(orders, 1, &timetabling::Order::max_lag);
    REQUIRE(near != orders.end());
    CHECK(near->before == 1);
    CHECK(near->after == 2);
    CHECK(near->unit == timetabling::LagUnit::days);
}

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
// One test for each constraint, of the same name: what keeps it costs nothing, what breaks it costs its weight.
#include "solvers/timetabling/constraints/constraints.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>

#include "solvers/timetabling/samples/small.hpp"
#include "solvers/timetabling/score.hpp"

using namespace lunxun::timetabling;
using lunxun::HalfDay;

namespace {

/// Slots of the small week: three a day.
constexpr int kMondayMorning = 0, kMondayAfternoon = 1, kMondayEvening = 2, kTuesdayMorning = 3, kTuesdayAfternoon = 4;

Model week_with(int sessions) {
    Model model = small_week();
    for (int i = 0; i < sessions; ++i) add_session(model, "session");
    return model;
}

Cost cost_of(Constraint constraint, const Model& model, const std::vector<Placement>& placements) { return score(model, placements).of(constraint); }

constexpr Cost kFree{};
constexpr Cost kOneHard{1, 0};

Model with_teacher(int set) {
    Model model = week_with(1);
    model.events[0].teachers = {{set}};
    return model;
}

Model with_shape(const DayShape& shape, int sessions) {
    Model model = week_with(sessions);
    model.day_shapes = {shape};
    model.groups[0].day_shape = 0;
    return model;
}

}  // namespace

TEST_CASE("unplaced") {
    const Model model = week_with(1);
    CHECK(cost_of(Constraint::unplaced, model, placed({{kMondayMorning, 0}})) == kFree);
    CHECK(cost_of(Constraint::unplaced, model, placed({{-1, 0}})) == kOneHard);
}

TEST_CASE("start_allowed") {
    Model model = week_with(1);
    model.events[0].earliest = kMondayAfternoon;
    model.events[0].latest = kTuesdayMorning;
    model.events[0].barred = {kMondayEvening};
    CHECK(cost_of(Constraint::start_allowed, model, placed({{kMondayAfternoon, 0}})) == kFree);
    for (const int start : {kMondayMorning, kMondayEvening, kTuesdayAfternoon}) CHECK(cost_of(Constraint::start_allowed, model, placed({{start, 0}})) == kOneHard);
    model.events[0].duration = 2;
    CHECK(cost_of(Constraint::start_allowed, model, placed({{kTuesdayMorning, 0}})) == kOneHard);
}

TEST_CASE("pinned") {
    Model model = week_with(1);
    model.events[0].pin = Pin{kTuesdayMorning, {1}, {}};
    CHECK(cost_of(Constraint::pinned, model, placed({{kTuesdayMorning, 1}})) == kFree);
    CHECK(cost_of(Constraint::pinned, model, placed({{kTuesdayMorning, 0}})) == kOneHard);
    CHECK(cost_of(Constraint::pinned, model, placed({{kMondayMorning, 1}})) == kOneHard);
}

TEST_CASE("suitable_room") {
    Model model = week_with(1);
    model.events[0].rooms[0].set = 1;
    CHECK(cost_of(Constraint::suitable_room, model, placed({{0, 0}})) == kFree);
    CHECK(cost_of(Constraint::suitable_room, model, placed({{0, 1}})) == kOneHard);
}

TEST_CASE("qualified_teacher") {
    const Model model = with_teacher(1);
    CHECK(cost_of(Constraint::qualified_teacher, model, {{0, {0}, {0}}}) == kFree);
    CHECK(cost_of(Constraint::qualified_teacher, model, {{0, {0}, {1}}}) == kOneHard);
}

TEST_CASE("group_open") {
    Model model = week_with(1);
    model.groups[0].closed = {kMondayMorning};
    CHECK(cost_of(Constraint::group_open, model, placed({{kMondayAfternoon, 0}})) == kFree);
    CHECK(cost_of(Constraint::group_open, model, placed({{kMondayMorning, 0}})) == kOneHard);
}

TEST_CASE("teacher_open") {
    Model model = with_teacher(0);
    model.teachers[1].closed = {kMondayMorning};
    CHECK(cost_of(Constraint::teacher_open, model, {{0, {0}, {0}}}) == kFree);
    CHECK(cost_of(Constraint::teacher_open, model, {{0, {0}, {1}}}) == kOneHard);
}

TEST_CASE("room_open") {
    Model model = week_with(1);
    model.rooms[1].closed = {kMondayMorning};
    CHECK(cost_of(Constraint::room_open, model, placed({{0, 0}})) == kFree);
    CHECK(cost_of(Constraint::room_open, model, placed({{0, 1}})) == kOneHard);
}

TEST_CASE("group_clash") {
    const Model model = week_with(3);
    CHECK(cost_of(Constraint::group_clash, model, placed({{0, 0}, {1, 0}, {2, 0}})) == kFree);
    CHECK(cost_of(Constraint::group_clash, model, placed({{0, 0}, {0, 1}, {0, 1}})) == Cost{2, 0});
}

TEST_CASE("teacher_clash") {
    Model model = week_with(2);
    for (Event& event : model.events) event.teachers = {{0}};
    model.rules.teacher_clash = Weight::soft(7);
    CHECK(cost_of(Constraint::teacher_clash, model, {{0, {0}, {0}}, {0, {1}, {1}}}) == kFree);
    CHECK(cost_of(Constraint::teacher_clash, model, {{0, {0}, {1}}, {0, {1}, {1}}}) == Cost{0, 7});
}

TEST_CASE("room_clash") {
    const Model model = week_with(2);
    CHECK(cost_of(Constraint::room_clash, model, placed({{0, 0}, {0, 1}})) == kFree);
    CHECK(cost_of(Constraint::room_clash, model, placed({{0, 1}, {0, 1}})) == kOneHard);
}

TEST_CASE("pool_short") {
    Model model = week_with(2);
    model.pools = {{"buses", 3, {kTuesdayMorning}}};
    for (Event& event : model.events) event.pools = {{0, 2}};
    CHECK(cost_of(Constraint::pool_short, model, placed({{0, 0}, {1, 0}})) == kFree);
    CHECK(cost_of(Constraint::pool_short, model, placed({{0, 0}, {0, 1}})) == kOneHard);
    CHECK(cost_of(Constraint::pool_short, model, placed({{0, 0}, {kTuesdayMorning, 1}})) == Cost{2, 0});
}

TEST_CASE("room_seats") {
    Model model = week_with(1);
    model.events[0].rooms[0].seats = 50;
    CHECK(cost_of(Constraint::room_seats, model, placed({{0, 1}})) == kFree);
    CHECK(cost_of(Constraint::room_seats, model, placed({{0, 0}})) == Cost{10, 0});
}

TEST_CASE("order_kept") {
    Model model = week_with(2);
    model.orders = {{0, 1, 0, 1, LagUnit::days, Weight::hard()}};
    CHECK(cost_of(Constraint::order_kept, model, placed({{kMondayMorning, 0}, {kTuesdayAfternoon, 0}})) == kFree);
    CHECK(cost_of(Constraint::order_kept, model, placed({{kMondayMorning, 0}, {9, 0}})) == kOneHard);
    CHECK(cost_of(Constraint::order_kept, model, placed({{kTuesdayMorning, 0}, {kMondayMorning, 0}})) == kOneHard);
    model.orders[0] = {0, 1, 1, 2, LagUnit::slots, Weight::soft(4)};
    CHECK(cost_of(Constraint::order_kept, model, placed({{0, 0}, {1, 0}})) == Cost{0, 4});
    CHECK(cost_of(Constraint::order_kept, model, placed({{0, 0}, {2, 0}})) == kFree);
    CHECK(cost_of(Constraint::order_kept, model, placed({{0, 0}, {4, 0}})) == Cost{0, 4});
}

TEST_CASE("load_limit") {
    Model model = week_with(3);
    model.load_limits = {{Owner::room, 0, Span::day, LoadUnit::minutes, 500, Weight::soft(1)}};
    CHECK(cost_of(Constraint::load_limit, model, placed({{0, 0}, {1, 0}, {3, 0}})) == kFree);
    CHECK(cost_of(Constraint::load_limit, model, placed({{0, 0}, {1, 0}, {2, 0}})) == Cost{0, 220});
    model.load_limits = {{Owner::group, 0, Span::month, LoadUnit::events, 2, Weight::hard()}};
    CHECK(cost_of(Constraint::load_limit, model, placed({{0, 0}, {5, 0}, {9, 1}})) == kOneHard);
}

TEST_CASE("count_limit") {
    Model model = week_with(3);
    model.count_limits = {{"methods", {0, 2}, Span::day, 1, Weight::soft(3)}};
    CHECK(cost_of(Constraint::count_limit, model, placed({{0, 0}, {1, 0}, {3, 0}})) == kFree);
    CHECK(cost_of(Constraint::count_limit, model, placed({{0, 0}, {3, 0}, {2, 0}})) == Cost{0, 3});
}

TEST_CASE("share_reached") {
    Model model = week_with(2);
    for (Event& event : model.events) event.teachers = {{0}};
    model.shares = {{"leaders", {0, 1}, {1}, 60, Weight::hard()}};
    CHECK(cost_of(Constraint::share_reached, model, {{0, {0}, {1}}, {1, {0}, {1}}}) == kFree);
    CHECK(cost_of(Constraint::share_reached, model, {{0, {0}, {1}}, {1, {0}, {0}}}) == Cost{10, 0});
}

TEST_CASE("travel_time") {
    Model model = week_with(2);
    model.travel.groups = Weight::soft(2);
    CHECK(cost_of(Constraint::travel_time, model, placed({{0, 0}, {1, 0}})) == kFree);
    CHECK(cost_of(Constraint::travel_time, model, placed({{0, 0}, {1, 1}})) == Cost{0, 2});
    CHECK(cost_of(Constraint::travel_time, model, placed({{0, 0}, {2, 1}})) == kFree);
    CHECK(cost_of(Constraint::travel_time, model, placed({{2, 0}, {3, 1}})) == kFree);
}

TEST_CASE("day_isolated") {
    DayShape shape;
    shape.isolated = Weight::soft(2);
    const Model model = with_shape(shape, 3);
    CHECK(cost_of(Constraint::day_isolated, model, placed({{0, 0}, {1, 0}, {2, 0}})) == kFree);
    CHECK(cost_of(Constraint::day_isolated, model, placed({{0, 0}, {2, 0}, {3, 0}})) == Cost{0, 6});
}

TEST_CASE("day_gaps") {
    DayShape shape;
    shape.gaps = Weight::soft(5);
    const Model model = with_shape(shape, 2);
    CHECK(cost_of(Constraint::day_gaps, model, placed({{0, 0}, {1, 0}})) == kFree);
    CHECK(cost_of(Constraint::day_gaps, model, placed({{0, 0}, {2, 0}})) == Cost{0, 5});
}

TEST_CASE("day_load") {
    DayShape shape;
    shape.load = Weight::hard();
    shape.min_load = 2;
    shape.max_load = 2;
    const Model model = with_shape(shape, 3);
    CHECK(cost_of(Constraint::day_load, model, placed({{0, 0}, {1, 0}, {2, 0}})) == kOneHard);
    CHECK(cost_of(Constraint::day_load, model, placed({{0, 0}, {1, 0}, {3, 0}})) == kOneHard);
}

TEST_CASE("half_day_load") {
    DayShape shape;
    shape.half_day_load = Weight::hard();
    shape.max_half_day_load = 1;
    Model model = with_shape(shape, 2);
    model.horizon.periods = {{HalfDay::morning, 120, 0}, {HalfDay::morning, 120, 0}, {HalfDay::afternoon, 120, 0}};
    CHECK(cost_of(Constraint::half_day_load, model, placed({{0, 0}, {1, 0}})) == kOneHard);
    CHECK(cost_of(Constraint::half_day_load, model, placed({{0, 0}, {2, 0}})) == kFree);
}

TEST_CASE("spread_days") {
    Model model = week_with(3);
    model.series = {{"course", 3, Weight::soft(5), Weight::off()}};
    for (Event& event : model.events) event.series = 0;
    CHECK(cost_of(Constraint::spread_days, model, placed({{0, 0}, {3, 0}, {6, 0}})) == kFree);
    CHECK(cost_of(Constraint::spread_days, model, placed({{0, 0}, {1, 0}, {2, 0}})) == Cost{0, 10});
}

TEST_CASE("keep_room") {
    Model model = week_with(3);
    model.series = {{"course", 0, Weight::off(), Weight::soft(1)}};
    for (Event& event : model.events) event.series = 0;
    CHECK(cost_of(Constraint::keep_room, model, placed({{0, 1}, {1, 1}, {2, 1}})) == kFree);
    CHECK(cost_of(Constraint::keep_room, model, placed({{0, 1}, {1, 0}, {2, 1}})) == Cost{0, 1});
}

TEST_CASE("period_cost") {
    Model model = week_with(1);
    model.horizon.periods[2].cost = 6;
    CHECK(cost_of(Constraint::period_cost, model, placed({{kMondayAfternoon, 0}})) == kFree);
    CHECK(cost_of(Constraint::period_cost, model, placed({{kMondayEvening, 0}})) == Cost{0, 6});
}

TEST_CASE("choice_cost") {
    Model model = with_teacher(0);
    model.teacher_sets[0][1].cost = 3;
    CHECK(cost_of(Constraint::choice_cost, model, {{0, {0}, {0}}}) == kFree);
    CHECK(cost_of(Constraint::choice_cost, model, {{0, {0}, {1}}}) == Cost{0, 3});
}

TEST_CASE("unchanged") {
    Model model = week_with(1);
    model.events[0].previous = Placement{kMondayMorning, {0}, {}};
    model.events[0].change_price = 9;
    CHECK(cost_of(Constraint::unchanged, model, placed({{kMondayMorning, 0}})) == kFree);
    CHECK(cost_of(Constraint::unchanged, model, placed({{kMondayMorning, 1}})) == Cost{0, 9});
}

TEST_CASE("every constraint has its justification in the locales") {
    std::ifstream file("locales/timetabling.toml");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    REQUIRE_FALSE(text.empty());
    for (int index = 0; index < kConstraints; ++index) {
        const std::string key = "[timetabling." + std::string(name_of(static_cast<Constraint>(index))) + "]";
        CHECK_MESSAGE(text.contains(key), key);
    }
}

TEST_CASE("every violation is charged to the constraint it names, and they sum to the score") {
    Model model = week_with(3);
    model.events[0].rooms[0].seats = 50;
    model.travel.groups = Weight::soft(2);
    const std::vector<Placement> placements = placed({{0, 0}, {0, 0}, {1, 1}});
    Cost sum;
    for (const Violation& violation : violations(model, placements)) {
        sum += violation.cost;
        CHECK(violation.why.key == "timetabling." + std::string(name_of(violation.constraint)));
    }
    CHECK(sum == score(model, placements).total());
    CHECK(sum.hard > 0);
}

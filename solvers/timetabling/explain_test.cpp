// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/explain.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "solvers/timetabling/samples/small.hpp"
#include "solvers/timetabling/search/puzzle.hpp"
#include "solvers/timetabling/solve.hpp"

using namespace lunxun::timetabling;

namespace {

/// Three sessions of different classes on one morning, all for teacher Li; a fourth session has nothing to do with it.
Model three_want_li() {
    Model model = small_week();
    model.groups.push_back({"class C", 20, -1, {}});
    model.rooms.push_back({"room 3", 40, 0, {}});
    add_set(model.room_sets, {0, 1, 2});
    for (int i = 0; i < 3; ++i) {
        Event& event = model.events[static_cast<std::size_t>(add_session(model, "lecture"))];
        event.groups = {i};
        event.teachers = {{1}};
        event.rooms[0].set = 2;
        event.latest = 1;
    }
    add_session(model, "other");
    return model;
}

bool has(const Conflict& conflict, Constraint constraint) {
    return std::ranges::any_of(conflict.requirements, [&](const Requirement& each) { return each.constraint == constraint; });
}

}  // namespace

TEST_CASE("three classes that need one teacher on one half-day are named, and nobody else") {
    const Model model = three_want_li();
    Options options;
    options.iterations = 20'000;
    const auto solution = solve(model, options);
    REQUIRE(solution->unplaced.size() == 1);
    const auto conflict = explain_infeasible(model, solution->placements, solution->unplaced[0].event);
    REQUIRE(conflict);
    CHECK(conflict->is_smallest);
    int lectures = 0, teachers = 0;
    for (const Requirement& each : conflict->requirements) {
        if (each.constraint == Constraint::unplaced) {
            ++lectures;
            CHECK(each.events[0] != 3);
        }
        if (each.constraint == Constraint::qualified_teacher) {
            ++teachers;
            CHECK(each.resource == 0);
            CHECK(each.events.size() == 3);
        }
    }
    CHECK(lectures == 3);
    CHECK(teachers == 1);
    CHECK_FALSE(has(*conflict, Constraint::suitable_room));
    CHECK_FALSE(has(*conflict, Constraint::group_clash));
}

TEST_CASE("a calendar that closes the whole window is the conflict") {
    Model model = small_week();
    add_session(model, "session");
    model.events[0].latest = 2;
    model.groups[0].closed = {0, 1, 2};
    const auto conflict = explain_infeasible(model, placed({{-1, 0}}), -1);
    REQUIRE(conflict);
    CHECK(has(*conflict, Constraint::group_open));
    CHECK(has(*conflict, Constraint::start_allowed));
    CHECK(conflict->requirements.size() == 4);  // held, calendar, window, and that it is this group's
}

TEST_CASE("orders that go in a circle are named") {
    Model model = small_week();
    for (int i = 0; i < 3; ++i) add_session(model, "session");
    for (const auto& [before, after] : {std::pair{0, 1}, {1, 2}, {2, 0}})
        model.orders.push_back({before, after, 0, INT_MAX, LagUnit::slots, Weight::hard()});
    const auto conflict = explain_infeasible(model, placed({{0, 0}, {1, 0}, {-1, 0}}), 2);
    REQUIRE(conflict);
    CHECK(std::ranges::count(conflict->requirements, Constraint::order_kept, &Requirement::constraint) == 3);
}

TEST_CASE("a session that was published with a teacher and a room is explained as any other") {
    Model model = small_week();
    add_session(model, "session");
    model.events[0].teachers = {{0}};
    model.events[0].previous = Placement{0, {0}, {model.teacher_sets[0][0].resource}};
    for (const Choice& choice : model.teacher_sets[0]) {
        for (int slot = 0; slot < model.horizon.slots(); ++slot) model.teachers[static_cast<std::size_t>(choice.resource)].closed.push_back(slot);
    }
    const auto conflict = explain_infeasible(model, placed({{-1, 0}}), 0);
    REQUIRE(conflict);
    CHECK(has(*conflict, Constraint::teacher_open));
    CHECK(has(*conflict, Constraint::qualified_teacher));
}

TEST_CASE("what can be placed has no conflict") {
    Model model = small_week();
    add_session(model, "session");
    CHECK_FALSE(explain_infeasible(model, placed({{-1, 0}}), 0));
}

TEST_CASE("a proof ends at its step limit and says it does not know") {
    Model model = small_week();
    for (int i = 0; i < 14; ++i) add_session(model, "session");
    model.load_limits = {{Owner::group, 0, Span::whole, LoadUnit::events, 13, Weight::hard()}};
    std::uint64_t steps = 2'000;
    CHECK(prove(model, steps) == Proof::unknown);
}

TEST_CASE("a conflict names resources by their number in the whole model") {
    Model model = small_week();
    model.teachers.push_back({"Zhao", -1, {}});
    add_session(model, "session");
    model.events[0].teachers = {{add_set(model.teacher_sets, {2})}};
    for (int slot = 0; slot < model.horizon.slots(); ++slot) model.teachers[2].closed.push_back(slot);
    const auto conflict = explain_infeasible(model, placed({{-1, 0}}), 0);
    REQUIRE(conflict);
    const auto of = [&](Constraint constraint) { return std::ranges::find(conflict->requirements, constraint, &Requirement::constraint); };
    REQUIRE(of(Constraint::teacher_open) != conflict->requirements.end());
    CHECK(of(Constraint::teacher_open)->resource == 2);
    CHECK(of(Constraint::qualified_teacher)->resource == 2);
}

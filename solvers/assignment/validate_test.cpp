// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <functional>

#include "solvers/assignment/solve.hpp"

namespace lunxun::assignment {
namespace {

Instance sound_instance() {
    return {.classes = {{1, 2, 0, 4, 1}}, .persons = {{1, true}, {1, false}}, .groups = {{1, {0, 1}}}, .arcs = {{0, 0, 10}, {1, 0, 20}}};
}

struct Damage {
    const char* field;
    const char* reason;
    std::function<void(Instance&)> apply;
};

}  // namespace

TEST_CASE("a broken instance is refused, naming the row and the reason") {
    const std::vector<Damage> damages = {
        {"classes[0]", "assignment.minimum_above_maximum", [](Instance& it) { it.classes[0].min_seats = 3; }},
        {"classes[0]", "assignment.negative_seats", [](Instance& it) { it.classes[0].min_seats = -1; }},
        {"classes[0]", "assignment.ends_before_it_starts", [](Instance& it) { it.classes[0].first_day = 5; }},
        {"classes[0]", "assignment.day_outside_year", [](Instance& it) { it.classes[0].last_day = 366; }},
        {"persons[1]", "assignment.negative_max_classes", [](Instance& it) { it.persons[1].max_classes = -1; }},
        {"groups[0]", "assignment.negative_limit", [](Instance& it) { it.groups[0].limit = -1; }},
        {"groups[0]", "assignment.unknown_person", [](Instance& it) { it.groups[0].members.push_back(2); }},
        {"groups[0]", "assignment.member_twice", [](Instance& it) { it.groups[0].members.push_back(0); }},
        {"arcs[1]", "assignment.unknown_person", [](Instance& it) { it.arcs[1].person = -1; }},
        {"arcs[1]", "assignment.unknown_class", [](Instance& it) { it.arcs[1].class_id = 1; }},
        {"arcs[0]", "assignment.benefit_outside_range", [](Instance& it) { it.arcs[0].benefit = 0; }},
        {"arcs[2]", "assignment.pair_twice", [](Instance& it) { it.arcs.push_back({0, 0, 5}); }},
    };
    for (const Damage& damage : damages) {
        CAPTURE(std::string(damage.reason));
        Instance instance = sound_instance();
        CHECK(validate(instance));
        damage.apply(instance);
        const auto solution = solve(instance, {});
        REQUIRE(!solution);
        CHECK(solution.error().code == ErrorCode::invalid_input);
        REQUIRE(!solution.error().fields.empty());
        CHECK(solution.error().fields[0].field == damage.field);
        CHECK(solution.error().fields[0].message.key == damage.reason);
    }
}

TEST_CASE("an instance without persons or classes has the empty plan") {
    for (const Instance& instance : {Instance{}, Instance{.persons = {{1, true}}}, Instance{.classes = {{1, 2, 0, 4, 1}}}}) {
        const auto solution = solve(instance, {});
        REQUIRE(solution);
        CHECK(solution->plan.empty());
        CHECK(solution->value == -20'000 * static_cast<std::int64_t>(instance.persons.size()));
        CHECK(solution->upper_bound == solution->value);
    }
}

}  // namespace lunxun::assignment

// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <set>

#include "solvers/assignment/solve.hpp"
#include "solvers/assignment/testing/oracle.hpp"
#include "solvers/assignment/testing/plan_check.hpp"
#include "solvers/assignment/testing/random_instance.hpp"

namespace lunxun::assignment {
namespace {

using testing::random_instance;
using testing::Shape;

const Shape kTown{
    .persons = 600, .classes = 40, .groups = 150, .group_size = 6, .days = 300, .seats = 25, .eligible = 0.2, .must = 0.05, .topics = 15};

Options iterations(int count) {
    Options options;
    options.max_iterations = count;
    return options;
}

int count_of(const std::vector<Nomination>& plan, Nomination pair) {
    return static_cast<int>(std::ranges::count(plan, pair));
}

void check_sound(const Instance& instance, const Options& options, const Solution& solution) {
    const auto found = testing::verify(instance, solution.plan);
    CHECK(found.violations.empty());
    CHECK(found.value == solution.value);
    CHECK(found.must_unserved == solution.must_unserved);
    CHECK(solution.objective <= solution.upper_bound);
    for (const Pin& pin : options.pins) CHECK(count_of(solution.plan, {pin.person, pin.class_id}) == (pin.kind == PinKind::attend ? 1 : 0));
}

}  // namespace

TEST_CASE("the same seed and iterations give the same plan, whatever the number of threads") {
    const Instance instance = random_instance(kTown, 3);
    Options options = iterations(180);
    const auto alone = solve(instance, options);
    options.threads = 4;
    const auto together = solve(instance, options);
    REQUIRE(alone);
    REQUIRE(together);
    CHECK(alone->plan == together->plan);
    CHECK(alone->upper_bound == together->upper_bound);
    CHECK(alone->prices.seat == together->prices.seat);
    CHECK(alone->iterations == together->iterations);
}

TEST_CASE("equals are told apart to find a plan, and nothing of it is left in value and bound") {
    Instance instance;
    for (int c = 0; c < 12; ++c) instance.classes.push_back({.min_seats = 5, .max_seats = 15, .first_day = 10 * c, .last_day = 10 * c + 4, .topic = c});
    for (int p = 0; p < 400; ++p) {
        instance.persons.push_back({.max_classes = 2});
        for (int c = 0; c < 12; ++c) instance.arcs.push_back({p, c, 700 + 10 * (p % 3)});
    }
    const auto crowded = solve(instance, iterations(400));
    REQUIRE(crowded);
    check_sound(instance, {}, *crowded);
    CHECK(crowded->value == 12 * 15 * 720);  // a third of the people are worth most, and they alone could fill all seats
    CHECK(crowded->upper_bound <= crowded->value * 1'002 / 1'000);

    for (auto& its : instance.classes) its.max_seats = 400;
    const auto roomy = solve(instance, iterations(100));
    REQUIRE(roomy);
    CHECK(roomy->upper_bound == roomy->value);  // everybody has two of the best, to the point
}

TEST_CASE("a cancel leaves a feasible plan behind at once") {
    const Instance instance = random_instance(kTown, 4);
    for (const int patience : {0, 1, 30, 300}) {
        std::atomic<int> asked{0};
        Options options;
        options.spent = [&] { return ++asked > patience ? 2.0 : 0.0; };
        const auto solution = solve(instance, options);
        REQUIRE(solution);
        check_sound(instance, options, *solution);
    }
}

TEST_CASE("progress reports a bound that only falls and an objective that only rises") {
    const Instance instance = random_instance(kTown, 5);
    Options options = iterations(170);
    std::vector<std::int64_t> bounds, objectives;
    options.progress = [&](const Progress& progress) {
        bounds.push_back(progress.upper_bound);
        objectives.push_back(progress.objective);
    };
    REQUIRE(solve(instance, options));
    CHECK(bounds.size() > 100);
    CHECK(std::ranges::is_sorted(bounds, std::greater{}));
    CHECK(std::ranges::is_sorted(objectives));
    CHECK(bounds.back() >= objectives.back());
}

TEST_CASE("with pins, the bound holds for all plans that keep them") {
    int feasible = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        const Instance instance = random_instance({}, 100 + seed);
        Options options = iterations(300);
        std::mt19937_64 rng(seed);
        for (int i = 0; i < 3; ++i) {
            const Arc& arc = instance.arcs[rng() % instance.arcs.size()];
            const bool again =
                std::ranges::any_of(options.pins, [&](const Pin& pin) { return pin.person == arc.person && pin.class_id == arc.class_id; });
            if (!again) options.pins.push_back({arc.person, arc.class_id, i == 0 ? PinKind::attend : PinKind::avoid});
        }
        const auto best = testing::best_objective(instance, options);
        const auto solution = solve(instance, options);
        if (!best) {
            CHECK(!solution);
            continue;
        }
        if (!solution) continue;  // a pinned class short of its minimum may go unfilled
        ++feasible;
        check_sound(instance, options, *solution);
        CHECK(solution->objective <= *best);
        CHECK(solution->upper_bound >= *best);
    }
    CHECK(feasible >= 25);
}

TEST_CASE("pins that break a limit are refused, naming the pair") {
    Instance instance;
    instance.classes = {{0, 1, 0, 5, 1}, {0, 5, 3, 9, 2}};
    instance.persons = {{2, false}, {1, false}};
    instance.groups = {{1, {0, 1}}};
    instance.arcs = {{0, 0, 10}, {0, 1, 10}, {1, 0, 10}, {1, 1, 10}};
    const auto refusal = [&](std::vector<Pin> pins) {
        Options options;
        options.pins = std::move(pins);
        const auto solution = solve(instance, options);
        return solution ? std::string("none") : solution.error().message.key;
    };
    CHECK(refusal({{0, 0}, {1, 0}}) == "assignment.pins_exceed_seats");
    CHECK(refusal({{0, 0}, {0, 1}}) == "assignment.pins_clash");
    CHECK(refusal({{0, 0}, {1, 1}}) == "assignment.pins_exceed_group");
    CHECK(refusal({{0, 0}, {0, 0, PinKind::avoid}}) == "assignment.pin_against_pin");
    CHECK(refusal({{7, 0}}) == "assignment.unknown_pin");
    CHECK(refusal({{0, 0}}) == "none");
}

TEST_CASE("a previous plan is kept as far as the price of a change asks for") {
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        CAPTURE(seed);
        Instance instance = random_instance({}, 200 + seed);
        Options options = iterations(300);
        const auto before = solve(instance, options);
        REQUIRE(before);
        lose_class(instance, 0);
        withdraw_person(instance, 1);
        options.previous = before->plan;
        options.change_price = 150;
        options.start_prices = &before->prices;
        const auto best = testing::best_objective(instance, options);
        const auto after = solve(instance, options);
        REQUIRE(after);
        REQUIRE(best);
        check_sound(instance, options, *after);
        CHECK(after->objective == after->value - 150 * after->changes);
        CHECK(after->objective <= *best);
        CHECK(after->upper_bound >= *best);
    }
}

TEST_CASE("a dearer change changes less") {
    Instance instance = random_instance(kTown, 8);
    Options options = iterations(220);
    const auto before = solve(instance, options);
    REQUIRE(before);
    lose_class(instance, 2);
    options.previous = before->plan;
    std::vector<std::int64_t> changes;
    for (const int price : {0, 50, 1'000}) {
        options.change_price = price;
        const auto after = solve(instance, options);
        REQUIRE(after);
        check_sound(instance, options, *after);
        changes.push_back(after->changes);
    }
    CHECK(changes[0] > changes[1]);
    CHECK(changes[1] >= changes[2]);
}

TEST_CASE("a floor serves its people, and the bound counts what it may fall short") {
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        CAPTURE(seed);
        const Instance instance = random_instance({.persons = 12, .classes = 4, .seats = 3}, 300 + seed);
        Options options = iterations(400);
        options.floors = {{{0, 1, 2, 3}, 3}, {{4, 5, 6}, 2}};
        const auto best = testing::best_objective(instance, options);
        const auto solution = solve(instance, options);
        REQUIRE(solution);
        REQUIRE(best);
        check_sound(instance, options, *solution);
        CHECK(solution->objective == solution->value - 20'000 * solution->floor_shortfall);
        CHECK(solution->objective <= *best);
        CHECK(solution->upper_bound >= *best);
    }
}

TEST_CASE("a floor that can be kept is kept to the last person, however wide a gap is allowed") {
    const Instance instance = random_instance(kTown, 7);
    Options options = iterations(1500);
    options.gap_goal = 0.1;
    const auto without = solve(instance, options);
    REQUIRE(without);
    Floor floor;
    for (int person = 0; person < 300; ++person) floor.persons.push_back(person);
    std::set<int> served;
    for (const Nomination& it : without->plan)
        if (it.person < 300) served.insert(it.person);
    floor.least = static_cast<int>(served.size()) + 8;
    options.floors = {floor};
    const auto with = solve(instance, options);
    REQUIRE(with);
    check_sound(instance, options, *with);
    CHECK(with->floor_shortfall == 0);
}

}  // namespace lunxun::assignment

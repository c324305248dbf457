// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/solve.hpp"

#include <doctest/doctest.h>

#include "solvers/timetabling/samples/academy.hpp"
#include "solvers/timetabling/samples/courses.hpp"
#include "solvers/timetabling/samples/small.hpp"
#include "solvers/timetabling/score.hpp"

using namespace lunxun::timetabling;

namespace {

Options moves(std::uint64_t iterations, std::uint64_t seed = 1) {
    Options options;
    options.iterations = iterations;
    options.seed = seed;
    return options;
}

}  // namespace

TEST_CASE("the reported score is the independent scorer's") {
    for (const std::uint64_t seed : {1U, 2U}) {
        const Model model = random_courses(seed, 20);
        const auto solution = solve(model, moves(100'000, seed));
        REQUIRE(solution);
        CHECK(solution->score == score(model, solution->placements));
        CHECK(solution->is_feasible());
        CHECK(solution->first_feasible_at > 0);
    }
}

TEST_CASE("an academy's fortnight keeps every hard rule") {
    const AcademyModel academy = model_of(small_academy(1, 5));
    const auto solution = solve(academy.model, moves(100'000));
    REQUIRE(solution);
    CHECK(solution->is_feasible());
    CHECK(solution->unplaced.empty());
}

TEST_CASE("the same seed and iterations give the same timetable") {
    const Model model = random_courses(3, 15);
    const auto first = solve(model, moves(50'000, 7));
    const auto second = solve(model, moves(50'000, 7));
    CHECK(first->placements == second->placements);
    const auto other = solve(model, moves(50'000, 8));
    CHECK(first->placements != other->placements);
}

TEST_CASE("two threads are as repeatable as one") {
    const Model model = random_courses(4, 15);
    Options options = moves(30'000, 7);
    options.threads = 2;
    CHECK(solve(model, options)->placements == solve(model, options)->placements);
}

TEST_CASE("more iterations never end worse than the start they share") {
    const Model model = random_courses(5, 20);
    CHECK(solve(model, moves(400'000))->score.total() <= solve(model, moves(2'000))->score.total());
}

TEST_CASE("a budget that holds several coolings heats the best timetable again and keeps it") {
    Model model = random_courses(7, 1);
    for (Period& period : model.horizon.periods) period.cost += 1;  // never without cost, which would end the run at once
    const auto coolings = static_cast<std::uint64_t>(model.events.size()) * 500'000;
    const auto solution = solve(model, moves(coolings));
    REQUIRE(solution);
    CHECK(solution->iterations >= coolings);
    CHECK(solution->score == score(model, solution->placements));
    CHECK(solution->score.total() <= solve(model, moves(50'000))->score.total());
}

TEST_CASE("a stopped run returns what it has and says so") {
    std::stop_source source;
    source.request_stop();
    Options options = moves(1'000'000'000);
    options.stop = source.get_token();
    const auto solution = solve(random_courses(6, 20), options);
    REQUIRE(solution);
    CHECK(solution->stopped);
    CHECK(solution->placements.size() > 0);
}

TEST_CASE("what cannot be placed without breaking a hard rule is left out and listed") {
    Model model = small_week();
    for (int i = 0; i < 3; ++i) {
        Event& event = model.events[static_cast<std::size_t>(add_session(model, "session"))];
        event.earliest = 0;
        event.latest = 1;
    }
    const auto solution = solve(model, moves(20'000));
    REQUIRE(solution);
    CHECK(solution->unplaced.size() == 1);
    CHECK(solution->score.total() == Cost{1, 0});
    CHECK(solution->unplaced[0].why.key == "timetabling.unplaced");
}

TEST_CASE("a model that refers to nothing is refused with the place") {
    Model model = small_week();
    add_session(model, "session");
    model.events[0].groups = {9};
    model.orders = {{0, 0, 0, 1, LagUnit::slots, Weight::hard()}};
    const auto solution = solve(model, moves(1));
    REQUIRE_FALSE(solution);
    CHECK(solution.error().fields.at(0).field == "events[0]");
    CHECK(solution.error().fields.at(1).field == "orders[0]");
}

TEST_CASE("a pinned event stays and a previous timetable is the start") {
    Model model = random_courses(8, 12);
    const auto first = solve(model, moves(50'000));
    for (std::size_t i = 0; i < model.events.size(); ++i) {
        model.events[i].previous = first->placements[i];
        model.events[i].change_price = 100'000;
    }
    model.events[0].pin = Pin{first->placements[0].start, first->placements[0].rooms, {}};
    const auto second = solve(model, moves(50'000, 2));
    CHECK(second->placements == first->placements);
}

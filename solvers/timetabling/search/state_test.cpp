// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/state.hpp"

#include <doctest/doctest.h>

#include "solvers/timetabling/samples/academy.hpp"
#include "solvers/timetabling/score.hpp"
#include "solvers/timetabling/search/construct.hpp"
#include "solvers/timetabling/search/moves.hpp"
#include "solvers/timetabling/search/snapshot.hpp"
#include "solvers/timetabling/solve.hpp"

using namespace lunxun::timetabling;

namespace {

/// The search leaves out what it has not placed; the scorer charges it.
Cost scored(const Model& model, const State& state) {
    const Score all = score(model, state.placements());
    return all.total() - all.of(Constraint::unplaced);
}

}  // namespace

TEST_CASE("the cost carried along by random moves equals the independent score") {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        const AcademyModel academy = model_of(small_academy(seed, 8));
        const Compiled compiled(academy.model);
        State state(compiled);
        Random random(seed);
        CHECK(state.cost() == scored(academy.model, state));
        construct(state, random);
        CHECK(state.cost() == scored(academy.model, state));
        Moves moves(state, random);
        for (int round = 0; round < 60; ++round) {
            for (int i = 0; i < 100; ++i) moves.try_one({5, random.below(round < 30 ? 40 : 4)});
            REQUIRE(state.cost() == scored(academy.model, state));
        }
    }
}

TEST_CASE("taking random events out and in again changes nothing") {
    const AcademyModel academy = model_of(small_academy(7, 6));
    const Compiled compiled(academy.model);
    State state(compiled);
    Random random(7);
    construct(state, random);
    Snapshot before;
    before.take(state);
    Moves moves(state, random);
    for (int i = 0; i < 2000; ++i) moves.try_one({5, 50});
    CHECK(state.cost() != before.cost());
    before.restore(state);
    CHECK(state.cost() == before.cost());
    CHECK(state.cost() == scored(academy.model, state));
}

TEST_CASE("days on which no session may be take no room and change nothing") {
    const AcademyModel academy = model_of(small_academy(3, 6));
    Model longer = academy.model;
    longer.horizon.days *= 50;
    CHECK(Compiled(longer).days_of_lane.items() == Compiled(academy.model).days_of_lane.items());
    CHECK(Compiled(longer).days_of_series.items() == Compiled(academy.model).days_of_series.items());
    CHECK(Compiled(longer).allowed == Compiled(academy.model).allowed);
    CHECK(Compiled(longer).closed == Compiled(academy.model).closed);
    CHECK(Compiled(longer).pool_capacity == Compiled(academy.model).pool_capacity);
    CHECK(Compiled(longer, Starts::any).days_of_lane.items() > 49 * Compiled(academy.model).days_of_lane.items());
    Options options;
    options.iterations = 50'000;
    CHECK(solve(longer, options)->placements == solve(academy.model, options)->placements);
}

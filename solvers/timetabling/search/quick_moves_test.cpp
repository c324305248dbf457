// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/quick_moves.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "solvers/timetabling/samples/courses.hpp"
#include "solvers/timetabling/search/construct.hpp"
#include "solvers/timetabling/search/random.hpp"

using namespace lunxun::timetabling;

namespace {

/// A random state of a course timetabling problem, with clashes.
State scattered(const Compiled& compiled, Random& random) {
    State state(compiled);
    for (int event = 0; event < compiled.events; ++event) {
        const std::span<const int> starts = compiled.starts[event];
        const int room = random.below(size_of(compiled.candidates_of(event, 0).list));
        state.insert(event, starts[index_of(random.below(size_of(starts)))], std::span(&room, 1));
    }
    return state;
}

/// Least limit within which the move is taken: its weighed delta.
template <class IsTaken>
int least_limit(IsTaken is_taken) {
    int low = -100'000, high = 100'000;
    while (low < high) {
        const int middle = low + (high - low) / 2;
        if (is_taken(middle)) high = middle;
        else low = middle + 1;
    }
    return low;
}

constexpr int kHardWeight = 10;

}  // namespace

TEST_CASE("a quick relocation costs what taking out and putting in costs") {
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const Model model = random_courses(seed, 20);
        const Compiled compiled(model);
        Random random(seed);
        State state = scattered(compiled, random);
        const QuickMoves quick(state);
        for (int i = 0; i < 3000; ++i) {
            if (i == 1000) state = State(compiled), construct(state, random);
            const int event = random.below(compiled.events);
            const std::span<const int> starts = compiled.starts[event];
            const int start = starts[index_of(random.below(size_of(starts)))];
            const int room = random.below(size_of(compiled.candidates_of(event, 0).list));
            if (start == state.start(event) && room == state.choice(event)[0]) continue;
            const int quickly = least_limit([&](int limit) { return quick.relocation_is_taken(event, start, room, {kHardWeight, limit}); });
            Delta delta = state.remove(event);
            delta += state.insert(event, start, std::span(&room, 1));
            REQUIRE(quickly == delta.hard * kHardWeight + delta.soft);
        }
    }
}

TEST_CASE("a quick exchange costs what taking both out and putting both in costs") {
    const Model model = random_courses(5, 20);
    const Compiled compiled(model);
    Random random(5);
    State state = scattered(compiled, random);
    const QuickMoves quick(state);
    int tried = 0;
    for (int i = 0; i < 200'000 && tried < 2000; ++i) {
        if (i == 100'000) state = State(compiled), construct(state, random);
        const int event = random.below(compiled.events);
        const int other = random.below(compiled.events);
        const int from = state.start(event), to = state.start(other);
        const bool alone = state.count(state.room_lane(other), to) == 1;
        if (model.events[index_of(event)].series == model.events[index_of(other)].series || !alone) continue;
        if (!compiled.is_allowed(event, to) || !compiled.is_allowed(other, from)) continue;
        ++tried;
        const int mine = state.choice(event)[0], theirs = state.choice(other)[0];
        const int quickly = least_limit([&](int limit) { return quick.exchange_is_taken(event, other, theirs, mine, {kHardWeight, limit}); });
        Delta delta = state.remove(event) + state.remove(other);
        delta += state.insert(event, to, std::span(&theirs, 1)) + state.insert(other, from, std::span(&mine, 1));
        REQUIRE(quickly == delta.hard * kHardWeight + delta.soft);
    }
    CHECK(tried > 500);
}

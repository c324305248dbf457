// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/construct.hpp"

#include <algorithm>
#include <tuple>

namespace lunxun::timetabling {

namespace {

/// Starts tried for one event; on longer lists a random sample of so many.
constexpr int kMostStarts = 120;

int busy_slots(const State& state, int lane, int start, int duration) {
    int busy = 0;
    for (int slot = start; slot < start + duration; ++slot) {
        busy += state.count(lane, slot) + (state.compiled().is_closed(lane, slot) ? 1 : 0);
    }
    return busy;
}

/// Few starts for many slots of many lanes come first.
std::vector<int> hardest_first(const State& state, Random& random) {
    const Compiled& compiled = state.compiled();
    std::vector<std::tuple<double, std::uint64_t, int>> ranked;
    for (int event = 0; event < compiled.events; ++event) {
        if (state.is_placed(event) || !compiled.can_be_placed(event)) continue;
        const double demand = compiled.duration[index_of(event)] * (1.0 + static_cast<double>(compiled.fixed[event].size()));
        ranked.emplace_back(static_cast<double>(compiled.starts[event].size()) / demand, random.next(), event);
    }
    std::ranges::sort(ranked);
    std::vector<int> events;
    for (const auto& entry : ranked) events.push_back(std::get<2>(entry));
    return events;
}

}  // namespace

bool insert_as_published(State& state, int event) {
    const Compiled& compiled = state.compiled();
    const int start = compiled.previous_start[index_of(event)];
    if (start < 0 || !compiled.is_allowed(event, start)) return false;
    const std::span<const int> choice = compiled.previous_choice[event];
    for (int need = 0; need < size_of(choice); ++need) {
        const int lane = compiled.candidates_of(event, need).list[index_of(choice[index_of(need)])].lane;
        for (int slot = start; slot < start + compiled.duration[index_of(event)]; ++slot) {
            if (compiled.is_closed(lane, slot)) return false;
        }
    }
    state.insert(event, start, choice);
    return true;
}

std::vector<int> free_choice(const State& state, int event, int start) {
    const Compiled& compiled = state.compiled();
    const int duration = compiled.duration[index_of(event)];
    std::vector<int> choice, lanes;
    for (int need = 0; need < size_of(compiled.needs[event]); ++need) {
        const std::vector<Candidate>& list = compiled.candidates_of(event, need).list;
        std::tuple<int, int, int> best{INT_MAX, 0, 0};
        for (int candidate = 0; candidate < size_of(list); ++candidate) {
            const auto [lane, cost] = list[index_of(candidate)];
            const bool is_taken = std::ranges::find(lanes, lane) != lanes.end();
            const int busy = busy_slots(state, lane, start, duration) + (is_taken ? duration : 0);
            best = std::min(best, std::tuple{busy, cost, candidate});
        }
        choice.push_back(std::get<2>(best));
        lanes.push_back(list[index_of(choice.back())].lane);
    }
    return choice;
}

Delta insert_cheapest(State& state, Random& random, int event) {
    const std::span<const int> starts = state.compiled().starts[event];
    const int tries = std::min(kMostStarts, size_of(starts));
    std::tuple<int, int, std::uint64_t, int> best{INT_MAX, INT_MAX, 0, -1};
    for (int i = 0; i < tries; ++i) {
        const int start = size_of(starts) <= kMostStarts ? starts[index_of(i)] : starts[index_of(random.below(size_of(starts)))];
        const Delta delta = state.insert(event, start, free_choice(state, event, start));
        state.remove(event);
        best = std::min(best, std::tuple{delta.hard, delta.soft, random.next(), start});
    }
    const int start = std::get<3>(best);
    return state.insert(event, start, free_choice(state, event, start));
}

void construct(State& state, Random& random) {
    for (int event = 0; event < state.compiled().events; ++event) insert_as_published(state, event);
    for (const int event : hardest_first(state, random)) insert_cheapest(state, random, event);
}

}  // namespace lunxun::timetabling

// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/withdraw.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

#include "solvers/timetabling/search/construct.hpp"

namespace lunxun::timetabling {

namespace {

/// Hard violations that would go with the event.
int hard_relief(State& state, int event) {
    const int start = state.start(event);
    const std::vector<int> choice(state.choice(event).begin(), state.choice(event).end());
    const Delta delta = state.remove(event);
    state.insert(event, start, choice);
    return -delta.hard;
}

}  // namespace

std::vector<int> withdraw_offenders(State& state, std::span<const int> order) {
    std::vector<std::tuple<int, std::size_t, int>> offenders;  // -relief, rank, event
    for (const int event : order) {
        if (state.cost().hard <= 0) break;
        if (!state.is_placed(event)) continue;
        if (const int relief = hard_relief(state, event); relief > 0) offenders.emplace_back(-relief, offenders.size(), event);
    }
    std::ranges::sort(offenders);
    std::vector<int> out;
    for (const auto& [relief, rank, event] : offenders) {
        if (hard_relief(state, event) <= 0) continue;
        state.remove(event);
        out.push_back(event);
    }
    return out;
}

void withdraw_clashing(State& state, Random& random) {
    std::vector<int> order(index_of(state.compiled().events));
    std::iota(order.begin(), order.end(), 0);
    for (const int event : withdraw_offenders(state, order)) {
        if (insert_cheapest(state, random, event).hard > 0) state.remove(event);
    }
}

}  // namespace lunxun::timetabling

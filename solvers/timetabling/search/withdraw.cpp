// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/withdraw.hpp"

#include <algorithm>
#include <utility>
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

void withdraw_clashing(State& state, Random& random) {
    std::vector<std::pair<int, int>> offenders;  // relief, event
    for (int event = 0; event < state.compiled().events && state.cost().hard > 0; ++event) {
        if (!state.is_placed(event)) continue;
        if (const int relief = hard_relief(state, event); relief > 0) offenders.emplace_back(relief, event);
    }
    std::ranges::sort(offenders, std::greater{});
    std::vector<int> out;
    for (const auto& [_, event] : offenders) {
        if (hard_relief(state, event) <= 0) continue;
        state.remove(event);
        out.push_back(event);
    }
    for (const int event : out) {
        if (insert_cheapest(state, random, event).hard > 0) state.remove(event);
    }
}

}  // namespace lunxun::timetabling

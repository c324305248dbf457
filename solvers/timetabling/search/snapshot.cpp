// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/snapshot.hpp"

#include <algorithm>

namespace lunxun::timetabling {

void Snapshot::take(const State& state) {
    const Compiled& compiled = state.compiled();
    starts_.resize(index_of(compiled.events));
    choices_.resize(index_of(compiled.needs.items()));
    cost_ = state.cost();
    for (int event = 0; event < compiled.events; ++event) {
        starts_[index_of(event)] = state.start(event);
        std::ranges::copy(state.choice(event), choices_.begin() + compiled.needs.begin_of(event));
    }
}

void Snapshot::restore(State& state) const {
    const Compiled& compiled = state.compiled();
    const auto wanted = [&](int event) {
        return std::span(choices_).subspan(index_of(compiled.needs.begin_of(event)), compiled.needs[event].size());
    };
    std::vector<int> moved;
    for (int event = 0; event < compiled.events; ++event) {
        if (state.start(event) == starts_[index_of(event)] && std::ranges::equal(state.choice(event), wanted(event))) continue;
        moved.push_back(event);
        if (state.is_placed(event)) state.remove(event);
    }
    for (const int event : moved) {
        if (starts_[index_of(event)] >= 0) state.insert(event, starts_[index_of(event)], wanted(event));
    }
}

}  // namespace lunxun::timetabling

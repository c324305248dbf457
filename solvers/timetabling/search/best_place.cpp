// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/best_place.hpp"

#include "solvers/timetabling/search/construct.hpp"

namespace lunxun::timetabling {

Delta cost_of(State& state, int event, int start, std::span<const int> choice) {
    const Delta delta = state.insert(event, start, choice);
    state.remove(event);
    return delta;
}

Offer best_offer(State& state, int event, int start) {
    Offer best{start, free_choice(state, event, start), {}};
    best.delta = cost_of(state, event, start, best.choice);
    for (int need = 0; need < size_of(best.choice); ++need) {
        Offer tried = best;
        for (int candidate = 0; candidate < size_of(state.compiled().candidates_of(event, need).list); ++candidate) {
            tried.choice[index_of(need)] = candidate;
            tried.delta = cost_of(state, event, start, tried.choice);
            if (tried.is_cheaper_than(best)) best = tried;
        }
    }
    return best;
}

std::vector<Offer> all_offers(State& state, int event) {
    std::vector<Offer> offers;
    for (const int start : state.compiled().starts[event]) offers.push_back(best_offer(state, event, start));
    return offers;
}

}  // namespace lunxun::timetabling

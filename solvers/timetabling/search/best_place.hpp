// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "solvers/timetabling/search/state.hpp"

namespace lunxun::timetabling {

/// A start with resources for an unplaced event, and what inserting it there costs.
struct Offer {
    int start = -1;
    std::vector<int> choice;
    Delta delta;

    bool is_cheaper_than(const Offer& other) const {
        return std::pair(delta.hard, delta.soft) < std::pair(other.delta.hard, other.delta.soft);
    }
};

/// The cheapest resources at that start: free ones first, then each need improved in turn.
Offer best_offer(State& state, int event, int start);

/// The best offer of every allowed start, ascending by start.
std::vector<Offer> all_offers(State& state, int event);

/// Cost of inserting the unplaced event there; the state is left as it was.
Delta cost_of(State& state, int event, int start, std::span<const int> choice);

}  // namespace lunxun::timetabling

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "solvers/timetabling/search/random.hpp"
#include "solvers/timetabling/search/state.hpp"

namespace lunxun::timetabling {

/// Places every event that can stand anywhere: where it was published if that is still allowed, the others from the
/// hardest to the easiest at the cheapest start, clashing where nothing else is left.
void construct(State& state, Random& random);

/// Puts the event where it was published; false when that is no longer allowed.
bool insert_as_published(State& state, int event);

/// Cheapest choice of resources for the event at `start`, each taken greedily among those free; the candidate
/// indices of its needs. Takes busy ones where none is free.
std::vector<int> free_choice(const State& state, int event, int start);

/// Puts an unplaced event at its cheapest start; returns what that cost.
Delta insert_cheapest(State& state, Random& random, int event);

}  // namespace lunxun::timetabling

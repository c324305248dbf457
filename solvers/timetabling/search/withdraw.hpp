// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "solvers/timetabling/search/random.hpp"
#include "solvers/timetabling/search/state.hpp"

namespace lunxun::timetabling {

/// Takes out events, those earlier in `order` first where it makes no other difference, until what stands breaks no
/// hard rule that taking out can mend; returns who went.
std::vector<int> withdraw_offenders(State& state, std::span<const int> order);

/// Takes out events until what stands breaks no hard rule that taking out can mend, then puts back whoever fits.
void withdraw_clashing(State& state, Random& random);

}  // namespace lunxun::timetabling

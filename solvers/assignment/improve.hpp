// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>

#include "solvers/assignment/chain_search.hpp"
#include "solvers/assignment/construct.hpp"

namespace lunxun::assignment {

/// What a round's cuts, deals and orders depend on, and nothing else: not on `threads`.
struct Round {
    std::uint64_t seed = 1;
    int number = 0;
    int threads = 1;
};

/// One round: cuts the components into blocks, differently each round, and runs chains from everybody.
/// @param stop  asked often, by all workers
void improve_round(const Model& model, const Nets& nets, const ChainSearch::Limits& limits, RunningPlan& state, const Round& round,
                   const std::function<bool()>& stop);

}  // namespace lunxun::assignment

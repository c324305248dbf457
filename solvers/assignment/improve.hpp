// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>

#include "solvers/assignment/chain_search.hpp"
#include "solvers/assignment/construct.hpp"

namespace lunxun::assignment {

/// One round: cuts the components into blocks, differently each round, and runs chains from everybody.
///
/// @param round  with `seed` decides blocks, deals and orders; nothing else does
/// @param stop   asked often, by all workers
/// @return what the round gained
std::int64_t improve_round(const Model& model, const Nets& nets, FirstPlan& state, std::uint64_t seed, int round, int threads,
                           const std::function<bool()>& stop);

}  // namespace lunxun::assignment

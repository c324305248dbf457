// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "curriculum/menu_problem.hpp"

namespace lunxun::curriculum {

/// Fills the half-days of a class from candidates: first what the hard rules lack, then the most points.
///
/// Greedy construction; exchange of single items until none is better exchanged; then seeded disturbances of two items,
/// each improved again and kept when better. Not proven best: menu_search_test compares it with exhaustive search on
/// small cases. Never longer than `demand.half_days`. Same arguments, same menu.
/// Complexity of a round of exchanges: O(items x candidates).
/// Source: docs/rules/curriculum.md M1-M15, S1, S2.
MenuChoice choose_menu(const MenuDemand& demand, std::span<const Candidate> candidates, std::uint64_t seed);

/// Score and shortfall of a choice, counted anew.
MenuScore score_menu(const MenuDemand& demand, std::span<const Candidate> candidates, const MenuChoice& choice);
Shortfall shortfall_of(const MenuDemand& demand, std::span<const Candidate> candidates, const MenuChoice& choice);

}  // namespace lunxun::curriculum

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "nomination/year_instance.hpp"
#include "solvers/assignment/solution.hpp"

namespace lunxun::nomination {

/// Makes the solver's plan the year's proposal.
///
/// Keeps what the solver does not know: one long class (N3) and one class out of the region (N4) a person and year, the
/// worthier stays. Then fills free seats from all eligible pairs, the worthiest first, also those that the solver was
/// not shown; a class that falls below its minimum is not held. Afterwards no eligible pair could be added.
void settle_plan(const OfferedYear& year, const YearInstance& made, assignment::Solution& solution);

/// No plan of all eligible pairs is worth more, those included that the solver was not shown.
///
/// Weak duality with the solver's prices: every seat and every release is paid for in full, and each person takes the best
/// classes after prices, as many as N1 leaves, minding neither time nor topic.
std::int64_t bound_of_all_pairs(const YearInstance& made, const assignment::Solution& solution);

}  // namespace lunxun::nomination

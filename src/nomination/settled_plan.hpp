// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "nomination/year_instance.hpp"
#include "solvers/assignment/solution.hpp"

namespace lunxun::nomination {

/// Makes the solver's plan the year's proposal.
///
/// Keeps what the solver does not know: one long class (N3) and one class out of the region (N4) a person and year, the
/// worthier stays. Then fills the seats that this set free from all eligible pairs, the worthiest first; a class that falls
/// below its minimum is not held. Afterwards no eligible pair could be added.
void settle_plan(const OfferedYear& year, const YearInstance& made, assignment::Solution& solution);

}  // namespace lunxun::nomination

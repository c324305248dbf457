// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "solvers/timetabling/solution.hpp"

namespace lunxun::timetabling {

/// Scores a timetable from nothing but the model: shares no code with the search and its deltas.
Score score(const Model& model, std::span<const Placement> placements);

/// Every violation with who pays and why, in the order of the constraints. Sums to `score`.
std::vector<Violation> violations(const Model& model, std::span<const Placement> placements);

}  // namespace lunxun::timetabling

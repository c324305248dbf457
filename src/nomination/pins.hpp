// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "nomination/year_instance.hpp"
#include "solvers/assignment/solve.hpp"

namespace lunxun::nomination {

/// A pair that people settled and that this run could not keep.
struct LostPair {
    SettledPair pair;
    std::string_view why;  ///< not_eligible, limits, below_minimum, class_not_run
};

/// What people settled, as pins of the search.
struct Pins {
    std::vector<assignment::Pin> pins;
    std::vector<LostPair> lost;
};

/// Takes the settled pairs one by one, decisions before kept trainees, and leaves out what would break a limit together
/// with those before it: a plan that changed since a decision must not make the whole year infeasible.
Pins choose_pins(const OfferedYear& year, const YearInstance& made);

/// Adds to `lost` the pins that the final plan does not hold.
void find_lost_pins(const OfferedYear& year, const YearInstance& made, const assignment::Solution& solution, Pins& pins);

}  // namespace lunxun::nomination

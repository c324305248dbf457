// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <vector>

#include "base/progress.hpp"
#include "base/result.hpp"
#include "nomination/nomination_service.hpp"
#include "nomination/pins.hpp"
#include "solvers/assignment/solve.hpp"

namespace lunxun::nomination {

/// Where the search stood at some time.
struct SearchPoint {
    double seconds = 0;  ///< since the search began
    std::int64_t value = 0;
    std::int64_t upper_bound = 0;
};
BOOST_DESCRIBE_STRUCT(SearchPoint, (), (seconds, value, upper_bound))

/// The proposed year, settled, with a bound over all eligible pairs.
struct Proposal {
    assignment::Solution solution;
    Pins pins;
    std::vector<SearchPoint> points;       ///< how value and bound approached each other
    std::vector<FloorOutcome> floors;
    std::int64_t value_without_floors = 0;
    bool is_ended_by_clock = false;        ///< a faster machine may propose something else
};

/// Prices all pairs, looks for a plan among those that matter and settles it; with floors, twice: first without them.
/// Replaces the arcs of `made` by the pairs that the solver saw.
/// @param progress  hears of the part from 0.3 to 0.75 of the whole
/// @error cancelled, infeasible
/// @error invalid_input  as solver_floors.
Result<Proposal> propose(const OfferedYear& year, YearInstance& made, const NominationOptions& options, const ProgressSink& progress);

}  // namespace lunxun::nomination

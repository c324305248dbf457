// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "nomination/year_instance.hpp"
#include "solvers/assignment/solve.hpp"

namespace lunxun::nomination {

/// At least this share of a group gets a class: `sex:female=0.45`, attribute and label as fairness_report names them.
struct GroupFloor {
    std::string attribute;
    std::string label;
    double share = 0;  ///< 0 to 1, of the people whom some class of the year could take

    /// @error invalid_input  not of the form ATTRIBUTE:LABEL=SHARE, or the share outside 0 to 1.
    static Result<GroupFloor> parse(std::string_view text);
};

/// The floors as the solver knows them, in the same order.
/// @error invalid_input  no such attribute, or nobody with the label.
Result<std::vector<assignment::Floor>> solver_floors(const OfferedYear& year, const YearInstance& made, const std::vector<GroupFloor>& floors);

/// What one floor came to, and what it cost.
struct FloorOutcome {
    GroupFloor floor;
    int persons = 0;
    int least = 0;
    int served_without = 0;  ///< of the group, in the proposal made without any floor
    int served = 0;
    double price = 0;  ///< points that one person more in the floor costs
};

std::vector<FloorOutcome> floor_outcomes(const std::vector<GroupFloor>& wished, const std::vector<assignment::Floor>& floors,
                                         const assignment::Solution& without, const assignment::Solution& with);

}  // namespace lunxun::nomination

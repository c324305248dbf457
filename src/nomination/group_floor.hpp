// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <span>
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
BOOST_DESCRIBE_STRUCT(GroupFloor, (), (attribute, label, share))

/// What is wrong with floors that a person set, each at its place in the list: an attribute that is none, a share outside
/// 0 to 1, a group twice. Whether a group has people shows with the year's data only.
std::vector<FieldError> floor_faults(std::span<const GroupFloor> floors);

/// The floors as the solver knows them, in the same order.
/// @error invalid_input  no such attribute, or nobody with the label.
Result<std::vector<assignment::Floor>> solver_floors(const OfferedYear& year, const YearInstance& made, const std::vector<GroupFloor>& floors);

/// What one floor came to, and what it cost.
struct FloorOutcome {
    GroupFloor floor;
    std::int64_t persons = 0;
    std::int64_t least = 0;
    std::int64_t served_without = 0;  ///< of the group, in the proposal made without any floor
    std::int64_t served = 0;
    double price = 0;  ///< points that one person more in the floor costs
};
BOOST_DESCRIBE_STRUCT(FloorOutcome, (), (floor, persons, least, served_without, served, price))

std::vector<FloorOutcome> floor_outcomes(const std::vector<GroupFloor>& wished, const std::vector<assignment::Floor>& floors,
                                         const assignment::Solution& without, const assignment::Solution& with);

}  // namespace lunxun::nomination

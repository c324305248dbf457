// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "solvers/timetabling/solution.hpp"

namespace lunxun::timetabling {

/// One thing that was asked for and takes part in a conflict.
struct Requirement {
    Constraint constraint = Constraint::unplaced;
    std::vector<int> events;
    int resource = -1;  ///< group, teacher, room, pool or order index, as the constraint says
    Message text;       ///< key `timetabling.requirement.<constraint>`
};

struct Conflict {
    /// Releasing any one of these suffices; none can be left out.
    std::vector<Requirement> requirements;
    bool is_smallest = false;  ///< false when the step limit ended the shrinking early
};

/// Explains why the event cannot be placed, or why the model has no timetable at all (`event` -1): proves a small
/// part of the model infeasible and removes requirements one by one while it stays so.
/// Returns nothing when no conflict was proven within `steps` search steps.
std::optional<Conflict> explain_infeasible(const Model& model, std::span<const Placement> placements, int event,
                                           std::uint64_t steps = 2'000'000);

}  // namespace lunxun::timetabling

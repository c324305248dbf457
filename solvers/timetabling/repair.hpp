// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solvers/timetabling/solve.hpp"

namespace lunxun::timetabling {

struct Change {
    int event = 0;
    Placement from;
    Placement to;  ///< start -1: could not be placed
};

struct Repair {
    Solution solution;
    std::vector<Change> changes;  ///< by event
    int notified = 0;             ///< sum of Event::notified over the changes
};

/// Mends a published timetable after the model has changed: a teacher closed, a room gone, an event added.
/// Every event with a `previous` placement keeps it where it can. Order of goals: hard rules, number of changed
/// events, notified people, soft costs. New events (without `previous`) do not count as changes.
/// To freeze the near future call freeze_before first.
/// @error invalid_input  the model refers to something that is not there.
Result<Repair> repair(const Model& model, const Options& options);

}  // namespace lunxun::timetabling

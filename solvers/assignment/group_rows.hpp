// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solvers/assignment/eligibility.hpp"

namespace lunxun::assignment {

/// The days on which groups' limits can bind.
///
/// On the line of days the classes of a group's members are intervals; a limit on a day counts the intervals that
/// cover it. Of all days only the last before some interval ends, after some other began, matter: every other day is
/// covered by a subset of one of these. Days on which too few members could ever be away are dropped as well.
struct GroupRows {
    Slices rows_of;  ///< of each group
    Table<int> day;
    Table<int> limit;  ///< what pinned nominations leave
};

/// @error infeasible  pinned nominations alone break a group's limit.
Result<GroupRows> group_rows(const Instance& instance, const Eligibility& open);

}  // namespace lunxun::assignment

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "plan/plan_view_rows.hpp"

namespace lunxun::plan {

/// What classes ask of one institution in one week: the most on any day of it.
struct WeekLoad {
    Day monday;
    std::int64_t beds = 0;
    std::int64_t rooms = 0;  ///< classes in a room at once; classes over the network need none
};

/// One load for each week that has a day of the year, in their order.
///
/// Complexity: O(days of the classes + weeks).
std::vector<WeekLoad> week_loads(int year, std::span<const ClassSightRow> classes);

}  // namespace lunxun::plan

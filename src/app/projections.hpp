// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/context.hpp"

namespace lunxun::app {

struct ProjectionSummary {
    std::int64_t people = 0;
};

/// Writes the read models of the screens anew: positions of units, summaries of people, what one searches.
/// In one transaction; who reads meanwhile sees the old ones. They follow every large change, so the planner of queries
/// is told of the new numbers too.
/// @error invalid_input  the stored units form a cycle.
Result<ProjectionSummary> write_projections(sql::Database& database, const Trade& trade, Day today);

/// Writes them when they tell of another day, plan or proposal than they would now, or of nothing yet.
Result<void> refresh_projections(sql::Database& database, const Trade& trade, Day today);

/// After a step that changed much: writes them, or, where another step follows that will, only tells the planner of queries.
Result<void> finish_step(sql::Database& database, const Trade& trade, Day today, bool is_followed);

}  // namespace lunxun::app

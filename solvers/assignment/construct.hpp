// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solvers/assignment/nets.hpp"
#include "solvers/assignment/plan_state.hpp"

namespace lunxun::assignment {

/// A first feasible plan and the classes it runs.
struct FirstPlan {
    PlanState plan;
    Table<char> runs;           ///< of each class: 0 when given up because it does not reach its minimum
    std::vector<int> short_of;  ///< classes with pinned people that could not reach their minimum
};

/// Serves people in order of what they would lose by their second choice, each with the class of the highest net that
/// still fits; then gives up classes below their minimum, the emptiest first, and serves their people again.
FirstPlan construct(const Model& model, const Nets& nets);

}  // namespace lunxun::assignment

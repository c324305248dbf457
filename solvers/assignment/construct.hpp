// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solvers/assignment/nets.hpp"
#include "solvers/assignment/plan_state.hpp"

namespace lunxun::assignment {

/// A plan and the classes it runs. Feasible unless a class that should run is still short of its minimum.
struct RunningPlan {
    PlanState plan;
    Table<char> runs;  ///< of each class: 0 when given up

    bool is_short() const;
    const Model* model = nullptr;
};

enum class Start {
    afresh,
    from_previous,  ///< keeps what it can of the plan in force
};

/// A first plan: serves people in order of what they would lose by their second choice, each
/// with the class of the highest net that still fits; then moves people into classes below their minimum. Of those that stay below, the
/// classes decided to run stay short; the others are given up, the emptiest first, and their people are served again.
RunningPlan construct(const Model& model, const Nets& nets, const Table<Run>& runs, Start start);

/// The same plan with one class more, filled as far as simple moves go, or one class less, its people served again.
RunningPlan with_class_flipped(const Nets& nets, RunningPlan state, int class_id);

/// Classes whose running could be in doubt: given up though enough people could attend, or just above their minimum.
std::vector<int> doubtful_classes(const RunningPlan& state);

/// Gives up all classes that are short, but for those with pinned people, and serves their people again.
void give_up_short(const Nets& nets, RunningPlan& state);

}  // namespace lunxun::assignment

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "solvers/assignment/plan_state.hpp"

namespace lunxun::assignment {

/// Some components that are improved on their own: nobody outside is touched, so that blocks can be worked on at once
/// and the outcome does not depend on which thread does it. Free seats, and trainees that a class can spare without
/// falling below its minimum, are dealt out to the blocks of a round.
class Block {
public:
    Block(const Model& model, const PlanState& plan, const std::vector<int>& components);

    /// Deals the block some of what is free; spare trainees below 0 are missing to the minimum. A class's trainees stay between its minimum
    /// and maximum as long as every block keeps to its deal.
    void deal(int class_id, int free_seats, int spare_trainees);

    const std::vector<int>& persons() const { return persons_; }

    int free_seats(int class_id) const { return free_[class_id]; }  ///< below 0 when overfull
    bool can_spare(int class_id) const { return spare_[class_id] > 0; }
    bool is_short(int class_id) const { return spare_[class_id] < 0; }
    const std::vector<Holding>& trainees(int class_id) const { return trainees_[class_id]; }

    void enter(int class_id, Holding holding);
    void leave(int class_id, Holding holding);

private:
    std::vector<int> persons_;
    Table<int> free_, spare_;  ///< of each class
    Table<std::vector<Holding>> trainees_;
};

}  // namespace lunxun::assignment

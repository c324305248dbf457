// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solvers/assignment/model.hpp"

namespace lunxun::assignment {

/// A plan under construction: who holds which arc, and what that uses.
///
/// Holds persons' limits (slots, clashes) by the caller's care; rows may be overfull for a while. Threads may work on it
/// at once as long as each keeps to its own components.
class PlanState {
public:
    explicit PlanState(const Model& model);

    /// Uses a free slot of `person`. The arc must not clash with those it holds.
    void add(int person, int arc);
    void remove(int person, int arc);

    /// Arcs of the person, in no order; -1 in unused slots, which come last.
    std::span<const int> held_by(int person) const { return model_->slots.of(person, held_); }
    int held_count(int person) const {
        int count = 0;
        for (const int arc : held_by(person)) count += arc >= 0 ? 1 : 0;
        return count;
    }
    bool is_served(int person) const { return model_->slots.size(person) > 0 && held_[model_->slots.begin(person)] >= 0; }
    bool holds(int person, int arc) const {
        for (const int held : held_by(person))
            if (held == arc) return true;
        return false;
    }

    int row_load(int row) const { return row_load_[row]; }
    bool is_row_full(int row) const { return row_load_[row] >= model_->row_limit[row]; }
    bool is_row_overfull(int row) const { return row_load_[row] > model_->row_limit[row]; }

    /// No class the person holds clashes with the arc's, and a slot is free.
    bool is_person_free(int person, int arc) const;
    /// All groups of the person can spare it on the days of the arc's class.
    bool groups_can_spare(int person, int arc) const;

    /// Trainees of each class, pinned ones not counted.
    Table<int> seats_taken() const;

    /// Of each floor, how many of its people still lack a class.
    Table<int> floor_shortage() const;

    /// Grains, floors included.
    std::int64_t objective() const;
    /// The same without what tells equals apart.
    std::int64_t plain_objective() const;

private:
    void count(int person, int arc, int by);

    const Model* model_;
    Table<int> held_;  ///< of each slot
    Table<int> row_load_;
};

}  // namespace lunxun::assignment

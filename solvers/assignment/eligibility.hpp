// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solvers/assignment/model.hpp"

namespace lunxun::assignment {

/// What pins and the previous plan leave open, still in the instance's numbers.
struct Eligibility {
    Table<ModelClass> classes;
    Slices arcs_of;  ///< of each person, sorted by class
    Table<ModelArc> arcs;
    Table<int> slots;  ///< classes each person may still attend, at most as many as it has arcs
    Table<int> bonus;
    std::vector<Nomination> pinned;  ///< sorted
    std::int64_t constant = 0;
};

/// @error invalid_input  a pin names an unknown person or class, or a pair without an arc, or a pair twice.
/// @error infeasible     pins alone break a person's or a class's limit.
Result<Eligibility> open_pairs(const Instance& instance, const Options& options);

}  // namespace lunxun::assignment

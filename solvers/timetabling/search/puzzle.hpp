// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "solvers/timetabling/model.hpp"

namespace lunxun::timetabling {

enum class Proof { feasible, infeasible, unknown };

/// Whether a small model can keep all its hard rules but the shares: counting arguments first, then a full search.
/// `steps` is used up as the search goes; at 0 the answer is unknown.
Proof prove(const Model& model, std::uint64_t& steps);

/// A few events of a model with the resources that they name and the orders and limits among them; small, so that many
/// proofs about it take little time.
struct Part {
    Model model;
    std::vector<int> events, groups, teachers, rooms;  ///< by index in `model`: the index in the whole
};

Part part_of(const Model& model, const std::vector<int>& events);

}  // namespace lunxun::timetabling

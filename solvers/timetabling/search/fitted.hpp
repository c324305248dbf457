// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

#include "solvers/timetabling/search/state.hpp"

namespace lunxun::timetabling {

/// The model with every placement's rooms and teachers among the choices of its event, so that a timetable made by
/// hand, whatever rule it breaks, can be put on the table. Judge it by the original model.
Model fitted_model(const Model& model, std::span<const Placement> placements);

/// Candidate indices of the placement's resources; nothing when one of them is no candidate.
std::optional<std::vector<int>> choice_of(const Compiled& compiled, int event, const Placement& placement);

/// The event as it stands in the state, in the model's words.
Placement placement_of(const Compiled& compiled, int event, int start, std::span<const int> choice);

}  // namespace lunxun::timetabling

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "solvers/timetabling/model.hpp"

namespace lunxun::timetabling {

/// A week of five days from Monday 5 April 2027, morning, afternoon and evening, with one class, two teachers and two
/// rooms of 40 and 80 seats at sites 0 and 1. Room set 0 and teacher set 0 hold all of them, sets 1 only the first.
Model small_week();

/// Adds a session of group 0 in room set 0 without a teacher; its index.
int add_session(Model& model, const char* name);

/// Placements of sessions with one room and no teacher: {start, room}; start -1 is unplaced.
std::vector<Placement> placed(const std::vector<std::pair<int, int>>& where);

}  // namespace lunxun::timetabling

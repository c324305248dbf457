// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "base/message.hpp"
#include "solvers/timetabling/model.hpp"

namespace lunxun::timetable {

/// Why an event has no place: what is asked for and cannot hold together, each in words, and last what follows: that
/// releasing any one of these suffices, or that no conflict was proven within the limit of steps.
std::vector<Message> unplaced_reasons(const timetabling::Model& model, std::span<const timetabling::Placement> placements, int event);

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "curriculum/menu.hpp"
#include "curriculum/menu_demand.hpp"

namespace lunxun::curriculum {

/// Writes a choice as the lines of a menu, in the order of teaching: opening, theory with its block first, reading, party
/// spirit, political training, ability, knowledge, examinations, closing; within a part lectures before exercises before
/// discussions. Evening reading and the "ten ones" follow as lines without half-days.
std::vector<MenuItem> menu_items(const ClassBrief& brief, const Library& library, const MenuRules& rules, const MenuFrame& frame,
                                 std::span<const Candidate> chosen);

}  // namespace lunxun::curriculum

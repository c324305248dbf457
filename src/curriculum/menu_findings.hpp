// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "curriculum/menu.hpp"
#include "curriculum/menu_demand.hpp"

namespace lunxun::curriculum {

/// Everything that rules or wishes ask of the menu and that it does not give. One finding a rule at most.
std::vector<MenuFinding> menu_findings(const ClassBrief& brief, const Library& library, const MenuRules& rules, const MenuFrame& frame,
                                       std::span<const Candidate> chosen, const Shortfall& lacks);

}  // namespace lunxun::curriculum

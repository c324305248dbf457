// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "curriculum/library.hpp"
#include "curriculum/menu_problem.hpp"
#include "curriculum/menu_rules.hpp"
#include "curriculum/reading_list.hpp"

namespace lunxun::curriculum {

/// What a class's menu holds before any course is chosen.
struct MenuFrame {
    rulebook::ClassShape shape;
    rulebook::Ceremonies ceremonies;
    ReadingList reading;
    const rulebook::Rule* block = nullptr;
    MenuDemand demand;
};

/// @param half_days  of the class (class_half_days.hpp).
MenuFrame menu_frame(const ClassBrief& brief, const Library& library, const MenuRules& rules, int half_days);

}  // namespace lunxun::curriculum

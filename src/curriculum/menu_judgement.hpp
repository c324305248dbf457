// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/message.hpp"
#include "curriculum/menu_rules.hpp"
#include "curriculum/menu_sight.hpp"

namespace lunxun::curriculum {

/// One rule that holds for a class's menu: what it asks and what the stored menu has, counted anew.
struct MenuJudgement {
    enum class State { met, noted, missed };
    const rulebook::Rule* rule = nullptr;
    State state = State::met;
    Message measure;  ///< asked and got, in one sentence
};

/// Each rule that applies to the class, in the order of the curriculum's rules. A rule that the numbers break, or that has
/// a finding above notice, is missed; one with a notice is noted. Points into the rules.
/// Source: docs/rules/curriculum.md.
std::vector<MenuJudgement> judge_menu(const MenuSight& menu, const MenuRules& rules);

/// Half-days of a menu that belong to its parts: courses, readings and discussions; ceremonies and activities do not.
std::int64_t taught_half_days(const MenuSight& menu);

}  // namespace lunxun::curriculum

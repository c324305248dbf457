// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "curriculum/library.hpp"
#include "rulebook/rule_evaluation.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::curriculum {

/// The rules of a pack that menus follow, as they stand on one day; a kind that the pack lacks asks for nothing.
/// Points into the pack, which must outlive it.
struct MenuRules {
    std::vector<const rulebook::Rule*> blocks;    ///< M1, M2, M3
    std::vector<const rulebook::Rule*> contents;  ///< M4, M6, M14
    std::vector<const rulebook::Rule*> shares;    ///< S1, S2: level class, of parts
    const rulebook::Rule* reading = nullptr;      ///< M5
    const rulebook::Rule* activities = nullptr;   ///< M7
    const rulebook::Rule* mix = nullptr;          ///< M8
    const rulebook::Rule* age = nullptr;          ///< M9
    const rulebook::Rule* repeats = nullptr;      ///< M10
    const rulebook::Rule* ceremony = nullptr;     ///< M11
    const rulebook::Rule* days = nullptr;         ///< M12
    const rulebook::Rule* titles = nullptr;       ///< M13
    const rulebook::Rule* weights = nullptr;      ///< M15
    int half_day_minutes = 180;                   ///< H0
};
MenuRules menu_rules(const rulebook::RulePack& pack, Day day);

/// Values of an optional rule; `fallback` without the rule.
std::int64_t integer_of(const rulebook::Rule* rule, std::string_view key, std::int64_t fallback = 0);
std::string text_of(const rulebook::Rule* rule, std::string_view key);
std::string id_of(const rulebook::Rule* rule);

/// The block a class needs: seminar course before module (M3 before M2). Null: none.
const rulebook::Rule* block_of(const MenuRules& rules, const rulebook::ClassShape& shape);

}  // namespace lunxun::curriculum

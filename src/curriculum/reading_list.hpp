// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "curriculum/library.hpp"
#include "curriculum/menu_rules.hpp"

namespace lunxun::curriculum {

struct ReadingList {
    std::vector<int> readings;        ///< positions in Library::readings, required ones first
    std::int64_t half_days = 0;       ///< of their own for reading
    std::int64_t evening_minutes = 0; ///< where the class is too short for a half-day of its own
    std::int64_t items_short = 0;     ///< below the number asked for
};

/// Titles and chapters for a class of so many half-days: required ones first, then those on its topic, then core theory,
/// as long as the reading time lasts (the first one in any case). Source: docs/rules/curriculum.md M5.
ReadingList reading_list(const ClassBrief& brief, const Library& library, const MenuRules& rules, int half_days);

}  // namespace lunxun::curriculum

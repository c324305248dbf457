// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "curriculum/course_load.hpp"
#include "curriculum/library.hpp"
#include "curriculum/menu_rules.hpp"

namespace lunxun::curriculum {

/// True when the course can stand in the class's menu at all: of its institution or shared, for its audience, and of a
/// method that its size and delivery allow (field sites, buses, group work, online classes).
bool is_possible(const Course& course, const ClassBrief& brief, const Library& library, const MenuRules& rules);

/// True when enough of the roster had the topic lately (M10).
bool is_repeat(const ClassBrief& brief, int topic, const MenuRules& rules);

/// Whole months from the course's last revision to the class.
int age_in_months(const Course& course, const ClassBrief& brief);

/// Points of the course for the class, of all its half-days. Source: docs/rules/curriculum.md M15.
std::int64_t course_value(const Course& course, const ClassBrief& brief, const CourseLoad& load, const MenuRules& rules);

/// Courses that a menu of `half_days` may take, then discussions of the class itself (source -1), best first within
/// courses that the rules cannot tell apart; of those only as many as could matter.
std::vector<Candidate> candidates_for(const ClassBrief& brief, const Library& library, const CourseLoad& load, const MenuRules& rules,
                                      int half_days);

}  // namespace lunxun::curriculum

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "calendar/working_calendar.hpp"
#include "curriculum/course_load.hpp"
#include "curriculum/library.hpp"
#include "curriculum/menu_rules.hpp"
#include "curriculum/menu_search.hpp"

namespace lunxun::curriculum {

/// One line of a menu. `half_days` 0: held beside a session, in the morning or evening; it has no session of its own.
struct MenuItem {
    std::string kind;      ///< course, reading, opening, closing, examination, discussion, activity
    std::string part;      ///< blank for ceremonies
    std::string block = "none";  ///< teaching_unit, module, seminar_course, none
    int course = -1;       ///< position in Library::courses
    std::string title;
    std::string method;
    int half_days = 1;
    int training_minutes = 0;
    std::string required_by;  ///< rule ids, comma between; blank: chosen freely
};

enum class Severity { blocking, warning, notice };
std::string_view to_string(Severity severity);

/// What the menu could not meet, for people.
struct MenuFinding {
    std::string rule_id;
    Severity severity = Severity::notice;
    Message message;
};

struct Menu {
    std::vector<MenuItem> items;  ///< in the order of teaching
    std::vector<int> readings;    ///< positions in Library::readings
    std::vector<MenuFinding> findings;
};

/// The menu of one class ("one class, one plan"): ceremonies, reading, theory block, required content and freely chosen
/// courses in exactly the half-days it has, as far as the library allows; what cannot be met is a finding.
/// Books the courses on `load`. Same arguments, same menu.
/// Source: docs/rules/curriculum.md S1, S2, M1-M15.
Menu compose_menu(const ClassBrief& brief, const Library& library, const MenuRules& rules, const calendar::WorkingCalendar& calendar,
                  CourseLoad& load, std::uint64_t seed);

}  // namespace lunxun::curriculum

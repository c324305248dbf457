// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "calendar/working_calendar.hpp"
#include "curriculum/library.hpp"
#include "curriculum/menu_rules.hpp"

namespace lunxun::curriculum {

/// The half-days in which a class is taught: mornings and afternoons of the working days between its first and last day,
/// without the report day of resident classes and without expected holidays. A lecture takes only its first half-days.
/// A class that would have none so is taught on its working days all the same, report day or not.
/// Source: docs/rules/curriculum.md M12.
std::vector<Slot> teaching_half_days(const ClassBrief& brief, const calendar::WorkingCalendar& calendar, const MenuRules& rules);

/// What menu rules look at.
rulebook::ClassShape shape_of(const ClassBrief& brief, int half_days, const Topics& topics);

}  // namespace lunxun::curriculum

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "calendar/season.hpp"
#include "calendar/working_calendar.hpp"
#include "plan/class_calendar.hpp"
#include "plan/plan_entry.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::plan {

/// The numbers that hold for a year: those of rules/planning.toml, joined with what the rule pack says on `day`.
/// @param planning_toml  text of a planning file; empty: the one built in.
/// @error invalid_input  not TOML, a number missing or out of range; `fields` names each.
Result<PlanRules> plan_rules(const rulebook::RulePack& pack, const calendar::Season& season, Day day, std::string_view planning_toml = {});

/// The days of a year as the calendar of classes sees them: a day that the law already makes a holiday is no working day,
/// and classes start on working days only.
YearDays year_days(int year, const calendar::WorkingCalendar& calendar, const calendar::Season& season);

}  // namespace lunxun::plan

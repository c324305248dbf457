// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "base/result.hpp"
#include "calendar/season.hpp"
#include "calendar/working_calendar.hpp"
#include "platform/sql/database.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::curriculum {

struct MenuOptions {
    std::vector<std::int64_t> class_ids;  ///< empty: every class of the current plan
    std::uint64_t seed = 1;
};

/// What a composition came to. Half-days by how they are taught stand beside the targets of rule M8.
struct MenuSummary {
    std::int64_t plan_run_id = 0;
    std::int64_t classes = 0;
    std::int64_t items = 0;
    std::int64_t readings = 0;
    std::int64_t blocking = 0;
    std::int64_t warnings = 0;
    std::int64_t notices = 0;
    std::int64_t classes_without_blocking = 0;
    std::int64_t half_days = 0;
    std::int64_t lecture = 0;
    std::int64_t on_site = 0;
    std::int64_t discussion = 0;
    std::int64_t case_simulation = 0;
    std::int64_t self_reading = 0;
    std::int64_t ceremony = 0;
};

/// Composes the menu of each class of the current plan and stores items, readings and findings in one transaction in place
/// of the former ones; a new menu takes the class's timetable with it.
///
/// @error not_found  there is no current plan, or a class is not in it.
/// @error cancelled  the sink said so; nothing is stored.
Result<MenuSummary> compose_menus(sql::Database& database, const rulebook::RulePack& pack, const calendar::WorkingCalendar& calendar,
                                  const MenuOptions& options, const ProgressSink& progress);

/// What leading officials should teach at an institution in a semester (S3): a target over all its main classes, for the
/// timetable to reach.
struct LeadersTarget {
    std::int64_t institution_id = 0;
    std::string semester;
    std::int64_t main_class_minutes = 0;
    std::int64_t leaders_minutes = 0;
};

/// @error not_found  there is no current plan.
Result<std::vector<LeadersTarget>> leaders_targets(sql::Database& database, const rulebook::RulePack& pack, const calendar::Season& season);

}  // namespace lunxun::curriculum

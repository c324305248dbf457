// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "base/progress.hpp"
#include "base/result.hpp"
#include "calendar/season.hpp"
#include "calendar/working_calendar.hpp"
#include "plan/class_calendar.hpp"
#include "platform/sql/database.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::plan {

/// What a year's plan came to.
struct PlanSummary {
    std::int64_t plan_run_id = 0;
    std::int64_t version = 0;
    int entries = 0;
    int standing_entries = 0;
    int classes = 0;
    std::int64_t seats = 0;
    int findings = 0;
    int blocking_findings = 0;
    int runs_without_day = 0;
    CalendarScore score;
};

struct PlanOptions {
    int year = 0;
    Day today;
    std::uint64_t seed = 1;
    std::string_view planning_toml;  ///< another rules/planning.toml; empty: the one built in
};

/// Checks the entries of a year, gives each standing one its dated classes with quotas by unit, and stores all of it as a
/// new version of the plan, in one transaction at the end; earlier versions are superseded, never changed.
///
/// @error not_found      the year has no entries.
/// @error invalid_input  the planning numbers or stored units are broken.
/// @error corrupt        a stored entry cannot be read.
/// @error cancelled      the sink said so; nothing is stored.
Result<PlanSummary> plan_year(sql::Database& database, const rulebook::RulePack& pack, const calendar::WorkingCalendar& calendar,
                              const calendar::Season& season, const PlanOptions& options, const ProgressSink& progress);

}  // namespace lunxun::plan

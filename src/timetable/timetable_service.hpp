// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/progress.hpp"
#include "base/result.hpp"
#include "calendar/working_calendar.hpp"
#include "platform/sql/database.hpp"
#include "rulebook/rule_pack.hpp"
#include "timetable/timetable_settings.hpp"

namespace lunxun::timetable {

struct TimetableOptions {
    std::int64_t institution_id = 0;  ///< 0: all
    std::uint64_t seed = 1;
    int threads = 2;
};

struct TimetableSummary {
    std::int64_t classes = 0;
    std::int64_t sessions = 0;
    std::int64_t unplaced = 0;  ///< sessions that stand in timetable_finding instead
    std::int64_t findings = 0;
    std::int64_t institutions = 0;
};

/// Dated sessions for every class of the current plan, institution by institution; what was there before is
/// replaced, in one transaction at the end. The same seed gives the same timetable, whatever `threads` is.
///
/// @error not_found      there is no plan, or no menu.
/// @error cancelled      the sink said so; nothing is stored.
Result<TimetableSummary> timetable_year(sql::Database& database, const rulebook::RulePack& pack, const calendar::WorkingCalendar& calendar,
                                        const TimetableSettings& settings, const TimetableOptions& options, const ProgressSink& progress);

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/sql/session.hpp"
#include "timetable/repair_plan.hpp"

namespace lunxun::timetable {

std::vector<SessionRow> load_published_sessions(sql::Session& session, std::int64_t plan_run_id, std::int64_t institution_id);
std::vector<BookingRow> load_teacher_bookings(sql::Session& session, std::int64_t plan_run_id);
/// Institutions where the teacher has sessions on the days of the cause.
std::vector<std::int64_t> load_institutions_of_teacher(sql::Session& session, std::int64_t plan_run_id, const RepairCause& cause);
/// Institutions with sessions at the site on the days of the cause.
std::vector<std::int64_t> load_institutions_of_site(sql::Session& session, std::int64_t plan_run_id, const RepairCause& cause);
/// Who is called away from the units of the classes that the cause moves, and the limits of those units.
Releases load_releases(sql::Session& session, std::int64_t plan_run_id, const RepairCause& cause);
std::optional<UnitRow> find_unit(sql::Session& session, std::int64_t course_id);

/// Records the absence or closure, unless it is there already.
void store_cause(sql::Session& session, const RepairCause& cause);
void store_moves(sql::Session& session, const std::vector<ClassMove>& moves);
/// Gives the new items their ids; returns them by the negative ids they had.
std::map<std::int64_t, std::int64_t> store_new_items(sql::Session& session, const std::vector<MenuItemRow>& items, const std::optional<UnitRow>& unit);
/// Moves, adds and removes sessions; rows of new items take their ids from `item_ids`.
void store_changed_rows(sql::Session& session, const std::vector<ChangedRow>& rows, const std::map<std::int64_t, std::int64_t>& item_ids);
/// Replaces what is found about the items of the given rows.
void store_item_findings(sql::Session& session, const std::vector<ChangedRow>& rows, std::vector<FindingRow> findings,
                         const std::map<std::int64_t, std::int64_t>& item_ids);

}  // namespace lunxun::timetable

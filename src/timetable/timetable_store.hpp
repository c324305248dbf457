// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/sql/session.hpp"
#include "timetable/timetable_data.hpp"

namespace lunxun::timetable {

/// All classes of the current plan with their menus, and the resources they may use.
/// @param institution_id  only this institution's classes; 0: all
TimetableData load_timetable_data(sql::Session& session, std::int64_t plan_run_id, std::int64_t institution_id);

/// Replaces the sessions and findings of the classes in `data` by the given ones; ids are given here.
void store_timetable(sql::Session& session, const TimetableData& data, std::vector<SessionRow>& sessions, std::vector<FindingRow>& findings);

/// The newest plan that is proposed or in force; 0 when there is none.
std::int64_t current_plan_run(sql::Session& session);

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "solvers/timetabling/solution.hpp"
#include "timetable/institution_model.hpp"

namespace lunxun::timetable {

/// Sessions of an institution and what could not be placed, with reasons in words; ids are still 0.
struct WrittenSessions {
    std::vector<SessionRow> sessions;
    std::vector<FindingRow> findings;
};

/// Reads the solution back into dated sessions. Items without half-days of their own share one; within a
/// half-day one session follows the other.
WrittenSessions write_sessions(const ModelContext& context, const InstitutionModel& built, const timetabling::Solution& solution);

}  // namespace lunxun::timetable

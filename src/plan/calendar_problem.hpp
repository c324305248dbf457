// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "plan/class_calendar.hpp"
#include "plan/plan_checks.hpp"

namespace lunxun::plan {

/// A run of an entry, with what fits the place: seats never above the largest room, nor above the beds of a lodged class.
struct PlannedRun {
    int entry = 0;  ///< position in the draft's entries
    int run_number = 1;
    int seats_max = 1;
    int beds = 0;
};

/// Runs of the standing entries, in their order.
std::vector<PlannedRun> planned_runs(const PlanDraft& draft, std::span<const int> standing);

/// The calendar's question for these runs.
///
/// A run may start on days that are allowed, ends on no holiday, leaves lead time, keeps inside its window and the year, and meets no
/// blackout: one of everywhere or of its place; and, for classes of up to 30 days, one that covers a fifth of its audience.
/// A class over the network takes nobody from the pools and no room.
CalendarProblem calendar_problem(const PlanDraft& draft, std::span<const PlannedRun> runs, std::span<const Blackout> blackouts, const YearDays& year);

/// True when the blackout is in force for people of `unit`; false for one of a place.
bool blacks_out(const Blackout& blackout, const Population& population, int unit);

/// Longest class that a unit's blackout keeps away; longer ones cannot avoid every season.
constexpr int kBlackoutClassDays = 30;

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "base/utc_time.hpp"
#include "calendar/working_calendar.hpp"
#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::timetable {

/// Clock and rules that a repair goes by.
struct RepairDesk {
    sql::Database& database;
    const rulebook::RulePack& pack;
    const calendar::WorkingCalendar& calendar;
    std::function<Day()> today;
    std::function<UtcTime()> now;
};

/// An event that breaks the published timetable: its effect, other places of single sessions, the decision.
void add_repair_endpoints(http::Router& router, RepairDesk desk);

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "calendar/season.hpp"
#include "calendar/working_calendar.hpp"
#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"

namespace lunxun::calendar {

/// A year of working days, adjusted days, blackouts and start weights, with their sources.
void add_calendar_endpoints(http::Router& router, sql::Database& database, const WorkingCalendar& calendar, const Season& season);

}  // namespace lunxun::calendar

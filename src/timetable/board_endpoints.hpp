// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"

namespace lunxun::timetable {

/// When and where a class meets and with whom, and what found no place.
void add_board_endpoints(http::Router& router, sql::Database& database);

}  // namespace lunxun::timetable

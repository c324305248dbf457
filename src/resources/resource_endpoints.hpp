// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "base/day.hpp"
#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::resources {

/// Teachers, rooms, institutions: lists, cards, the teachers' list as a workbook.
void add_resource_endpoints(http::Router& router, sql::Database& database);

/// Courses with their age, bases, sites, routes; the courses as a workbook.
/// @param today  that the age of courses is counted to
void add_library_endpoints(http::Router& router, sql::Database& database, const rulebook::RulePack& pack, std::function<Day()> today);

}  // namespace lunxun::resources

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "calendar/season.hpp"
#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::plan {

/// Versions of the year's plan, its entries, findings, mix by field, calendar and comparison, and its classes.
void add_plan_endpoints(http::Router& router, sql::Database& database, const rulebook::RulePack& pack, const calendar::Season& season);

/// Parts of the above.
void add_entry_endpoints(http::Router& router, sql::Database& database);
void add_finding_endpoints(http::Router& router, sql::Database& database);
void add_year_endpoints(http::Router& router, sql::Database& database);
void add_class_endpoints(http::Router& router, sql::Database& database);

}  // namespace lunxun::plan

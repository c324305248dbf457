// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::nomination {

/// Who attends a class and why, why somebody does not, and seats by unit with those used.
void add_roster_endpoints(http::Router& router, sql::Database& database, const rulebook::RulePack& pack);

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "base/day.hpp"
#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::rulebook {

/// The rules in force and those beside them, one rule in full, and whom a tried value would affect.
void add_rule_endpoints(http::Router& router, sql::Database& database, const RulePack& pack, std::function<Day()> today);

}  // namespace lunxun::rulebook

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::curriculum {

/// The menu of a class with the rules it is held against.
void add_menu_endpoints(http::Router& router, sql::Database& database, const rulebook::RulePack& pack);

}  // namespace lunxun::curriculum

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "base/day.hpp"
#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::hours {

/// One person's training file, and the rows behind its numbers.
void add_training_file_endpoints(http::Router& router, sql::Database& database, const rulebook::RulePack& pack, std::function<Day()> today);

}  // namespace lunxun::hours

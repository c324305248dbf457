// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "base/day.hpp"
#include "base/utc_time.hpp"
#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"
#include "registry/people_index_store.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::registry {

/// The list of people: filtered, ordered, paged, exported; and what its filters can be set to.
void add_people_endpoints(http::Router& router, sql::Database& database, const std::shared_ptr<PeopleIndexMemory>& memory, const rulebook::RulePack& pack,
                          std::function<UtcTime()> now);

/// How an account likes to look at lists.
void add_saved_view_endpoints(http::Router& router, sql::Database& database);

/// Units as a tree and as cards.
void add_unit_endpoints(http::Router& router, sql::Database& database, const std::shared_ptr<PeopleIndexMemory>& memory);

}  // namespace lunxun::registry

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"
#include "registry/people_index_store.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::home {

/// The first page: what needs somebody today, and the year in figures.
void add_home_endpoints(http::Router& router, sql::Database& database, const std::shared_ptr<registry::PeopleIndexMemory>& people,
                        const rulebook::RulePack& pack);

}  // namespace lunxun::home

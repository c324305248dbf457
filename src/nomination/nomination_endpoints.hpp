// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "base/day.hpp"
#include "base/utc_time.hpp"
#include "platform/http/router.hpp"
#include "platform/sql/database.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::nomination {

/// Clock and rules that the endpoints go by.
struct NominationDesk {
    sql::Database& database;
    const rulebook::RulePack& pack;
    std::function<Day()> today;
    std::function<UtcTime()> now;
};

/// Settings, runs, results, fairness, prices, comparison. Starting a run is a step of the app.
void add_nomination_endpoints(http::Router& router, NominationDesk desk);

/// Change one: who could be changed, the preview, the decision, decisions so far.
void add_change_endpoints(http::Router& router, NominationDesk desk);

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "nomination/offered_year.hpp"
#include "plan/plan_rows.hpp"
#include "platform/sql/session.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::nomination {

/// Whom and what the question is about.
struct Whose {
    std::optional<std::int64_t> person_id;  ///< nobody else is loaded; none: everybody
    std::vector<std::string> tiers{};       ///< classes of other tiers are frozen; empty: none is
};

/// The dated classes of a plan with everybody who might attend them.
/// @error invalid_input, corrupt  as plan::load_population and PlanStore::load_entries.
Result<OfferedYear> load_offered_year(sql::Session& session, const rulebook::RulePack& pack, const plan::PlanRunRow& run, const plan::PlanRules& rules,
                                      Whose whose = {});

}  // namespace lunxun::nomination

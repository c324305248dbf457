// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "rulebook/rule_pack.hpp"

namespace lunxun::rulebook {

/// What someone did, before it becomes hours.
struct Activity {
    std::string_view place = {};  ///< conversion table to use: national, nanjing, yunnan_online ...
    std::string_view kind = {};   ///< ledger kind
    std::int64_t half_days = 0;
    std::int64_t minutes = 0;     ///< raw length of an online course or a lecture
    std::int64_t sessions = 0;    ///< of group study
    std::string_view detail = {};  ///< main_class, other_class, out_of_town ...: rows of one kind told apart; may be empty
};

/// Credited time with the rule that gave it.
struct Credit {
    std::int64_t training_minutes = 0;
    std::string rule_id;
    std::string rule_version;
};

/// Minutes credited for an activity by the place's table; a place without its own row falls back to national.
/// Source: docs/rules/hours.md C1-C14.
/// @error not_found  no row of the table covers this kind of activity on that day.
Result<Credit> convert(const RulePack& pack, const Activity& activity, Day day);

}  // namespace lunxun::rulebook

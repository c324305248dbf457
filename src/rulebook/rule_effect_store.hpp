// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/sql/session.hpp"
#include "rulebook/rule_effect.hpp"
#include "rulebook/rule_pack.hpp"

namespace lunxun::rulebook {

/// Counts who would be affected by a rule with other numbers, from the facts as they are; nothing is stored.
///
/// Hours are counted in the window that holds `day`, entry by entry as the training file counts them; calls in the
/// newest nomination; limits on who may be away by the posts held on `day`.
/// Complexity: O(ledger entries of the window) for hours, about a second for a prefecture.
RuleEffect effect_of(sql::Session& session, const RulePack& pack, const Rule& rule, const Rule& tried, Day day);

}  // namespace lunxun::rulebook

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rulebook/rule_pack.hpp"

namespace lunxun::rulebook {

/// Why a rule counts on a day, or why not.
enum class RuleStanding { in_force, off, not_yet, expired, overridden };
std::string_view to_string(RuleStanding standing);

/// One rule as people read it in a list.
struct RuleLine {
    const Rule* rule = nullptr;
    RuleStanding standing = RuleStanding::in_force;
    std::string values;  ///< "class_hours_minimum=90 class-hours, ..." in the order of its kind
};

/// Every rule of every pack in their order, as it stands on `day`. `prefix` keeps the ids that start with it.
std::vector<RuleLine> list_rules(const RulePack& pack, Day day, std::string_view prefix = {});

/// One value of a rule, with its unit.
struct ValueLine {
    std::string key;
    std::string value;
    std::string unit;
};

/// A rule in full: all its versions are shown by calling this for each of list_rules(pack, day, id).
std::vector<ValueLine> value_lines(const Rule& rule);

}  // namespace lunxun::rulebook

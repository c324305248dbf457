// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "rulebook/rule.hpp"

namespace lunxun::rulebook {

/// A number of a rule that somebody tries, without saving it.
struct TriedValue {
    std::string key;
    double value = 0;
};

/// The rule with other numbers.
/// @error invalid_input  every key that the kind has not or that is no number, every value out of its bounds.
Result<Rule> tried_rule(const Rule& rule, const std::vector<TriedValue>& values);

/// How one group of people, or of units, stands under the rule as it is and as it is tried.
struct EffectCount {
    std::int64_t covered = 0;  ///< people or units the rule is about
    std::int64_t now = 0;      ///< of them: who meets the rule; of limits: how many may be away
    std::int64_t then = 0;
    std::int64_t gaining = 0;  ///< who meets it only when tried
    std::int64_t losing = 0;   ///< who meets it only now

    void add(bool is_now, bool is_then);
};

/// What a tried value would change.
struct RuleEffect {
    /// What is counted: people who meet a requirement of hours, people called no more often than allowed, persons that
    /// units may have away at once. `none`: this kind of rule counts when a plan or menu is made.
    enum class Counted { people_met, people_within, away, none };
    Counted counted = Counted::none;
    EffectCount whole;
    std::map<std::string, EffectCount, std::less<>> by_group;     ///< rank group, or tier of units
    std::map<std::int64_t, EffectCount> by_unit;
};
std::string_view to_string(RuleEffect::Counted counted);

}  // namespace lunxun::rulebook

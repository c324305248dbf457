// SPDX-License-Identifier: Apache-2.0
#include "rulebook/rule_listing.hpp"

#include "rulebook/rule_kinds.hpp"
#include "rulebook/value_text.hpp"

namespace lunxun::rulebook {

namespace {

RuleStanding standing_of(const RulePack& pack, const Rule& rule, Day day) {
    if (day < rule.valid_from) return RuleStanding::not_yet;
    if (!rule.is_valid_on(day)) return RuleStanding::expired;
    for (const Rule& other : pack.all()) {
        if (&other > &rule && other.id == rule.id && other.is_valid_on(day)) return RuleStanding::overridden;
    }
    return rule.is_on ? RuleStanding::in_force : RuleStanding::off;
}

}  // namespace

std::string_view to_string(RuleStanding standing) {
    switch (standing) {
        case RuleStanding::in_force: return "in_force";
        case RuleStanding::off: return "off";
        case RuleStanding::not_yet: return "not_yet";
        case RuleStanding::expired: return "expired";
        case RuleStanding::overridden: return "overridden";
    }
    return "";
}

std::vector<ValueLine> value_lines(const Rule& rule) {
    std::vector<ValueLine> lines;
    const KindSpec* kind = find_kind(rule.kind);
    if (kind == nullptr) return lines;
    for (const KeySpec& key : kind->keys) {
        const auto value = rule.values.find(key.key);
        if (value != rule.values.end()) lines.push_back({std::string(key.key), text_of(value->second), std::string(key.unit)});
    }
    return lines;
}

std::vector<RuleLine> list_rules(const RulePack& pack, Day day, std::string_view prefix) {
    std::vector<RuleLine> lines;
    for (const Rule& rule : pack.all()) {
        if (!rule.id.starts_with(prefix)) continue;
        RuleLine line{&rule, standing_of(pack, rule, day), {}};
        for (const ValueLine& value : value_lines(rule)) {
            if (!line.values.empty()) line.values += ", ";
            line.values += value.key + "=" + value.value;
            if (!value.unit.empty()) line.values += " " + value.unit;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace lunxun::rulebook

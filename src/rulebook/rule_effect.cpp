// SPDX-License-Identifier: Apache-2.0
#include "rulebook/rule_effect.hpp"

#include <cmath>

#include "rulebook/rule_kinds.hpp"
#include "rulebook/value_text.hpp"

namespace lunxun::rulebook {
namespace {

bool is_number(const KeySpec& key) {
    return key.type == ValueType::integer || key.type == ValueType::number;
}

/// Empty when the value may stand under the key.
std::vector<FieldError> mistakes_of(const KeySpec* key, const TriedValue& tried, const std::string& field) {
    if (!key || !is_number(*key)) return {{field, {"rules.no_such_number", {{"key", tried.key}}}}};
    const bool is_whole = key->type == ValueType::number || std::floor(tried.value) == tried.value;
    if (tried.value < key->least || tried.value > key->most || !is_whole)
        return {{field, {"rules.out_of_range", {{"key", tried.key}, {"value", text_of(tried.value)}, {"least", text_of(key->least)}, {"most", text_of(key->most)}}}}};
    return {};
}

}  // namespace

Result<Rule> tried_rule(const Rule& rule, const std::vector<TriedValue>& values) {
    Rule tried = rule;
    Error error = Error::of(ErrorCode::invalid_input, "rules.tried_wrong");
    const KindSpec* kind = find_kind(rule.kind);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto* key = kind ? find_key(*kind, values[i].key) : nullptr;
        const auto mistakes = mistakes_of(key, values[i], "values[" + std::to_string(i) + "].value");
        error.fields.insert(error.fields.end(), mistakes.begin(), mistakes.end());
        if (!mistakes.empty()) continue;
        if (key->type == ValueType::integer) tried.values[values[i].key] = static_cast<std::int64_t>(values[i].value);
        else tried.values[values[i].key] = values[i].value;
    }
    if (!error.fields.empty()) return error;
    return tried;
}

void EffectCount::add(bool is_now, bool is_then) {
    ++covered;
    now += is_now;
    then += is_then;
    gaining += is_then && !is_now;
    losing += is_now && !is_then;
}

std::string_view to_string(RuleEffect::Counted counted) {
    switch (counted) {
        case RuleEffect::Counted::people_met: return "people_met";
        case RuleEffect::Counted::people_within: return "people_within";
        case RuleEffect::Counted::away: return "away";
        case RuleEffect::Counted::none: return "none";
    }
    return "";
}

}  // namespace lunxun::rulebook

// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu_rules.hpp"

namespace lunxun::curriculum {

using rulebook::Rule;

MenuRules menu_rules(const rulebook::RulePack& pack, Day day) {
    const auto newest = [&](std::string_view kind) -> const Rule* {
        const auto rules = pack.rules_of(kind, day);
        return rules.empty() ? nullptr : rules.back();
    };
    MenuRules rules;
    rules.blocks = pack.rules_of("menu_block", day);
    rules.contents = pack.rules_of("required_content", day);
    for (const Rule* share : pack.rules_of("share_minimum", day)) {
        if (share->level == "class" && share->text("of") == "parts") rules.shares.push_back(share);
    }
    rules.reading = newest("reading");
    rules.activities = newest("activities");
    rules.mix = newest("mix_target");
    rules.age = newest("course_age");
    rules.repeats = newest("repeat_avoidance");
    rules.ceremony = newest("ceremony");
    rules.days = newest("class_calendar");
    rules.titles = newest("menu_titles");
    rules.weights = newest("menu_weights");
    rules.half_day_minutes = static_cast<int>(integer_of(newest("hour_account"), "half_day_minutes", rules.half_day_minutes));
    return rules;
}

std::int64_t integer_of(const Rule* rule, std::string_view key, std::int64_t fallback) {
    return rule == nullptr ? fallback : rule->integer(key, fallback);
}

std::string text_of(const Rule* rule, std::string_view key) { return rule == nullptr ? std::string{} : rule->text(key); }

std::string id_of(const Rule* rule) { return rule == nullptr ? std::string{} : rule->id; }

const Rule* block_of(const MenuRules& rules, const rulebook::ClassShape& shape) {
    const Rule* found = nullptr;
    for (const Rule* block : rules.blocks) {
        if (!rulebook::block_applies(*block, shape)) continue;
        const bool is_for_this_type = !block->texts("class_types").empty();
        if (found == nullptr || is_for_this_type) found = block;
    }
    return found;
}

}  // namespace lunxun::curriculum

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "verify/checks.hpp"

namespace lunxun::verify {
namespace {

/// What a menu spends its time on; ceremonies and activities belong to no part.
bool is_taught(const MenuItem& item) {
    return item.kind == "course" || item.kind == "reading" || item.kind == "discussion";
}

bool contains(const std::vector<std::string>& list, const std::string& word) {
    return std::ranges::find(list, word) != list.end();
}

std::vector<const MenuItem*> menu_of(const Facts& facts, const TrainingClass& training_class) {
    std::vector<const MenuItem*> menu;
    for (const auto at : facts.teaching.items_of_class.of(training_class.id)) menu.push_back(&facts.teaching.items.rows()[at]);
    return menu;
}

std::set<std::pair<RowId, std::string>> reported(const Facts& facts) {
    std::set<std::pair<RowId, std::string>> pairs;
    for (const auto& finding : facts.teaching.menu_findings) pairs.emplace(finding.class_id, finding.rule_id);
    return pairs;
}

template <class Counts>
std::int64_t half_days(const std::vector<const MenuItem*>& menu, Counts&& counts) {
    std::int64_t sum = 0;
    for (const auto* item : menu)
        if (counts(*item)) sum += item->half_days;
    return sum;
}

const std::vector<std::string>& list_of(const RuleEntry& rule, std::string_view key) {
    static const std::vector<std::string> kEmpty;
    const auto found = rule.lists.find(key);
    return found == rule.lists.end() ? kEmpty : found->second;
}

bool block_applies(const RuleEntry& rule, const PlanEntry& entry, std::int64_t class_half_days) {
    if (rule.numbers.contains("class_days_over") && static_cast<double>(entry.days) <= rule.number("class_days_over")) return false;
    if (rule.numbers.contains("class_days_at_most") && static_cast<double>(entry.days) > rule.number("class_days_at_most")) return false;
    if (static_cast<double>(class_half_days) < rule.number("class_half_days_minimum")) return false;
    const auto& types = list_of(rule, "class_types");
    return types.empty() || contains(types, entry.class_type);
}

/// The block a class must have; a rule that names its class type goes before the general ones.
const RuleEntry* block_rule(const Facts& facts, const TrainingClass& training_class, std::int64_t class_half_days) {
    const RuleEntry* general = nullptr;
    for (const auto* rule : facts.rules.of_kind("menu_block", training_class.first_day)) {
        if (!block_applies(*rule, facts.plan.entry_of(training_class), class_half_days)) continue;
        if (!list_of(*rule, "class_types").empty()) return rule;
        if (general == nullptr) general = rule;
    }
    return general;
}

/// A discussion of the class's own topic has no course; its part tells it from those on theory and party spirit.
bool is_on_topic(const Facts& facts, const MenuItem& item, const std::string& topic) {
    const auto* course = item.course_id ? facts.teaching.courses.find(*item.course_id) : nullptr;
    if (course != nullptr) return course->topic == topic;
    return item.kind == "discussion" && item.part != "theory" && item.part != "party_spirit";
}

bool has_content(const Facts& facts, const RuleEntry& rule, const std::vector<const MenuItem*>& menu, const std::string& topic) {
    const auto least = static_cast<std::int64_t>(rule.number("half_days_minimum"));
    const auto content = rule.word("content");
    if (content == "party_history")
        return half_days(menu, [&](const MenuItem& item) {
                   const auto* course = item.course_id ? facts.teaching.courses.find(*item.course_id) : nullptr;
                   return course != nullptr && course->is_party_history;
               }) >= least;
    if (content == "class_topic") return half_days(menu, [&](const MenuItem& item) { return is_on_topic(facts, item, topic); }) >= least;
    if (content == "theory_and_party_spirit")
        return half_days(menu, [](const MenuItem& item) { return item.part == "theory"; }) >= least &&
               half_days(menu, [](const MenuItem& item) { return item.part == "party_spirit"; }) >= least;
    return true;
}

bool content_applies(const Facts& facts, const RuleEntry& rule, const PlanEntry& entry, std::int64_t class_half_days) {
    if (static_cast<double>(class_half_days) < rule.number("class_half_days_minimum")) return false;
    const auto whom = rule.word("applies_to");
    if (whom == "main_class") return entry.is_main_class;
    if (whom == "political_training") return entry.is_main_class || facts.rules.topic_part(entry.topic) == "political";
    return true;
}

}  // namespace

void check_menu_shares(const Facts& facts, Findings& findings) {
    const auto flags = reported(facts);
    for (const auto& training_class : facts.plan.classes.rows()) {
        const auto menu = menu_of(facts, training_class);
        if (menu.empty()) continue;
        for (const auto* rule : facts.rules.of_kind("share_minimum", training_class.first_day)) {
            if (rule->word("of") != "parts" || (rule->flag("is_main_class_only") && !facts.plan.entry_of(training_class).is_main_class)) continue;
            findings.examined();
            std::int64_t part = 0;
            std::int64_t all = 0;
            for (const auto* item : menu) {
                if (!is_taught(*item)) continue;
                all += item->training_minutes;
                if (contains(list_of(*rule, "what"), item->part)) part += item->training_minutes;
            }
            constexpr double kRounding = 1e-9;
            const bool is_reached = static_cast<double>(part) + kRounding >= rule->number("share") * static_cast<double>(all);
            if (is_reached != flags.contains({training_class.id, rule->id})) continue;
            findings.add({{"class", training_class.code}, {"rule", rule->id}, {"part", std::to_string(part)}, {"all", std::to_string(all)}},
                         is_reached ? "false_alarm" : "hidden");
        }
    }
}

void check_menu_blocks(const Facts& facts, Findings& findings) {
    if (facts.teaching.items.rows().empty()) return;
    const auto flags = reported(facts);
    std::set<RowId> explained;
    for (const auto& finding : facts.teaching.menu_findings) explained.insert(finding.class_id);
    for (const auto& training_class : facts.plan.classes.rows()) {
        findings.examined();
        const auto menu = menu_of(facts, training_class);
        if (menu.empty()) {
            if (!explained.contains(training_class.id)) findings.add({{"class", training_class.code}}, "no_menu");
            continue;
        }
        const auto* rule = block_rule(facts, training_class, half_days(menu, [](const MenuItem&) { return true; }));
        if (rule == nullptr || flags.contains({training_class.id, rule->id})) continue;
        const auto in_block = [&](const MenuItem& item) { return item.block == rule->word("block"); };
        const auto courses = std::ranges::count_if(menu, [&](const MenuItem* item) { return in_block(*item); });
        if (static_cast<double>(courses) < rule->number("courses_minimum") ||
            static_cast<double>(half_days(menu, in_block)) < rule->number("half_days_minimum"))
            findings.add({{"class", training_class.code}, {"rule", rule->id}, {"block", rule->word("block")}});
    }
}

void check_required_content(const Facts& facts, Findings& findings) {
    const auto flags = reported(facts);
    for (const auto& training_class : facts.plan.classes.rows()) {
        const auto menu = menu_of(facts, training_class);
        if (menu.empty()) continue;
        const auto& entry = facts.plan.entry_of(training_class);
        const auto class_half_days = half_days(menu, [](const MenuItem&) { return true; });
        for (const auto* rule : facts.rules.of_kind("required_content", training_class.first_day)) {
            if (!content_applies(facts, *rule, entry, class_half_days)) continue;
            findings.examined();
            if (!has_content(facts, *rule, menu, entry.topic) && !flags.contains({training_class.id, rule->id}))
                findings.add({{"class", training_class.code}, {"rule", rule->id}});
        }
    }
}

}  // namespace lunxun::verify

// SPDX-License-Identifier: Apache-2.0
#include "verify/rule_reader.hpp"

#include <toml++/toml.h>

#include "verify/rules.hpp"

namespace lunxun::verify {
namespace {

constexpr Day kOpenEnd = Day::of(9999, 12, 31);
constexpr int kSaturday = 6;

std::optional<Day> day_of(const toml::node* node) {
    const auto* date = node == nullptr ? nullptr : node->as_date();
    if (date == nullptr) return std::nullopt;
    return Day::make(date->get().year, date->get().month, date->get().day);
}

std::string text_of(const toml::table& table, std::string_view key) {
    return table[key].value_or(std::string());
}

void take_value(RuleEntry& rule, const std::string& key, const toml::node& value) {
    if (const auto* word = value.as_string())
        rule.words[key] = word->get();
    else if (const auto* list = value.as_array())
        for (const auto& item : *list) item.is_number() ? rule.series[key].push_back(item.value_or(0.0)) : rule.lists[key].push_back(item.value_or(std::string()));
    else
        rule.numbers[key] = value.is_boolean() ? (value.value_or(false) ? 1 : 0) : value.value_or(0.0);
}

RuleEntry rule_of(const toml::table& table) {
    RuleEntry rule;
    rule.id = text_of(table, "id");
    rule.kind = text_of(table, "kind");
    rule.is_on = table["on"].value_or(true);
    rule.from = day_of(table.get("valid_from")).value_or(Day::of(1900, 1, 1));
    rule.until = day_of(table.get("valid_until")).value_or(kOpenEnd);
    if (const auto* scope = table["scope"].as_array()) take_value(rule, "scope", *scope);
    if (const auto* values = table["value"].as_table())
        for (const auto& [key, value] : *values) take_value(rule, std::string(key.str()), value);
    return rule;
}

bool is_in_force(const RuleEntry& rule, Day day) {
    return rule.from <= day && day <= rule.until;
}

/// `["a", "b"]` of each table of a list.
template <class Visit>
void for_each_table(const toml::node_view<const toml::node>& list, Visit&& visit) {
    if (const auto* array = list.as_array())
        for (const auto& item : *array)
            if (const auto* table = item.as_table()) visit(*table);
}

}  // namespace

struct Rules::Loader {
    Rules& rules;
    std::map<std::string, std::vector<RuleEntry>, std::less<>> packs;

    void load(const toml::table& text) {
        if (const auto* pack = text["pack"].as_table()) return load_pack(text, text_of(*pack, "id"));
        if (text.contains("year")) load_calendar(text);
        if (text.contains("rank")) load_codes(text);
        for_each_table(text["no_starts"], [&](const toml::table& range) { rules.quiet_.push_back(range_of(range)); });
        for (const auto& [section, values] : text)
            if (const auto* table = values.as_table())
                for (const auto& [key, value] : *table)
                    if (const auto* number = value.as_integer()) rules.planning_[std::string(section.str()) + "." + std::string(key.str())] = number->get();
    }

    static DayRange range_of(const toml::table& table) {
        return {day_of(table.get("first")).value_or(kOpenEnd), day_of(table.get("last")).value_or(kOpenEnd)};
    }

    void load_pack(const toml::table& text, const std::string& id) {
        auto& pack = packs[id];
        for_each_table(text["rule"], [&](const toml::table& rule) { pack.push_back(rule_of(rule)); });
    }

    void load_calendar(const toml::table& text) {
        for (const auto* list : {"off", "expected"})
            for_each_table(text[list], [&](const toml::table& table) {
                const auto range = range_of(table);
                for (Day day = range.first; day <= range.last; day = day + 1) rules.holidays_.insert(day);
            });
        if (const auto* days = text["at_work"].as_array())
            for (const auto& item : *days)
                if (const auto day = day_of(&item)) rules.at_work_.insert(*day);
    }

    void load_codes(const toml::table& text) {
        for_each_table(text["rank"], [&](const toml::table& rank) {
            rules.ranks_[text_of(rank, "code")] = {text_of(rank, "group"), rank["order"].value_or(99)};
        });
        for_each_table(text["topic"], [&](const toml::table& topic) { rules.topic_parts_[text_of(topic, "code")] = text_of(topic, "part"); });
        for_each_table(text["nationality"], [&](const toml::table& nationality) {
            if (rules.first_nationality_.empty()) rules.first_nationality_ = text_of(nationality, "code");
        });
        // The list opens with members and probationary members of the party.
        for_each_table(text["political_status"], [&](const toml::table& status) {
            if (rules.party_statuses_.size() < 2) rules.party_statuses_.insert(text_of(status, "code"));
        });
    }
};

double RuleEntry::number(std::string_view key, double absent) const {
    const auto found = numbers.find(key);
    return found == numbers.end() ? absent : found->second;
}

std::string RuleEntry::word(std::string_view key) const {
    const auto found = words.find(key);
    return found == words.end() ? std::string() : found->second;
}

std::span<const RuleText> embedded_rule_texts() {
    static const auto kAll = [] {
        std::vector<RuleText> all;
        for (const auto& file : rules::all) all.push_back({file.file_name, file.text});
        return all;
    }();
    return kAll;
}

Result<Rules> Rules::read(std::span<const RuleText> texts, std::string_view pack_ids) {
    Rules rules;
    Loader loader{rules, {}};
    for (const auto& text : texts) {
        try {
            loader.load(toml::parse(text.toml));
        } catch (const toml::parse_error& error) {
            return Error::of(ErrorCode::invalid_input, "verify.rules_unreadable",
                             {{"file", std::string(text.file_name)}, {"line", std::to_string(error.source().begin.line)}});
        }
    }
    while (!pack_ids.empty()) {
        const auto end = std::min(pack_ids.find('+'), pack_ids.size());
        const auto pack = loader.packs.find(pack_ids.substr(0, end));
        if (pack == loader.packs.end()) return Error::of(ErrorCode::not_found, "verify.pack_missing", {{"pack", std::string(pack_ids.substr(0, end))}});
        rules.packs_.push_back(pack->second);
        pack_ids.remove_prefix(std::min(end + 1, pack_ids.size()));
    }
    return rules;
}

const RuleEntry* Rules::find(std::string_view id, Day day) const {
    for (auto pack = packs_.rbegin(); pack != packs_.rend(); ++pack)
        for (const auto& rule : *pack)
            if (rule.id == id && is_in_force(rule, day)) return rule.is_on ? &rule : nullptr;
    return nullptr;
}

std::vector<const RuleEntry*> Rules::of_kind(std::string_view kind, Day day) const {
    std::vector<const RuleEntry*> found;
    for (const auto& pack : packs_)
        for (const auto& rule : pack)
            if (rule.kind == kind && is_in_force(rule, day) && find(rule.id, day) == &rule) found.push_back(&rule);
    return found;
}

const RankEntry& Rules::rank(std::string_view code) const {
    static const RankEntry kUnknown;
    const auto found = ranks_.find(code);
    return found == ranks_.end() ? kUnknown : found->second;
}

std::string Rules::topic_part(std::string_view topic) const {
    const auto found = topic_parts_.find(topic);
    return found == topic_parts_.end() ? std::string() : found->second;
}

std::int64_t Rules::planning(std::string_view section, std::string_view key, std::int64_t absent) const {
    const auto found = planning_.find(std::string(section) + "." + std::string(key));
    return found == planning_.end() ? absent : found->second;
}

bool Rules::is_working_day(Day day) const {
    if (at_work_.contains(day)) return true;
    return day.weekday() < kSaturday && !holidays_.contains(day);
}

bool Rules::is_quiet(Day day) const {
    for (const auto& range : quiet_)
        if (range.contains(day)) return true;
    return false;
}

}  // namespace lunxun::verify

// SPDX-License-Identifier: Apache-2.0
#include "rulebook/rule_pack.hpp"

#include <algorithm>
#include <cstdlib>

#include "rulebook/pack_reader.hpp"
#include "rulebook/rules.hpp"

namespace lunxun::rulebook {

namespace {

std::string place_of(const PackMistake& mistake) {
    const SourcePosition& at = mistake.position;
    return at.file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + " " + mistake.key;
}

/// A rule of a later pack that overrides one of another kind would answer questions nobody asks it.
std::vector<FieldError> kinds_that_differ(const std::vector<Rule>& rules) {
    std::vector<FieldError> wrong;
    for (const Rule& rule : rules) {
        const auto first = std::ranges::find(rules, rule.id, &Rule::id);
        if (first->kind == rule.kind) continue;
        const PackMistake mistake{rule.position,
                                  "rule[" + rule.id + "].kind",
                                  {"rules.kind_differs", {{"line", std::to_string(first->position.line)}, {"key", "kind"}}}};
        wrong.push_back({place_of(mistake), mistake.message});
    }
    return wrong;
}

}  // namespace

Result<RulePack> RulePack::load(std::span<const PackText> packs) {
    RulePack loaded;
    Error wrong = Error::of(ErrorCode::invalid_input, "rules.pack_wrong");
    for (const PackText& text : packs) {
        for (const PackMistake& mistake : check_pack(text)) wrong.fields.push_back({place_of(mistake), mistake.message});
        PackReading reading = read_pack(text);
        loaded.names_.push_back({reading.id, reading.version});
        std::ranges::move(reading.rules, std::back_inserter(loaded.rules_));
    }
    if (wrong.fields.empty()) wrong.fields = kinds_that_differ(loaded.rules_);
    if (!wrong.fields.empty()) return wrong;
    return loaded;
}

const RulePack& RulePack::embedded() {
    static const RulePack pack = [] {
        const PackText text{"national-2023.toml", std::string(rules::national_2023)};
        auto loaded = load(std::span(&text, 1));
        if (!loaded) std::abort();  // a test checks the same text and says what is wrong
        return std::move(*loaded);
    }();
    return pack;
}

std::string RulePack::id() const {
    std::string joined;
    for (const PackName& name : names_) joined += (joined.empty() ? "" : "+") + name.id;
    return joined;
}

std::string RulePack::version() const {
    std::string joined;
    for (const PackName& name : names_) joined += (joined.empty() ? "" : "+") + name.version;
    return joined;
}

const Rule* RulePack::newest_of(std::string_view rule_id, Day day) const {
    const Rule* found = nullptr;
    for (const Rule& rule : rules_) {
        if (rule.id == rule_id && rule.is_valid_on(day)) found = &rule;  // packs stand from general to local
    }
    return found;
}

const Rule* RulePack::rule(std::string_view rule_id, Day day) const {
    const Rule* found = newest_of(rule_id, day);
    return found != nullptr && found->is_on ? found : nullptr;
}

std::vector<const Rule*> RulePack::rules_of(std::string_view kind, Day day) const {
    std::vector<const Rule*> found;
    for (const Rule& rule : rules_) {
        if (rule.kind == kind && rule.is_on && rule.is_valid_on(day) && newest_of(rule.id, day) == &rule) found.push_back(&rule);
    }
    return found;
}

}  // namespace lunxun::rulebook

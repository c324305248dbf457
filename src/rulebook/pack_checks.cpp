// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <tuple>

#include "rulebook/pack_reader.hpp"
#include "rulebook/rule_evaluation.hpp"
#include "rulebook/rule_pack.hpp"
#include "rulebook/value_text.hpp"

namespace lunxun::rulebook {

namespace {

PackMistake mistake(const SourcePosition& position, const Rule& rule, std::string_view key, std::string message_key,
                    MessageValues values = {}) {
    std::string full = "rule[" + rule.id + "]." + std::string(key);
    values.emplace_back("key", full);
    return {position, std::move(full), {std::move(message_key), std::move(values)}};
}

bool overlap(const Rule& one, const Rule& other) {
    const bool ends_before = one.valid_until && *one.valid_until < other.valid_from;
    const bool starts_after = other.valid_until && *other.valid_until < one.valid_from;
    return !ends_before && !starts_after;
}

void check_pairs(const std::vector<Rule>& rules, std::vector<PackMistake>& mistakes) {
    for (std::size_t later = 1; later < rules.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            const Rule& rule = rules[later];
            const Rule& before = rules[earlier];
            if (rule.id != before.id) continue;
            const MessageValues where{{"line", std::to_string(before.position.line)}};
            if (rule.kind != before.kind) mistakes.push_back(mistake(rule.position, rule, "kind", "rules.kind_differs", where));
            if (rule.valid_from == before.valid_from) {
                mistakes.push_back(mistake(rule.position, rule, "id", "rules.id_repeated", where));
            } else if (overlap(rule, before)) {
                mistakes.push_back(mistake(rule.position, rule, "valid_from", "rules.validity_overlaps", where));
            }
        }
    }
}

/// What the key table of a kind cannot say: values that need each other.
void check_values_together(const Rule& rule, std::vector<PackMistake>& mistakes) {
    if (rule.kind == "hours_requirement") {
        if (rule.text("window") == "cycle" && !rule.has("cycle_start_year")) {
            mistakes.push_back(mistake(rule.position, rule, "cycle_start_year", "rules.missing_key"));
        }
        if (rule.has("months_minimum") && !rule.has("days_per_month")) {
            mistakes.push_back(mistake(rule.position, rule, "days_per_month", "rules.missing_key"));
        }
        if (half_days_minimum(rule) == 0 && rule.number("class_hours_minimum") <= 0) {
            mistakes.push_back(mistake(rule.position, rule, "value", "rules.asks_nothing"));
        }
    }
    if (rule.kind == "fee_steps" && rule.numbers("shares").size() != rule.numbers("until_days").size() + 1) {
        mistakes.push_back(mistake(rule.position, rule, "shares", "rules.steps_shape"));
    }
    if (rule.kind == "conversion" && rule.text("per") == "minutes" && !rule.has("minutes_per_unit")) {
        mistakes.push_back(mistake(rule.position, rule, "minutes_per_unit", "rules.missing_key"));
    }
}

bool agree(const RuleValue& expected, const RuleValue& found) {
    const auto one = numbers_of(expected), other = numbers_of(found);
    static constexpr double kTolerance = 1e-6;
    if (one.size() == 1 && other.size() == 1) return std::abs(one[0] - other[0]) < kTolerance;
    return expected == found;
}

void run_tests(const Rule& rule, std::vector<PackMistake>& mistakes) {
    for (const TestVector& test : rule.tests) {
        const RuleValues found = outcome(rule, test.given);
        for (const auto& [key, expected] : test.expect) {
            const auto value = found.find(key);
            if (value != found.end() && agree(expected, value->second)) continue;
            mistakes.push_back(mistake(test.position, rule, "test", "rules.test_failed",
                                       {{"name", key},
                                        {"expected", text_of(expected)},
                                        {"found", value == found.end() ? std::string("-") : text_of(value->second)}}));
        }
    }
}

}  // namespace

std::vector<PackMistake> check_pack(const PackText& pack) {
    PackReading reading = read_pack(pack);
    std::vector<PackMistake> mistakes = std::move(reading.mistakes);
    check_pairs(reading.rules, mistakes);
    for (const Rule& rule : reading.rules) {
        const std::size_t before = mistakes.size();
        check_values_together(rule, mistakes);
        if (mistakes.size() == before) run_tests(rule, mistakes);
    }
    std::ranges::sort(mistakes, {}, [](const PackMistake& found) {
        return std::tuple{found.position.line, found.position.column, found.key, found.message.key};
    });
    return mistakes;
}

}  // namespace lunxun::rulebook

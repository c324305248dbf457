// SPDX-License-Identifier: Apache-2.0
#include "rulebook/pack_reader.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "rulebook/rule_kinds.hpp"
#include "rulebook/toml_reading.hpp"
#include "rulebook/value_text.hpp"

namespace lunxun::rulebook {

namespace {

constexpr std::array<std::string_view, 2> kRootKeys{"pack", "rule"};
constexpr std::array<std::string_view, 4> kPackKeys{"id", "version", "layer", "name"};
constexpr std::array<std::string_view, 13> kRuleKeys{"id",         "name",        "kind",   "on",        "level", "scope", "valid_from",
                                                     "valid_until", "source", "certainty", "note",  "value", "test"};
constexpr std::array<std::string_view, 2> kTestKeys{"given", "expect"};
constexpr std::string_view kLevels =
    "person class institution_semester institution_year leadership_team unit plan session activity";
/// Numbers of test vectors stay below this, so that no product of two overflows.
constexpr double kLargestGiven = 1e9;

class PackReader {
public:
    explicit PackReader(const PackText& pack) : file_(pack.file_name) {}

    PackReading read(std::string_view toml) {
        auto root = read_toml(toml, file_);
        if (!root) {
            const auto& values = root.error().message.values;
            reading_.mistakes.push_back({{file_, std::stoll(values[1].second), std::stoll(values[2].second)}, {}, root.error().message});
            return std::move(reading_);
        }
        refuse_unknown(*root, kRootKeys, {});
        read_heading(*root);
        read_rules(*root);
        return std::move(reading_);
    }

private:
    SourcePosition at(const toml::source_region& region) const { return {file_, region.begin.line, region.begin.column}; }

    void refuse(const toml::source_region& region, std::string key, std::string message_key, MessageValues values) {
        values.emplace_back("key", key);
        reading_.mistakes.push_back({at(region), std::move(key), {std::move(message_key), std::move(values)}});
    }

    template <std::size_t Count>
    void refuse_unknown(const toml::table& table, const std::array<std::string_view, Count>& known, const std::string& path) {
        for (const auto& [key, node] : table) {
            if (std::ranges::find(known, key.str()) == known.end()) {
                refuse(key.source(), path + std::string(key.str()), "rules.unknown_key", {{"known", joined(known)}});
            }
        }
    }

    void read_heading(const toml::table& root) {
        const auto* pack = root["pack"].as_table();
        if (pack == nullptr) {
            refuse(root.source(), "pack", "rules.missing_key", {});
            return;
        }
        refuse_unknown(*pack, kPackKeys, "pack.");
        reading_.id = read_text(*pack, "pack.", "id");
        reading_.version = read_text(*pack, "pack.", "version");
        reading_.name = read_text(*pack, "pack.", "name");
        reading_.layer = read_text(*pack, "pack.", "layer");
        if (!reading_.layer.empty()) require_word(*pack->get("layer"), "pack.layer", reading_.layer, "national local");
    }

    void read_rules(const toml::table& root) {
        const auto* node = root.get("rule");
        if (node == nullptr) return;
        const auto* rules = node->as_array();
        if (rules == nullptr || !rules->is_homogeneous(toml::node_type::table)) {
            refuse(node->source(), "rule", "rules.wrong_type", {{"expected", "list_of_tables"}});
            return;
        }
        for (const auto& item : *rules) {
            const std::size_t mistakes_before = reading_.mistakes.size();
            Rule rule = read_rule(*item.as_table());
            if (reading_.mistakes.size() == mistakes_before) reading_.rules.push_back(std::move(rule));
        }
    }

    Rule read_rule(const toml::table& table) {
        Rule rule;
        rule.position = at(table.source());
        rule.pack_id = reading_.id;
        rule.pack_version = reading_.version;
        rule.id = table["id"].value_or(std::string{});
        const std::string path = "rule[" + rule.id + "].";
        refuse_unknown(table, kRuleKeys, path);
        read_text(table, path, "id");
        rule.name = read_text(table, path, "name");
        rule.kind = read_text(table, path, "kind");
        rule.level = read_text(table, path, "level");
        if (!rule.level.empty()) require_word(*table.get("level"), path + "level", rule.level, kLevels);
        read_optional(table, path, "note", ValueType::text, [&](RuleValue value) { rule.note = std::get<std::string>(value); });
        read_optional(table, path, "on", ValueType::boolean, [&](RuleValue value) { rule.is_on = std::get<bool>(value); });
        read_optional(table, path, "scope", ValueType::texts,
                      [&](RuleValue value) { rule.scope = std::get<std::vector<std::string>>(value); });
        read_evidence(table, path, rule);
        read_validity(table, path, rule);
        const KindSpec* kind = find_kind(rule.kind);
        if (kind != nullptr) {
            read_values(table, path, *kind, rule);
            read_tests(table, path, *kind, rule);
        } else if (!rule.kind.empty()) {
            refuse(table.get("kind")->source(), path + "kind", "rules.unknown_kind", {{"value", rule.kind}});
        }
        return rule;
    }

    void read_evidence(const toml::table& table, const std::string& path, Rule& rule) {
        rule.source = table["source"].value_or(std::string{});
        if (rule.source.empty()) refuse(table.source(), path + "source", "rules.source_missing", {});
        const std::string mark = read_text(table, path, "certainty");
        for (const Certainty certainty : {Certainty::A, Certainty::B, Certainty::C, Certainty::D, Certainty::ASM}) {
            if (mark == to_string(certainty)) rule.certainty = certainty;
        }
        if (mark.empty()) return;
        require_word(*table.get("certainty"), path + "certainty", mark, "A B C D ASM");
        if (mark == "D" && rule.is_on) refuse(table.get("certainty")->source(), path + "certainty", "rules.uncertain_yet_on", {});
    }

    void read_validity(const toml::table& table, const std::string& path, Rule& rule) {
        const auto from = read_day(table, path, "valid_from");
        if (from) rule.valid_from = *from;
        if (!from && !table.contains("valid_from")) refuse(table.source(), path + "valid_from", "rules.missing_key", {});
        rule.valid_until = read_day(table, path, "valid_until");
        if (from && rule.valid_until && *rule.valid_until < *from) {
            refuse(table.get("valid_until")->source(), path + "valid_until", "rules.validity_reversed",
                   {{"first", from->iso()}, {"last", rule.valid_until->iso()}});
        }
    }

    std::optional<Day> read_day(const toml::table& table, const std::string& path, std::string_view key) {
        const auto* node = table.get(key);
        if (node == nullptr) return std::nullopt;
        const auto* date = node->as_date();
        const auto day = date == nullptr ? std::nullopt : Day::make(date->get().year, date->get().month, date->get().day);
        if (!day) refuse(node->source(), path + std::string(key), "rules.wrong_type", {{"expected", "date"}});
        return day;
    }

    void read_values(const toml::table& table, const std::string& path, const KindSpec& kind, Rule& rule) {
        const auto* values = table["value"].as_table();
        if (values == nullptr) {
            refuse(table.source(), path + "value", "rules.missing_key", {});
            return;
        }
        for (const auto& [key, node] : *values) {
            const std::string full = path + std::string(key.str());
            const KeySpec* spec = find_key(kind, key.str());
            if (spec == nullptr) {
                refuse(key.source(), full, "rules.unknown_key", {{"known", joined(kind.keys)}});
            } else if (auto value = value_of(node, spec->type)) {
                if (is_in_range(node, full, *spec, *value)) rule.values.emplace(key.str(), std::move(*value));
            } else {
                refuse(node.source(), full, "rules.wrong_type", {{"expected", std::string(to_string(spec->type))}});
            }
        }
        for (const KeySpec& spec : kind.keys) {
            if (spec.is_required && !values->contains(spec.key)) {
                refuse(values->source(), path + std::string(spec.key), "rules.missing_key", {});
            }
        }
    }

    bool is_in_range(const toml::node& node, const std::string& key, const KeySpec& spec, const RuleValue& value) {
        bool is_inside = true;
        for (const double number : numbers_of(value)) is_inside = is_inside && number >= spec.least && number <= spec.most;
        if (!is_inside) {
            refuse(node.source(), key, "rules.out_of_range",
                   {{"value", text_of(value)}, {"least", text_of(spec.least)}, {"most", text_of(spec.most)}});
        }
        for (const std::string& word : texts_of(value)) {
            if (!spec.words.empty()) is_inside = require_word(node, key, word, spec.words) && is_inside;
        }
        return is_inside;
    }

    void read_tests(const toml::table& table, const std::string& path, const KindSpec& kind, Rule& rule) {
        const auto* tests = table["test"].as_array();
        if (kind.expect.empty()) return;
        if (tests == nullptr || tests->empty()) {
            refuse(table.source(), path + "test", "rules.test_missing", {});
            return;
        }
        for (const auto& item : *tests) {
            const auto* test = item.as_table();
            const auto* given = test == nullptr ? nullptr : (*test)["given"].as_table();
            const auto* expect = test == nullptr ? nullptr : (*test)["expect"].as_table();
            if (given == nullptr || expect == nullptr || expect->empty()) {
                refuse(item.source(), path + "test", "rules.test_shape", {});
                continue;
            }
            refuse_unknown(*test, kTestKeys, path + "test.");
            rule.tests.push_back(
                {read_side(*given, path + "given.", kind.given), read_side(*expect, path + "expect.", kind.expect), at(item.source())});
        }
    }

    RuleValues read_side(const toml::table& table, const std::string& path, const std::vector<std::string_view>& known) {
        RuleValues values;
        for (const auto& [key, node] : table) {
            const std::string full = path + std::string(key.str());
            if (std::ranges::find(known, key.str()) == known.end()) {
                refuse(key.source(), full, "rules.unknown_key", {{"known", joined(known)}});
                continue;
            }
            auto value = any_value_of(node);
            if (!value) {
                refuse(node.source(), full, "rules.wrong_type", {{"expected", "number_or_word"}});
                continue;
            }
            const auto numbers = numbers_of(*value);
            if (std::ranges::any_of(numbers, [](double number) { return !(std::abs(number) <= kLargestGiven); })) {
                refuse(node.source(), full, "rules.out_of_range",
                       {{"value", text_of(*value)}, {"least", text_of(-kLargestGiven)}, {"most", text_of(kLargestGiven)}});
                continue;
            }
            values.emplace(key.str(), std::move(*value));
        }
        return values;
    }

    std::string read_text(const toml::table& table, const std::string& path, std::string_view key) {
        const auto* node = table.get(key);
        const auto* text = node == nullptr ? nullptr : node->as_string();
        if (node == nullptr || (text != nullptr && text->get().empty())) {
            refuse(node == nullptr ? table.source() : node->source(), path + std::string(key), "rules.missing_key", {});
        } else if (text == nullptr) {
            refuse(node->source(), path + std::string(key), "rules.wrong_type", {{"expected", "text"}});
        }
        return text == nullptr ? std::string{} : text->get();
    }

    template <class Store>
    void read_optional(const toml::table& table, const std::string& path, std::string_view key, ValueType type, Store store) {
        const auto* node = table.get(key);
        if (node == nullptr) return;
        if (auto value = value_of(*node, type)) {
            store(std::move(*value));
        } else {
            refuse(node->source(), path + std::string(key), "rules.wrong_type", {{"expected", std::string(to_string(type))}});
        }
    }

    bool require_word(const toml::node& node, const std::string& key, const std::string& word, std::string_view words) {
        if (has_word(words, word)) return true;
        refuse(node.source(), key, "rules.unknown_word", {{"value", word}, {"known", std::string(words)}});
        return false;
    }

    std::string file_;
    PackReading reading_;
};

}  // namespace

PackReading read_pack(const PackText& pack) { return PackReader(pack).read(pack.toml); }

}  // namespace lunxun::rulebook

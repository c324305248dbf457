// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <memory>

#include "app/commands/commands.hpp"
#include "rulebook/rule_listing.hpp"
#include "rulebook/value_text.hpp"

namespace lunxun::app {
namespace {

Result<void> check(const Context& context, const std::vector<std::filesystem::path>& files) {
    std::size_t mistakes = 0;
    for (const auto& path : files) {
        const auto text = read_text(path);
        if (!text) return text.error();
        for (const auto& mistake : rulebook::check_pack({path.string(), *text})) {
            ++mistakes;
            fmt::print("{}:{}:{}: {}: {}\n", mistake.position.file, mistake.position.line, mistake.position.column, mistake.key, text::render(mistake.message, context.locale()));
        }
    }
    if (mistakes > 0) return Error::of(ErrorCode::invalid_input, "app.rules_have_mistakes", {{"mistakes", std::to_string(mistakes)}});
    if (!context.options.is_quiet) fmt::print("{}\n", context.say("app.rules_sound"));
    return {};
}

Result<void> list(const Context& context, const std::string& prefix) {
    const auto trade = context.load_trade();
    if (!trade) return trade.error();
    for (const auto& line : rulebook::list_rules(trade->pack, context.today(), prefix))
        fmt::print("{:<6}{:<12}{:<4}{}\n", line.rule->id, to_string(line.standing), to_string(line.rule->certainty), line.values);
    return {};
}

void print_values(const char* label, const rulebook::RuleValues& values) {
    fmt::print("    {}", label);
    for (const auto& [key, value] : values) fmt::print(" {}={}", key, rulebook::text_of(value));
}

void print_rule(const Context& context, const rulebook::RuleLine& line) {
    const auto& rule = *line.rule;
    const auto until = rule.valid_until ? rule.valid_until->iso() : context.say("app.rule_open_end");
    fmt::print("{} {}\n", rule.id, rule.name);
    fmt::print("  {}\n", context.say("app.rule_head", {{"kind", rule.kind}, {"standing", std::string(to_string(line.standing))}, {"certainty", std::string(to_string(rule.certainty))},
                                                       {"from", rule.valid_from.iso()}, {"until", until}, {"pack", rule.pack_id + " " + rule.pack_version}}));
    fmt::print("  {}\n", context.say("app.rule_source", {{"source", rule.source}}));
    if (!rule.note.empty()) fmt::print("  {}\n", context.say("app.rule_note", {{"note", rule.note}}));
    for (const auto& value : rulebook::value_lines(rule)) fmt::print("    {} = {} {}\n", value.key, value.value, value.unit);
    for (const auto& test : rule.tests) {
        print_values(context.say("app.rule_given").c_str(), test.given);
        print_values(context.say("app.rule_expect").c_str(), test.expect);
        fmt::print("\n");
    }
}

Result<void> show(const Context& context, const std::string& rule_id) {
    const auto trade = context.load_trade();
    if (!trade) return trade.error();
    bool is_found = false;
    for (const auto& line : rulebook::list_rules(trade->pack, context.today(), rule_id)) {
        if (line.rule->id != rule_id) continue;
        is_found = true;
        print_rule(context, line);
    }
    if (!is_found) return Error::of(ErrorCode::not_found, "rules.no_such_rule", {{"rule", rule_id}});
    return {};
}

}  // namespace

void add_rules_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("rules", "Check and list rule packs.");
    command->require_subcommand(1);
    auto files = std::make_shared<std::vector<std::filesystem::path>>();
    auto* checking = command->add_subcommand("check", "Explain each mistake of a pack by file, line and key.");
    checking->footer("Example:  lunxun rules check rules/local-example.toml");
    checking->add_option("pack", *files, "Rule packs (TOML).")->required();
    checking->callback([&context, files] { context.run([&] { return check(context, *files); }); });
    auto prefix = std::make_shared<std::string>();
    auto* listing = command->add_subcommand("list", "Every rule with its standing today, certainty and values.");
    listing->footer("Example:  lunxun --today 2027-01-01 rules list H");
    listing->add_option("prefix", *prefix, "Only ids that start so.");
    auto rule_id = std::make_shared<std::string>();
    auto* showing = command->add_subcommand("show", "One rule in full: each version with values, source and test vectors.");
    showing->footer("Example:  lunxun rules show H2");
    showing->add_option("rule", *rule_id, "Id of the rule.")->required();
    showing->callback([&context, rule_id] { context.run([&] { return show(context, *rule_id); }); });
    listing->callback([&context, prefix] { context.run([&] { return list(context, *prefix); }); });
}

}  // namespace lunxun::app

// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <memory>

#include "app/commands/commands.hpp"
#include "rulebook/rule_listing.hpp"

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
    listing->callback([&context, prefix] { context.run([&] { return list(context, *prefix); }); });
}

}  // namespace lunxun::app

// SPDX-License-Identifier: Apache-2.0
// people: persons who may be one.
#include <fmt/format.h>

#include <memory>

#include "app/commands/commands.hpp"
#include "app/projections.hpp"
#include "base/utc_time.hpp"
#include "intake/duplicate_people_service.hpp"

namespace lunxun::app {
namespace {

constexpr std::size_t kNameWidth = 12;

Result<void> list(const Context& context) {
    auto place = context.open_workplace();
    if (!place) return place.error();
    for (const auto& [one, other] : place->database.read([](sql::Session& session) { return intake::stored_duplicates(session); }))
        fmt::print("{:>8} {:>8}  {}{}  {} / {}\n", one.id, other.id, padded(one.name, kNameWidth), one.born_on, one.post, other.post);
    return {};
}

Result<void> merge(const Context& context, std::int64_t kept, std::int64_t gone) {
    auto place = context.open_workplace();
    if (!place) return place.error();
    if (auto merged = intake::merge_people(place->database, kept, gone, "command_line", UtcTime::now().text()); !merged) return merged;
    const auto trade = context.load_trade();
    if (!trade) return trade.error();
    if (auto written = write_projections(place->database, *trade, context.today()); !written) return written.error();
    if (!context.options.is_quiet) fmt::print("{}\n", context.say("app.merged_line", {{"kept", std::to_string(kept)}, {"gone", std::to_string(gone)}}));
    return {};
}

}  // namespace

void add_people_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("people", "List and merge persons who may be one.");
    command->require_subcommand(1);
    auto* listing = command->add_subcommand("duplicates", "Pairs of one name and birth that nobody has decided upon.");
    listing->footer("Example:  lunxun people duplicates");
    listing->callback([&context] { context.run([&] { return list(context); }); });
    auto ids = std::make_shared<std::pair<std::int64_t, std::int64_t>>();
    auto* merging = command->add_subcommand("merge", "Make the second person the first: posts and facts go over, the row stays.");
    merging->footer("Example:  lunxun people merge 1207 98113");
    merging->add_option("kept", ids->first, "The person who stays, by id.")->required();
    merging->add_option("gone", ids->second, "The person who is merged, by id.")->required();
    merging->callback([&context, ids] { context.run([&] { return merge(context, ids->first, ids->second); }); });
}

}  // namespace lunxun::app

// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/commands/commands.hpp"

namespace lunxun::app {

void add_init_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("init", "Make a data folder: an empty database and its keyring.");
    command->footer(
        "The keyring encrypts ID and telephone numbers. Back it up apart from the data: lost keys cannot be replaced.\n"
        "Running it again changes nothing.\n\nExample:  lunxun --data /srv/lunxun init");
    command->callback([&context] {
        context.run([&]() -> Result<void> {
            if (auto workplace = context.open_workplace(); !workplace) return workplace.error();
            if (!context.options.is_quiet) fmt::print("{}\n", context.say("app.initialised", {{"folder", context.options.data.string()}}));
            return {};
        });
    });
}

}  // namespace lunxun::app

// SPDX-License-Identifier: Apache-2.0
// documents, report: the year on paper.
#include <fmt/format.h>

#include <memory>

#include "app/commands/commands.hpp"

namespace lunxun::app {

void add_documents_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("documents", "Write each class's notice with quotas and roster, and its timetable.");
    command->footer("PDF after GB/T 9704, timetables also as xlsx and ics; no ID number appears.\n\nExample:  lunxun documents --class 12 --class 15");
    auto wish = std::make_shared<DocumentsWish>();
    command->add_option("--class", wish->class_ids, "Only these classes, by id.");
    command->add_option("--out", wish->folder, "Folder; default: documents in the data folder.");
    command->callback([&context, wish] {
        context.run([&]() -> Result<void> {
            const auto trade = context.load_trade();
            if (!trade) return trade.error();
            auto workplace = context.open_workplace();
            if (!workplace) return workplace.error();
            if (wish->folder.empty()) wish->folder = workplace->folder.documents();
            const auto result = documents_step(context, *workplace, *trade, *wish);
            if (!result) return result.error();
            print_result(context, *result);
            return {};
        });
    });
}

void add_report_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("report", "Write the annual plan and the statistic tables T1 to T3.");
    command->footer("Each table is followed by the records it counts and is frozen with its hash.\n\nExample:  lunxun report --year 2027 --out reports");
    auto options = std::make_shared<YearOptions>();
    auto folder = std::make_shared<std::filesystem::path>();
    add_year_options(*command, *options);
    command->add_option("--out", *folder, "Folder; default: documents in the data folder.");
    command->callback([&context, options, folder] {
        context.run([&]() -> Result<void> {
            const auto trade = context.load_trade();
            if (!trade) return trade.error();
            auto workplace = context.open_workplace();
            if (!workplace) return workplace.error();
            const auto out = folder->empty() ? workplace->folder.documents() : *folder;
            const auto result = report_step(context, *workplace, *trade, *options, out);
            if (!result) return result.error();
            print_result(context, *result);
            return {};
        });
    });
}

}  // namespace lunxun::app

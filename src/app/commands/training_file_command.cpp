// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <memory>

#include "app/commands/commands.hpp"
#include "hours/file_page_service.hpp"
#include "nomination/asked_pair_store.hpp"
#include "platform/documents/written_file.hpp"
#include "platform/json/codec.hpp"
#include "reports/training_file_document.hpp"

namespace lunxun::app {
namespace {

struct FileWish {
    std::string person;
    std::filesystem::path pdf;  ///< empty: print only
};

std::string hours_of(std::int64_t minutes, const hours::TrainingFilePage& file) {
    return fmt::format("{:.1f}", static_cast<double>(minutes) / static_cast<double>(file.class_hour_minutes));
}

void print_file(const Context& context, const hours::TrainingFilePage& file) {
    const auto& person = file.person;
    fmt::print("{}  {}  {}  {}\n", person.name, person.unit_name, person.post_name, person.rank.name);
    for (const auto& year : file.years)
        for (const auto& rule : year.rules)
            fmt::print("  {}\n", context.say(rule.minutes_short == 0 && rule.half_days_short == 0 ? "app.file_rule_met" : "app.file_rule_short",
                                             {{"year", std::to_string(year.year)}, {"rule", rule.rule_name}, {"counted", hours_of(rule.minutes, file)},
                                              {"asked", hours_of(rule.minutes_minimum, file)}, {"due", rule.due.iso()}, {"rows", std::to_string(rule.evidence)}}));
    for (const auto& place : file.nominations) {
        fmt::print("  {}\n", context.say("app.file_place", {{"first", place.first_day.iso()}, {"last", place.last_day.iso()}, {"class", place.class_name}}));
        for (const auto& reason : place.reasons) fmt::print("    {}\n", reason.text);
    }
    if (file.refusal)
        for (const auto& reason : file.refusal->reasons) fmt::print("  {}: {}\n", file.refusal->class_name, reason.text);
    for (const auto& rule : file.forecast)
        if (!rule.is_met) fmt::print("  {}\n", context.say("app.file_will_be_short", {{"year", std::to_string(file.forecast_year)}, {"rule", rule.rule_name}, {"due", rule.due.iso()}}));
}

Result<hours::TrainingFilePage> load(const Context& context, Workplace& workplace, const Trade& trade, const std::string& person) {
    return workplace.database.read([&](sql::Session& session) -> Result<hours::TrainingFilePage> {
        const auto asked = nomination::find_asked_person(session, person);
        if (!asked) return asked.error();
        return hours::load_file_page(session, trade.pack, {asked->id}, context.today(), context.locale());
    });
}

Result<void> show(const Context& context, const FileWish& wish) {
    const auto trade = context.load_trade();
    if (!trade) return trade.error();
    auto workplace = context.open_workplace();
    if (!workplace) return workplace.error();
    const auto file = load(context, *workplace, *trade, wish.person);
    if (!file) return file.error();
    if (context.options.is_json) fmt::print("{}\n", boost::json::serialize(json::encode(*file)));
    else print_file(context, *file);
    if (wish.pdf.empty()) return {};
    const auto bytes = reports::training_file_pdf(*file);
    if (!bytes) return bytes.error();
    return documents::write_file(wish.pdf, *bytes);
}

}  // namespace

void add_training_file_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("training-file", "Show a person's training file, and write it as a PDF.");
    command->footer("Hours against each rule by year, places of the planned year with reasons, what will be short.\n\n"
                    "Example:  lunxun training-file 5000 --out file.pdf");
    auto wish = std::make_shared<FileWish>();
    command->add_option("person", wish->person, "Name or id.")->required();
    command->add_option("--out", wish->pdf, "PDF file to write.");
    command->callback([&context, wish] { context.run([&] { return show(context, *wish); }); });
}

}  // namespace lunxun::app

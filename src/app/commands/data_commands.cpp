// SPDX-License-Identifier: Apache-2.0
// generate, import, verify: data in, and the verdict on it.
#include <fmt/format.h>

#include <memory>

#include "app/commands/commands.hpp"
#include "app/projections.hpp"
#include "base/utc_time.hpp"
#include "intake/import_undo_service.hpp"

namespace lunxun::app {
namespace {

struct GenerateOptions {
    std::string model = "prefecture";
    std::uint64_t seed = 1;
    double scale = 1;
    bool with_errors = false;
    std::filesystem::path out = "workbooks";
};

constexpr std::size_t kTitleWidth = 48;

void print_checks(const StepResult& result) {
    fmt::print("{:<14}{:<46}{:>14}{:>14}{:>12}\n", "table", "figure", "expected", "got", "tolerance");
    for (const auto& value : result.figures.at("checks").as_array()) {
        const auto& check = value.as_object();
        fmt::print("{:<14}{:<46}{:>14.2f}{:>14.2f}{:>12.2f}\n", std::string_view(check.at("table").as_string()), std::string_view(check.at("figure").as_string()),
                   check.at("expected").to_number<double>(), check.at("got").to_number<double>(), check.at("tolerance").to_number<double>());
    }
}

void print_violations(const StepResult& result) {
    for (const auto& value : result.figures.at("checks").as_array()) {
        const auto& check = value.as_object();
        fmt::print("{}{:>10}{:>10}\n", padded(std::string_view(check.at("title").as_string()), kTitleWidth), check.at("examined").to_number<std::int64_t>(), check.at("violations").to_number<std::int64_t>());
        for (const auto& message : check.at("messages").as_array()) fmt::print("    {}\n", std::string_view(message.as_string()));
    }
}

Result<void> undo(const Context& context, std::int64_t import_id) {
    auto workplace = context.open_workplace();
    if (!workplace) return workplace.error();
    const auto impact = intake::undo_import(workplace->database, import_id, "command_line", UtcTime::now().text());
    if (!impact) return impact.error();
    const auto trade = context.load_trade();
    if (!trade) return trade.error();
    if (auto written = write_projections(workplace->database, *trade, context.today()); !written) return written.error();
    for (const auto& part : impact->parts)
        fmt::print("{}\n", context.say("app.undo_line", {{"table", context.say("intake.table." + part.table)}, {"removed", std::to_string(part.removed)}, {"restored", std::to_string(part.restored)}, {"reversed", std::to_string(part.reversed)}}));
    return {};
}

}  // namespace

void add_generate_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("generate", "Invent a region and write it as the workbooks a customer would deliver.");
    command->footer("Invented names, division prefix 99. Same model and seed, same bytes. With --errors, injected-errors.csv names every mistake.\n\n"
                    "Example:  lunxun generate --model prefecture --seed 1 --out workbooks");
    auto options = std::make_shared<GenerateOptions>();
    command->add_option("--model", options->model, "What to invent.")->check(CLI::IsMember({"prefecture", "province"}))->capture_default_str();
    command->add_option("--seed", options->seed, "Seed of everything drawn.")->capture_default_str();
    command->add_option("--scale", options->scale, "Factor on people, units and classes.")->check(CLI::Range(0.1, 10.0))->capture_default_str();
    command->add_option("--out", options->out, "Folder for the workbooks.")->capture_default_str();
    command->add_flag("--errors", options->with_errors, "Inject the mistakes of real deliveries.");
    command->callback([&context, options] {
        context.run([&]() -> Result<void> {
            const auto result = generate_step(context, options->model, options->seed, options->scale, options->with_errors, options->out);
            if (!result) return result.error();
            if (context.options.is_json) print_result(context, *result);
            else print_checks(*result);
            return {};
        });
    });
}

void add_import_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("import", "Read workbooks, show every error of every row, and take them in.");
    command->footer("All or nothing by default; --clean-rows takes the rows without errors. Importing a file again changes nothing.\n"
                    "--preview writes one workbook: a summary, every finding, copies with comments on the wrong cells. It changes no data.\n\n"
                    "Example:  lunxun import workbooks/*.xlsx --preview findings.xlsx\n          lunxun import --undo 3");
    auto wish = std::make_shared<ImportWish>();
    auto undone = std::make_shared<std::int64_t>(0);
    auto* files = command->add_option("files", wish->files, "Workbooks (.xlsx).");
    command->add_option("--undo", *undone, "Take the import of this number back, while nothing depends on it.")->check(CLI::PositiveNumber)->excludes(files);
    command->add_flag("--clean-rows", wish->is_clean_rows_only, "Take the rows without errors, leave the others.");
    command->add_flag("--allow-test-region", wish->allows_test_region, "Take ID numbers with the prefix 99 of generated persons.");
    command->add_option("--preview", wish->preview_file, "Only check; write a summary and copies with comments on the wrong cells into this workbook.");
    command->callback([&context, wish, undone] {
        context.run([&]() -> Result<void> {
            if (*undone > 0) return undo(context, *undone);
            if (wish->files.empty()) return Error::of(ErrorCode::invalid_input, "app.import_without_files");
            wish->is_preview_only = !wish->preview_file.empty();
            const auto trade = context.load_trade();
            if (!trade) return trade.error();
            auto workplace = context.open_workplace();
            if (!workplace) return workplace.error();
            const auto result = import_step(context, *workplace, *trade, *wish);
            if (!result) return result.error();
            print_result(context, *result);
            return {};
        });
    });
}

void add_project_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("project", "Write the read models of the screens anew.");
    command->footer("Imports and plans do so themselves; verify tells when they would be others.\n\nExample:  lunxun project");
    command->callback([&context] {
        context.run([&]() -> Result<void> {
            const auto trade = context.load_trade();
            if (!trade) return trade.error();
            auto workplace = context.open_workplace();
            if (!workplace) return workplace.error();
            const auto result = project_step(context, *workplace, *trade);
            if (!result) return result.error();
            print_result(context, *result);
            return {};
        });
    });
}

void add_verify_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("verify", "Recompute every hard rule and every total from the stored facts.");
    command->footer("Shares no code with what planned the year. Exit code 0 when clean, 7 when there are violations.\n\nExample:  lunxun verify");
    auto options = std::make_shared<YearOptions>();
    add_year_options(*command, *options);
    command->callback([&context, options] {
        context.run([&]() -> Result<void> {
            auto workplace = context.open_workplace();
            if (!workplace) return workplace.error();
            const auto result = verify_step(context, *workplace, *options);
            if (!result) return result.error();
            if (context.options.is_json) print_result(context, *result);
            else print_violations(*result);
            if (result->figures.at("violations").to_number<std::int64_t>() > 0) return Error::of(ErrorCode::infeasible, "app.violations_found");
            return {};
        });
    });
}

}  // namespace lunxun::app

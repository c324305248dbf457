// SPDX-License-Identifier: Apache-2.0
// The steps that bring data in and take documents out.
#include <fmt/format.h>

#include "app/projections.hpp"
#include "app/step_runner.hpp"
#include "base/utc_time.hpp"
#include "generate/generate_service.hpp"
#include "intake/import_service.hpp"
#include "intake/preview_workbook.hpp"
#include "rulebook/hours_requirement.hpp"
#include "verify/verify.hpp"

namespace lunxun::app {
namespace {

constexpr int kIssuesShown = 20;

std::string count(std::int64_t number) {
    return std::to_string(number);
}

/// The first half of the line is reading, the second writing.
ProgressSink half(const ProgressSink& progress, double start) {
    return [&progress, start](const Progress& step) { return progress({start + step.fraction / 2, step.step}); };
}

/// What the import takes from the rules in force: the length of a class-hour and what one day can hold.
intake::ImportSettings settings_of(const Context& context, const Trade& trade, const ImportWish& wish) {
    intake::ImportSettings settings;
    settings.actor = wish.actor;
    settings.rules.today = context.today();
    settings.rules.allow_test_region = wish.allows_test_region;
    settings.rules.class_hour_minutes = rulebook::class_hour_minutes(trade.pack, context.today());
    settings.rules.day_cap_minutes = rulebook::day_cap_minutes(trade.pack, context.today());
    return settings;
}

std::vector<intake::ImportFile> files_of(const ImportWish& wish) {
    auto files = wish.mapped_files;
    for (const auto& path : wish.files) files.push_back({path, {}});
    return files;
}

/// A, B ... Z, AA as Excel names columns.
std::string column_name(std::uint32_t cell) {
    std::string name;
    for (auto rest = cell + 1; rest > 0; rest = (rest - 1) / 26) name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return name;
}

boost::json::object issue_view(const Context& context, const intake::Preview& preview, const intake::Issue& issue) {
    const auto& worksheet = preview.worksheets[issue.place.worksheet];
    return {{"file", worksheet.file.filename().string()},
            {"worksheet", worksheet.worksheet},
            {"row", issue.place.row},
            {"column", issue.cell ? column_name(*issue.cell) : ""},
            {"severity", issue.severity == intake::Severity::error ? "error" : issue.severity == intake::Severity::warning ? "warning" : "notice"},
            {"message", text::render(issue.message, context.locale())}};
}

/// The first issues on standard error, so that a refusal names its rows; all of them stand in the preview workbooks.
void show_issues(const Context& context, const intake::Preview& preview) {
    int shown = 0;
    for (const auto& issue : preview.issues) {
        if (issue.severity != intake::Severity::error || ++shown > kIssuesShown) continue;
        const auto view = issue_view(context, preview, issue);
        const auto text = [&](const char* name) { return std::string_view(view.at(name).as_string()); };
        fmt::print(stderr, "  {} / {} / {}{}: {}\n", text("file"), text("worksheet"), text("column"), issue.place.row, text("message"));
    }
    if (shown > kIssuesShown) fmt::print(stderr, "  {}\n", context.say("app.more_issues", {{"more", count(shown - kIssuesShown)}}));
}

boost::json::object figures_of(const intake::ImportOutcome& outcome) {
    return {{"rows", outcome.rows}, {"fresh", outcome.fresh}, {"changed", outcome.changed}, {"unchanged", outcome.unchanged}, {"refused", outcome.refused}};
}

}  // namespace

Result<StepResult> generate_step(const Context& context, const std::string& model, std::uint64_t seed, double scale, bool with_errors,
                                 const std::filesystem::path& out) {
    return run_step(context, nullptr, "generate", [&](const ProgressSink& progress) -> Result<StepResult> {
        const auto made = generate::generate({model, seed, scale, with_errors, out}, progress);
        if (!made) return made.error();
        StepResult result;
        result.figures = {{"files", made->files.size()}, {"people", made->people}, {"posts", made->posts}, {"history_rows", made->history_rows}, {"plan_entries", made->plan_entries}, {"injected_errors", made->injected_errors}};
        boost::json::array checks;
        for (const auto& check : made->checks)
            checks.push_back(boost::json::object{{"table", check.table}, {"figure", check.figure}, {"expected", check.expected}, {"got", check.got}, {"tolerance", check.tolerance}});
        result.figures["checks"] = checks;
        result.line = Message{"app.generate_line", {{"files", count(static_cast<std::int64_t>(made->files.size()))}, {"people", count(made->people)}, {"history_rows", count(made->history_rows)}}};
        return result;
    });
}

Result<StepResult> import_step(const Context& context, Workplace& workplace, const Trade& trade, const ImportWish& wish) {
    return run_step(context, &workplace, "import", [&](const ProgressSink& progress) -> Result<StepResult> {
        auto import = intake::Import::read(workplace.database, workplace.keyring, files_of(wish), settings_of(context, trade, wish), half(progress, 0));
        if (!import) return import.error();
        const auto& preview = import->preview();
        StepResult result;
        result.figures = {{"errors", preview.errors}, {"warnings", preview.warnings}, {"notices", preview.notices}};
        if (wish.is_preview_only) {
            show_issues(context, preview);
            if (auto written = intake::write_preview_workbook(preview, wish.preview_file, context.locale()); !written) return written.error();
            result.line = Message{"app.preview_line", {{"errors", count(preview.errors)}, {"warnings", count(preview.warnings)}, {"file", wish.preview_file.string()}}};
        } else {
            const auto mode = wish.is_clean_rows_only ? intake::CommitMode::clean_rows : intake::CommitMode::all_or_nothing;
            const auto outcome = import->commit(mode, UtcTime::now().text(), half(progress, 0.5));
            if (!outcome) {
                show_issues(context, preview);
                return outcome.error();
            }
            if (auto written = finish_step(workplace.database, trade, context.today(), wish.is_followed); !written) return written.error();
            result.figures["committed"] = figures_of(*outcome);
            result.line = Message{"app.import_line", {{"fresh", count(outcome->fresh)}, {"unchanged", count(outcome->unchanged)}, {"refused", count(outcome->refused)}}};
        }
        return result;
    });
}

Result<StepResult> project_step(const Context& context, Workplace& workplace, const Trade& trade) {
    return run_step(context, &workplace, "project", [&](const ProgressSink&) -> Result<StepResult> {
        const auto written = write_projections(workplace.database, trade, context.today());
        if (!written) return written.error();
        StepResult result;
        result.figures = {{"people", written->people}};
        result.line = Message{"app.project_line", {{"people", count(written->people)}}};
        return result;
    });
}

Result<StepResult> check_import_step(const Context& context, Workplace& workplace, const Trade& trade, const ImportWish& wish, std::shared_ptr<const intake::Preview>& preview) {
    return run_step(context, &workplace, "check_import", [&](const ProgressSink& progress) -> Result<StepResult> {
        auto import = intake::Import::read(workplace.database, workplace.keyring, files_of(wish), settings_of(context, trade, wish), progress);
        if (!import) return import.error();
        preview = std::make_shared<const intake::Preview>(import->preview());
        StepResult result;
        result.figures = {{"errors", preview->errors}, {"warnings", preview->warnings}, {"notices", preview->notices}};
        result.line = Message{"app.check_import_line", {{"errors", count(preview->errors)}, {"warnings", count(preview->warnings)}}};
        return result;
    });
}

Result<StepResult> verify_step(const Context& context, Workplace& workplace, const YearOptions& options) {
    return run_step(context, &workplace, "verify", [&](const ProgressSink& progress) -> Result<StepResult> {
        const auto report = verify::verify(workplace.database, {.year = options.year}, progress);
        if (!report) return report.error();
        StepResult result;
        boost::json::array checks;
        for (const auto& check : report->checks) {
            boost::json::array messages;
            for (const auto& message : check.messages) messages.emplace_back(text::render(message, context.locale()));
            checks.push_back(boost::json::object{{"check", check.check}, {"title", context.say("verify.title." + std::string(check.check))}, {"examined", check.examined}, {"violations", check.violations}, {"messages", messages}});
        }
        result.figures = {{"violations", report->violations()}, {"checks", checks}};
        result.line = Message{"app.verify_line", {{"checks", count(static_cast<std::int64_t>(report->checks.size()))}, {"violations", count(report->violations())}}};
        return result;
    });
}

}  // namespace lunxun::app

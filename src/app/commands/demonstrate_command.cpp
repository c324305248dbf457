// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <memory>

#include "access/sign_in_service.hpp"
#include "app/commands/commands.hpp"
#include "app/demonstration_accounts.hpp"
#include "app/queries.hpp"
#include "app/serve/serve.hpp"
#include "app/year_summary.hpp"

namespace lunxun::app {
namespace {

struct DemonstrateOptions {
    YearOptions year;
    std::string model = "prefecture";
    double scale = 1;
    bool is_fresh = false;
    bool serves = false;
    GivenSettings server;
};

constexpr std::size_t kRoleWidth = 20;
constexpr const char* kDemonstrationDay = "2026-11-21";
/// Lies in a folder that this command made; only such a folder may it empty.
constexpr const char* kMarkFile = "demonstration";

std::vector<std::filesystem::path> workbooks_in(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".xlsx") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

/// A database that somebody filled otherwise: generated people must not get in among them.
bool holds_real_people(sql::Session& session) {
    return !access::is_demonstration(session) && session.scalar<std::int64_t>(queries::people_there) > 0;
}

/// One step after the other; the seconds of each are kept for the summary.
class Demonstration {
public:
    Demonstration(const Context& context, const DemonstrateOptions& options) : context_(context), options_(options) {}

    Result<YearSummary> run() {
        const auto trade = context_.load_trade();
        if (!trade) return trade.error();
        auto workplace = context_.open_workplace();
        if (!workplace) return workplace.error();
        auto& place = *workplace;
        if (place.database.read([](sql::Session& session) { return holds_real_people(session); }))
            return Error::of(ErrorCode::conflict, "app.not_a_demonstration", {{"folder", context_.options.db}});
        const auto workbooks = context_.options.data / "workbooks";
        const auto papers = place.folder.documents();
        const auto& year = options_.year;
        auto followed = year;
        followed.is_followed = true;
        bool is_going = step("generate", generate_step(context_, options_.model, year.seed, options_.scale, false, workbooks));
        if (is_going) place.database.write([](sql::Session& session) { access::mark_demonstration(session); });
        is_going = is_going && step("import", import_step(context_, place, *trade, {.files = workbooks_in(workbooks), .allows_test_region = true, .is_followed = true}));
        is_going = is_going && step("plan", plan_step(context_, place, *trade, followed));
        is_going = is_going && step("nominate", nominate_step(context_, place, *trade, followed));
        is_going = is_going && step("curriculum", curriculum_step(context_, place, *trade, year));
        is_going = is_going && step("timetable", timetable_step(context_, place, *trade, year));
        is_going = is_going && step("verify", verify_step(context_, place, year));
        is_going = is_going && step("documents", documents_step(context_, place, *trade, {.folder = papers}));
        is_going = is_going && step("report", report_step(context_, place, *trade, year, papers));
        if (!is_going) return *failure_;
        return summarise(place.database, steps_, year.year, papers);
    }

private:
    bool step(const char* name, Result<StepResult> result) {
        if (result) steps_.emplace_back(name, std::move(*result));
        else failure_ = result.error();
        return result.has_value();
    }

    const Context& context_;
    const DemonstrateOptions& options_;
    std::vector<std::pair<std::string, StepResult>> steps_;
    std::optional<Error> failure_;
};

/// The summary of an earlier run of the same model and seed; nothing when there is none.
std::optional<YearSummary> earlier_summary(const std::filesystem::path& file) {
    const auto text = read_text(file);
    return text ? YearSummary::parse(*text) : std::nullopt;
}

/// Makes the folder anew.
/// @error conflict  it holds something that this command did not make.
Result<void> make_folder(const std::filesystem::path& folder) {
    std::error_code ignored;
    const bool is_ours = std::filesystem::exists(folder / kMarkFile, ignored);
    const bool is_free = !std::filesystem::exists(folder, ignored) || std::filesystem::is_empty(folder, ignored);
    if (!is_ours && !is_free) return Error::of(ErrorCode::conflict, "app.not_a_demonstration", {{"folder", folder.string()}});
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    std::ofstream(folder / kMarkFile) << '\n';
    return {};
}

Result<void> show_accounts(const Context& context) {
    auto place = context.open_workplace();
    if (!place) return place.error();
    const auto accounts = make_demonstration_accounts(*place, UtcTime::now());
    if (!accounts) return accounts.error();
    std::vector<std::pair<std::string, std::string>> rows;
    for (const auto& account : *accounts)
        rows.emplace_back(account.name, padded(context.say("access.role." + std::string(access::to_string(account.role))), kRoleWidth) + account.scope);
    if (!context.options.is_json && !context.options.is_quiet) print_table(context.say("app.demonstration_accounts", {{"password", kDemonstrationPassword}}), rows);
    return {};
}

Result<void> demonstrate(Context& context, const DemonstrateOptions& options) {
    const auto settings = settings::Settings::load(*options.server, settings::Settings::process_environment());
    if (!settings) return settings.error();
    if (context.options.today.empty()) context.options.today = kDemonstrationDay;
    const auto file = context.options.data / "summary.json";
    auto summary = options.is_fresh ? std::nullopt : earlier_summary(file);
    if (!summary) {
        if (auto made = make_folder(context.options.data); !made) return made.error();
        const auto made = Demonstration(context, options).run();
        if (!made) return made.error();
        summary = *made;
        std::ofstream(file) << summary->json();
    }
    if (context.options.is_json) fmt::print("{}\n", summary->json());
    else summary->print(context);
    if (auto shown = show_accounts(context); !shown) return shown;
    return options.serves ? serve(context, *settings) : Result<void>{};
}

}  // namespace

void add_demonstrate_command(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("demonstrate", "Generate a region, import it and plan its year, with an account a role; a second run only shows the summary.");
    command->footer("The data folder is made anew if this command made it; another folder or database with data is refused.\n\nExample:  lunxun --data demo demonstrate");
    auto options = std::make_shared<DemonstrateOptions>();
    add_year_options(*command, options->year);
    command->add_option("--model", options->model, "What to invent.")->check(CLI::IsMember({"prefecture", "province"}))->capture_default_str();
    command->add_option("--scale", options->scale, "Factor on people, units and classes.")->check(CLI::Range(0.1, 10.0))->capture_default_str();
    command->add_flag("--fresh", options->is_fresh, "Start over.");
    command->add_flag("--serve", options->serves, "Then serve the year on the web.");
    options->server = add_server_options(*command);
    command->callback([&context, options] { context.run([&] { return demonstrate(context, *options); }); });
}

}  // namespace lunxun::app

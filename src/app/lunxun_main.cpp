// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <exception>

#include "app/commands/commands.hpp"
#include "app/ui/ui_assets.hpp"
#include "platform/sql/database_error.hpp"

namespace {

constexpr int kUnexpected = 70;  // EX_SOFTWARE of sysexits.h

void add_global_options(CLI::App& app, lunxun::app::GlobalOptions& options) {
    app.add_option("--data", options.data, "Data folder: database, keyring, documents.")->capture_default_str();
    app.add_option("--db", options.db, "Database: a file, or postgresql://user@host:port/name. Default: lunxun.db in the data folder.");
    app.add_option("--today", options.today, "The day that counts as today, YYYY-MM-DD. Default: the clock's.")
        ->check([](const std::string& text) { return lunxun::Day::parse(text) ? "" : "must be a date such as 2026-11-21"; });
    app.add_option("--language", options.language, "Language of messages and documents.")
        ->check(CLI::IsMember({"zh-CN", "zh-TW", "en"}))
        ->capture_default_str();
    app.add_option("--rules", options.local_packs, "Local rule packs (TOML); their rules go before the national ones.");
    app.add_flag("--json", options.is_json, "Print results as JSON, for machines.");
    app.add_flag("--quiet", options.is_quiet, "Show no progress.");
}

void add_commands(CLI::App& app, lunxun::app::Context& context) {
    using namespace lunxun::app;
    for (const auto add : {add_init_command, add_generate_command, add_import_command, add_rules_command, add_plan_command, add_nominate_command,
                           add_curriculum_command, add_timetable_command, add_repair_command, add_project_command, add_why_not_command, add_training_file_command,
                           add_verify_command, add_documents_command, add_report_command, add_demonstrate_command, add_people_command, add_account_command,
                           add_serve_command,
                           add_openapi_command})
        add(app, context);
}

int run(int argc, char** argv) {
    lunxun::app::Context context;
    context.assets = lunxun::app::ui_assets;
    CLI::App app{"Lunxun (轮训): who should be trained, when, in what and by whom."};
    app.set_version_flag("--version", LUNXUN_VERSION);
    app.require_subcommand(1);
    app.fallthrough();
    app.footer(
        "Exit codes: 0 done, 2 invalid input, 3 not found, 4 conflict, 7 infeasible or violations found, 8 cancelled, 9 unavailable.\n"
        "A first year:  init, import, plan, nominate, curriculum, timetable, verify, documents, report.");
    add_global_options(app, context.options);
    add_commands(app, context);
    CLI11_PARSE(app, argc, argv);
    return context.exit_code;
}

}  // namespace

int main(int argc, char** argv) {
    lunxun::app::catch_interrupts();
    try {
        return run(argc, argv);
    } catch (const lunxun::sql::DatabaseError& error) {
        fmt::print(stderr, "lunxun: the database failed and nothing of this step was written: {}\n", error.what());
    } catch (const std::exception& error) {
        fmt::print(stderr, "lunxun: an unexpected failure; nothing of this step was written: {}\n", error.what());
    }
    return kUnexpected;
}

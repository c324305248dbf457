// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>

#include <map>
#include <memory>

#include "app/steps.hpp"

/// One function a command: it declares options and help, and what runs when the command is chosen.
namespace lunxun::app {

void add_init_command(CLI::App& app, Context& context);
void add_generate_command(CLI::App& app, Context& context);
void add_import_command(CLI::App& app, Context& context);
void add_rules_command(CLI::App& app, Context& context);
void add_plan_command(CLI::App& app, Context& context);
void add_nominate_command(CLI::App& app, Context& context);
void add_curriculum_command(CLI::App& app, Context& context);
void add_timetable_command(CLI::App& app, Context& context);
void add_project_command(CLI::App& app, Context& context);
void add_repair_command(CLI::App& app, Context& context);
void add_why_not_command(CLI::App& app, Context& context);
void add_training_file_command(CLI::App& app, Context& context);
void add_verify_command(CLI::App& app, Context& context);
void add_documents_command(CLI::App& app, Context& context);
void add_report_command(CLI::App& app, Context& context);
void add_demonstrate_command(CLI::App& app, Context& context);
void add_people_command(CLI::App& app, Context& context);
void add_account_command(CLI::App& app, Context& context);
void add_serve_command(CLI::App& app, Context& context);
void add_openapi_command(CLI::App& app, Context& context);

/// `--year`, `--seed`, `--threads` of the commands that make a year.
void add_year_options(CLI::App& command, YearOptions& options);

/// Settings given on the command line, by name; options of the same names come from the one table of settings.
using GivenSettings = std::shared_ptr<std::map<std::string, std::string>>;
GivenSettings add_server_options(CLI::App& command);

/// The result of a step: its figures as JSON with --json, else its line was already shown.
void print_result(const Context& context, const StepResult& result);

}  // namespace lunxun::app

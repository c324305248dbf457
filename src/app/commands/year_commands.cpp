// SPDX-License-Identifier: Apache-2.0
// plan, nominate, curriculum, timetable: each proposes one part of the year.
#include <fmt/format.h>

#include <memory>

#include "app/commands/commands.hpp"

namespace lunxun::app {
namespace {

using Step = Result<StepResult> (*)(const Context&, Workplace&, const Trade&, const YearOptions&);

std::shared_ptr<YearOptions> add_year_step(CLI::App& app, Context& context, const char* name, const char* what, const char* more, Step step) {
    auto* command = app.add_subcommand(name, what);
    command->footer(more);
    auto options = std::make_shared<YearOptions>();
    add_year_options(*command, *options);
    command->callback([&context, options, step] {
        context.run([&]() -> Result<void> {
            const auto trade = context.load_trade();
            if (!trade) return trade.error();
            auto workplace = context.open_workplace();
            if (!workplace) return workplace.error();
            const auto result = step(context, *workplace, *trade, *options);
            if (!result) return result.error();
            print_result(context, *result);
            return {};
        });
    });
    return options;
}

}  // namespace

void add_year_options(CLI::App& command, YearOptions& options) {
    command.add_option("--year", options.year, "Year that is planned.")->check(CLI::Range(2000, 2100))->capture_default_str();
    command.add_option("--seed", options.seed, "Seed of the search; the same seed gives the same proposal.")->capture_default_str();
    command.add_option("--iterations", options.iterations, "Limit of the search, for a step that searches; 0: the step's own.")->capture_default_str();
    command.add_option("--threads", options.threads, "Threads; they change the time, never the proposal.")->check(CLI::Range(1, 64))->capture_default_str();
}

void print_result(const Context& context, const StepResult& result) {
    if (context.options.is_json) fmt::print("{}\n", boost::json::serialize(result.figures));
}

void add_plan_command(CLI::App& app, Context& context) {
    add_year_step(app, context, "plan", "Check a year's plan entries and give each standing one its dated classes.",
                  "Duplicates, overlaps, shares, ceilings, lead times and coverage become findings with a proposed disposition; nothing is\n"
                  "deleted. Each run is a new version of the plan; earlier ones stay.\n\nExample:  lunxun plan --year 2027",
                  plan_step);
}

void add_nominate_command(CLI::App& app, Context& context) {
    const auto options = add_year_step(
        app, context, "nominate", "Propose who attends which class, with reasons for those chosen and those not.",
        "Solves the whole year as one problem under seats, units' release limits and each person's limits. Every nomination is a\n"
        "proposal until a person decides. A floor gives a group at least a share of its people a class; the year is then solved\n"
        "with and without it, and the figures (--json) tell what it costs in points.\n\n"
        "Example:  lunxun nominate --year 2027\n          lunxun --json nominate --floor sex:female=0.3 --floor rank_group:staff=0.2",
        nominate_step);
    app.get_subcommand("nominate")
        ->add_option("--floor", options->floors, "ATTRIBUTE:LABEL=SHARE of people to get a class; rank_group, tier, division, sex, age_band, long_untrained.");
}

void add_curriculum_command(CLI::App& app, Context& context) {
    add_year_step(app, context, "curriculum", "Compose each class's menu from the course library.",
                  "Required units by length, shares, readings and methods; what cannot be met is listed.\n\nExample:  lunxun curriculum", curriculum_step);
}

void add_timetable_command(CLI::App& app, Context& context) {
    add_year_step(app, context, "timetable", "Date the sessions of every class, with teachers, rooms and routes.",
                  "Keeps every hard rule; a session that has no place is listed with its reason.\n\nExample:  lunxun timetable --threads 2", timetable_step);
}

}  // namespace lunxun::app

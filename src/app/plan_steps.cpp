// SPDX-License-Identifier: Apache-2.0
// The steps that propose: which classes in which weeks, who attends, what is taught, when and where.
#include "app/projections.hpp"
#include "app/step_runner.hpp"
#include "curriculum/curriculum_service.hpp"
#include "nomination/nomination_service.hpp"
#include "plan/plan_service.hpp"
#include "timetable/timetable_service.hpp"

namespace lunxun::app {
namespace {

std::string count(std::int64_t number) {
    return std::to_string(number);
}

boost::json::array floor_figures(const std::vector<nomination::FloorOutcome>& floors) {
    boost::json::array all;
    for (const auto& it : floors)
        all.push_back(boost::json::object{{"group", it.floor.attribute + ":" + it.floor.label}, {"share", it.floor.share}, {"persons", it.persons}, {"least", it.least},
                                          {"served_without", it.served_without}, {"served", it.served}, {"price", it.price}});
    return all;
}

Result<StepResult> nominate(const Context& context, Workplace& workplace, const Trade& trade, const nomination::NominationOptions& options, bool is_followed) {
    return run_step(context, &workplace, "nominate", [&](const ProgressSink& progress) -> Result<StepResult> {
        const auto run = nomination::nominate_year(workplace.database, trade.pack, options, progress);
        if (!run) return run.error();
        if (auto written = finish_step(workplace.database, trade, context.today(), is_followed); !written) return written.error();
        StepResult result;
        result.figures = {{"nomination_run_id", run->nomination_run_id}, {"people", run->people}, {"people_served", run->people_served},
                          {"eligible_pairs", run->eligible_pairs}, {"places", run->places}, {"seats", run->seats}, {"refusals", run->refusals},
                          {"value", run->value}, {"upper_bound", run->upper_bound}, {"gap", run->gap},
                          {"must", run->must}, {"must_unserved", run->must_unserved}, {"classes_not_run", run->classes_not_run},
                          {"pins_kept", run->pins_kept}, {"pins_lost", run->pins_lost}};
        if (!run->floors.empty()) {
            result.figures["value_without_floors"] = run->value_without_floors;
            result.figures["floors"] = floor_figures(run->floors);
        }
        result.line = Message{"app.nominate_line", {{"places", count(run->places)}, {"people", count(run->people_served)}, {"must_unserved", count(run->must_unserved)}}};
        return result;
    });
}

}  // namespace

Result<StepResult> plan_step(const Context& context, Workplace& workplace, const Trade& trade, const YearOptions& options) {
    return run_step(context, &workplace, "plan", [&](const ProgressSink& progress) -> Result<StepResult> {
        plan::PlanOptions wish;
        wish.year = options.year;
        wish.today = context.today();
        wish.seed = options.seed;
        const auto plan = plan::plan_year(workplace.database, trade.pack, trade.calendar, trade.season, wish, progress);
        if (!plan) return plan.error();
        if (auto written = finish_step(workplace.database, trade, context.today(), options.is_followed); !written) return written.error();
        StepResult result;
        result.figures = {{"plan_run_id", plan->plan_run_id}, {"version", plan->version},   {"entries", plan->entries},
                          {"standing_entries", plan->standing_entries}, {"classes", plan->classes}, {"seats", plan->seats},
                          {"findings", plan->findings}, {"blocking_findings", plan->blocking_findings}, {"runs_without_day", plan->runs_without_day}};
        result.line = Message{"app.plan_line", {{"entries", count(plan->entries)}, {"classes", count(plan->classes)}, {"seats", count(plan->seats)}, {"findings", count(plan->findings)}}};
        return result;
    });
}

Result<StepResult> nominate_step(const Context& context, Workplace& workplace, const Trade& trade, const YearOptions& options) {
    nomination::NominationOptions wish;
    wish.year = options.year;
    wish.today = context.today();
    wish.seed = options.seed;
    wish.threads = options.threads;
    if (options.iterations > 0) wish.max_iterations = options.iterations;
    for (const auto& text : options.floors) {
        auto floor = nomination::GroupFloor::parse(text);
        if (!floor) return floor.error();
        wish.floors.push_back(*std::move(floor));
    }
    return nominate(context, workplace, trade, wish, options.is_followed);
}

Result<StepResult> nominate_step(const Context& context, Workplace& workplace, const Trade& trade, const nomination::NominationOptions& options) {
    return nominate(context, workplace, trade, options, false);
}

Result<StepResult> curriculum_step(const Context& context, Workplace& workplace, const Trade& trade, const YearOptions& options) {
    return run_step(context, &workplace, "curriculum", [&](const ProgressSink& progress) -> Result<StepResult> {
        const auto menus = curriculum::compose_menus(workplace.database, trade.pack, trade.calendar, {.seed = options.seed}, progress);
        if (!menus) return menus.error();
        if (auto written = write_projections(workplace.database, trade, context.today()); !written) return written.error();
        StepResult result;
        result.figures = {{"classes", menus->classes}, {"items", menus->items}, {"readings", menus->readings},
                          {"blocking", menus->blocking}, {"warnings", menus->warnings}, {"notices", menus->notices}, {"half_days", menus->half_days}};
        result.line = Message{"app.curriculum_line", {{"classes", count(menus->classes)}, {"items", count(menus->items)}, {"findings", count(menus->blocking + menus->warnings)}}};
        return result;
    });
}

Result<StepResult> timetable_step(const Context& context, Workplace& workplace, const Trade& trade, const YearOptions& options) {
    return run_step(context, &workplace, "timetable", [&](const ProgressSink& progress) -> Result<StepResult> {
        const auto settings = timetable::TimetableSettings::load();
        if (!settings) return settings.error();
        timetable::TimetableOptions wish;
        wish.seed = options.seed;
        wish.threads = options.threads;
        const auto made = timetable::timetable_year(workplace.database, trade.pack, trade.calendar, *settings, wish, progress);
        if (!made) return made.error();
        StepResult result;
        result.figures = {{"classes", made->classes}, {"sessions", made->sessions}, {"unplaced", made->unplaced}, {"findings", made->findings}, {"institutions", made->institutions}};
        result.line = Message{"app.timetable_line", {{"sessions", count(made->sessions)}, {"unplaced", count(made->unplaced)}, {"findings", count(made->findings)}}};
        return result;
    });
}

}  // namespace lunxun::app

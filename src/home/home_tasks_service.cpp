// SPDX-License-Identifier: Apache-2.0
#include "home/home_tasks_service.hpp"

#include <algorithm>

#include "hours/summary_store.hpp"
#include "intake/import_undo_service.hpp"
#include "nomination/nomination_view_store.hpp"
#include "plan/plan_lists.hpp"
#include "plan/plan_view_store.hpp"
#include "platform/jobs/jobs.hpp"
#include "registry/people_list_store.hpp"

namespace lunxun::home {
namespace {

std::int64_t rows(const auto& list) {
    return static_cast<std::int64_t>(list.size());
}

constexpr const char* kSubmitted = "submitted";
constexpr const char* kReturned = "returned";

}  // namespace

Result<HomeView> TaskFinder::find() {
    HomeView view;
    add_plan_tasks(view);
    if (auto added = add_people_tasks(view); !added) return added.error();
    add_nomination_tasks(view);
    add_import_tasks();
    add_job_tasks();
    for (const auto urgency : {Urgency::blocking, Urgency::warning, Urgency::notice})
        std::ranges::copy_if(tasks_, std::back_inserter(view.tasks), [urgency](const HomeTask& task) { return task.urgency == urgency; });
    return view;
}

void TaskFinder::add(HomeTask task) {
    if (task.count > 0) tasks_.push_back(std::move(task));
}

void TaskFinder::add_plan_tasks(HomeView& view) {
    plan::PlanViewStore store(session_, scope_);
    const auto run = store.load_run(std::nullopt);
    if (!run) return;
    view.year = run->year;
    view.version = run->version;
    const auto entries = store.load_entries(*run);
    const auto findings = store.load_visible_findings(run->id, entries);
    add({"blocking_findings", Urgency::blocking, std::ranges::count(findings, plan::to_string(plan::Severity::blocking), &plan::PlanFindingRow::severity),
         "/api/plan-findings?severity=blocking", {}});
    const auto classes = store.load_classes(run->id);
    add({"blocked_classes", Urgency::blocking, rows(plan::list_classes(classes, {.severity = plan::Severity::blocking})), "/api/classes?severity=blocking", {}});
    add({"classes_below_minimum", Urgency::warning, rows(plan::list_classes(classes, {.below_minimum = true})), "/api/classes?below_minimum=true", {}});
    add({"entries_submitted", Urgency::warning, rows(plan::list_entries(entries, {.state = kSubmitted})), "/api/plan-entries?state=submitted", {}});
    add({"entries_returned", Urgency::notice, rows(plan::list_entries(entries, {.state = kReturned})), "/api/plan-entries?state=returned", {}});
}

Result<void> TaskFinder::add_people_tasks(HomeView& view) {
    const auto state = hours::find_projection_state(session_);
    if (!state) return {};
    view.as_of = state->as_of;
    for (const auto& rule_id : hours::summary_rules(session_)) {
        const auto selection = registry::select_people(session_, {.forecast_unmet_rule = rule_id}, scope_);
        if (!selection) return selection.error();
        const auto* rule = pack_.rule(rule_id, state->as_of);
        add({"people_short", Urgency::warning, people_.count(*selection), "/api/people?forecast_unmet_rule=" + rule_id, {rule_id, rule ? rule->name : rule_id}});
    }
    return {};
}

void TaskFinder::add_nomination_tasks(const HomeView& view) {
    nomination::NominationViewStore store(session_, scope_);
    const auto runs = store.list_runs(view.year);
    if (runs.empty()) return;
    const auto run = runs.front().id;
    const auto list = "/api/nomination-runs/" + std::to_string(run) + "/unplaced";
    nomination::UnplacedFilter filter;
    add({"unplaced_people", Urgency::notice, store.count_unplaced(run, filter), list, {}});
    filter.is_overdue_only = true;
    add({"must_unserved", Urgency::warning, store.count_unplaced(run, filter), list + "?overdue=true", {}});
}

void TaskFinder::add_import_tasks() {
    if (!scope_.sees_everything()) return;
    add({"refused_rows", Urgency::warning, intake::count_imports(session_, intake::WhichImports::refused), "/api/import-batches?which=refused", {}});
}

void TaskFinder::add_job_tasks() {
    if (!scope_.sees_everything()) return;
    add({"unresolved_jobs", Urgency::blocking, jobs::count_jobs(session_, jobs::Which::unresolved), "/api/jobs?which=unresolved", {}});
}

}  // namespace lunxun::home

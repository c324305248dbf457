// SPDX-License-Identifier: Apache-2.0
#include "plan/plan_view_store.hpp"

#include <set>

#include "plan/queries.hpp"

namespace lunxun::plan {

std::vector<PlanVersionRow> PlanViewStore::load_versions() {
    return session_.all<PlanVersionRow>(queries::view_versions);
}

Result<PlanRunRow> PlanViewStore::load_run(std::optional<std::int64_t> plan_run_id) {
    if (!plan_run_id) {
        if (auto newest = session_.one<PlanRunRow>(queries::newest_run)) return *std::move(newest);
        return Error::of(ErrorCode::not_found, "plan.no_plan");
    }
    if (auto run = session_.one<PlanRunRow>(queries::find_run, {{"plan_run_id", *plan_run_id}})) return *std::move(run);
    return Error::of(ErrorCode::not_found, "plan.no_version", {{"version", std::to_string(*plan_run_id)}});
}

std::optional<PlanRunRow> PlanViewStore::find_previous_run(const PlanRunRow& run) {
    return session_.one<PlanRunRow>(queries::previous_run, {{"year", run.year}, {"version", run.version}});
}

sql::Params PlanViewStore::scope_params() const {
    return {{"sees_everything", std::int64_t{scope_.sees_everything()}},
            {"institution_id", scope_.institution_id.value_or(0)},
            {"scope_first", scope_.first},
            {"scope_last", scope_.last}};
}

sql::Params PlanViewStore::class_params(std::int64_t plan_run_id, std::int64_t class_id) const {
    auto params = scope_params();
    params.emplace_back("teacher_person_id", scope_.teacher_person_id.value_or(0));
    params.emplace_back("plan_run_id", plan_run_id);
    params.emplace_back("class_id", class_id);
    return params;
}

std::vector<ClassSightRow> PlanViewStore::load_classes(std::int64_t plan_run_id) {
    return session_.all<ClassSightRow>(queries::view_classes, class_params(plan_run_id, 0));
}

std::optional<PlanViewStore::FoundClass> PlanViewStore::find_class(std::int64_t class_id) {
    const auto plan_run_id = session_.scalar<std::optional<std::int64_t>>(queries::run_of_class, {{"class_id", class_id}});
    if (!plan_run_id) return std::nullopt;
    auto row = session_.one<ClassSightRow>(queries::view_classes, class_params(*plan_run_id, class_id));
    if (!row) return std::nullopt;
    return FoundClass{*std::move(row), *plan_run_id};
}

std::vector<EntrySightRow> PlanViewStore::load_entries(const PlanRunRow& run) {
    auto params = scope_params();
    params.emplace_back("plan_run_id", run.id);
    params.emplace_back("year", run.year);
    auto entries = session_.all<EntrySightRow>(queries::view_entries, params);
    if (scope_.sees_everything()) return entries;
    std::set<std::int64_t> with_class;
    for (const auto& row : load_classes(run.id)) with_class.insert(row.plan_entry_id);
    std::erase_if(entries, [&](const EntrySightRow& row) { return row.is_own == 0 && !with_class.contains(row.id); });
    return entries;
}

std::vector<PlanFindingRow> PlanViewStore::load_findings(std::int64_t plan_run_id) {
    auto findings = session_.all<PlanFindingRow>(queries::view_findings, {{"plan_run_id", plan_run_id}});
    if (!scope_.sees_everything()) std::erase_if(findings, [](const PlanFindingRow& row) { return !row.plan_entry_id; });
    return findings;
}

std::vector<PlanFindingRow> PlanViewStore::load_visible_findings(std::int64_t plan_run_id, const std::vector<EntrySightRow>& entries) {
    std::set<std::int64_t> seen;
    for (const auto& entry : entries) seen.insert(entry.id);
    auto findings = load_findings(plan_run_id);
    std::erase_if(findings, [&](const PlanFindingRow& row) { return row.plan_entry_id && !seen.contains(*row.plan_entry_id); });
    return findings;
}

std::optional<std::int64_t> PlanViewStore::find_run_of_finding(std::int64_t finding_id) {
    return session_.scalar<std::optional<std::int64_t>>(queries::run_of_finding, {{"finding_id", finding_id}});
}

std::vector<InstitutionLimitsRow> PlanViewStore::load_institutions() {
    return session_.all<InstitutionLimitsRow>(queries::view_institutions);
}

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
// What the checks found, as a list to walk through.
#include <algorithm>
#include <map>
#include <set>

#include "access/data_scope_service.hpp"
#include "plan/finding_views.hpp"
#include "plan/plan_checks.hpp"
#include "plan/plan_endpoints.hpp"
#include "plan/plan_view_store.hpp"
#include "platform/http/page.hpp"

namespace lunxun::plan {
namespace {

using access::DataScope;
using http::Call;
using http::Method;

struct FindingFilter {
    std::optional<std::int64_t> plan_run_id;
    std::optional<Severity> severity;
    std::optional<std::string> check;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(FindingFilter, (), (plan_run_id, severity, check, limit, after))

struct FindingPath {
    std::int64_t finding_id = 0;
    std::optional<Severity> severity;
    std::optional<std::string> check;
};
BOOST_DESCRIBE_STRUCT(FindingPath, (), (finding_id, severity, check))

struct CheckCount {
    CodeName check;
    std::string severity;
    std::int64_t findings = 0;
};
BOOST_DESCRIBE_STRUCT(CheckCount, (), (check, severity, findings))

struct PlanFindingPage {
    std::vector<PlanFindingView> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
    std::int64_t plan_run_id = 0;
    std::vector<CheckCount> checks;  ///< of the whole version, whatever the filter
};
BOOST_DESCRIBE_STRUCT(PlanFindingPage, (), (items, next, total, plan_run_id, checks))

/// An entry that a finding is about, with its classes.
struct InvolvedEntry {
    PlanEntryView entry;
    std::vector<ClassLine> classes;
};
BOOST_DESCRIBE_STRUCT(InvolvedEntry, (), (entry, classes))

struct PlanFindingWalk {
    PlanFindingView finding;
    std::vector<InvolvedEntry> involved;
    std::int64_t position = 0;  ///< from 1
    std::int64_t total = 0;
    std::optional<std::int64_t> previous_id;
    std::optional<std::int64_t> next_id;
};
BOOST_DESCRIBE_STRUCT(PlanFindingWalk, (), (finding, involved, position, total, previous_id, next_id))

template <class Filter>
void keep_matching(std::vector<PlanFindingRow>& findings, const Filter& filter) {
    std::erase_if(findings, [&](const PlanFindingRow& row) {
        return (filter.severity && row.severity != to_string(*filter.severity)) || (filter.check && row.check_name != *filter.check);
    });
}

std::vector<CheckCount> count_checks(const std::vector<PlanFindingRow>& findings, text::Locale locale) {
    std::vector<CheckCount> counts;
    for (const auto& row : findings) {
        if (counts.empty() || counts.back().check.code != row.check_name || counts.back().severity != row.severity)
            counts.push_back({text::code_name("plan_check", row.check_name, locale), row.severity, 0});
        ++counts.back().findings;
    }
    return counts;
}

Result<PlanFindingPage> list(PlanViewStore& store, const FindingFilter& filter, text::Locale locale) {
    const auto run = store.load_run(filter.plan_run_id);
    if (!run) return run.error();
    auto findings = store.load_visible_findings(run->id, store.load_entries(*run));
    PlanFindingPage view;
    view.plan_run_id = run->id;
    view.checks = count_checks(findings, locale);
    keep_matching(findings, filter);
    auto page = http::page_of(std::move(findings), filter.limit, filter.after);
    if (!page) return page.error();
    view.next = std::move(page->next);
    view.total = page->total;
    for (const auto& row : page->rows) view.items.push_back(view_of(row, locale));
    return view;
}

std::vector<InvolvedEntry> involved_entries(const PlanFindingRow& finding, const std::vector<EntrySightRow>& entries,
                                            const std::vector<ClassSightRow>& classes, text::Locale locale) {
    std::vector<InvolvedEntry> involved;
    for (const auto& id : {finding.plan_entry_id, finding.other_entry_id}) {
        const auto entry = id ? std::ranges::find(entries, *id, &EntrySightRow::id) : entries.end();
        if (entry == entries.end()) continue;
        auto& one = involved.emplace_back(InvolvedEntry{view_of(*entry, locale), {}});
        for (const auto& row : classes)
            if (row.plan_entry_id == entry->id) one.classes.push_back(line_of(row, locale));
    }
    return involved;
}

Result<PlanFindingWalk> walk(sql::Session& session, const DataScope& scope, const FindingPath& path, text::Locale locale) {
    PlanViewStore store(session, scope);
    const auto run_id = store.find_run_of_finding(path.finding_id);
    const auto outside = access::out_of_scope("plan_finding " + std::to_string(path.finding_id));
    if (!run_id) return outside;
    const auto run = store.load_run(*run_id);
    if (!run) return run.error();
    const auto entries = store.load_entries(*run);
    auto findings = store.load_visible_findings(run->id, entries);
    auto found = std::ranges::find(findings, path.finding_id, &PlanFindingRow::id);
    if (found == findings.end()) return outside;
    // A finding that the filter leaves out is shown among all of them.
    auto matching = findings;
    keep_matching(matching, path);
    if (std::ranges::find(matching, path.finding_id, &PlanFindingRow::id) != matching.end()) findings = std::move(matching);
    found = std::ranges::find(findings, path.finding_id, &PlanFindingRow::id);
    PlanFindingWalk view;
    view.finding = view_of(*found, locale);
    view.involved = involved_entries(*found, entries, store.load_classes(run->id), locale);
    view.position = found - findings.begin() + 1;
    view.total = static_cast<std::int64_t>(findings.size());
    if (found != findings.begin()) view.previous_id = std::prev(found)->id;
    if (std::next(found) != findings.end()) view.next_id = std::next(found)->id;
    return view;
}

}  // namespace

PlanFindingView view_of(const PlanFindingRow& row, text::Locale locale) {
    return {row.id,
            text::code_name("plan_check", row.check_name, locale),
            row.severity,
            row.disposition,
            text::spoken({row.message_key, text::parse_values(row.values_json)}, locale),
            row.plan_entry_id,
            row.other_entry_id};
}

void add_finding_endpoints(http::Router& router, sql::Database& database) {
    router.add<FindingFilter, PlanFindingPage>(
        Method::get, "/api/plan-findings", {"list_plan_findings", "plan.read", "What the checks of a version found, the gravest first."},
        [&database](const FindingFilter& filter, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                PlanViewStore store(session, scope);
                return list(store, filter, call.locale);
            });
        });
    router.add<FindingPath, PlanFindingWalk>(
        Method::get, "/api/plan-findings/{finding_id}",
        {"read_plan_finding", "plan.read", "One finding with the entries it is about, and its neighbours in the list."},
        [&database](const FindingPath& path, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                return walk(session, scope, path, call.locale);
            });
        });
}

}  // namespace lunxun::plan

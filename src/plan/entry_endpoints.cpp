// SPDX-License-Identifier: Apache-2.0
// Entries of a year: the list, its choices, one entry beside its classes.
#include <algorithm>
#include <map>

#include "access/data_scope_service.hpp"
#include "plan/finding_views.hpp"
#include "plan/plan_endpoints.hpp"
#include "plan/plan_lists.hpp"
#include "plan/plan_view_store.hpp"
#include "plan/plan_views.hpp"
#include "platform/http/page.hpp"

namespace lunxun::plan {
namespace {

using access::DataScope;
using http::Call;
using http::Method;

struct PlanEntryPage {
    std::vector<PlanEntryLine> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
    std::int64_t plan_run_id = 0;
};
BOOST_DESCRIBE_STRUCT(PlanEntryPage, (), (items, next, total, plan_run_id))

struct PlanRunQuery {
    std::optional<std::int64_t> plan_run_id;
};
BOOST_DESCRIBE_STRUCT(PlanRunQuery, (), (plan_run_id))

/// A choice of a filter by its row.
struct PlanChoice {
    std::int64_t id = 0;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(PlanChoice, (), (id, name))

/// What occurs in the plan as far as the reader sees it, in the order in which people expect it.
struct PlanChoices {
    std::int64_t plan_run_id = 0;
    std::int64_t year = 0;
    std::vector<CodeName> tiers;
    std::vector<CodeName> fields;
    std::vector<CodeName> class_types;
    std::vector<std::string> states;
    std::vector<PlanChoice> organisers;
    std::vector<PlanChoice> institutions;
};
BOOST_DESCRIBE_STRUCT(PlanChoices, (), (plan_run_id, year, tiers, fields, class_types, states, organisers, institutions))

struct PlanEntryPath {
    std::int64_t plan_entry_id = 0;
    std::optional<std::int64_t> plan_run_id;
};
BOOST_DESCRIBE_STRUCT(PlanEntryPath, (), (plan_entry_id, plan_run_id))

/// An entry beside what the version made of it.
struct PlanEntryDossier {
    std::int64_t plan_run_id = 0;
    PlanEntryView entry;
    std::vector<ClassLine> classes;
    std::vector<PlanFindingView> findings;
};
BOOST_DESCRIBE_STRUCT(PlanEntryDossier, (), (plan_run_id, entry, classes, findings))

Result<PlanEntryPage> list(PlanViewStore& store, const EntryFilter& filter, text::Locale locale) {
    const auto run = store.load_run(filter.plan_run_id);
    if (!run) return run.error();
    auto page = http::page_of(list_entries(store.load_entries(*run), filter), filter.limit, filter.after);
    if (!page) return page.error();
    PlanEntryPage view{{}, std::move(page->next), page->total, run->id};
    for (const auto& row : page->rows) view.items.push_back(line_of(row, locale));
    return view;
}

/// Codes with their names, those that occur most first.
class CodeTally {
public:
    CodeTally(std::string_view list, text::Locale locale) : list_(list), locale_(locale) {}
    void add(const std::string& code) { ++counts_[code]; }
    std::vector<CodeName> names() const {
        std::vector<std::pair<std::int64_t, std::string>> order;
        for (const auto& [code, count] : counts_) order.emplace_back(-count, code);
        std::ranges::sort(order);
        std::vector<CodeName> names;
        for (const auto& [count, code] : order) names.push_back(text::code_name(list_, code, locale_));
        return names;
    }

private:
    std::string_view list_;
    text::Locale locale_;
    std::map<std::string, std::int64_t> counts_;
};

Result<PlanChoices> choices(PlanViewStore& store, const PlanRunQuery& query, text::Locale locale) {
    const auto run = store.load_run(query.plan_run_id);
    if (!run) return run.error();
    CodeTally tiers("tier", locale), fields("field", locale), types("class_type", locale), states("", locale);
    std::map<std::string, std::int64_t> organisers, institutions;
    for (const auto& row : store.load_entries(*run)) {
        tiers.add(row.tier);
        fields.add(row.field);
        types.add(row.class_type);
        states.add(row.state);
        organisers.emplace(row.organiser, row.organiser_unit_id);
        institutions.emplace(row.institution, row.institution_id);
    }
    PlanChoices view{run->id, run->year, tiers.names(), fields.names(), types.names(), {}, {}, {}};
    for (const auto& state : states.names()) view.states.push_back(state.code);
    for (const auto& [name, id] : organisers) view.organisers.push_back({id, name});
    for (const auto& [name, id] : institutions) view.institutions.push_back({id, name});
    return view;
}

Result<PlanEntryDossier> dossier(PlanViewStore& store, const PlanEntryPath& path, text::Locale locale) {
    const auto run = store.load_run(path.plan_run_id);
    if (!run) return run.error();
    const auto entries = store.load_entries(*run);
    const auto entry = std::ranges::find(entries, path.plan_entry_id, &EntrySightRow::id);
    if (entry == entries.end()) return access::out_of_scope("plan_entry " + std::to_string(path.plan_entry_id));
    PlanEntryDossier view{run->id, view_of(*entry, locale), {}, {}};
    for (const auto& row : store.load_classes(run->id))
        if (row.plan_entry_id == entry->id) view.classes.push_back(line_of(row, locale));
    for (const auto& row : store.load_findings(run->id))
        if (row.plan_entry_id == entry->id || row.other_entry_id == entry->id) view.findings.push_back(view_of(row, locale));
    return view;
}

}  // namespace

void add_entry_endpoints(http::Router& router, sql::Database& database) {
    router.add<EntryFilter, PlanEntryPage>(
        Method::get, "/api/plan-entries", {"list_plan_entries", "plan.read", "Entries of a year's plan with what became of them."},
        [&database](const EntryFilter& filter, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                PlanViewStore store(session, scope);
                return list(store, filter, call.locale);
            });
        });
    router.add<PlanRunQuery, PlanChoices>(
        Method::get, "/api/plan-choices", {"read_plan_choices", "class.read", "What the plan's lists can be filtered by."},
        [&database](const PlanRunQuery& query, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                PlanViewStore store(session, scope);
                return choices(store, query, call.locale);
            });
        });
    router.add<PlanEntryPath, PlanEntryDossier>(
        Method::get, "/api/plan-entries/{plan_entry_id}", {"read_plan_entry", "plan.read", "An entry beside its classes and findings."},
        [&database](const PlanEntryPath& path, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                PlanViewStore store(session, scope);
                return dossier(store, path, call.locale);
            });
        });
}

}  // namespace lunxun::plan

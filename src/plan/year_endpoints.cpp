// SPDX-License-Identifier: Apache-2.0
// The year as a picture, and what one version changed of another.
#include <algorithm>
#include <map>
#include <set>

#include "access/data_scope_service.hpp"
#include "plan/plan_comparison.hpp"
#include "plan/plan_endpoints.hpp"
#include "plan/plan_view_store.hpp"
#include "plan/plan_views.hpp"
#include "plan/year_lanes.hpp"

namespace lunxun::plan {
namespace {

using access::DataScope;
using http::Call;
using http::Method;

struct PlanCalendarQuery {
    std::optional<std::int64_t> plan_run_id;
};
BOOST_DESCRIBE_STRUCT(PlanCalendarQuery, (), (plan_run_id))

struct WeekLoadView {
    Day monday;
    std::int64_t beds = 0;
    std::int64_t rooms = 0;
};
BOOST_DESCRIBE_STRUCT(WeekLoadView, (), (monday, beds, rooms))

/// One institution's year: its classes as far as the reader sees them, its load by all of them.
struct InstitutionLane {
    std::int64_t institution_id = 0;
    std::string institution;
    CodeName tier;
    CodeName kind;
    std::int64_t beds = 0;   ///< 0: it has none of its own, or they are not known
    std::int64_t rooms = 0;
    std::vector<ClassLine> classes;
    std::vector<WeekLoadView> weeks;
};
BOOST_DESCRIBE_STRUCT(InstitutionLane, (), (institution_id, institution, tier, kind, beds, rooms, classes, weeks))

struct PlanCalendarView {
    std::int64_t plan_run_id = 0;
    std::int64_t year = 0;
    std::int64_t version = 0;
    std::vector<InstitutionLane> lanes;
};
BOOST_DESCRIBE_STRUCT(PlanCalendarView, (), (plan_run_id, year, version, lanes))

struct PlanComparisonQuery {
    std::optional<std::int64_t> plan_run_id;
    std::optional<std::int64_t> base_run_id;  ///< none: the version before of the same year
};
BOOST_DESCRIBE_STRUCT(PlanComparisonQuery, (), (plan_run_id, base_run_id))

struct ClassChange {
    std::optional<ClassLine> before;
    std::optional<ClassLine> after;
    bool is_moved = false;
    bool has_other_seats = false;
    bool has_other_place = false;
};
BOOST_DESCRIBE_STRUCT(ClassChange, (), (before, after, is_moved, has_other_seats, has_other_place))

struct EntryChange {
    std::int64_t plan_entry_id = 0;
    std::string code;
    std::string name;
    bool is_added = false;  ///< it had no class before, and has one now; else the other way round
};
BOOST_DESCRIBE_STRUCT(EntryChange, (), (plan_entry_id, code, name, is_added))

struct PlanComparisonView {
    std::int64_t plan_run_id = 0;
    std::int64_t version = 0;
    std::optional<std::int64_t> base_run_id;  ///< none: there is no version before, and nothing to compare
    std::optional<std::int64_t> base_version;
    std::vector<EntryChange> entries;
    std::vector<ClassChange> classes;
    std::int64_t unchanged = 0;
};
BOOST_DESCRIBE_STRUCT(PlanComparisonView, (), (plan_run_id, version, base_run_id, base_version, entries, classes, unchanged))

Result<PlanCalendarView> calendar(sql::Session& session, const DataScope& scope, const PlanCalendarQuery& query, text::Locale locale) {
    PlanViewStore store(session, scope);
    const auto run = store.load_run(query.plan_run_id);
    if (!run) return run.error();
    const auto all = PlanViewStore(session, DataScope::everything()).load_classes(run->id);
    std::map<std::int64_t, std::vector<ClassSightRow>> loads;
    for (const auto& row : all) loads[row.institution_id].push_back(row);
    std::map<std::int64_t, std::vector<ClassLine>> seen;
    for (const auto& row : scope.sees_everything() ? all : store.load_classes(run->id)) seen[row.institution_id].push_back(line_of(row, locale));

    PlanCalendarView view{run->id, run->year, run->version, {}};
    for (const auto& institution : store.load_institutions()) {
        const auto classes = seen.find(institution.id);
        if (classes == seen.end()) continue;
        std::ranges::sort(classes->second, {}, [](const ClassLine& line) { return std::pair(line.first_day, line.class_id); });
        InstitutionLane lane{institution.id,
                             institution.name,
                             text::code_name("tier", institution.tier, locale),
                             text::code_name("institution_kind", institution.kind, locale),
                             institution.beds,
                             institution.rooms,
                             std::move(classes->second),
                             {}};
        for (const auto& load : week_loads(static_cast<int>(run->year), loads[institution.id])) lane.weeks.push_back({load.monday, load.beds, load.rooms});
        view.lanes.push_back(std::move(lane));
    }
    return view;
}

/// Entries that have classes on one side only.
std::vector<EntryChange> changed_entries(const std::vector<ClassSightRow>& before, const std::vector<ClassSightRow>& after,
                                         const std::vector<EntrySightRow>& entries) {
    std::set<std::int64_t> had, has;
    for (const auto& row : before) had.insert(row.plan_entry_id);
    for (const auto& row : after) has.insert(row.plan_entry_id);
    std::vector<EntryChange> changes;
    for (const auto& entry : entries)
        if (had.contains(entry.id) != has.contains(entry.id)) changes.push_back({entry.id, entry.code, entry.name, has.contains(entry.id)});
    return changes;
}

Result<std::optional<PlanRunRow>> base_run(PlanViewStore& store, const PlanRunRow& run, std::optional<std::int64_t> base_run_id) {
    if (!base_run_id) return store.find_previous_run(run);
    const auto base = store.load_run(base_run_id);
    if (!base) return base.error();
    return std::optional(*base);
}

Result<PlanComparisonView> compare(PlanViewStore& store, const PlanComparisonQuery& query, text::Locale locale) {
    const auto run = store.load_run(query.plan_run_id);
    if (!run) return run.error();
    const auto base = base_run(store, *run, query.base_run_id);
    if (!base) return base.error();
    PlanComparisonView view{run->id, run->version, std::nullopt, std::nullopt, {}, {}, 0};
    if (!*base) return view;
    view.base_run_id = (*base)->id;
    view.base_version = (*base)->version;
    const auto before = store.load_classes((*base)->id);
    const auto after = store.load_classes(run->id);
    view.entries = changed_entries(before, after, store.load_entries(*run));
    for (const auto& pair : pair_classes(before, after)) {
        view.unchanged += !pair.differs();
        if (!pair.differs()) continue;
        ClassChange change{std::nullopt, std::nullopt, pair.is_moved(), pair.has_other_seats(), pair.has_other_place()};
        if (pair.before) change.before = line_of(*pair.before, locale);
        if (pair.after) change.after = line_of(*pair.after, locale);
        view.classes.push_back(std::move(change));
    }
    return view;
}

}  // namespace

void add_year_endpoints(http::Router& router, sql::Database& database) {
    router.add<PlanCalendarQuery, PlanCalendarView>(
        Method::get, "/api/plan-calendar", {"read_plan_calendar", "plan.read", "Classes of the year in lanes of institutions, with beds and rooms taken by week."},
        [&database](const PlanCalendarQuery& query, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                return calendar(session, scope, query, call.locale);
            });
        });
    router.add<PlanComparisonQuery, PlanComparisonView>(
        Method::get, "/api/plan-comparison", {"compare_plan_runs", "plan.read", "What a version changed of the one before."},
        [&database](const PlanComparisonQuery& query, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                PlanViewStore store(session, scope);
                return compare(store, query, call.locale);
            });
        });
}

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#include "home/home_endpoints.hpp"

#include <memory>

#include "access/data_scope_service.hpp"
#include "home/home_memory.hpp"
#include "home/home_store.hpp"
#include "home/home_tasks_service.hpp"
#include "home/people_figures.hpp"
#include "home/year_weeks.hpp"
#include "hours/summary_store.hpp"
#include "plan/plan_view_store.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::home {
namespace {

using access::DataScope;
using http::Call;
using http::Method;
using http::Nothing;

void add_class_weeks(HomeFigures& figures, const std::vector<plan::ClassSightRow>& classes, text::Locale locale) {
    for (const auto& tier : rulebook::Codes::embedded().list("tier")) {
        std::vector<Stretch> stretches;
        for (const auto& row : classes)
            if (row.tier == tier.code) stretches.push_back({row.first_day, row.last_day, 1});
        if (stretches.empty()) continue;
        figures.tiers.push_back({text::code_name("tier", tier.code, locale), counts_by_week(stretches, figures.weeks)});
    }
}

void add_unit_weeks(HomeFigures& figures, const UnitAbsences& absences) {
    auto next = absences.absences.begin();
    for (const auto& unit : absences.units) {
        std::vector<Stretch> stretches;
        // Both lists go by position, and the units of one depth do not overlap.
        while (next != absences.absences.end() && next->position < unit.position) ++next;
        for (; next != absences.absences.end() && next->position <= unit.last_position; ++next) stretches.push_back({next->first_day, next->last_day, next->people});
        if (unit.people > 0) figures.units.push_back({unit.unit_id, unit.name, unit.people, counts_by_week(stretches, figures.weeks)});
    }
}

HomeFigures figures_of(sql::Session& session, const DataScope& scope, text::Locale locale) {
    HomeFigures figures;
    const auto tallies = tally_people(session, scope);
    figures.rank_groups = rotation_of_ranks(tallies, locale);
    figures.key_groups = rotation_of_key_groups(tallies, locale);
    figures.ranks = hours_by_rank(tallies, locale);
    plan::PlanViewStore store(session, scope);
    const auto run = store.load_run(std::nullopt);
    if (!run) return figures;
    figures.weeks = mondays_of(static_cast<int>(run->year));
    add_class_weeks(figures, store.load_classes(run->id), locale);
    const auto state = hours::find_projection_state(session);
    if (state && state->nomination_run_id) add_unit_weeks(figures, load_absences(session, scope, *state->nomination_run_id));
    return figures;
}

}  // namespace

void add_home_endpoints(http::Router& router, sql::Database& database, const std::shared_ptr<registry::PeopleIndexMemory>& people,
                        const rulebook::RulePack& pack) {
    const auto views = std::make_shared<HomeMemory<HomeView>>();
    router.add<Nothing, HomeView>(Method::get, "/api/home", {"read_home", "home.read", "What needs somebody today, each count with its list."},
                                  [&database, people, &pack, views](const Nothing&, Call& call) {
                                      return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                                          return views->recall(load_home_stamp(session), scope, call.locale,
                                                               [&] { return TaskFinder(session, *people->recall(session), scope, pack, call.locale).find(); });
                                      });
                                  });
    const auto figures = std::make_shared<HomeMemory<HomeFigures>>();
    router.add<Nothing, HomeFigures>(Method::get, "/api/home/figures", {"read_home_figures", "home.read", "Rotation, hours, classes and absence of the year."},
                                     [&database, figures](const Nothing&, Call& call) {
                                         return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) {
                                             return figures->recall(load_home_stamp(session), scope, call.locale, [&] { return figures_of(session, scope, call.locale); });
                                         });
                                     });
}

}  // namespace lunxun::home

// SPDX-License-Identifier: Apache-2.0
#include "plan/plan_endpoints.hpp"

#include "access/data_scope_service.hpp"
#include "plan/field_mix.hpp"
#include "plan/plan_rules.hpp"
#include "plan/plan_view_store.hpp"
#include "plan/plan_views.hpp"

namespace lunxun::plan {
namespace {

using access::DataScope;
using http::Call;
using http::Method;
using http::Nothing;

struct PlanVersionList {
    std::vector<PlanVersionView> items;
};
BOOST_DESCRIBE_STRUCT(PlanVersionList, (), (items))

struct PlanMixQuery {
    std::optional<std::int64_t> plan_run_id;
};
BOOST_DESCRIBE_STRUCT(PlanMixQuery, (), (plan_run_id))

struct FieldShareView {
    CodeName field;
    std::int64_t entries = 0;
    std::int64_t runs = 0;
    std::int64_t classes = 0;
    std::int64_t seats = 0;
    double percent_of_runs = 0;  ///< of the professional ones; 0 for those of no field
    bool counts_for_target = false;
};
BOOST_DESCRIBE_STRUCT(FieldShareView, (), (field, entries, runs, classes, seats, percent_of_runs, counts_for_target))

struct PlanMixView {
    std::int64_t plan_run_id = 0;
    std::int64_t year = 0;
    std::vector<FieldShareView> fields;
    std::int64_t professional_runs = 0;
    std::int64_t economy_and_law_runs = 0;
    double economy_and_law_percent = 0;
    std::int64_t target_percent = 0;
};
BOOST_DESCRIBE_STRUCT(PlanMixView, (),
                      (plan_run_id, year, fields, professional_runs, economy_and_law_runs, economy_and_law_percent, target_percent))

PlanMixView mix_view(const PlanRunRow& run, const FieldMix& mix, int target_percent, text::Locale locale) {
    PlanMixView view{run.id, run.year, {}, mix.professional_runs, mix.economy_and_law_runs, mix.economy_and_law_percent(), target_percent};
    for (const auto& share : mix.fields) {
        view.fields.push_back({text::code_name("field", share.field, locale), share.entries, share.runs, share.classes, share.seats,
                               mix.percent_of(share), counts_for_target(share.field)});
    }
    return view;
}

}  // namespace

void add_plan_endpoints(http::Router& router, sql::Database& database, const rulebook::RulePack& pack, const calendar::Season& season) {
    router.add<Nothing, PlanVersionList>(
        Method::get, "/api/plan-runs", {"list_plan_runs", "plan.read", "Versions of the years' plans, newest first."},
        [&database](const Nothing&, Call& call) {
            return access::read_within_scope(database, call.principal, [](sql::Session& session, const DataScope& scope) -> Result<PlanVersionList> {
                PlanVersionList list;
                for (const auto& row : PlanViewStore(session, scope).load_versions()) list.items.push_back(view_of(row));
                return list;
            });
        });
    router.add<PlanMixQuery, PlanMixView>(
        Method::get, "/api/plan-mix", {"read_plan_mix", "plan.read", "Classes by field, against the share asked for of economy and rule of law."},
        [&database, &pack, &season](const PlanMixQuery& query, Call& call) {
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<PlanMixView> {
                PlanViewStore store(session, scope);
                const auto run = store.load_run(query.plan_run_id);
                if (!run) return run.error();
                const auto rules = plan_rules(pack, season, Day::parse(run->today).value_or(Day::of(static_cast<int>(run->year), 1, 1)));
                if (!rules) return rules.error();
                return mix_view(*run, field_mix(store.load_entries(*run)), rules->economy_law_percent, call.locale);
            });
        });
    add_entry_endpoints(router, database);
    add_finding_endpoints(router, database);
    add_year_endpoints(router, database);
    add_class_endpoints(router, database);
}

}  // namespace lunxun::plan

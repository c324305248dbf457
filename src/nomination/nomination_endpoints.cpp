// SPDX-License-Identifier: Apache-2.0
#include "nomination/nomination_endpoints.hpp"

#include <algorithm>

#include "access/data_scope_service.hpp"
#include "nomination/nomination_view_store.hpp"
#include "platform/http/cursor.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::nomination {
namespace {

using access::DataScope;
using http::Call;
using http::Method;

struct NominationYearQuery {
    std::optional<std::int64_t> year;  ///< absent: the newest that has a plan
};
BOOST_DESCRIBE_STRUCT(NominationYearQuery, (), (year))

struct NominationRunPath {
    std::int64_t nomination_run_id = 0;
};
BOOST_DESCRIBE_STRUCT(NominationRunPath, (), (nomination_run_id))

enum class NominationShareBy { training_class, unit };
BOOST_DESCRIBE_ENUM(NominationShareBy, training_class, unit)

struct NominationShareQuery {
    std::int64_t nomination_run_id = 0;
    NominationShareBy by = NominationShareBy::training_class;
    std::optional<std::string> name;
    std::optional<bool> is_open_only;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(NominationShareQuery, (), (nomination_run_id, by, name, is_open_only, limit, after))

enum class NominationPriceKind { seat, release };
BOOST_DESCRIBE_ENUM(NominationPriceKind, seat, release)

struct NominationPriceQuery {
    std::int64_t nomination_run_id = 0;
    NominationPriceKind kind = NominationPriceKind::seat;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(NominationPriceQuery, (), (nomination_run_id, kind, limit, after))

struct NominationUnplacedQuery {
    std::int64_t nomination_run_id = 0;
    std::optional<std::string> reason;
    std::optional<std::string> name;
    std::optional<std::int64_t> class_id;
    std::optional<std::int64_t> unit_id;
    std::optional<bool> overdue;  ///< only who had to get a class this year
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(NominationUnplacedQuery, (), (nomination_run_id, reason, name, class_id, unit_id, overdue, limit, after))

struct NominationComparisonQuery {
    std::int64_t nomination_run_id = 0;
    std::int64_t with = 0;
};
BOOST_DESCRIBE_STRUCT(NominationComparisonQuery, (), (nomination_run_id, with))

Error no_such_run(std::int64_t run_id) {
    return Error::of(ErrorCode::not_found, "nomination.no_such_run", {{"run", std::to_string(run_id)}});
}

template <class T>
std::optional<T> decoded(const std::string& json) {
    boost::json::error_code failed;
    const auto value = boost::json::parse(json, failed);
    if (failed) return std::nullopt;
    auto read = json::decode<T>(value);
    if (!read) return std::nullopt;
    return *std::move(read);
}

NominationSettingsView settings_view(std::int64_t year, text::Locale locale) {
    NominationOptions options;
    options.year = static_cast<int>(year);
    NominationSettingsView view;
    view.defaults = settings_of(options);
    for (const auto& spec : setting_specs()) {
        const std::string name(spec.name);
        view.settings.push_back({name, std::string(spec.group), text::render({"nomination.setting_" + name, {}}, locale),
                                 text::render({"nomination.setting_" + name + "_meaning", {}}, locale), spec.least, spec.most});
    }
    for (const auto& tier : rulebook::Codes::embedded().list("tier")) view.tiers.push_back(text::code_name("tier", tier.code, locale));
    return view;
}

std::string label_name(const std::string& attribute, const std::string& label, const std::map<std::string, std::string>& divisions, text::Locale locale) {
    if (attribute == "rank_group" || attribute == "tier") return text::code_name(attribute, label, locale).name;
    if (attribute == "division") {
        const auto found = divisions.find(label);
        return found == divisions.end() ? label : found->second;
    }
    return text::render({"nomination.fair_" + attribute + "_" + label, {}}, locale);
}

std::string attribute_name(const std::string& attribute, text::Locale locale) {
    return text::render({"nomination.fair_" + attribute, {}}, locale);
}

NominationFairness fairness_view(const StoredRun& run, const std::map<std::string, std::string>& divisions, text::Locale locale) {
    NominationFairness view;
    view.value = run.line.value;
    view.value_without_floors = run.value_without_floors;
    for (const auto& it : decoded<std::vector<FloorOutcome>>(run.floors_json).value_or(std::vector<FloorOutcome>{}))
        view.floors.push_back({it.floor.attribute, attribute_name(it.floor.attribute, locale), label_name(it.floor.attribute, it.floor.label, divisions, locale),
                               it.floor.share, it.persons, it.least, it.served_without, it.served, it.price});
    for (const auto& table : decoded<std::vector<FairnessTable>>(run.fairness_json).value_or(std::vector<FairnessTable>{})) {
        NominationFairTable shown{table.attribute, attribute_name(table.attribute, locale), {}, table.lowest, table.highest, table.spread, table.gini};
        for (const auto& share : table.shares)
            shown.shares.push_back({share.label, label_name(table.attribute, share.label, divisions, locale), share.persons, share.served, share.places,
                                    share.must_unserved});
        view.tables.push_back(std::move(shown));
    }
    return view;
}

void add_run_endpoints(http::Router& router, const NominationDesk& desk) {
    router.add<NominationYearQuery, NominationSettingsView>(
        Method::get, "/api/nomination-settings", {"nomination_settings", "nomination.read", "What can be set for a run, with defaults, bounds and meaning."},
        [desk](const NominationYearQuery& query, Call& call) {
            return access::read_within_scope(desk.database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<NominationSettingsView> {
                return settings_view(NominationViewStore(session, scope).year_of(query.year), call.locale);
            });
        });
    router.add<NominationYearQuery, NominationRunList>(
        Method::get, "/api/nomination-runs", {"list_nomination_runs", "nomination.read", "Runs of a year, the newest first, at most 50."},
        [desk](const NominationYearQuery& query, Call& call) {
            return access::read_within_scope(desk.database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<NominationRunList> {
                NominationViewStore store(session, scope);
                const auto year = store.year_of(query.year);
                return NominationRunList{year, store.list_runs(year)};
            });
        });
    router.add<NominationRunPath, NominationRunView>(
        Method::get, "/api/nomination-runs/{nomination_run_id}", {"nomination_run", "nomination.read", "A run: value and bound, settings, what stands after decisions."},
        [desk](const NominationRunPath& path, Call& call) {
            return access::read_within_scope(desk.database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<NominationRunView> {
                NominationViewStore store(session, scope);
                const auto run = store.find_run(path.nomination_run_id);
                if (!run) return no_such_run(path.nomination_run_id);
                return NominationRunView{run->line, run->year, run->is_current, run->seats, store.standing(run->line.id), decoded<NominationSettings>(run->settings_json),
                                         decoded<std::vector<SearchPoint>>(run->progress_json).value_or(std::vector<SearchPoint>{})};
            });
        });
}

void add_result_endpoints(http::Router& router, const NominationDesk& desk) {
    router.add<NominationShareQuery, NominationSharePage>(
        Method::get, "/api/nomination-runs/{nomination_run_id}/shares", {"nomination_shares", "nomination.read", "What each class or unit gets."},
        [desk](const NominationShareQuery& query, Call& call) {
            return access::read_within_scope(desk.database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<NominationSharePage> {
                const auto limit = http::page_limit(query.limit);
                if (!limit) return limit.error();
                NominationViewStore store(session, scope);
                const ShareFilter filter{query.name.value_or(""), query.is_open_only.value_or(false)};
                if (query.by == NominationShareBy::unit) return store.shares_by_unit(query.nomination_run_id, filter, {*limit, query.after});
                return store.shares_by_class(query.nomination_run_id, filter, {*limit, query.after});
            });
        });
    router.add<NominationUnplacedQuery, NominationUnplacedPage>(
        Method::get, "/api/nomination-runs/{nomination_run_id}/unplaced", {"nomination_unplaced", "nomination.read", "Eligible people without a place, with reasons."},
        [desk](const NominationUnplacedQuery& query, Call& call) {
            return access::read_within_scope(desk.database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<NominationUnplacedPage> {
                const auto limit = http::page_limit(query.limit);
                if (!limit) return limit.error();
                const UnplacedFilter filter{query.reason.value_or(""), query.name.value_or(""), query.class_id.value_or(0), query.unit_id, query.overdue.value_or(false)};
                return NominationViewStore(session, scope).unplaced(query.nomination_run_id, filter, {*limit, query.after}, call.locale);
            });
        });
    router.add<NominationPriceQuery, NominationPricePage>(
        Method::get, "/api/nomination-runs/{nomination_run_id}/prices", {"nomination_prices", "nomination.read", "Where one more seat, or one more person released, gains most."},
        [desk](const NominationPriceQuery& query, Call& call) {
            return access::read_within_scope(desk.database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<NominationPricePage> {
                const auto limit = http::page_limit(query.limit);
                if (!limit) return limit.error();
                return NominationViewStore(session, scope).prices(query.nomination_run_id, std::string(json::name_of(query.kind)), {*limit, query.after});
            });
        });
}

void add_report_endpoints(http::Router& router, const NominationDesk& desk) {
    router.add<NominationRunPath, NominationFairness>(
        Method::get, "/api/nomination-runs/{nomination_run_id}/fairness", {"nomination_fairness", "nomination.read", "Who gets what, by rank, tier, county, sex, age and long untrained."},
        [desk](const NominationRunPath& path, Call& call) {
            return access::read_within_scope(desk.database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<NominationFairness> {
                NominationViewStore store(session, scope);
                const auto run = store.find_run(path.nomination_run_id);
                if (!run) return no_such_run(path.nomination_run_id);
                return fairness_view(*run, store.division_names(), call.locale);
            });
        });
    router.add<NominationComparisonQuery, NominationComparison>(
        Method::get, "/api/nomination-runs/{nomination_run_id}/comparison", {"compare_nomination_runs", "nomination.read", "A run beside an earlier one."},
        [desk](const NominationComparisonQuery& query, Call& call) {
            return access::read_within_scope(desk.database, call.principal, [&](sql::Session& session, const DataScope& scope) -> Result<NominationComparison> {
                NominationViewStore store(session, scope);
                const auto after = store.find_run(query.nomination_run_id);
                if (!after) return no_such_run(query.nomination_run_id);
                const auto before = store.find_run(query.with);
                if (!before) return no_such_run(query.with);
                return store.compare(*before, *after);
            });
        });
}

}  // namespace

void add_nomination_endpoints(http::Router& router, NominationDesk desk) {
    add_run_endpoints(router, desk);
    add_result_endpoints(router, desk);
    add_report_endpoints(router, desk);
}

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#include "nomination/nomination_view_store.hpp"

#include <charconv>
#include <limits>
#include <utility>

#include "access/data_scope_service.hpp"
#include "nomination/queries.hpp"
#include "nomination/reasons.hpp"
#include "platform/http/cursor.hpp"

namespace lunxun::nomination {
namespace {

struct StoredRunRow {
    std::int64_t id = 0, plan_run_id = 0, plan_version = 0;
    std::string created_at;
    std::int64_t value = 0, upper_bound = 0, persons = 0, classes = 0, eligible_pairs = 0, places = 0, must_unserved = 0, classes_not_run = 0, decisions = 0;
    std::int64_t year = 0;
    std::string settings_json, progress_json, fairness_json, floors_json;
    std::int64_t value_without_floors = 0;
    bool is_current = false;
    std::int64_t seats = 0;
};
BOOST_DESCRIBE_STRUCT(StoredRunRow, (),
                      (id, plan_run_id, plan_version, created_at, value, upper_bound, persons, classes, eligible_pairs, places, must_unserved,
                       classes_not_run, decisions, year, settings_json, progress_json, fairness_json, floors_json, value_without_floors, is_current, seats))

struct ClassShareRow {
    std::int64_t id = 0;
    std::string name, first_day, last_day;
    std::int64_t seats_min = 0, seats = 0, places = 0, people = 0, value = 0, price = 0;
};
BOOST_DESCRIBE_STRUCT(ClassShareRow, (), (id, name, first_day, last_day, seats_min, seats, places, people, value, price))

struct UnitShareRow {
    std::int64_t id = 0;
    std::string name;
    std::int64_t position = 0, places = 0, people = 0, value = 0, members = 0, away_at_most = 0, price = 0;
};
BOOST_DESCRIBE_STRUCT(UnitShareRow, (), (id, name, position, places, people, value, members, away_at_most, price))

struct UnplacedRow {
    std::int64_t id = 0, person_id = 0;
    std::string person_name;
    std::int64_t unit_id = 0;
    std::string unit_name, post_name, rank_code;
    std::int64_t class_id = 0;
    std::string class_name, class_first_day, reason;
    std::int64_t benefit = 0;
    bool is_overdue = false;
    std::string reasons_json;
};
BOOST_DESCRIBE_STRUCT(UnplacedRow, (),
                      (id, person_id, person_name, unit_id, unit_name, post_name, rank_code, class_id, class_name, class_first_day, reason, benefit,
                       is_overdue, reasons_json))

struct ComparedCounts {
    std::int64_t added = 0, kept = 0;
};
BOOST_DESCRIBE_STRUCT(ComparedCounts, (), (added, kept))

struct DivisionName {
    std::string code, name;
};
BOOST_DESCRIBE_STRUCT(DivisionName, (), (code, name))

struct UnitSpan {
    std::int64_t position = 0, last_position = 0;
};
BOOST_DESCRIBE_STRUCT(UnitSpan, (), (position, last_position))

std::int64_t number_of(const std::string& text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// For `like ... escape '\'`.
std::string pattern_of(const std::string& part) {
    std::string pattern = "%";
    for (const char letter : part) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    return pattern + "%";
}

sql::Params joined(sql::Params params, const sql::Params& more) {
    params.insert(params.end(), more.begin(), more.end());
    return params;
}

std::vector<text::SpokenMessage> spoken_reasons(const std::string& json, text::Locale locale) {
    std::vector<text::SpokenMessage> spoken;
    for (const auto& message : parse_messages(json)) spoken.push_back(text::spoken(message, locale));
    return spoken;
}

constexpr UnitSpan kAllUnits{0, std::numeric_limits<std::int64_t>::max()};

sql::Params unplaced_params(std::int64_t run_id, const UnplacedFilter& filter, UnitSpan span) {
    return {{"nomination_run_id", run_id},
            {"unit_first", span.position},
            {"unit_last", span.last_position},
            {"overdue_only", std::int64_t{filter.is_overdue_only}},
            {"reason", filter.reason},
            {"class_id", filter.class_id},
            {"name", filter.name},
            {"pattern", pattern_of(filter.name)}};
}

}  // namespace

std::int64_t NominationViewStore::year_of(const std::optional<std::int64_t>& year) {
    return year ? *year : session_.scalar<std::int64_t>(queries::planned_year);
}

std::vector<NominationRunLine> NominationViewStore::list_runs(std::int64_t year) {
    return session_.all<NominationRunLine>(queries::list_runs, {{"year", year}});
}

std::optional<StoredRun> NominationViewStore::find_run(std::int64_t run_id) {
    const auto row = session_.one<StoredRunRow>(queries::view_run, {{"id", run_id}});
    if (!row) return std::nullopt;
    const NominationRunLine line{row->id, row->plan_run_id, row->plan_version, row->created_at, row->value, row->upper_bound, row->persons, row->classes,
                                 row->eligible_pairs, row->places, row->must_unserved, row->classes_not_run, row->decisions};
    return StoredRun{line, row->year, row->is_current, row->seats, row->settings_json, row->progress_json, row->fairness_json, row->floors_json, row->value_without_floors};
}

NominationStanding NominationViewStore::standing(std::int64_t run_id) {
    return session_.one<NominationStanding>(queries::standing_totals, {{"id", run_id}}).value_or(NominationStanding{});
}

Result<NominationSharePage> NominationViewStore::shares_by_class(std::int64_t run_id, const ShareFilter& filter, const PageWish& page) {
    const auto keys = http::keys_of(page.after, 2);
    if (!keys) return keys.error();
    const sql::Params of_list{{"nomination_run_id", run_id},
                              {"name", filter.name},
                              {"pattern", pattern_of(filter.name)},
                              {"only_open", std::int64_t{filter.is_open_only}}};
    const auto rows = session_.all<ClassShareRow>(
        queries::shares_by_class, joined(joined(of_list, access::scope_params(scope_)), {{"after_key", (*keys)[0]}, {"after_id", number_of((*keys)[1])}, {"limit", page.limit}}));
    NominationSharePage made;
    for (const auto& row : rows)
        made.items.push_back({row.id, row.name, row.first_day, row.last_day, row.seats_min, row.seats, row.places, row.people, 0, 0, row.value, row.price});
    if (std::cmp_equal(rows.size(), page.limit)) made.next = http::cursor_of({rows.back().first_day, std::to_string(rows.back().id)});
    made.total = session_.scalar<std::int64_t>(queries::count_shares_by_class, of_list);
    return made;
}

Result<NominationSharePage> NominationViewStore::shares_by_unit(std::int64_t run_id, const ShareFilter& filter, const PageWish& page) {
    const auto keys = http::keys_of(page.after, 1);
    if (!keys) return keys.error();
    const auto of_list = joined({{"nomination_run_id", run_id}, {"name", filter.name}, {"pattern", pattern_of(filter.name)}}, access::scope_params(scope_));
    const std::int64_t after = (*keys)[0].empty() ? -1 : number_of((*keys)[0]);
    const auto rows = session_.all<UnitShareRow>(queries::shares_by_unit, joined(of_list, {{"after_id", after}, {"limit", page.limit}}));
    NominationSharePage made;
    for (const auto& row : rows)
        made.items.push_back({row.id, row.name, "", "", 0, 0, row.places, row.people, row.members, row.away_at_most, row.value, row.price});
    if (std::cmp_equal(rows.size(), page.limit)) made.next = http::cursor_of({std::to_string(rows.back().position)});
    made.total = session_.scalar<std::int64_t>(queries::count_shares_by_unit, of_list);
    return made;
}

Result<NominationPricePage> NominationViewStore::prices(std::int64_t run_id, const std::string& kind, const PageWish& page) {
    const auto keys = http::keys_of(page.after, 2);
    if (!keys) return keys.error();
    const auto of_list = joined({{"nomination_run_id", run_id}, {"kind", kind}}, access::scope_params(scope_));
    NominationPricePage made;
    made.items = session_.all<NominationPriceLine>(
        queries::list_prices, joined(of_list, {{"after_price", number_of((*keys)[0])}, {"after_id", number_of((*keys)[1])}, {"limit", page.limit}}));
    if (std::cmp_equal(made.items.size(), page.limit)) made.next = http::cursor_of({std::to_string(made.items.back().price), std::to_string(made.items.back().id)});
    made.total = session_.scalar<std::int64_t>(queries::count_prices, of_list);
    return made;
}

Result<NominationUnplacedPage> NominationViewStore::unplaced(std::int64_t run_id, const UnplacedFilter& filter, const PageWish& page, text::Locale locale) {
    const auto keys = http::keys_of(page.after, 1);
    if (!keys) return keys.error();
    auto span = kAllUnits;
    if (filter.unit_id) {
        if (auto is_in = access::require_unit(session_, scope_, *filter.unit_id); !is_in) return is_in.error();
        span = session_.one<UnitSpan>(queries::unit_span, {{"unit_id", *filter.unit_id}}).value_or(span);
    }
    const auto of_list = joined(unplaced_params(run_id, filter, span), access::scope_params(scope_));
    const auto rows = session_.all<UnplacedRow>(queries::list_unplaced, joined(of_list, {{"after_id", number_of((*keys)[0])}, {"limit", page.limit}}));
    NominationUnplacedPage made;
    for (const auto& row : rows)
        made.items.push_back({row.person_id, row.person_name, row.unit_id, row.unit_name, row.post_name, text::code_name("rank", row.rank_code, locale),
                              row.class_id, row.class_name, row.class_first_day, row.reason, row.benefit, row.is_overdue, spoken_reasons(row.reasons_json, locale)});
    if (std::cmp_equal(rows.size(), page.limit)) made.next = http::cursor_of({std::to_string(rows.back().id)});
    made.total = session_.scalar<std::int64_t>(queries::count_unplaced, of_list);
    return made;
}

std::int64_t NominationViewStore::count_unplaced(std::int64_t run_id, const UnplacedFilter& filter) {
    return session_.scalar<std::int64_t>(queries::count_unplaced, joined(unplaced_params(run_id, filter, kAllUnits), access::scope_params(scope_)));
}

NominationComparison NominationViewStore::compare(const StoredRun& before, const StoredRun& after) {
    const sql::Params both{{"before", before.line.id}, {"before_plan", before.line.plan_run_id}, {"after", after.line.id}};
    const auto counts = session_.one<ComparedCounts>(queries::compare_runs, both).value_or(ComparedCounts{});
    NominationComparison made{before.line, after.line, counts.kept, counts.added, standing(before.line.id).places - counts.kept, {}};
    made.classes = session_.all<NominationChangedClass>(queries::compare_classes, both);
    return made;
}

std::map<std::string, std::string> NominationViewStore::division_names() {
    std::map<std::string, std::string> names;
    for (auto& row : session_.all<DivisionName>(queries::division_names)) names.emplace(std::move(row.code), std::move(row.name));
    return names;
}

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#include "registry/people_list_store.hpp"

#include <algorithm>

#include "access/data_scope_service.hpp"
#include "hours/summary_store.hpp"
#include "organisation/unit_position_store.hpp"
#include "plan/audience.hpp"
#include "registry/queries.hpp"
#include "rulebook/codes.hpp"
#include "search/search_text.hpp"

namespace lunxun::registry {

struct CountRow {
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(CountRow, (), (people))

namespace {

constexpr std::int64_t kOldest = 999;

/// Gathers what is wrong with a filter, field by field, and the bits of what is right.
class Reading {
public:
    Reading() : error_(Error::of(ErrorCode::invalid_input, "registry.wrong_filter")) {}

    void unknown(const char* field, const std::string& value) { error_.fields.push_back({field, Message{"registry.unknown_code", {{"value", value}}}}); }

    std::string code(const char* list, const char* field, const std::optional<std::string>& value) {
        if (!value || value->empty()) return {};
        if (!rulebook::Codes::embedded().find(list, *value)) unknown(field, *value);
        return *value;
    }
    template <class Of>
    std::int64_t bits(const char* field, const std::vector<std::string>& names, Of&& number_of) {
        std::int64_t bits = 0;
        for (const auto& name : names) {
            const std::optional<int> number = number_of(name);
            if (number) bits |= std::int64_t{1} << *number;
            else unknown(field, name);
        }
        return bits;
    }
    std::int64_t rule_bit(const char* field, const std::optional<std::string>& rule, const std::vector<std::string>& rules) {
        if (!rule || rule->empty()) return 0;
        const auto found = std::ranges::find(rules, *rule);
        if (found == rules.end()) return unknown(field, *rule), 0;
        return std::int64_t{1} << (found - rules.begin());
    }
    bool is_sound() const { return error_.fields.empty(); }
    const Error& error() const { return error_; }

private:
    Error error_;
};

std::optional<int> rank_group_number(const std::string& name) {
    const auto group = plan::rank_group_of(name);
    return group ? std::optional{static_cast<int>(*group)} : std::nullopt;
}

std::optional<int> key_group_number(const std::string& name) {
    const auto group = plan::key_group_of(name);
    return group && *group != plan::KeyGroup::none ? std::optional{static_cast<int>(*group)} : std::nullopt;
}

/// Text that the filter is about; nothing typed lets everybody in, too little of it nobody.
std::string pattern_of(const std::optional<std::string>& typed) {
    if (!typed || typed->find_first_not_of(' ') == std::string::npos) return {};
    const auto needle = search::needle(*typed);
    return needle.empty() ? "|||" : search::containing(needle);
}

/// The run of positions to look in. Who works for an institution looks everywhere, among its trainees only.
Result<access::DataScope> narrowed(sql::Session& session, const PeopleFilter& filter, access::DataScope scope) {
    if (scope.institution_id) {
        scope.first = 0;
        scope.last = access::DataScope::kEverywhere;
    }
    if (!filter.unit_id) return scope;
    if (auto inside = access::require_unit(session, scope, *filter.unit_id); !inside) return inside.error();
    const auto position = organisation::find_unit_position(session, *filter.unit_id);
    if (!position) return access::out_of_scope("unit " + std::to_string(*filter.unit_id));
    scope.first = position->position;
    scope.last = position->last_position;
    return scope;
}

sql::Params page_params(const PeopleSelection& selection, PeopleSorting sorting, PeopleMark after, std::int64_t limit) {
    auto params = selection.params;
    params.emplace_back("sort", static_cast<std::int64_t>(sorting.order));
    params.emplace_back("direction", std::int64_t{sorting.direction == Direction::ascending ? 1 : -1});
    params.emplace_back("after_value", after.sort_value);
    params.emplace_back("after_id", after.person_id);
    params.emplace_back("limit", limit);
    return params;
}

}  // namespace

Result<PeopleSelection> select_people(sql::Session& session, const PeopleFilter& filter, const access::DataScope& scope) {
    const auto within = narrowed(session, filter, scope);
    if (!within) return within.error();
    const auto rules = hours::summary_rules(session);
    Reading reading;
    const auto rank_groups = reading.bits("rank_group", filter.rank_group, rank_group_number);
    const auto key_groups = reading.bits("key_group", filter.key_group, key_group_number);
    auto params = access::scope_params(*within);
    params.emplace_back("institution_id", within->institution_id.value_or(0));
    params.emplace_back("rank_groups", rank_groups);
    params.emplace_back("key_groups", key_groups);
    params.emplace_back("unmet_rules", reading.rule_bit("unmet_rule", filter.unmet_rule, rules));
    params.emplace_back("forecast_rules", reading.rule_bit("forecast_unmet_rule", filter.forecast_unmet_rule, rules));
    params.emplace_back("rank", reading.code("rank", "rank", filter.rank));
    params.emplace_back("field", reading.code("field", "field", filter.field));
    params.emplace_back("never_topic", reading.code("topic", "never_topic", filter.never_topic));
    params.emplace_back("trained_before", filter.last_trained_before ? filter.last_trained_before->iso() : std::string());
    params.emplace_back("pattern", pattern_of(filter.q));
    params.emplace_back("age_from", filter.age_from.value_or(0));
    params.emplace_back("age_to", filter.age_to.value_or(kOldest));
    if (!reading.is_sound()) return reading.error();
    return PeopleSelection{std::move(params)};
}

std::int64_t count_people(sql::Session& session, const PeopleSelection& selection) {
    return session.one<CountRow>(queries::count_people, selection.params).value_or(CountRow{}).people;
}

std::vector<PersonLine> list_people(sql::Session& session, const PeopleSelection& selection, PeopleSorting sorting, PeopleMark after, std::int64_t limit) {
    return session.all<PersonLine>(queries::list_people, page_params(selection, sorting, after, limit));
}

void each_person(sql::Session& session, const PeopleSelection& selection, PeopleSorting sorting, const std::function<void(const PersonLine&)>& visit) {
    session.each<PersonLine>(queries::list_people, page_params(selection, sorting, kBeforeAll, std::numeric_limits<std::int64_t>::max()), visit);
}

}  // namespace lunxun::registry

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

struct MemberRow {
    std::int64_t person_id = 0;
};
BOOST_DESCRIBE_STRUCT(MemberRow, (), (person_id))

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

/// Nothing typed lets everybody in, too little of it nobody.
std::optional<std::string> needle_of(const std::optional<std::string>& typed) {
    if (!typed || typed->find_first_not_of(' ') == std::string::npos) return std::nullopt;
    const auto needle = search::needle(*typed);
    return needle.empty() ? "||||" : needle;
}

std::optional<std::vector<std::int64_t>> people_of(sql::Session& session, std::optional<std::int64_t> institution_id) {
    if (!institution_id) return std::nullopt;
    std::vector<std::int64_t> ids;
    session.each<MemberRow>(queries::people_of_institution, {{"institution_id", *institution_id}}, [&](const MemberRow& row) { ids.push_back(row.person_id); });
    return ids;
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

}  // namespace

Result<PeopleSelection> select_people(sql::Session& session, const PeopleFilter& filter, const access::DataScope& scope) {
    const auto within = narrowed(session, filter, scope);
    if (!within) return within.error();
    const auto rules = hours::summary_rules(session);
    Reading reading;
    PeopleSelection selection{within->first, within->last, people_of(session, within->institution_id),
                              reading.bits("rank_group", filter.rank_group, rank_group_number), reading.bits("key_group", filter.key_group, key_group_number),
                              reading.rule_bit("unmet_rule", filter.unmet_rule, rules),
                              reading.rule_bit("forecast_unmet_rule", filter.forecast_unmet_rule, rules), reading.code("rank", "rank", filter.rank),
                              reading.code("field", "field", filter.field), topic_place(reading.code("topic", "never_topic", filter.never_topic)),
                              filter.last_trained_before ? filter.last_trained_before->number() : 0, needle_of(filter.q), filter.age_from.value_or(0),
                              filter.age_to.value_or(kOldest)};
    if (!reading.is_sound()) return reading.error();
    return selection;
}

Result<std::vector<std::int64_t>> find_people(sql::Session& session, PeopleIndexMemory& memory, const access::DataScope& scope, const std::string& typed,
                                              std::size_t at_most) {
    PeopleFilter filter;
    filter.q = typed;
    const auto selection = select_people(session, filter, scope);
    if (!selection) return selection.error();
    return memory.recall(session)->closest(*selection, at_most);
}

std::vector<PersonLine> lines_of(sql::Session& session, const std::vector<PeopleMark>& marks) {
    std::vector<PersonLine> lines;
    lines.reserve(marks.size());
    for (const auto& mark : marks)
        if (auto line = session.one<PersonLine>(queries::find_person_line, {{"person_id", mark.person_id}})) lines.push_back(std::move(*line));
    return lines;
}

void each_person(sql::Session& session, const PeopleIndex& index, const PeopleSelection& selection, PeopleSorting sorting,
                 const std::function<void(const PersonLine&)>& visit) {
    for (const auto& mark : index.page(selection, sorting, kBeforeAll, std::numeric_limits<std::size_t>::max()).marks)
        if (const auto line = session.one<PersonLine>(queries::find_person_line, {{"person_id", mark.person_id}})) visit(*line);
}

}  // namespace lunxun::registry

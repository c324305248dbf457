// SPDX-License-Identifier: Apache-2.0
#include "nomination/roster_store.hpp"

#include "nomination/queries.hpp"
#include "platform/text/script.hpp"

namespace lunxun::nomination {
namespace {

struct PersonNameRow {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(PersonNameRow, (), (name))

/// Empty, or a pattern of `like` that finds the text anywhere; its own wild cards match nothing that a name has.
std::string pattern_of(const std::string& text) {
    std::string letters;
    for (const char letter : text::fold(text))
        if (letter != '%' && letter != '_') letters += letter;
    return letters.empty() ? letters : "%" + letters + "%";
}

void add_filter(sql::Params& params, const RosterQuery& query) {
    params.emplace_back("unit_id", query.unit_id);
    params.emplace_back("pattern", pattern_of(query.text));
}

}  // namespace

std::optional<ClassRunRow> RosterStore::find_class(std::int64_t class_id) {
    return session_.one<ClassRunRow>(queries::view_class_run, {{"class_id", class_id}});
}

sql::Params RosterStore::params_of(const ClassRunRow& about) const {
    // Who works at the class, or teaches it, has to know all of it; require_class has let nobody else of them in.
    const bool sees_all = scope_.sees_everything() || scope_.institution_id == about.institution_id || scope_.teacher_person_id.has_value();
    return {{"class_id", about.class_id},
            {"nomination_run_id", about.nomination_run_id.value_or(0)},
            {"sees_all", std::int64_t{sees_all}},
            {"scope_first", scope_.first},
            {"scope_last", scope_.last}};
}

std::vector<RosterRow> RosterStore::load_roster(const ClassRunRow& about, const RosterQuery& query) {
    auto params = params_of(about);
    add_filter(params, query);
    params.emplace_back("day", about.first_day.iso());
    params.emplace_back("after_benefit", query.after_benefit);
    params.emplace_back("after_id", query.after_id);
    params.emplace_back("row_limit", query.limit);
    return session_.all<RosterRow>(queries::view_roster, params);
}

std::int64_t RosterStore::count_roster(const ClassRunRow& about, const RosterQuery& query) {
    auto params = params_of(about);
    add_filter(params, query);
    return session_.scalar<std::int64_t>(queries::count_roster, params);
}

std::vector<QuotaUseRow> RosterStore::load_quotas(const ClassRunRow& about) {
    return session_.all<QuotaUseRow>(queries::view_quotas, params_of(about));
}

std::optional<std::string> RosterStore::find_person_name(std::int64_t person_id) {
    const auto names = session_.all<PersonNameRow>(queries::person_name, {{"person_id", person_id}});
    if (names.empty()) return std::nullopt;
    return names.front().name;
}

}  // namespace lunxun::nomination

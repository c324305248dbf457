// SPDX-License-Identifier: Apache-2.0
#include "search/search_store.hpp"

#include <array>

#include "platform/text/pinyin.hpp"
#include "search/queries.hpp"
#include "search/search_text.hpp"

namespace lunxun::search {

struct SearchEntry {
    std::string kind;
    std::int64_t ref_id = 0;
    std::int64_t unit_position = 0;
    std::string title;
    std::string number;
    std::string haystack;
};
BOOST_DESCRIBE_STRUCT(SearchEntry, (), (kind, ref_id, unit_position, title, number, haystack))

struct NamedRow {
    std::int64_t ref_id = 0;
    std::int64_t unit_position = 0;
    std::string title;
    std::string number;
    std::string pinyin;
};
BOOST_DESCRIBE_STRUCT(NamedRow, (), (ref_id, unit_position, title, number, pinyin))

namespace {

struct Source {
    std::string_view kind;
    std::string_view query;
};

/// In the order of SearchKind.
constexpr std::array kSources{Source{"person", queries::names_of_people}, Source{"unit", queries::names_of_units},
                              Source{"institution", queries::names_of_institutions}, Source{"class", queries::names_of_classes},
                              Source{"course", queries::names_of_courses}};

std::string_view query_of(SearchKind kind) {
    switch (kind) {
        case SearchKind::person: break;
        case SearchKind::unit: return queries::find_units;
        case SearchKind::institution: return queries::find_institutions;
        case SearchKind::class_: return queries::find_classes;
        case SearchKind::course: return queries::find_courses;
    }
    return {};
}

/// Which of the five a query narrows by the scope, and how.
sql::Params scope_of(SearchKind kind, const access::DataScope& scope) {
    if (kind == SearchKind::institution || kind == SearchKind::course) return {};
    sql::Params params{{"scope_first", scope.first}, {"scope_last", scope.last}};
    if (kind != SearchKind::unit) params.emplace_back("institution_id", scope.institution_id.value_or(0));
    if (kind == SearchKind::class_) params.emplace_back("teacher_person_id", scope.teacher_person_id.value_or(0));
    return params;
}

}  // namespace

std::string_view to_string(SearchKind kind) {
    return kSources[static_cast<std::size_t>(kind)].kind;
}

std::optional<SearchKind> kind_of(std::string_view name) {
    for (std::size_t i = 0; i < kSources.size(); ++i)
        if (kSources[i].kind == name) return static_cast<SearchKind>(i);
    return std::nullopt;
}

void rebuild_search_entries(sql::Session& session) {
    session.execute(queries::clear_search_entries);
    for (const auto& source : kSources) {
        std::vector<SearchEntry> entries;
        session.each<NamedRow>(source.query, {}, [&](const NamedRow& row) {
            const auto pinyin = row.pinyin.empty() ? text::pinyin(row.title) : row.pinyin;
            entries.push_back({std::string(source.kind), row.ref_id, row.unit_position, row.title, row.number, haystack(row.title, pinyin, row.number)});
        });
        session.insert("search_entry", entries);
    }
}

std::vector<Found> find_entries(sql::Session& session, SearchKind kind, const std::string& needle, const access::DataScope& scope, std::int64_t at_most) {
    if (kind == SearchKind::person) return {};
    auto params = scope_of(kind, scope);
    params.emplace_back("needle", needle);
    params.emplace_back("at_most", at_most);
    return session.all<Found>(query_of(kind), params);
}

std::optional<Found> describe_person(sql::Session& session, std::int64_t person_id) {
    return session.one<Found>(queries::describe_person, {{"person_id", person_id}});
}

std::optional<Found> find_entry(sql::Session& session, SearchKind kind, std::int64_t ref_id) {
    return session.one<Found>(queries::find_entry, {{"kind", std::string(to_string(kind))}, {"ref_id", ref_id}});
}

}  // namespace lunxun::search

// SPDX-License-Identifier: Apache-2.0
#include "search/search_endpoints.hpp"

#include <algorithm>
#include <array>

#include "access/data_scope_service.hpp"
#include "people/people_store.hpp"
#include "search/search_store.hpp"
#include "search/search_text.hpp"

namespace lunxun::search {
namespace {

struct SearchQuery {
    std::string q;
    std::vector<std::string> kind;  ///< only these; all when empty
    std::optional<std::int64_t> limit;
};
BOOST_DESCRIBE_STRUCT(SearchQuery, (), (q, kind, limit))

struct SearchHitPath {
    std::string kind;
    std::int64_t ref_id = 0;
};
BOOST_DESCRIBE_STRUCT(SearchHitPath, (), (kind, ref_id))

struct SearchHit {
    std::string kind;  ///< person, unit, institution, class, course
    std::int64_t id = 0;
    std::string title;
    std::string number;
    std::string note;  ///< tells namesakes apart
};
BOOST_DESCRIBE_STRUCT(SearchHit, (), (kind, id, title, number, note))

/// Hits kind by kind: persons, units, institutions, classes, courses.
struct SearchHits {
    std::vector<SearchHit> items;
};
BOOST_DESCRIBE_STRUCT(SearchHits, (), (items))

constexpr std::int64_t kHitsOfKind = 6;
constexpr std::int64_t kMostHitsOfKind = 50;
constexpr std::size_t kLongestQuery = 100;
constexpr std::array<SearchKind, 5> kKinds{SearchKind::person, SearchKind::unit, SearchKind::institution, SearchKind::class_, SearchKind::course};

SearchHit hit_of(SearchKind kind, const Found& found) {
    return {std::string(to_string(kind)), found.ref_id, found.title, found.number, found.detail};
}

SearchHits by_id_number(sql::Session& session, const access::DataScope& scope, const std::string& hash) {
    SearchHits hits;
    const auto person = people::PeopleStore(session).find_person_by_id_number(hash);
    if (!person || !access::contains_person(session, scope, person->value)) return hits;
    if (const auto found = find_entry(session, SearchKind::person, person->value)) hits.items.push_back(hit_of(SearchKind::person, *found));
    return hits;
}

Result<void> judge(const SearchQuery& query) {
    auto error = Error::of(ErrorCode::invalid_input, "search.wrong_input");
    const auto limit = query.limit.value_or(kHitsOfKind);
    if (limit < 1 || limit > kMostHitsOfKind) error.fields.push_back({"limit", Message{"search.limit", {{"most", std::to_string(kMostHitsOfKind)}}}});
    if (query.q.size() > kLongestQuery) error.fields.push_back({"q", Message{"search.too_long", {{"most", std::to_string(kLongestQuery)}}}});
    for (const auto& kind : query.kind)
        if (!kind_of(kind)) error.fields.push_back({"kind", Message{"search.no_such_kind", {{"kind", kind}}}});
    if (error.fields.empty()) return {};
    return error;
}

/// As ID numbers are stored: with a capital X.
std::string capital(std::string number) {
    if (number.back() == 'x') number.back() = 'X';
    return number;
}

Result<void> add_people(sql::Session& session, const access::DataScope& scope, const SearchQuery& query, const PeopleFinder& find_people, SearchHits& hits) {
    const auto people = find_people(session, scope, query.q, static_cast<std::size_t>(query.limit.value_or(kHitsOfKind)));
    if (!people) return people.error();
    for (const auto person_id : *people)
        if (const auto found = describe_person(session, person_id)) hits.items.push_back(hit_of(SearchKind::person, *found));
    return {};
}

Result<SearchHits> find(sql::Session& session, const access::DataScope& scope, const SearchQuery& query, const PeopleFinder& find_people) {
    SearchHits hits;
    const auto sought = needle(query.q);
    if (sought.empty()) return hits;
    for (const auto kind : kKinds) {
        if (!query.kind.empty() && std::ranges::find(query.kind, to_string(kind)) == query.kind.end()) continue;
        if (kind == SearchKind::person)
            if (auto added = add_people(session, scope, query, find_people, hits); !added) return added.error();
        for (const auto& found : find_entries(session, kind, sought, scope, query.limit.value_or(kHitsOfKind))) hits.items.push_back(hit_of(kind, found));
    }
    return hits;
}

Result<void> require(sql::Session& session, const access::DataScope& scope, SearchKind kind, std::int64_t id) {
    switch (kind) {
        case SearchKind::person: return access::require_person(session, scope, id);
        case SearchKind::unit: return access::require_unit(session, scope, id);
        case SearchKind::class_: return access::require_class(session, scope, id);
        case SearchKind::institution:
        case SearchKind::course: break;
    }
    return {};
}

Result<SearchHit> name_of(sql::Session& session, const access::DataScope& scope, const SearchHitPath& path) {
    const auto kind = kind_of(path.kind);
    if (!kind) return access::out_of_scope(path.kind);
    if (auto inside = require(session, scope, *kind, path.ref_id); !inside) return inside.error();
    const auto found = find_entry(session, *kind, path.ref_id);
    if (!found) return access::out_of_scope(path.kind + " " + std::to_string(path.ref_id));
    return hit_of(*kind, *found);
}

}  // namespace

void add_search_endpoints(http::Router& router, sql::Database& database, const crypto::Keyring& keyring, PeopleFinder find_people) {
    router.add<SearchQuery, SearchHits>(
        http::Method::get, "/api/search", {"search", "search.read", "Persons, units, institutions, classes and courses by name, number, pinyin or initials."},
        [&database, &keyring, find_people = std::move(find_people)](const SearchQuery& query, http::Call& call) -> Result<SearchHits> {
            if (auto judged = judge(query); !judged) return judged.error();
            return access::read_within_scope(database, call.principal, [&](sql::Session& session, const access::DataScope& scope) -> Result<SearchHits> {
                if (is_id_number(query.q)) return by_id_number(session, scope, keyring.lookup_hash(capital(query.q)));
                return find(session, scope, query, find_people);
            });
        });
    router.add<SearchHitPath, SearchHit>(http::Method::get, "/api/search/{kind}/{ref_id}", {"search_hit", "search.read", "The name of one thing that a search may find."},
                                         [&database](const SearchHitPath& path, http::Call& call) -> Result<SearchHit> {
                                             return access::read_within_scope(database, call.principal, [&](sql::Session& session, const access::DataScope& scope) {
                                                 return name_of(session, scope, path);
                                             });
                                         });
}

}  // namespace lunxun::search

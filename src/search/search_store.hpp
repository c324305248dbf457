// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "access/data_scope.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::search {

enum class SearchKind { person, unit, institution, class_, course };

std::string_view to_string(SearchKind kind);
std::optional<SearchKind> kind_of(std::string_view name);

/// One thing found; `detail` tells namesakes apart: unit and post, the unit above, days and place, topic.
struct Found {
    std::int64_t ref_id = 0;
    std::string title;
    std::string number;
    std::string detail;
};
BOOST_DESCRIBE_STRUCT(Found, (), (ref_id, title, number, detail))

/// Writes table search_entry anew from people, units, institutions, the current plan's classes and courses.
/// The summaries of people have to be written before.
void rebuild_search_entries(sql::Session& session);

/// Things of a kind in the scope: the exact title first, then those that begin so, then the others. Persons are found by
/// the index of people in memory: here there are none.
/// @param needle  of search_text, not empty.
std::vector<Found> find_entries(sql::Session& session, SearchKind kind, const std::string& needle, const access::DataScope& scope, std::int64_t at_most);

/// A person as a search shows them.
std::optional<Found> describe_person(sql::Session& session, std::int64_t person_id);

/// One thing as a search shows it, without its detail.
std::optional<Found> find_entry(sql::Session& session, SearchKind kind, std::int64_t ref_id);

}  // namespace lunxun::search

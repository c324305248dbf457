// SPDX-License-Identifier: Apache-2.0
#include "nomination/asked_pair_store.hpp"

#include <charconv>

#include "nomination/queries.hpp"

namespace lunxun::nomination {
namespace {

/// 0 for a text that is no id.
std::int64_t id_of(const std::string& text) {
    std::int64_t id = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), id);
    return failed == std::errc{} && end == text.data() + text.size() ? id : 0;
}

std::string names_of(const std::vector<AskedPersonRow>& people) {
    constexpr std::size_t kShown = 20;
    std::string names;
    for (std::size_t i = 0; i < people.size() && i < kShown; ++i)
        names += (i == 0 ? "" : ", ") + std::to_string(people[i].id) + " " + people[i].unit;
    return people.size() > kShown ? names + ", ..." : names;
}

}  // namespace

Result<AskedPersonRow> find_asked_person(sql::Session& session, const std::string& person) {
    const auto people = session.all<AskedPersonRow>(queries::people_asked_for, {{"person_id", id_of(person)}, {"name", person}});
    if (people.empty()) return Error::of(ErrorCode::not_found, "nomination.no_such_person", {{"person", person}});
    if (people.size() > 1) return Error::of(ErrorCode::conflict, "nomination.several_people", {{"person", person}, {"people", names_of(people)}});
    return people.front();
}

Result<AskedClassRow> find_asked_class(sql::Session& session, const std::string& training_class) {
    auto found = session.one<AskedClassRow>(queries::class_asked_for, {{"class_id", id_of(training_class)}, {"code", training_class}});
    if (!found) return Error::of(ErrorCode::not_found, "nomination.no_such_class", {{"class", training_class}});
    return *std::move(found);
}

}  // namespace lunxun::nomination

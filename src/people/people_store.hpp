// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "people/person.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::people {

/// Persons and posts, rows out.
class PeopleStore {
public:
    explicit PeopleStore(sql::Session& session) : session_(session) {}

    /// Those managed on `day` and not merged into another, by id.
    std::vector<Person> load_people(Day day);
    /// @error not_found
    Result<Person> load_person(PersonId id);
    /// `id_number_hash` is crypto::Keyring::lookup_hash of the ID number.
    std::optional<PersonId> find_person_by_id_number(const std::string& id_number_hash);

    /// Posts held on `day`, by person.
    std::vector<Post> load_posts_on(Day day);
    /// Posts of all times, by person; careers need those that ended.
    std::vector<Post> load_posts();
    /// One person's posts, oldest first.
    std::vector<Post> load_posts_of(PersonId person);

private:
    sql::Session& session_;
};

}  // namespace lunxun::people

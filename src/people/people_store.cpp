// SPDX-License-Identifier: Apache-2.0
#include "people/people_store.hpp"

#include "people/queries.hpp"

namespace lunxun::people {

struct PersonKey {
    PersonId id;
};
BOOST_DESCRIBE_STRUCT(PersonKey, (), (id))

std::vector<Person> PeopleStore::load_people(Day day) {
    return session_.all<Person>(queries::load_people, {{"day", day.iso()}});
}

Result<Person> PeopleStore::load_person(PersonId id) {
    auto person = session_.one<Person>(queries::load_person, {{"id", id.value}});
    if (!person) return Error::of(ErrorCode::not_found, "people.no_such_person", {{"person", std::to_string(id.value)}});
    return *std::move(person);
}

std::optional<PersonId> PeopleStore::find_person_by_id_number(const std::string& id_number_hash) {
    const auto row = session_.one<PersonKey>(queries::find_person_by_id_number, {{"id_number_hash", id_number_hash}});
    if (!row) return std::nullopt;
    return row->id;
}

std::vector<Post> PeopleStore::load_posts_on(Day day) {
    return session_.all<Post>(queries::load_posts_on, {{"day", day.iso()}});
}

std::vector<Post> PeopleStore::load_posts() {
    return session_.all<Post>(queries::load_posts);
}

std::vector<Post> PeopleStore::load_posts_of(PersonId person) {
    return session_.all<Post>(queries::load_posts_of_person, {{"person_id", person.value}});
}

}  // namespace lunxun::people

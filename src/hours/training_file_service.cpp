// SPDX-License-Identifier: Apache-2.0
#include "hours/training_file_service.hpp"

#include "hours/queries.hpp"
#include "organisation/organisation_store.hpp"
#include "people/people_store.hpp"

namespace lunxun::hours {

Result<TrainingFile> load_training_file(sql::Session& session, const rulebook::RulePack& rules, people::PersonId person, Day today) {
    people::PeopleStore store(session);
    auto found = store.load_person(person);
    if (!found) return found.error();
    const auto units = organisation::OrganisationStore(session).load_unit_tree(today);
    if (!units) return units.error();
    const sql::Params of_person{{"person_id", person.value}};
    TrainingFacts facts{*std::move(found), store.load_posts_of(person), session.all<FileEntry>(queries::load_entries_of_person, of_person),
                        session.all<needs::StatedNeed>(queries::load_needs_of_person, of_person)};
    return training_file(std::move(facts), rules, *units, today);
}

Result<TrainingFile> load_training_file(sql::Database& database, const rulebook::RulePack& rules, people::PersonId person, Day today) {
    return database.read([&](sql::Session& session) { return load_training_file(session, rules, person, today); });
}

}  // namespace lunxun::hours

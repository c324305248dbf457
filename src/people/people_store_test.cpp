// SPDX-License-Identifier: Apache-2.0
#include "people/people_store.hpp"

#include <doctest/doctest.h>

#include "tests/support/test_databases.hpp"

namespace lunxun::people {
namespace {

void insert_people(sql::Session& session) {
    session.execute("insert into unit values (1, 'U1', '某市', null, 'prefecture', 'region', '990100', '1990-01-01', null, null)");
    for (const auto* row : {"(1, 'c1', 'h1', '0011', '甲', 'jia', 'male', '1980-01-01', '01', '01', '20', '', null, 'party_government', 1, '2010-01-01', null, null, null)",
                            "(2, 'c2', 'h2', '0028', '乙', 'yi', 'female', '1985-01-01', '01', '01', '20', '', null, 'party_government', 1, '2010-01-01', '2020-12-31', null, null)",
                            "(3, 'c3', 'h3', '0039', '甲', 'jia', 'male', '1980-01-01', '01', '01', '20', '', null, 'party_government', 1, '2010-01-01', null, 1, null)"})
        session.execute(std::string{"insert into person values "} + row);
    session.execute("insert into post values (1, 1, 1, '科长', '141', 1, 0, 0, 'economy', '2015-01-01', '2020-12-31', null)");
    session.execute("insert into post values (2, 1, 1, '副局长', '132', 1, 0, 1, 'economy', '2021-01-01', null, null)");
}

}  // namespace

TEST_CASE("people of a day are those managed then and not merged into another") {
    test::for_each_database([](sql::Database& database) {
        database.write(insert_people);

        database.read([](sql::Session& session) {
            PeopleStore store(session);
            CHECK(store.load_people(Day::of(2026, 11, 21)).size() == 1);
            CHECK(store.load_people(Day::of(2020, 12, 31)).size() == 2);
            CHECK(store.load_people(Day::of(2009, 12, 31)).empty());
            CHECK(store.find_person_by_id_number("h2") == PersonId{2});
            CHECK_FALSE(store.find_person_by_id_number("h9"));
            CHECK(store.load_person({9}).error().code == ErrorCode::not_found);
        });
    });
}

TEST_CASE("posts of a day are those held then, both ends included") {
    test::for_each_database([](sql::Database& database) {
        database.write(insert_people);

        database.read([](sql::Session& session) {
            PeopleStore store(session);
            CHECK(store.load_posts_on(Day::of(2020, 12, 31)).at(0).name == "科长");
            CHECK(store.load_posts_on(Day::of(2021, 1, 1)).at(0).is_hard_to_release);
            CHECK(store.load_posts_of({1}).size() == 2);
            CHECK(store.load_posts().size() == 2);
        });
    });
}

}  // namespace lunxun::people

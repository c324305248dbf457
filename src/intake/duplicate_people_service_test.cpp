// SPDX-License-Identifier: Apache-2.0
#include "intake/duplicate_people_service.hpp"

#include "intake/import_fixture.hpp"

namespace lunxun::intake {

using fixture::Fixture;

/// A second 张三 of the same birth, who holds no post and went to the same class and one more.
void add_second_person(Fixture& town) {
    town.import({fixture::units(), fixture::people(), fixture::posts(), fixture::history()});
    auto people = fixture::people();
    people.rows = {{std::string("张三"), fixture::number(3), std::string("男"), std::string("公务员"), std::string("")}};
    auto history = fixture::history();
    history.rows = {{fixture::number(3), std::string("财政专题班"), std::string("培训班"), std::string("市委组织部"), std::string("2025.3.3"), std::string("2025.3.7"), std::string("40")},
                    {fixture::number(3), std::string("审计专题班"), std::string("培训班"), std::string("市委组织部"), std::string("2025.6.2"), std::string("2025.6.6"), std::string("40")}};
    town.import({people, history});
}

TEST_CASE("two persons of one name and birth are proposed until somebody decides") {
    test::for_each_database([](sql::Database& database) {
        Fixture town(database);
        add_second_person(town);
        const auto pairs = database.read([](sql::Session& session) { return stored_duplicates(session); });
        REQUIRE(pairs.size() == 1);
        CHECK(pairs.front().one.name == "张三");
        CHECK(pairs.front().other.post.empty());

        REQUIRE(keep_apart(database, pairs.front().one.id, pairs.front().other.id, "officer", fixture::kAt));
        CHECK(database.read([](sql::Session& session) { return stored_duplicates(session); }).empty());
    });
}

TEST_CASE("merging counts what both attended once and leaves no hours with the one who is gone") {
    test::for_each_database([](sql::Database& database) {
        Fixture town(database);
        add_second_person(town);
        const auto pair = database.read([](sql::Session& session) { return stored_duplicates(session); }).front();
        const auto minutes = [&](std::int64_t person) {
            return town.count("select coalesce(sum(training_minutes), 0) as minutes from ledger_entry where person_id = " + std::to_string(person));
        };
        const auto before = minutes(pair.one.id);

        REQUIRE(merge_people(database, pair.one.id, pair.other.id, "officer", fixture::kAt));

        CHECK(minutes(pair.one.id) == 2 * before);
        CHECK(minutes(pair.other.id) == 0);
        CHECK(town.count("select merged_into_id from person where id = " + std::to_string(pair.other.id)) == pair.one.id);
        CHECK(merge_people(database, pair.one.id, pair.other.id, "officer", fixture::kAt).error().message.key == "intake.merged_already");
        CHECK(merge_people(database, pair.one.id, pair.one.id, "officer", fixture::kAt).error().code == ErrorCode::conflict);
        CHECK(merge_people(database, pair.one.id, 4711, "officer", fixture::kAt).error().code == ErrorCode::not_found);
    });
}

}  // namespace lunxun::intake

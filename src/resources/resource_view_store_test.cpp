// SPDX-License-Identifier: Apache-2.0
#include "resources/resource_view_store.hpp"

#include <doctest/doctest.h>

#include "resources/library_view_store.hpp"
#include "tests/support/planned_year.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::resources {

TEST_CASE("a teacher's year counts sessions by month against the limit, in the newest plan only") {
    test::for_each_database([](sql::Database& database) {
        std::int64_t teacher = 0;
        std::int64_t room = 0;
        database.write([&](sql::Session& session) {
            test::PlannedYear year(session);
            const auto training_class = year.training_class();
            teacher = year.teacher("Zhao");
            room = year.room("101");
            year.session(training_class, "2027-04-12", "morning", "09:00", "Opening", teacher, room);
            year.session(training_class, "2027-04-12", "afternoon", "14:00", "Theory", teacher, room);
            year.session(training_class, "2027-05-03", "morning", "09:00", "Theory", teacher, room);
            year.insert("teacher_absence", {{"teacher_id", teacher}, {"first_day", "2027-07-01"}, {"last_day", "2027-07-31"}, {"half", "day"}});
        });
        database.read([&](sql::Session& session) {
            ResourceViewStore store(session, text::Locale::en);

            const auto card = store.find_teacher(teacher, std::nullopt).value();
            CHECK(card.year == 2027);
            CHECK(card.months[3].sessions == 2);
            CHECK(card.teacher.fullest_month == 2);
            CHECK(card.absences.size() == 1);
            CHECK(store.find_room(room, 2027).value().room.days == 2);

            const auto page = store.teachers({.name = "Zha"}).value();
            REQUIRE(page.items.size() == 1);
            CHECK(page.items[0].sessions == 3);
            CHECK(page.items[0].source_name != "full_time");
            CHECK(store.teachers({.name = "%"}).value().total == 0);
            CHECK(store.teachers({.is_full = true}).value().total == 0);
            CHECK_FALSE(store.find_teacher(999, std::nullopt));
        });
    });
}

TEST_CASE("pages of teachers follow each other without gap or repetition") {
    auto database = test::memory_database();
    database.write([](sql::Session& session) {
        test::PlannedYear year(session);
        for (const auto* name : {"Li", "An", "Li", "Wu", "He"}) year.teacher(name);
    });
    std::vector<std::string> names;
    TeacherQuery query{.limit = 2};
    do {
        const auto page = database.read([&](sql::Session& session) { return ResourceViewStore(session, text::Locale::en).teachers(query); }).value();
        for (const auto& line : page.items) names.push_back(line.name);
        query.after = page.next;
    } while (query.after);
    CHECK(names == std::vector<std::string>{"An", "He", "Li", "Li", "Wu"});
}

TEST_CASE("an institution's days add up the beds of the classes held on them") {
    auto database = test::memory_database();
    database.write([](sql::Session& session) {
        test::PlannedYear year(session);
        for (const auto* first : {"2027-04-12", "2027-04-14"}) {
            const auto id = year.training_class({.first_day = first, .last_day = "2027-04-16"});
            session.execute("update training_class set beds = 30 where id = " + std::to_string(id));
        }
    });
    const auto card = database.read([](sql::Session& session) { return ResourceViewStore(session, text::Locale::en).find_institution(1, 2027); }).value();
    CHECK(card.days.size() == 365);
    CHECK(card.days[101].day == "2027-04-12");
    CHECK(card.days[101].beds == 30);
    CHECK(card.days[103].beds == 60);
    CHECK(card.days[103].classes == 2);
    CHECK(card.days[106].beds == 0);
}

TEST_CASE("a course is stale when its last revision lies further back than the rule allows") {
    const CourseAge age{Day::of(2026, 11, 21), 36};
    CHECK(age.stale_before() == "2023-11-21");
    CHECK(age.months_since("2023-11-21") == 36);
    CHECK(age.months_since("2023-11-22") == 35);
    CHECK(CourseAge{Day::of(2026, 5, 31), 3}.stale_before() == "2026-02-28");
    CHECK(CourseAge{Day::of(2026, 11, 21), 0}.stale_before().empty());
}

}  // namespace lunxun::resources

// SPDX-License-Identifier: Apache-2.0
#include "curriculum/curriculum_service.hpp"

#include <doctest/doctest.h>

#include "curriculum/curriculum_store.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::curriculum {

namespace {

void run(sql::Session& session, const std::string& statement) { session.execute(statement); }

std::string quoted(const std::string& text) { return "'" + text + "'"; }

void insert_course(sql::Session& session, int id, const std::string& part, const std::string& topic, const std::string& method, bool is_core,
                   bool is_history) {
    const std::string code = std::to_string(id);
    run(session, "insert into course (id, code, name, institution_id, part, area, topic, method, audience, field, half_days, training_minutes, "
                 "room_kind, route_id, is_core_theory, is_party_history, is_quality_course, closes_gap, import_id) values (" +
                     code + ", 'K" + code + "', '课程" + code + "', null, " + quoted(part) + ", '', " + quoted(topic) + ", " + quoted(method) +
                     ", '', 'general', 1, 180, 'classroom', null, " + (is_core ? "1" : "0") + ", " + (is_history ? "1" : "0") + ", 0, '', null)");
    run(session, "insert into course_revision values (" + code + ", " + code + ", 1, '2024-01-01', '', null)");
    run(session, "insert into course_revision values (" + std::to_string(1000 + id) + ", " + code + ", 2, '2026-06-01', '', null)");
    run(session, "insert into teacher_course values (" + code + ", 1, " + code + ", null)");
}

void insert_library(sql::Session& session) {
    run(session, "insert into unit values (1, 'U1', '某市', null, 'prefecture', 'region', '990100', '1990-01-01', null, null)");
    run(session, "insert into institution values (1, 'I1', '某市委党校', 'prefecture', 'party_school', '990100', 3, 2, '1990-01-01', null, null)");
    run(session, "insert into teacher values (1, 'T1', '张三', 'full_time', 1, null, null, 'none', 0, 40, '2020-01-01', null, null)");
    const char* const parts[] = {"theory", "party_spirit", "political", "ability", "knowledge"};
    const char* const methods[] = {"lecture", "discussion", "case"};
    for (int id = 1; id <= 60; ++id) {
        const std::string part = parts[id % 5];
        insert_course(session, id, part, part == "ability" ? "digital_economy" : "topic" + std::to_string(id % 13), methods[id % 3],
                      id % 5 == 0, id == 6);
    }
    for (int id = 1; id <= 4; ++id) {
        run(session, "insert into reading_item values (" + std::to_string(id) + ", 'R" + std::to_string(id) +
                         "', '书', '第一章', 'book', 'new_thought', '', 1, 60, null)");
    }
    run(session, "insert into need values (1, 'organisation', 1, null, 'section', 'economy', 'digital_economy', 'ability', 5, '2026-09-01', '', null)");
}

void insert_class(sql::Session& session, int id, const std::string& first, const std::string& last, bool is_main) {
    const std::string number = std::to_string(id);
    run(session,
        "insert into plan_entry values (" + number + ", 'E" + number +
            "', 2027, '某班', 'prefecture', 1, '', 1, 'special_topic', 'economy', 'digital_economy', '', 'section', null, '', '', 20, 50, 6, 1, "
            "'2027-01-01', '2027-12-31', 100000, 'classroom', " +
            (is_main ? "1" : "0") + ", 0, 0, 1, 'approved', '2026-10-01', 'N1', null)");
    run(session, "insert into training_class values (" + number + ", 1, " + number + ", 'C" + number + "', 1, '某班', 1, " + quoted(first) + ", " +
                     quoted(last) + ", 20, 50, 50, 'prepared')");
}

void insert_plan(sql::Session& session) {
    insert_library(session);
    run(session, "insert into plan_run values (1, 2027, 1, '2026-11-21', 1, 'national-2023', '2026.11', '2026-11-21T08:00:00Z', 'proposed')");
    insert_class(session, 1, "2027-04-11", "2027-04-16", false);
    insert_class(session, 2, "2027-05-16", "2027-05-27", true);
}

Result<MenuSummary> compose(sql::Database& database, const MenuOptions& options = {}) {
    return compose_menus(database, rulebook::RulePack::embedded(), calendar::WorkingCalendar::embedded(), options, {});
}

std::int64_t count(sql::Database& database, const std::string& what) {
    return database.read([&](sql::Session& session) { return session.scalar<std::int64_t>("select count(*) from " + what); });
}

}  // namespace

TEST_CASE("every class of the current plan gets items, readings and findings") {
    test::for_each_database([](sql::Database& database) {
        database.write(insert_plan);

        const auto summary = compose(database);

        REQUIRE(summary);
        CHECK(summary->classes == 2);
        CHECK(summary->blocking == 0);
        CHECK(summary->half_days == 10 + 18);
        CHECK(summary->items == count(database, "menu_item"));
        CHECK(summary->readings == count(database, "class_reading"));
        CHECK(count(database, "menu_item where kind = 'course' and course_revision = 2") > 10);
        CHECK(count(database, "menu_item where block = 'seminar_course'") == 2);
        const auto half_days = database.read([](sql::Session& session) {
            return session.scalar<std::int64_t>("select cast(sum(half_days) as bigint) from menu_item where class_id = 1");
        });
        CHECK(half_days == 10);
    });
}

TEST_CASE("composing again replaces menus, and takes the timetable of the class with it") {
    test::for_each_database([](sql::Database& database) {
        database.write(insert_plan);
        REQUIRE(compose(database));
        const auto before = count(database, "menu_item");
        database.write([](sql::Session& session) {
            const auto item = session.scalar<std::int64_t>("select min(id) from menu_item where class_id = 1");
            session.execute("insert into session values (1, 1, " + std::to_string(item) +
                            ", 1, '2027-04-12', 'morning', '08:30', 180, 1, null, null, 0)");
        });

        REQUIRE(compose(database));

        CHECK(count(database, "menu_item") == before);
        CHECK(count(database, "session") == 0);
    });
}

TEST_CASE("one class alone can be composed anew, the others stay as they are") {
    auto database = test::memory_database();
    database.write(insert_plan);
    REQUIRE(compose(database));
    const auto first_id = [&](int class_id) { return count(database, "menu_item where class_id = " + std::to_string(class_id) + " and id < 100000"); };
    const auto kept = database.read([](sql::Session& session) { return session.scalar<std::int64_t>("select min(id) from menu_item where class_id = 1"); });

    REQUIRE(compose(database, {.class_ids = {2}}));

    CHECK(database.read([](sql::Session& session) { return session.scalar<std::int64_t>("select min(id) from menu_item where class_id = 1"); }) == kept);
    CHECK(first_id(2) > 0);
    const auto unknown = compose(database, {.class_ids = {99}});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::not_found);
}

TEST_CASE("the same plan and seed give the same rows") {
    auto one = test::memory_database();
    auto other = test::memory_database();
    const auto titles = [](sql::Database& database) {
        return database.read([](sql::Session& session) {
            return session.all<MenuItemRow>("select * from menu_item order by id");
        });
    };
    for (auto* database : {&one, &other}) {
        database->write(insert_plan);
        REQUIRE(compose(*database));
    }
    const auto first = titles(one), second = titles(other);
    REQUIRE(first.size() == second.size());
    for (std::size_t at = 0; at < first.size(); ++at) CHECK(first[at].title == second[at].title);
}

TEST_CASE("without a plan there are no menus") {
    auto database = test::memory_database();
    const auto summary = compose(database);
    REQUIRE_FALSE(summary);
    CHECK(summary.error().message.key == "curriculum.no_plan");
}

TEST_CASE("a cancelled composition stores nothing") {
    auto database = test::memory_database();
    database.write(insert_plan);
    const auto summary = compose_menus(database, rulebook::RulePack::embedded(), calendar::WorkingCalendar::embedded(), {},
                                       [](const Progress&) { return false; });
    REQUIRE_FALSE(summary);
    CHECK(summary.error().code == ErrorCode::cancelled);
    CHECK(count(database, "menu_item") == 0);
}

TEST_CASE("S3 leading officials owe a fifth of the main classes' minutes of a semester") {
    auto database = test::memory_database();
    database.write(insert_plan);
    REQUIRE(compose(database));

    const auto targets = leaders_targets(database, rulebook::RulePack::embedded(), calendar::Season::embedded());

    REQUIRE(targets);
    REQUIRE(targets->size() == 1);
    CHECK(targets->front().semester == "2027-spring");
    CHECK(targets->front().main_class_minutes == 18 * 180);
    CHECK(targets->front().leaders_minutes == 648);
}

}  // namespace lunxun::curriculum

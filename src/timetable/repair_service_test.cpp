// SPDX-License-Identifier: Apache-2.0
#include "timetable/repair_service.hpp"

#include <doctest/doctest.h>

#include "tests/support/planned_year.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::timetable {
namespace {

/// One class with one lecture on Monday morning by the first of two teachers.
struct World {
    explicit World(sql::Session& session) : year(session) {
        training_class = year.training_class();
        first_teacher = year.teacher("one");
        year.teacher("two");
        room = year.room("east");
        const auto course = year.insert("course", {{"code", "K1"}, {"name", "course"}, {"part", "theory"}, {"area", ""}, {"topic", ""}, {"method", "lecture"},
                                                   {"audience", ""}, {"field", ""}, {"half_days", std::int64_t{1}}, {"training_minutes", std::int64_t{180}},
                                                   {"room_kind", "classroom"}, {"is_core_theory", std::int64_t{0}}, {"is_party_history", std::int64_t{0}},
                                                   {"is_quality_course", std::int64_t{0}}, {"closes_gap", ""}});
        for (const std::int64_t teacher : {1, 2}) year.insert("teacher_course", {{"teacher_id", teacher}, {"course_id", course}});
        item = year.insert("menu_item", {{"class_id", training_class}, {"position", std::int64_t{1}}, {"kind", "course"}, {"part", "theory"}, {"block", "none"},
                                         {"course_id", course}, {"title", "lecture"}, {"method", "lecture"}, {"half_days", std::int64_t{1}},
                                         {"training_minutes", std::int64_t{180}}, {"required_by", ""}});
        year.insert("session", {{"class_id", training_class}, {"menu_item_id", item}, {"part_number", std::int64_t{1}}, {"day", "2027-04-12"}, {"half", "morning"},
                                {"starts_at", "08:30"}, {"training_minutes", std::int64_t{180}}, {"teacher_id", first_teacher}, {"room_id", room},
                                {"is_online", std::int64_t{0}}});
    }

    test::PlannedYear year;
    std::int64_t training_class = 0, first_teacher = 0, room = 0, item = 0;
};

struct Rules {
    rulebook::RulePack pack = rulebook::RulePack::embedded();
    TimetableSettings settings = TimetableSettings::load().value();
    RepairTrade trade() const { return {pack, calendar::WorkingCalendar::embedded(), settings}; }
};

RepairWish teacher_ill(std::int64_t teacher) {
    return {{CauseKind::teacher_absent, teacher, Day::of(2027, 4, 12), Day::of(2027, 4, 12), "day"}, Day::of(2027, 4, 1), 2, {}};
}

template <class T>
T value_of(sql::Database& database, const std::string& query) {
    return database.read([&](sql::Session& session) { return session.scalar<T>(query); });
}

}  // namespace

TEST_CASE("a preview stores nothing, and a commit stores sessions, absence and audit link together") {
    test::for_each_database([](sql::Database& database) {
        const auto teacher = database.write([](sql::Session& session) { return World(session).first_teacher; });
        const Rules rules;
        const auto wish = teacher_ill(teacher);
        const auto preview = preview_repair(database, rules.trade(), wish).value();
        REQUIRE(preview.changes.size() == 1);
        CHECK(preview.changes[0].is_lost);
        CHECK(preview.changes[0].before->teacher == "one");
        CHECK(preview.notified_people == 40);
        CHECK(value_of<std::int64_t>(database, "select count(*) from teacher_absence") == 0);

        const auto done = commit_repair(database, rules.trade(), wish, {preview.fingerprint, "clerk", "2027-04-01T08:00:00Z"}).value();
        CHECK(done.changes.size() == 1);
        CHECK(value_of<std::int64_t>(database, "select count(*) from teacher_absence") == 1);
        CHECK(value_of<std::int64_t>(database, "select count(*) from session where teacher_id = 1 and day = '2027-04-12'") == 0);
        CHECK(value_of<std::string>(database, "select subject from audit_event") == "teacher_absent " + std::to_string(teacher));
        CHECK(preview_repair(database, rules.trade(), wish).value().changes.empty());
    });
}

TEST_CASE("a commit is refused when the timetable has changed since the preview") {
    auto database = test::memory_database();
    const auto teacher = database.write([](sql::Session& session) { return World(session).first_teacher; });
    const Rules rules;
    const auto wish = teacher_ill(teacher);
    const auto preview = preview_repair(database, rules.trade(), wish).value();
    database.write([](sql::Session& session) { session.execute("update session set half = 'afternoon'"); });
    CHECK(commit_repair(database, rules.trade(), wish, {preview.fingerprint, "clerk", "2027-04-01T08:00:00Z"}).error().code == ErrorCode::conflict);
    CHECK(value_of<std::int64_t>(database, "select count(*) from teacher_absence") == 0);
}

TEST_CASE("a postponed class has its new days stored with its sessions") {
    auto database = test::memory_database();
    const auto id = database.write([](sql::Session& session) { return World(session).training_class; });
    const Rules rules;
    const RepairWish wish{{CauseKind::class_postponed, id, Day::of(2027, 4, 19), Day::of(2027, 4, 19), "day"}, Day::of(2027, 4, 1), 2, {}};
    const auto preview = preview_repair(database, rules.trade(), wish).value();
    REQUIRE(commit_repair(database, rules.trade(), wish, {preview.fingerprint, "clerk", "2027-04-01T08:00:00Z"}));
    CHECK(value_of<std::string>(database, "select first_day from training_class") == "2027-04-19");
    CHECK(value_of<std::string>(database, "select day from session") == "2027-04-19");
}

TEST_CASE("a new unit is stored in the menu with its session") {
    auto database = test::memory_database();
    database.write([](sql::Session& session) {
        World world(session);
        session.execute("update menu_item set course_id = null");
        session.execute("update session set teacher_id = null");
        for (const char* table : {"menu_item", "session"}) session.reserve_ids(table, 10);  // the world numbers its rows itself
    });
    const Rules rules;
    const RepairWish wish{{CauseKind::unit_added, 1, Day::of(2027, 4, 1), Day::of(2027, 4, 30), "day"}, Day::of(2027, 4, 1), 0, {}};
    const auto preview = preview_repair(database, rules.trade(), wish).value();
    REQUIRE(preview.changes.size() == 1);
    CHECK_FALSE(preview.changes[0].before);
    REQUIRE(commit_repair(database, rules.trade(), wish, {preview.fingerprint, "clerk", "2027-04-01T08:00:00Z"}));
    CHECK(value_of<std::int64_t>(database, "select count(*) from session s join menu_item m on m.id = s.menu_item_id where m.course_id = 1") == 1);
}

TEST_CASE("a class is not postponed into days on which its units cannot spare the people") {
    auto database = test::memory_database();
    const auto id = database.write([](sql::Session& session) {
        World world(session);
        auto& year = world.year;
        const auto bureau = year.unit("health bureau");
        const auto later = year.training_class({.name = "later", .first_day = "2027-04-19", .last_day = "2027-04-23"});
        for (const auto class_id : {world.training_class, later}) year.nomination(class_id, year.person("Zhang", bureau, "clerk"), bureau);
        year.insert("release_limit", {{"nomination_run_id", std::int64_t{1}}, {"unit_id", bureau}, {"kind", "unit"}, {"members", std::int64_t{4}}, {"away_at_most", std::int64_t{1}}});
        return world.training_class;
    });
    const Rules rules;
    const auto postponed_to = [&](Day day) { return RepairWish{{CauseKind::class_postponed, id, day, day, "day"}, Day::of(2027, 4, 1), 2, {}}; };
    const auto crowded = postponed_to(Day::of(2027, 4, 19));
    const auto preview = preview_repair(database, rules.trade(), crowded).value();
    REQUIRE(preview.findings.size() == 1);
    CHECK(preview.findings[0].message_key == "timetable.repair_away_unit");
    CHECK(commit_repair(database, rules.trade(), crowded, {preview.fingerprint, "clerk", "2027-04-01T08:00:00Z"}).error().code == ErrorCode::infeasible);
    const auto free = postponed_to(Day::of(2027, 4, 26));
    CHECK(preview_repair(database, rules.trade(), free).value().findings.empty());
    CHECK(commit_repair(database, rules.trade(), free, {preview.fingerprint, "clerk", "2027-04-01T08:00:00Z"}));
}

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#include "timetable/institution_model.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "solvers/timetabling/solve.hpp"
#include "timetable/resource_rows.hpp"
#include "timetable/session_writing.hpp"

namespace lunxun::timetable {
namespace {

constexpr std::int64_t kSchool = 1;
const Day kMonday = Day::of(2027, 4, 12);

MenuItemRow item(std::int64_t id, std::int64_t class_id, const char* kind, const char* method, std::int64_t half_days, std::optional<std::int64_t> course) {
    return {.id = id, .class_id = class_id, .position = id, .kind = kind, .part = "theory", .title = std::string(kind) + std::to_string(id), .method = method,
            .half_days = half_days, .training_minutes = 180 * std::max<std::int64_t>(1, half_days), .course_id = course, .room_kind = "classroom", .route_id = std::nullopt};
}

/// A school with one classroom, one hall, one route and two teachers for course 1; one class from Monday to Friday.
TimetableData one_class() {
    TimetableData data;
    data.classes = {{1, "C1", "class one", kSchool, kMonday, kMonday + 4, 40, "classroom", true}};
    data.menus[1] = {item(1, 1, "opening", "activity", 0, {}), item(2, 1, "course", "lecture", 1, 1), item(3, 1, "discussion", "discussion", 1, {}),
                     item(4, 1, "course", "on_site", 2, 2), item(5, 1, "course", "lecture", 2, 1), item(6, 1, "examination", "activity", 1, {}),
                     item(7, 1, "closing", "activity", 1, {})};
    data.menus[1][0].training_minutes = 30;
    data.menus[1][3].route_id = 9;
    data.institutions = {{kSchool, 2, "school"}};
    data.teachers = {{1, "one", kSchool, false, 20, Day::of(2020, 1, 1), {}}, {2, "two", {}, true, 2, Day::of(2020, 1, 1), {}}};
    data.qualifications = {{1, 1}, {2, 1}};
    data.rooms = {{1, kSchool, "small", "classroom", 50}, {2, kSchool, "hall", "lecture_hall", 200}};
    data.routes = {{9, "route", 2, 45, 60}};
    return data;
}

struct Made {
    InstitutionModel built;
    timetabling::Solution solution;
    WrittenSessions written;
};

Made make(const TimetableData& data) {
    const auto shares = TeacherShares::create(data);
    const auto settings = TimetableSettings::load().value();
    const ModelContext context{data, shares, calendar::WorkingCalendar::embedded(), settings, 20};
    Made made{build_model(context, kSchool), {}, {}};
    timetabling::Options options;
    options.iterations = 200'000;
    made.solution = timetabling::solve(made.built.model, options).value();
    made.written = write_sessions(context, made.built, made.solution);
    return made;
}

const SessionRow& session_of(const WrittenSessions& written, std::int64_t menu_item_id, std::int64_t part = 1) {
    const auto found = std::ranges::find_if(written.sessions, [&](const auto& row) { return row.menu_item_id == menu_item_id && row.part_number == part; });
    REQUIRE(found != written.sessions.end());
    return *found;
}

Slot slot_of(const SessionRow& row) {
    return {row.day, half_day_of(row.half).value()};
}

std::size_t findings(const WrittenSessions& written, const char* key) {
    return static_cast<std::size_t>(std::ranges::count(written.findings, key, &FindingRow::message_key));
}

}  // namespace

TEST_CASE("every item of the menu gets its sessions, opening first, closing last, examination after what it examines") {
    const auto made = make(one_class());
    CHECK(made.written.findings.empty());
    CHECK(made.written.sessions.size() == 9);
    const auto opening = slot_of(session_of(made.written, 1));
    for (const auto& row : made.written.sessions) CHECK(opening <= slot_of(row));
    for (const std::int64_t taught : {2, 3, 4, 5}) CHECK(slot_of(session_of(made.written, taught)) < slot_of(session_of(made.written, 6)));
    for (const std::int64_t before : {2, 3, 4, 5, 6}) CHECK(slot_of(session_of(made.written, before)) < slot_of(session_of(made.written, 7)));
}

TEST_CASE("a class has one item in a half-day, but for what joins its first session") {
    const auto made = make(one_class());
    std::set<Slot> taken;
    for (const auto& row : made.written.sessions)
        if (row.menu_item_id != 1) CHECK(taken.insert(slot_of(row)).second);
    const auto& opening = session_of(made.written, 1);
    CHECK(opening.starts_at == "08:30");
    const auto joined = std::ranges::find_if(made.written.sessions, [&](const auto& row) { return row.menu_item_id != 1 && slot_of(row) == slot_of(opening); });
    REQUIRE(joined != made.written.sessions.end());
    CHECK(joined->starts_at == "09:00");
}

TEST_CASE("a route takes a whole day from the morning on, by bus and without a room") {
    const auto made = make(one_class());
    const auto& morning = session_of(made.written, 4, 1);
    const auto& afternoon = session_of(made.written, 4, 2);
    CHECK(morning.half == "morning");
    CHECK(afternoon.half == "afternoon");
    CHECK(morning.day == afternoon.day);
    CHECK(morning.route_id == 9);
    CHECK_FALSE(morning.room_id);
}

TEST_CASE("a lecture of two half-days is one day of one teacher in one room, cut into whole lessons") {
    auto data = one_class();
    data.menus[1][4].training_minutes = 315;
    const auto made = make(data);
    const auto& morning = session_of(made.written, 5, 1);
    const auto& afternoon = session_of(made.written, 5, 2);
    CHECK(morning.day == afternoon.day);
    CHECK(morning.teacher_id == afternoon.teacher_id);
    CHECK(morning.room_id == afternoon.room_id);
    CHECK(morning.training_minutes == 180);
    CHECK(afternoon.training_minutes == 135);
}

TEST_CASE("a class stays in its own room") {
    auto data = one_class();
    data.rooms.push_back({3, kSchool, "spare", "classroom", 60});
    const auto made = make(data);
    std::set<std::int64_t> rooms;
    for (const auto& row : made.written.sessions)
        if (row.room_id) rooms.insert(*row.room_id);
    CHECK(rooms == std::set<std::int64_t>{1});
}

TEST_CASE("two classes never share the only teacher or the only room in a half-day") {
    auto data = one_class();
    data.qualifications = {{1, 1}};
    data.rooms = {{1, kSchool, "small", "classroom", 50}};
    data.classes.push_back({2, "C2", "class two", kSchool, kMonday, kMonday + 4, 40, "classroom", false});
    data.menus[2] = {item(21, 2, "course", "lecture", 1, 1), item(22, 2, "course", "lecture", 1, 1)};
    const auto made = make(data);
    std::set<std::pair<Slot, std::int64_t>> teachers;
    std::set<std::pair<Slot, std::int64_t>> rooms;
    for (const auto& row : made.written.sessions) {
        if (row.teacher_id) CHECK(teachers.insert({slot_of(row), *row.teacher_id}).second);
        if (row.room_id && row.menu_item_id != 1) CHECK(rooms.insert({slot_of(row), *row.room_id}).second);
    }
    CHECK(findings(made.written, "timetable.unplaced") == 0);
}

TEST_CASE("a teacher's absence is kept, and what has no place is listed") {
    auto data = one_class();
    data.qualifications = {{1, 1}};
    data.teacher_absences = {{1, kMonday, kMonday + 4, "day"}};
    const auto made = make(data);
    CHECK(findings(made.written, "timetable.unplaced") == 2);
    for (const auto& row : made.written.sessions) CHECK_FALSE(row.teacher_id);
}

TEST_CASE("a class begins with a lecture whose teacher is there, rather than with a discussion or a field visit") {
    auto data = one_class();
    data.menus[1] = {item(1, 1, "discussion", "discussion", 1, {}), item(2, 1, "course", "lecture", 1, 1), item(3, 1, "course", "lecture", 1, 2), item(4, 1, "course", "on_site", 2, 3)};
    data.menus[1][2].part = "knowledge";
    data.menus[1][3].route_id = 9;
    data.qualifications = {{1, 1}, {2, 2}};
    data.classes[0].last_day = kMonday + 2;
    data.teacher_absences = {{1, kMonday, kMonday + 1, "day"}};
    const auto made = make(data);
    CHECK(made.written.sessions.size() == 5);
    for (const auto& row : made.written.sessions) CHECK(slot_of(session_of(made.written, 3)) <= slot_of(row));
}

TEST_CASE("what cannot even be asked for is a finding: no qualified teacher, no room large enough, a route too small") {
    auto data = one_class();
    data.classes[0].people = 300;
    data.qualifications.clear();
    const auto made = make(data);
    CHECK(findings(made.written, "timetable.nobody_qualified") == 2);
    CHECK(findings(made.written, "timetable.no_room_large_enough") > 0);
    CHECK(findings(made.written, "timetable.route_too_small") == 1);
}

TEST_CASE("an online class needs no room") {
    auto data = one_class();
    data.classes[0].delivery = "online_linked";
    data.classes[0].people = 2220;
    const auto made = make(data);
    for (const auto& row : made.written.sessions) {
        CHECK(row.is_online);
        CHECK_FALSE(row.room_id);
    }
    CHECK(findings(made.written, "timetable.no_room_large_enough") == 0);
}

TEST_CASE("a shared teacher belongs to one institution in a month") {
    auto data = one_class();
    data.classes.push_back({2, "C2", "elsewhere", 2, kMonday, kMonday + 4, 40, "classroom", false});
    data.menus[2] = {item(21, 2, "course", "lecture", 1, 1)};
    data.institutions.push_back({2, 0, "other"});
    const auto shares = TeacherShares::create(data);
    for (const std::int64_t teacher : {1, 2})
        CHECK(shares.may_book(teacher, 1, month_number(kMonday)) + shares.may_book(teacher, 2, month_number(kMonday)) == 1);
}

TEST_CASE("a larger hall serves as a smaller room, a computer room only as itself") {
    CHECK(room_kind_serves("lecture_hall", "classroom"));
    CHECK_FALSE(room_kind_serves("classroom", "lecture_hall"));
    CHECK_FALSE(room_kind_serves("computer_room", "classroom"));
    CHECK(room_kind_serves("computer_room", "computer_room"));
    CHECK_FALSE(room_kind_serves("auditorium", "computer_room"));
}

}  // namespace lunxun::timetable

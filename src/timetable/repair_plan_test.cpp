// SPDX-License-Identifier: Apache-2.0
#include "timetable/repair_plan.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace lunxun::timetable {
namespace {

constexpr std::int64_t kSchool = 1;
const Day kMonday = Day::of(2027, 4, 12);

MenuItemRow lecture(std::int64_t id, std::int64_t class_id, std::int64_t course) {
    return {.id = id, .class_id = class_id, .position = id, .kind = "course", .part = "theory", .title = "lecture" + std::to_string(id), .method = "lecture",
            .half_days = 1, .training_minutes = 180, .course_id = course, .room_kind = "classroom", .route_id = std::nullopt};
}

SessionRow session(std::int64_t id, std::int64_t class_id, Day day, const char* half, std::int64_t teacher_id, std::int64_t room_id) {
    return {.id = id, .class_id = class_id, .menu_item_id = id, .part_number = 1, .day = day, .half = half, .starts_at = half == std::string("morning") ? "08:30" : "14:30",
            .training_minutes = 180, .teacher_id = teacher_id, .room_id = room_id, .route_id = std::nullopt, .is_online = false};
}

/// A school with two classrooms; two classes from Monday to Friday, two lectures each, whose teachers may stand in for one another.
struct School {
    School() {
        data.classes = {{1, "C1", "class one", kSchool, kMonday, kMonday + 4, 40, "classroom", false},
                        {2, "C2", "class two", kSchool, kMonday, kMonday + 4, 30, "classroom", false}};
        data.menus[1] = {lecture(11, 1, 1), lecture(12, 1, 2)};
        data.menus[2] = {lecture(21, 2, 1), lecture(22, 2, 2)};
        data.institutions = {{kSchool, 1, "school"}};
        data.teachers = {{1, "one", kSchool, false, 20, Day::of(2020, 1, 1), {}}, {2, "two", kSchool, false, 20, Day::of(2020, 1, 1), {}}};
        data.qualifications = {{1, 1}, {2, 1}, {2, 2}};
        data.rooms = {{1, kSchool, "east", "classroom", 50}, {2, kSchool, "west", "classroom", 50}};
        wish.today = kMonday - 30;
    }

    PublishedTimetable published() const {
        SessionRow visit = session(11, 1, kMonday, "morning", 1, 1);
        if (data.menus.at(1)[0].route_id) visit.route_id = data.menus.at(1)[0].route_id, visit.room_id.reset(), visit.teacher_id.reset();
        return PublishedTimetable({visit, session(12, 1, kMonday, "afternoon", 2, 1),
                                   session(21, 2, kMonday + 1, "morning", 1, 2), session(22, 2, kMonday + 1, "afternoon", 2, 2)});
    }

    struct Mended {
        WrittenSessions written;
        std::vector<SessionKey> lost;
        std::vector<SessionAlternative> alternatives;
    };

    Mended mend(SessionKey asked = {}) {
        const auto standing = published();
        const auto applied = apply_cause(data, wish.cause, calendar::WorkingCalendar::embedded(), unit).value();
        const auto settings = TimetableSettings::load().value();
        const auto shares = TeacherShares::of_bookings({});
        InstitutionRepair repair({data, shares, calendar::WorkingCalendar::embedded(), settings, 0}, kSchool, standing, applied, wish);
        Mended mended{repair.run({}).value(), repair.lost(), {}};
        if (asked.menu_item_id > 0) mended.alternatives = repair.alternatives(asked, 3).value();
        return mended;
    }

    static const SessionRow& of(const Mended& mended, std::int64_t item) {
        const auto found = std::ranges::find(mended.written.sessions, item, &SessionRow::menu_item_id);
        REQUIRE(found != mended.written.sessions.end());
        return *found;
    }

    std::size_t changes(const Mended& mended) const {
        const auto standing = published();
        const auto rows = changed_rows(standing, mended.written.sessions);
        return static_cast<std::size_t>(std::ranges::count_if(rows, [](const ChangedRow& row) { return !row.before || !row.after || !is_same_place(*row.before, *row.after); }));
    }

    TimetableData data;
    RepairWish wish;
    std::optional<UnitRow> unit;
};

}  // namespace

TEST_CASE("an absent teacher changes the lost session alone") {
    School school;
    school.wish.cause = {CauseKind::teacher_absent, 1, kMonday, kMonday, "day"};
    const auto mended = school.mend();
    CHECK(mended.lost == std::vector<SessionKey>{{11, 1}});
    CHECK(school.changes(mended) == 1);
    const auto& moved = School::of(mended, 11);
    CHECK((moved.teacher_id == 2 || moved.day != kMonday));
}

TEST_CASE("a cause that hits nobody changes nothing") {
    School school;
    school.wish.cause = {CauseKind::teacher_absent, 1, kMonday + 3, kMonday + 4, "day"};
    const auto mended = school.mend();
    CHECK(mended.lost.empty());
    CHECK(school.changes(mended) == 0);
}

TEST_CASE("a lost room sends its sessions next door at the same hour") {
    School school;
    school.wish.cause = {CauseKind::room_lost, 1, kMonday, kMonday + 4, "day"};
    const auto mended = school.mend();
    CHECK(school.changes(mended) == 2);
    for (const std::int64_t item : {11, 12}) CHECK(School::of(mended, item).room_id == 2);
}

TEST_CASE("a postponed class keeps the order and half-days of its sessions") {
    School school;
    school.wish.cause = {CauseKind::class_postponed, 2, kMonday + 7, kMonday + 7, "day"};
    const auto mended = school.mend();
    CHECK(school.changes(mended) == 2);
    CHECK(School::of(mended, 21).day == kMonday + 8);
    CHECK(School::of(mended, 21).half == "morning");
    CHECK(School::of(mended, 22).day == kMonday + 8);
    CHECK(School::of(mended, 22).half == "afternoon");
    CHECK(school.data.classes[1].last_day == kMonday + 11);
}

TEST_CASE("a closed institution lets classes that have begun go on later") {
    School school;
    school.wish.cause = {CauseKind::institution_closed, kSchool, kMonday + 1, kMonday + 2, "day"};
    const auto mended = school.mend();
    CHECK(school.data.classes[0].first_day == kMonday);
    CHECK(school.data.classes[0].last_day == kMonday + 8);
    CHECK(school.changes(mended) == 2);
    for (const auto& row : mended.written.sessions) CHECK((row.day < kMonday + 1 || row.day > kMonday + 2));
    CHECK(mended.written.findings.empty());
}

TEST_CASE("a new unit joins every open class without moving what stands") {
    School school;
    school.wish.cause = {CauseKind::unit_added, 2, kMonday, kMonday + 4, "day"};
    school.data.menus[1].pop_back();
    school.unit = UnitRow{2, "new unit", "theory", "lecture", 1, 180, "classroom", {}, "", 0};
    const auto applied = apply_cause(school.data, school.wish.cause, calendar::WorkingCalendar::embedded(), school.unit).value();
    REQUIRE(applied.new_items.size() == 1);
    CHECK(applied.new_items[0].class_id == 1);
    CHECK(applied.new_items[0].position == 12);
    const auto mended = school.mend();
    CHECK(School::of(mended, applied.new_items[0].id).teacher_id == 2);
    CHECK(School::of(mended, 11).day == kMonday);
}

TEST_CASE("the next days stay as published, and nothing is moved into the past") {
    School school;
    school.wish.today = kMonday;
    school.wish.freeze_days = 2;
    school.wish.cause = {CauseKind::teacher_absent, 2, kMonday, kMonday, "day"};
    const auto mended = school.mend();
    CHECK(mended.lost == std::vector<SessionKey>{{12, 1}});
    CHECK(school.changes(mended) == 1);
    CHECK(School::of(mended, 12).day >= kMonday);
}

TEST_CASE("a lost session is offered three other places, each with its cost in words") {
    School school;
    school.wish.cause = {CauseKind::teacher_absent, 2, kMonday, kMonday, "day"};
    const auto mended = school.mend({12, 1});
    REQUIRE(mended.alternatives.size() == 3);
    for (const auto& each : mended.alternatives) {
        CHECK(each.place.teacher_id == 2);
        CHECK(each.place.day != kMonday);
        CHECK((each.cost > 0) == !each.pays.empty());
    }
    CHECK(mended.alternatives[0].cost <= mended.alternatives[2].cost);
}

TEST_CASE("a session stands where a person chose") {
    School school;
    school.wish.cause = {CauseKind::teacher_absent, 2, kMonday, kMonday, "day"};
    school.wish.choices = {{{12, 1}, kMonday + 3, "morning", 2, 2}};
    const auto mended = school.mend();
    CHECK(School::of(mended, 12).day == kMonday + 3);
    CHECK(School::of(mended, 12).room_id == 2);
    CHECK(school.changes(mended) == 1);
}

TEST_CASE("a session that cannot be held is told with what stands against it") {
    School school;
    school.wish.cause = {CauseKind::teacher_absent, 2, kMonday, kMonday + 4, "day"};
    const auto mended = school.mend();
    CHECK(std::ranges::count(mended.written.findings, "timetable.unplaced", &FindingRow::message_key) == 2);
    CHECK(std::ranges::count(mended.written.findings, "timetable.any_one_suffices", &FindingRow::message_key) == 2);
}

TEST_CASE("what had no place before the cause stays out and is not told again") {
    School school;
    school.data.menus[1].push_back(lecture(13, 1, 2));
    school.wish.cause = {CauseKind::teacher_absent, 1, kMonday, kMonday, "day"};
    const auto mended = school.mend();
    CHECK(school.changes(mended) == 1);
    CHECK(mended.written.findings.empty());
    CHECK(std::ranges::find(mended.written.sessions, 13, &SessionRow::menu_item_id) == mended.written.sessions.end());
}

TEST_CASE("days that end before they begin are refused") {
    School school;
    const RepairCause cause{CauseKind::room_lost, 1, kMonday, kMonday - 1, "day"};
    CHECK(apply_cause(school.data, cause, calendar::WorkingCalendar::embedded(), {}).error().code == ErrorCode::invalid_input);
    CHECK(apply_cause(school.data, {CauseKind::room_lost, 77, kMonday, kMonday, "day"}, calendar::WorkingCalendar::embedded(), {}).error().code == ErrorCode::not_found);
}

TEST_CASE("a lost site closes the routes through it, and the visit goes on another day") {
    School school;
    school.data.routes = {{5, "line", 1, 50, 50}};
    school.data.route_stops = {{5, 50}};
    school.data.menus[1][0].route_id = 5;
    school.data.menus[1][0].method = "on_site";
    school.data.menus[1][0].course_id.reset();
    school.wish.cause = {CauseKind::site_lost, 50, kMonday, kMonday, "day"};
    const auto mended = school.mend();
    CHECK(mended.lost == std::vector<SessionKey>{{11, 1}});
    CHECK(school.changes(mended) == 1);
    CHECK(School::of(mended, 11).day > kMonday);
    CHECK(School::of(mended, 11).route_id == 5);
}

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#include "timetable/leaders_share.hpp"

#include <doctest/doctest.h>

#include "timetable/timetable_settings.hpp"

using namespace lunxun;
using namespace lunxun::timetable;

namespace {

constexpr std::int64_t kSchool = 1;
constexpr std::int64_t kLeader = 2;

MenuItemRow item(std::int64_t id, std::int64_t class_id, const char* kind) {
    MenuItemRow row;
    row.id = id;
    row.class_id = class_id;
    row.kind = kind;
    return row;
}

/// A main class in spring and one in autumn, each with two courses and an opening.
TimetableData two_classes() {
    TimetableData data;
    data.institutions = {{kSchool, 0, "school"}};
    data.classes = {{1, "C1", "c", kSchool, Day::of(2027, 6, 30), Day::of(2027, 7, 2), 20, "classroom", true},
                    {2, "C2", "c", kSchool, Day::of(2027, 7, 1), Day::of(2027, 7, 2), 20, "classroom", true}};
    for (const std::int64_t id : {1, 2}) data.menus[id] = {item(id * 10, id, "course"), item(id * 10 + 1, id, "course"), item(id * 10 + 2, id, "opening")};
    data.teachers = {{1, "one", kSchool, false, 20, Day::of(2020, 1, 1), {}}, {kLeader, "two", {}, true, 2, Day::of(2020, 1, 1), {}}};
    return data;
}

SessionRow session(std::int64_t class_id, std::int64_t item_id, std::int64_t minutes, std::int64_t teacher_id) {
    SessionRow row;
    row.class_id = class_id;
    row.menu_item_id = item_id;
    row.training_minutes = minutes;
    row.teacher_id = teacher_id;
    return row;
}

std::vector<FindingRow> findings_of(const TimetableData& data, const std::vector<SessionRow>& sessions) {
    const auto shares = TeacherShares::create(data);
    const auto settings = TimetableSettings::load().value();
    const ModelContext context{data, shares, calendar::WorkingCalendar::embedded(), settings, 20};
    return leaders_share_findings(context, kSchool, sessions);
}

}  // namespace

TEST_CASE("a half-year in which leading officials teach a fifth is not listed, one minute less is") {
    const auto data = two_classes();
    const std::vector<SessionRow> enough{session(1, 10, 144, 1), session(1, 11, 36, kLeader), session(1, 12, 600, 1)};
    CHECK(findings_of(data, enough).empty());

    const std::vector<SessionRow> short_of_it{session(1, 10, 145, 1), session(1, 11, 36, kLeader)};
    const auto findings = findings_of(data, short_of_it);

    REQUIRE(findings.size() == 1);
    CHECK(findings.front().message_key == "timetable.leaders_share_short");
    CHECK(findings.front().institution_id == kSchool);
    CHECK(findings.front().values_json.find("\"half_year\":\"1\"") != std::string::npos);
}

TEST_CASE("each half-year stands for itself, by the day on which its classes open") {
    const std::vector<SessionRow> sessions{session(1, 10, 100, kLeader), session(2, 20, 100, 1)};

    const auto findings = findings_of(two_classes(), sessions);

    REQUIRE(findings.size() == 1);
    CHECK(findings.front().values_json.find("\"half_year\":\"2\"") != std::string::npos);
}

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "base/day.hpp"

/// Rows of the tables of teachers, courses, rooms, beds, sites and routes, member by column.
namespace lunxun::intake {

struct TeacherRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::string source_type;
    std::optional<std::int64_t> institution_id;
    std::optional<std::int64_t> unit_id;
    std::optional<std::int64_t> person_id;
    std::string fee_grade;
    bool is_leading_official = false;
    std::int64_t sessions_per_month = 0;
    Day admitted_on;
    std::optional<Day> valid_until;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(TeacherRow, (),
                      (id, code, name, source_type, institution_id, unit_id, person_id, fee_grade, is_leading_official, sessions_per_month, admitted_on,
                       valid_until, import_id))

struct TeacherAbsenceRow {
    std::int64_t id = 0;
    std::int64_t teacher_id = 0;
    Day first_day;
    Day last_day;
    std::string half;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(TeacherAbsenceRow, (), (id, teacher_id, first_day, last_day, half, import_id))

struct RoomAbsenceRow {
    std::int64_t id = 0;
    std::int64_t room_id = 0;
    Day first_day;
    Day last_day;
    std::string half;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(RoomAbsenceRow, (), (id, room_id, first_day, last_day, half, import_id))

struct CourseRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::optional<std::int64_t> institution_id;
    std::string part;
    std::string area;
    std::string topic;
    std::string method;
    std::string audience;
    std::string field;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    std::string room_kind;
    std::optional<std::int64_t> route_id;
    bool is_core_theory = false;
    bool is_party_history = false;
    bool is_quality_course = false;
    std::string closes_gap;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(CourseRow, (),
                      (id, code, name, institution_id, part, area, topic, method, audience, field, half_days, training_minutes, room_kind, route_id,
                       is_core_theory, is_party_history, is_quality_course, closes_gap, import_id))

struct CourseRevisionRow {
    std::int64_t id = 0;
    std::int64_t course_id = 0;
    std::int64_t revision = 0;
    Day revised_on;
    std::string note;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(CourseRevisionRow, (), (id, course_id, revision, revised_on, note, import_id))

struct TeacherCourseRow {
    std::int64_t id = 0;
    std::int64_t teacher_id = 0;
    std::int64_t course_id = 0;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(TeacherCourseRow, (), (id, teacher_id, course_id, import_id))

struct ReadingItemRow {
    std::int64_t id = 0;
    std::string code;
    std::string title;
    std::string chapters;
    std::string medium;
    std::string topic;
    std::string audience;
    bool is_required = false;
    std::int64_t reading_minutes = 0;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(ReadingItemRow, (), (id, code, title, chapters, medium, topic, audience, is_required, reading_minutes, import_id))

struct DormitoryRow {
    std::int64_t id = 0;
    std::int64_t institution_id = 0;
    std::string code;
    std::string name;
    std::int64_t beds = 0;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(DormitoryRow, (), (id, institution_id, code, name, beds, import_id))

struct RoomRow {
    std::int64_t id = 0;
    std::int64_t institution_id = 0;
    std::string code;
    std::string name;
    std::string kind;
    std::int64_t capacity = 0;
    bool is_relay_ready = false;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(RoomRow, (), (id, institution_id, code, name, kind, capacity, is_relay_ready, import_id))

struct BaseRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::string division_code;
    std::string directory_level;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(BaseRow, (), (id, code, name, division_code, directory_level, import_id))

struct SiteRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::optional<std::int64_t> base_id;
    std::string division_code;
    std::string topic;
    std::int64_t capacity = 0;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(SiteRow, (), (id, code, name, base_id, division_code, topic, capacity, import_id))

struct RouteRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::optional<std::int64_t> institution_id;
    std::int64_t half_days = 0;
    std::int64_t bus_seats = 0;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(RouteRow, (), (id, code, name, institution_id, half_days, bus_seats, import_id))

struct RouteStopRow {
    std::int64_t id = 0;
    std::int64_t route_id = 0;
    std::int64_t position = 0;
    std::int64_t site_id = 0;
    std::int64_t stay_minutes = 0;
    std::int64_t travel_minutes = 0;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(RouteStopRow, (), (id, route_id, position, site_id, stay_minutes, travel_minutes, import_id))

struct BlackoutRow {
    std::int64_t id = 0;
    std::optional<std::int64_t> unit_id;
    std::optional<std::int64_t> institution_id;
    std::optional<std::string> division_code;
    Day first_day;
    Day last_day;
    std::string reason;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(BlackoutRow, (), (id, unit_id, institution_id, division_code, first_day, last_day, reason, import_id))

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "verify/rows.hpp"

/// Stored rows of curriculum and timetable.
namespace lunxun::verify {

struct MenuItem {
    RowId id = 0;
    RowId class_id = 0;
    std::int64_t position = 0;
    std::string kind;
    std::string part;
    std::string block;
    std::optional<RowId> course_id;
    std::string method;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(MenuItem, (), (id, class_id, position, kind, part, block, course_id, method, half_days, training_minutes))

struct MenuFinding {
    RowId class_id = 0;
    std::string rule_id;
};
BOOST_DESCRIBE_STRUCT(MenuFinding, (), (class_id, rule_id))

struct TimetableFinding {
    std::optional<RowId> class_id;
    std::optional<RowId> menu_item_id;
    std::optional<RowId> institution_id;
    std::string message_key;
    std::string values_json;
};
BOOST_DESCRIBE_STRUCT(TimetableFinding, (), (class_id, menu_item_id, institution_id, message_key, values_json))

struct Session {
    RowId id = 0;
    RowId class_id = 0;
    RowId menu_item_id = 0;
    std::int64_t part_number = 0;
    Day day;
    std::string half;
    std::string starts_at;
    std::int64_t training_minutes = 0;
    std::optional<RowId> teacher_id;
    std::optional<RowId> room_id;
    std::optional<RowId> route_id;
    bool is_online = false;
};
BOOST_DESCRIBE_STRUCT(Session, (),
                      (id, class_id, menu_item_id, part_number, day, half, starts_at, training_minutes, teacher_id, room_id, route_id, is_online))

struct Course {
    RowId id = 0;
    std::string code;
    std::string topic;
    std::string room_kind;
    bool is_party_history = false;
};
BOOST_DESCRIBE_STRUCT(Course, (), (id, code, topic, room_kind, is_party_history))

struct Teacher {
    RowId id = 0;
    std::string code;
    std::string source_type;
    bool is_leading_official = false;
    std::int64_t sessions_per_month = 0;
    Day admitted_on;
    std::optional<Day> valid_until;
};
BOOST_DESCRIBE_STRUCT(Teacher, (), (id, code, source_type, is_leading_official, sessions_per_month, admitted_on, valid_until))

struct TeacherCourse {
    RowId teacher_id = 0;
    RowId course_id = 0;
};
BOOST_DESCRIBE_STRUCT(TeacherCourse, (), (teacher_id, course_id))

struct Room {
    RowId id = 0;
    RowId institution_id = 0;
    std::string code;
    std::string kind;
    std::int64_t capacity = 0;
};
BOOST_DESCRIBE_STRUCT(Room, (), (id, institution_id, code, kind, capacity))

/// Of a teacher or a room.
struct Absence {
    RowId owner_id = 0;
    Day first_day;
    Day last_day;
    std::string half;
};
BOOST_DESCRIBE_STRUCT(Absence, (), (owner_id, first_day, last_day, half))

struct Route {
    RowId id = 0;
    std::string code;
    std::int64_t bus_seats = 0;
    std::int64_t capacity = 0;  ///< of its smallest site
};
BOOST_DESCRIBE_STRUCT(Route, (), (id, code, bus_seats, capacity))

}  // namespace lunxun::verify

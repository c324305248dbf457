// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

#include "base/day.hpp"

/// Rows that the timetable is made from, and those that it writes; members are the columns.
namespace lunxun::timetable {

/// A class of the current plan with the number of people to seat: its nominations, or its seats before there are any.
struct ClassRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::int64_t institution_id = 0;
    Day first_day;
    Day last_day;
    std::int64_t people = 0;
    std::string delivery;
    bool is_main_class = false;
};
BOOST_DESCRIBE_STRUCT(ClassRow, (), (id, code, name, institution_id, first_day, last_day, people, delivery, is_main_class))

/// An item of a class's menu. `half_days` 0: it shares a half-day with others.
struct MenuItemRow {
    std::int64_t id = 0;
    std::int64_t class_id = 0;
    std::int64_t position = 0;
    std::string kind;
    std::string part;
    std::string title;
    std::string method;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    std::optional<std::int64_t> course_id;
    std::optional<std::string> room_kind;
    std::optional<std::int64_t> route_id;
    std::string topic;
};
BOOST_DESCRIBE_STRUCT(MenuItemRow, (),
                      (id, class_id, position, kind, part, title, method, half_days, training_minutes, course_id, room_kind, route_id, topic))

/// A course that becomes a new item of menus.
struct UnitRow {
    std::int64_t id = 0;
    std::string name;
    std::string part;
    std::string method;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    std::string room_kind;
    std::optional<std::int64_t> route_id;
    std::string topic;
    std::int64_t revision = 0;
};
BOOST_DESCRIBE_STRUCT(UnitRow, (), (id, name, part, method, half_days, training_minutes, room_kind, route_id, topic, revision))

struct InstitutionRow {
    std::int64_t id = 0;
    std::int64_t buses = 0;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(InstitutionRow, (), (id, buses, name))

struct TeacherRow {
    std::int64_t id = 0;
    std::string name;
    std::optional<std::int64_t> institution_id;
    bool is_leading_official = false;
    std::int64_t sessions_per_month = 0;
    Day admitted_on;
    std::optional<Day> valid_until;
};
BOOST_DESCRIBE_STRUCT(TeacherRow, (), (id, name, institution_id, is_leading_official, sessions_per_month, admitted_on, valid_until))

struct QualificationRow {
    std::int64_t teacher_id = 0;
    std::int64_t course_id = 0;
};
BOOST_DESCRIBE_STRUCT(QualificationRow, (), (teacher_id, course_id))

/// Absence of a teacher or a room, or closure of an institution; `half` is `day`, `morning`, `afternoon` or `evening`.
struct AbsenceRow {
    std::int64_t owner_id = 0;
    Day first_day;
    Day last_day;
    std::string half;
};
BOOST_DESCRIBE_STRUCT(AbsenceRow, (), (owner_id, first_day, last_day, half))

struct RoomRow {
    std::int64_t id = 0;
    std::int64_t institution_id = 0;
    std::string name;
    std::string kind;
    std::int64_t capacity = 0;
};
BOOST_DESCRIBE_STRUCT(RoomRow, (), (id, institution_id, name, kind, capacity))

/// A route with the smallest of its sites' capacities.
struct RouteRow {
    std::int64_t id = 0;
    std::string name;
    std::int64_t half_days = 0;
    std::int64_t bus_seats = 0;
    std::int64_t capacity = 0;
};
BOOST_DESCRIBE_STRUCT(RouteRow, (), (id, name, half_days, bus_seats, capacity))

struct RouteStopRow {
    std::int64_t route_id = 0;
    std::int64_t site_id = 0;
};
BOOST_DESCRIBE_STRUCT(RouteStopRow, (), (route_id, site_id))

struct SessionRow {
    std::int64_t id = 0;
    std::int64_t class_id = 0;
    std::int64_t menu_item_id = 0;
    std::int64_t part_number = 0;
    Day day;
    std::string half;
    std::string starts_at;
    std::int64_t training_minutes = 0;
    std::optional<std::int64_t> teacher_id;
    std::optional<std::int64_t> room_id;
    std::optional<std::int64_t> route_id;
    bool is_online = false;
};
BOOST_DESCRIBE_STRUCT(SessionRow, (), (id, class_id, menu_item_id, part_number, day, half, starts_at, training_minutes, teacher_id, room_id, route_id, is_online))

/// That an institution has a teacher in a month, `2027-04`.
struct BookingRow {
    std::int64_t teacher_id = 0;
    std::int64_t institution_id = 0;
    std::string month;
};
BOOST_DESCRIBE_STRUCT(BookingRow, (), (teacher_id, institution_id, month))

struct FindingRow {
    std::int64_t id = 0;
    std::optional<std::int64_t> class_id;
    std::optional<std::int64_t> menu_item_id;
    std::string severity;
    std::string message_key;
    std::string values_json;
    std::optional<std::int64_t> institution_id;  ///< of what concerns an institution as a whole
};
BOOST_DESCRIBE_STRUCT(FindingRow, (), (id, class_id, menu_item_id, severity, message_key, values_json, institution_id))

}  // namespace lunxun::timetable

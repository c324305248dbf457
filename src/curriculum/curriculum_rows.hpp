// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "base/day.hpp"

/// Rows that menus are made from, and those that they are stored as; members are the columns.
namespace lunxun::curriculum {

struct PlanRow {
    std::int64_t id = 0;
    std::int64_t year = 0;
};
BOOST_DESCRIBE_STRUCT(PlanRow, (), (id, year))

struct RunRow {
    std::int64_t id = 0;
};
BOOST_DESCRIBE_STRUCT(RunRow, (), (id))

struct ClassRow {
    std::int64_t id = 0;
    std::int64_t institution_id = 0;
    std::string class_type;
    std::string field;
    std::string topic;
    std::string audience;
    std::string delivery;
    Day first_day;
    Day last_day;
    bool is_main_class = false;
    bool is_resident = false;
    std::int64_t seats_max = 0;
    std::int64_t nominated = 0;
};
BOOST_DESCRIBE_STRUCT(ClassRow, (),
                      (id, institution_id, class_type, field, topic, audience, delivery, first_day, last_day, is_main_class, is_resident, seats_max,
                       nominated))

struct CourseRow {
    std::int64_t id = 0;
    std::optional<std::int64_t> institution_id;
    std::string name;
    std::string part;
    std::string topic;
    std::string method;
    std::string audience;
    std::string field;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    bool is_core_theory = false;
    bool is_party_history = false;
    bool is_quality_course = false;
    std::optional<std::int64_t> route_institution_id;
    std::optional<std::int64_t> bus_seats;
    std::optional<std::int64_t> site_capacity;
    std::optional<std::int64_t> revision;
    std::optional<Day> revised_on;
};
BOOST_DESCRIBE_STRUCT(CourseRow, (),
                      (id, institution_id, name, part, topic, method, audience, field, half_days, training_minutes, is_core_theory,
                       is_party_history, is_quality_course, route_institution_id, bus_seats, site_capacity, revision, revised_on))

struct TeacherRow {
    std::int64_t id = 0;
    std::optional<std::int64_t> institution_id;
    bool is_leading_official = false;
    std::int64_t sessions_per_month = 0;
    Day admitted_on;
    std::optional<Day> valid_until;
};
BOOST_DESCRIBE_STRUCT(TeacherRow, (), (id, institution_id, is_leading_official, sessions_per_month, admitted_on, valid_until))

struct TeacherCourseRow {
    std::int64_t teacher_id = 0;
    std::int64_t course_id = 0;
};
BOOST_DESCRIBE_STRUCT(TeacherCourseRow, (), (teacher_id, course_id))

struct ReadingRow {
    std::int64_t id = 0;
    std::string topic;
    std::string audience;
    bool is_required = false;
    std::int64_t reading_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(ReadingRow, (), (id, topic, audience, is_required, reading_minutes))

struct BusesRow {
    std::int64_t id = 0;
    std::int64_t buses = 0;
};
BOOST_DESCRIBE_STRUCT(BusesRow, (), (id, buses))

struct StatedNeedRow {
    std::string audience;
    std::string topic;
    std::int64_t weight = 0;
};
BOOST_DESCRIBE_STRUCT(StatedNeedRow, (), (audience, topic, weight))

/// Something counted by class and topic: weights of the roster's needs, or persons who had the topic.
struct RosterRow {
    std::int64_t class_id = 0;
    std::string topic;
    std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(RosterRow, (), (class_id, topic, amount))

struct CourseInMenuRow {
    std::int64_t class_id = 0;
    std::int64_t course_id = 0;
};
BOOST_DESCRIBE_STRUCT(CourseInMenuRow, (), (class_id, course_id))

struct MainClassMinutesRow {
    std::int64_t institution_id = 0;
    Day first_day;
    std::int64_t minutes = 0;
};
BOOST_DESCRIBE_STRUCT(MainClassMinutesRow, (), (institution_id, first_day, minutes))

struct MenuItemRow {
    std::int64_t id = 0;
    std::int64_t class_id = 0;
    std::int64_t position = 0;
    std::string kind;
    std::string part;
    std::string block;
    std::optional<std::int64_t> course_id;
    std::optional<std::int64_t> course_revision;
    std::string title;
    std::string method;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    std::string required_by;
};
BOOST_DESCRIBE_STRUCT(MenuItemRow, (),
                      (id, class_id, position, kind, part, block, course_id, course_revision, title, method, half_days, training_minutes,
                       required_by))

struct ClassReadingRow {
    std::int64_t id = 0;
    std::int64_t class_id = 0;
    std::int64_t reading_item_id = 0;
    std::int64_t is_required = 0;
};
BOOST_DESCRIBE_STRUCT(ClassReadingRow, (), (id, class_id, reading_item_id, is_required))

struct MenuFindingRow {
    std::int64_t id = 0;
    std::int64_t class_id = 0;
    std::string rule_id;
    std::string severity;
    std::string message_key;
    std::string values_json;
};
BOOST_DESCRIBE_STRUCT(MenuFindingRow, (), (id, class_id, rule_id, severity, message_key, values_json))

}  // namespace lunxun::curriculum

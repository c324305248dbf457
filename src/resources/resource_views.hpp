// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Teachers, rooms and institutions as lists and cards show them. Days are ISO text; a row holds codes as stored, the
/// struct that is made from it adds their names in the reader's language.
namespace lunxun::resources {

struct TeacherRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::string source_type;
    std::optional<std::int64_t> institution_id;
    std::optional<std::string> institution_name;
    std::optional<std::string> unit_name;
    std::string fee_grade;
    bool is_leading_official = false;
    std::int64_t sessions_per_month = 0;  ///< the most that may be asked of the teacher
    std::string admitted_on;
    std::optional<std::string> valid_until;
    std::int64_t sessions = 0;       ///< in the year
    std::int64_t fullest_month = 0;  ///< sessions of the busiest month
    std::int64_t courses = 0;
};
BOOST_DESCRIBE_STRUCT(TeacherRow, (),
                      (id, code, name, source_type, institution_id, institution_name, unit_name, fee_grade, is_leading_official, sessions_per_month,
                       admitted_on, valid_until, sessions, fullest_month, courses))

struct TeacherLine : TeacherRow {
    std::string source_name;
    std::string fee_grade_name;
};
BOOST_DESCRIBE_STRUCT(TeacherLine, (TeacherRow), (source_name, fee_grade_name))

struct TeacherPage {
    std::vector<TeacherLine> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(TeacherPage, (), (items, next, total))

/// One session in somebody's or some room's year.
struct TaughtSession {
    std::int64_t id = 0;
    std::string day;
    std::string half;
    std::string starts_at;
    std::int64_t training_minutes = 0;
    std::int64_t class_id = 0;
    std::string class_name;
    std::string title;
    std::optional<std::string> room_name;
    std::optional<std::string> teacher_name;
    std::string institution_name;
    bool is_online = false;
};
BOOST_DESCRIBE_STRUCT(TaughtSession, (),
                      (id, day, half, starts_at, training_minutes, class_id, class_name, title, room_name, teacher_name, institution_name, is_online))

struct ResourceAbsence {
    std::string first_day;
    std::string last_day;
    std::string half;  ///< day, morning, afternoon, evening
};
BOOST_DESCRIBE_STRUCT(ResourceAbsence, (), (first_day, last_day, half))

struct TaughtCourseRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::string part;
    std::string topic;
    std::string method;
    std::optional<std::string> revised_on;
};
BOOST_DESCRIBE_STRUCT(TaughtCourseRow, (), (id, code, name, part, topic, method, revised_on))

struct TaughtCourse : TaughtCourseRow {
    std::string part_name;
    std::string topic_name;
    std::string method_name;
};
BOOST_DESCRIBE_STRUCT(TaughtCourse, (TaughtCourseRow), (part_name, topic_name, method_name))

struct MonthLoad {
    std::int64_t month = 0;  ///< 1 to 12
    std::int64_t sessions = 0;
    std::int64_t training_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(MonthLoad, (), (month, sessions, training_minutes))

struct TeacherCard {
    std::int64_t year = 0;
    TeacherLine teacher;
    std::vector<MonthLoad> months;  ///< all twelve
    std::vector<TaughtSession> sessions;
    std::vector<ResourceAbsence> absences;
    std::vector<TaughtCourse> courses;
};
BOOST_DESCRIBE_STRUCT(TeacherCard, (), (year, teacher, months, sessions, absences, courses))

struct RoomRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::int64_t institution_id = 0;
    std::string institution_name;
    std::string kind;
    std::int64_t capacity = 0;
    bool is_relay_ready = false;
    std::int64_t sessions = 0;  ///< in the year
    std::int64_t days = 0;      ///< with at least one session
};
BOOST_DESCRIBE_STRUCT(RoomRow, (), (id, code, name, institution_id, institution_name, kind, capacity, is_relay_ready, sessions, days))

struct RoomLine : RoomRow {
    std::string kind_name;
};
BOOST_DESCRIBE_STRUCT(RoomLine, (RoomRow), (kind_name))

struct RoomPage {
    std::vector<RoomLine> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(RoomPage, (), (items, next, total))

struct RoomCard {
    std::int64_t year = 0;
    RoomLine room;
    std::vector<MonthLoad> months;
    std::vector<TaughtSession> sessions;
    std::vector<ResourceAbsence> absences;
};
BOOST_DESCRIBE_STRUCT(RoomCard, (), (year, room, months, sessions, absences))

struct InstitutionRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::string tier;
    std::string kind;
    std::string division_code;
    std::int64_t main_class_capacity = 0;  ///< main classes that it can hold at once; 0: no limit
    std::int64_t buses = 0;
    std::int64_t rooms = 0;
    std::int64_t room_seats = 0;
    std::int64_t beds = 0;
    std::int64_t teachers = 0;
    std::int64_t classes = 0;  ///< of the year
};
BOOST_DESCRIBE_STRUCT(InstitutionRow, (),
                      (id, code, name, tier, kind, division_code, main_class_capacity, buses, rooms, room_seats, beds, teachers, classes))

struct InstitutionYearLine : InstitutionRow {
    std::string tier_name;
    std::string kind_name;
};
BOOST_DESCRIBE_STRUCT(InstitutionYearLine, (InstitutionRow), (tier_name, kind_name))

struct InstitutionYearPage {
    std::vector<InstitutionYearLine> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(InstitutionYearPage, (), (items, next, total))

struct DormitoryLine {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::int64_t beds = 0;
};
BOOST_DESCRIBE_STRUCT(DormitoryLine, (), (id, code, name, beds))

struct HeldClass {
    std::int64_t id = 0;
    std::string name;
    std::string first_day;
    std::string last_day;
    std::int64_t beds = 0;
    std::int64_t seats_max = 0;
    bool is_main_class = false;
};
BOOST_DESCRIBE_STRUCT(HeldClass, (), (id, name, first_day, last_day, beds, seats_max, is_main_class))

/// What classes take on one day.
struct BedDay {
    std::string day;
    std::int64_t beds = 0;
    std::int64_t classes = 0;
    std::int64_t main_classes = 0;
};
BOOST_DESCRIBE_STRUCT(BedDay, (), (day, beds, classes, main_classes))

struct InstitutionYearCard {
    std::int64_t year = 0;
    InstitutionYearLine institution;
    std::vector<DormitoryLine> dormitories;
    std::vector<HeldClass> classes;
    std::vector<BedDay> days;  ///< of the year, each day
};
BOOST_DESCRIBE_STRUCT(InstitutionYearCard, (), (year, institution, dormitories, classes, days))

}  // namespace lunxun::resources

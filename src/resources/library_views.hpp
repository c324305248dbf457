// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Courses, bases, sites and routes as lists and cards show them.
namespace lunxun::resources {

struct CourseRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::optional<std::int64_t> institution_id;
    std::optional<std::string> institution_name;
    std::string part;
    std::string topic;
    std::string method;
    std::string field;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    bool is_quality_course = false;
    std::string revised_on;  ///< empty: never
    std::int64_t revision = 0;
    std::int64_t teachers = 0;
    std::int64_t classes = 0;  ///< of the year whose menus hold it
};
BOOST_DESCRIBE_STRUCT(CourseRow, (),
                      (id, code, name, institution_id, institution_name, part, topic, method, field, half_days, training_minutes, is_quality_course,
                       revised_on, revision, teachers, classes))

struct CourseLine : CourseRow {
    std::string part_name;
    std::string topic_name;
    std::string method_name;
    std::int64_t age_months = 0;  ///< since the last revision
    bool is_stale = false;        ///< by the rule of course age
};
BOOST_DESCRIBE_STRUCT(CourseLine, (CourseRow), (part_name, topic_name, method_name, age_months, is_stale))

struct CoursePage {
    std::vector<CourseLine> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
    std::int64_t stale_months = 0;  ///< older courses count as stale
};
BOOST_DESCRIBE_STRUCT(CoursePage, (), (items, next, total, stale_months))

struct CourseRevision {
    std::int64_t revision = 0;
    std::string revised_on;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(CourseRevision, (), (revision, revised_on, note))

struct CourseTeacherRow {
    std::int64_t id = 0;
    std::string name;
    std::string source_type;
    std::optional<std::string> institution_name;
};
BOOST_DESCRIBE_STRUCT(CourseTeacherRow, (), (id, name, source_type, institution_name))

struct CourseTeacher : CourseTeacherRow {
    std::string source_name;
};
BOOST_DESCRIBE_STRUCT(CourseTeacher, (CourseTeacherRow), (source_name))

struct CourseClass {
    std::int64_t id = 0;
    std::string name;
    std::string first_day;
    std::string last_day;
};
BOOST_DESCRIBE_STRUCT(CourseClass, (), (id, name, first_day, last_day))

struct CourseCard {
    CourseLine course;
    std::vector<CourseRevision> revisions;
    std::vector<CourseTeacher> teachers;
    std::vector<CourseClass> classes;
};
BOOST_DESCRIBE_STRUCT(CourseCard, (), (course, revisions, teachers, classes))

struct BaseLine {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::string division_code;
    std::string directory_level;
    std::int64_t sites = 0;
};
BOOST_DESCRIBE_STRUCT(BaseLine, (), (id, code, name, division_code, directory_level, sites))

struct BaseList {
    std::vector<BaseLine> items;
};
BOOST_DESCRIBE_STRUCT(BaseList, (), (items))

struct SiteRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::optional<std::int64_t> base_id;
    std::optional<std::string> base_name;
    std::string division_code;
    std::string topic;
    std::int64_t capacity = 0;
    std::int64_t routes = 0;
};
BOOST_DESCRIBE_STRUCT(SiteRow, (), (id, code, name, base_id, base_name, division_code, topic, capacity, routes))

struct SiteLine : SiteRow {
    std::string topic_name;
};
BOOST_DESCRIBE_STRUCT(SiteLine, (SiteRow), (topic_name))

struct SitePage {
    std::vector<SiteLine> items;
    std::optional<std::string> next;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(SitePage, (), (items, next, total))

struct RouteStop {
    std::int64_t route_id = 0;
    std::int64_t position = 0;
    std::string site_name;
    std::int64_t capacity = 0;
    std::int64_t stay_minutes = 0;
    std::int64_t travel_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(RouteStop, (), (route_id, position, site_name, capacity, stay_minutes, travel_minutes))

struct RouteRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::optional<std::string> institution_name;
    std::int64_t half_days = 0;
    std::int64_t bus_seats = 0;
    std::int64_t sessions = 0;  ///< of the year
};
BOOST_DESCRIBE_STRUCT(RouteRow, (), (id, code, name, institution_name, half_days, bus_seats, sessions))

struct RouteLine : RouteRow {
    std::vector<RouteStop> stops;
};
BOOST_DESCRIBE_STRUCT(RouteLine, (RouteRow), (stops))

struct RouteList {
    std::vector<RouteLine> items;
};
BOOST_DESCRIBE_STRUCT(RouteList, (), (items))

}  // namespace lunxun::resources

// SPDX-License-Identifier: Apache-2.0
// Teachers, rooms, institutions, courses and places; rules and the working calendar.
#include "tests/api/scenario.hpp"

namespace lunxun::test {
namespace {

const AddScenarios resources{
    {{"some_teacher", "select min(teacher_id) as id from session where teacher_id is not null"},
     {"some_room", "select min(room_id) as id from session where room_id is not null"},
     {"some_institution", "select min(institution_id) as id from training_class"},
     {"some_course", "select min(course_id) as id from menu_item where course_id is not null"}},
    {
        {"teachers come by name with their load", kOfficer, "GET", "/api/teachers?limit=2", "", 200, {"sessions_per_month", "fullest_month", "next"}, {"phone"}},
        {"teachers filtered by a part of the name", kLiaison, "GET", "/api/teachers?name=%25", "", 200, {R"("total":0)"}},
        {"a cursor of something else is refused", kOfficer, "GET", "/api/teachers?after=zz", "", 422, {"http.wrong_cursor"}},
        {"a teacher's year", kRegistrar, "GET", "/api/teachers/{some_teacher}", "", 200, {R"("year":2027)", "months", "absences", "sessions"}},
        {"a teacher who never was is not found", kOfficer, "GET", "/api/teachers/999999", "", 404, {"resources.no_such_teacher"}},
        {"the teachers as a workbook", kOfficer, "GET", "/api/exports/teachers", "", 200, {"PK"}},
        {"rooms with their use", kOfficer, "GET", "/api/rooms?least_capacity=50", "", 200, {"capacity", "days"}},
        {"a room's year", kOfficer, "GET", "/api/rooms/{some_room}", "", 200, {"months", "sessions"}},
        {"a room that never was is not found", kOfficer, "GET", "/api/rooms/999999", "", 404},
        {"institutions with rooms and beds", kOfficer, "GET", "/api/institution-years", "", 200, {"beds", "main_class_capacity"}},
        {"an institution's year day by day", kOfficer, "GET", "/api/institution-years/{some_institution}", "", 200, {"2027-12-31", "dormitories"}},
        {"an institution that never was is not found", kOfficer, "GET", "/api/institution-years/999999", "", 404},
        {"courses with their age", kOfficer, "GET", "/api/courses?limit=2", "", 200, {"age_months", "stale_months"}},
        {"stale courses only", kAuditor, "GET", "/api/courses?is_stale=true", "", 200, {"items"}, {R"("is_stale":false)"}},
        {"a course with revisions and teachers", kOfficer, "GET", "/api/courses/{some_course}", "", 200, {"revisions", "teachers", "classes"}},
        {"a course that never was is not found", kOfficer, "GET", "/api/courses/999999", "", 404},
        {"the courses as a workbook", kOfficer, "GET", "/api/exports/courses", "", 200, {"PK"}},
        {"bases", kOfficer, "GET", "/api/bases", "", 200, {"directory_level"}},
        {"sites", kOfficer, "GET", "/api/sites?limit=2", "", 200, {"capacity"}},
        {"routes with their stops", kOfficer, "GET", "/api/routes", "", 200, {"travel_minutes", "bus_seats"}},
    },
};

const AddScenarios rules{
    {},
    {
        {"every rule with source and certainty", kTeacher, "GET", "/api/rules", "", 200, {R"("rule_id":"H1")", R"("certainty":"A")", "national-2023"}},
        {"a rule in full with its test vectors", "trainee", "GET", "/api/rules/H2", "", 200, {R"("is_passed":true)", "class_hours_minimum"}, {R"("is_passed":false)"}},
        {"a rule that never was is not found", kOfficer, "GET", "/api/rules/H999", "", 404, {"rules.no_such_rule"}},
        {"who would be affected by 100 hours", kOfficer, "POST", "/api/rules/H2/effect", R"({"values":[{"key":"class_hours_minimum","value":100}]})", 200, {R"("counted":"people_met")", R"("gaining":0)", "units_affected"}},
        {"who could be away under another share", kAuditor, "POST", "/api/rules/A1/effect", R"({"values":[{"key":"share","value":0.5}]})", 200, {R"("counted":"away")"}},
        {"a value out of bounds is refused at its field", kOfficer, "POST", "/api/rules/H2/effect", R"({"values":[{"key":"class_hours_minimum","value":-1},{"key":"colour","value":1}]})", 422,
         {R"("field":"values[0].value")", R"("field":"values[1].value")"}},
        {"a year's working days and the warning of an unknown notice", kTeacher, "GET", "/api/calendars/2027", "", 200, {"working_calendar.year_unknown", "expected_holiday", R"("is_official":false)"}},
        {"a year with an official notice has adjusted days", kOfficer, "GET", "/api/calendars/2026", "", 200, {"adjusted_work", R"("is_official":true)"}, {"year_unknown"}},
        {"a year out of range is not found", kOfficer, "GET", "/api/calendars/99999", "", 404, {"working_calendar.no_such_year"}},
    },
};

}  // namespace
}  // namespace lunxun::test

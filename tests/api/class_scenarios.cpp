// SPDX-License-Identifier: Apache-2.0
// One class: head, roster, why not, quotas, menu, board, papers.
#include "tests/api/scenario.hpp"

namespace lunxun::test {
namespace {

const AddScenarios classes{
    {{"a_class", "select class_id as id from session join training_class on training_class.id = session.class_id where training_class.plan_run_id = (select max(id) from plan_run) group by class_id order by class_id limit 1"},
     {"its_trainee",
      "select min(person_id) as id from nomination where nomination_run_id = (select max(id) from nomination_run) and class_id = (select class_id from session join training_class on "
      "training_class.id = session.class_id where training_class.plan_run_id = (select max(id) from plan_run) group by class_id order by class_id limit 1)"},
     {"class_of_liaison",
      "select min(class_quota.class_id) as id from class_quota join unit_position on unit_position.unit_id = class_quota.unit_id where class_quota.seats > 0 and position between "
      "(select position from unit_position where unit_id = (select scope_unit_id from account where name = 'liaison')) and (select last_position from unit_position where unit_id = "
      "(select scope_unit_id from account where name = 'liaison'))"},
     {"class_not_of_liaison",
      "select min(training_class.id) as id from training_class join plan_entry on plan_entry.id = training_class.plan_entry_id where plan_run_id = (select max(id) from plan_run) and "
      "training_class.id not in (select class_id from class_quota where unit_id in (select unit_id from unit_position where position between (select position from unit_position "
      "where unit_id = (select scope_unit_id from account where name = 'liaison')) and (select last_position from unit_position where unit_id = (select scope_unit_id from account "
      "where name = 'liaison')))) and training_class.id not in (select class_id from nomination where unit_id = (select scope_unit_id from account where name = 'liaison')) and "
      "organiser_unit_id not in (select unit_id from unit_position where position between (select position from unit_position where unit_id = (select scope_unit_id from account "
      "where name = 'liaison')) and (select last_position from unit_position where unit_id = (select scope_unit_id from account where name = 'liaison')))"},
     {"class_of_registrar", "select min(id) as id from training_class where plan_run_id = (select max(id) from plan_run) and institution_id = (select institution_id from account where name = 'registrar')"},
     {"class_not_of_registrar", "select min(id) as id from training_class where plan_run_id = (select max(id) from plan_run) and institution_id <> (select institution_id from account where name = 'registrar')"}},
    {
        {"classes come page by page", kOfficer, "GET", "/api/classes?limit=2", "", 200, {"class_id", R"("next":")", "places"}},
        {"classes of a period by findings", kOfficer, "GET", "/api/classes?from=2027-03-01&until=2027-04-30&order=findings", "", 200, {"items"}},
        {"a day that does not exist is refused at its field", kOfficer, "GET", "/api/classes?from=2027-02-30", "", 422, {R"("field":"from")"}},
        {"a class with the entry it comes from", kOfficer, "GET", "/api/classes/{a_class}", "", 200, {"entry", "run_state"}},
        {"a class of others looks as if it were not there", kLiaison, "GET", "/api/classes/{class_not_of_liaison}", "", 404, {"access.outside_scope"}},
        {"a class of another institution looks as if it were not there", kRegistrar, "GET", "/api/classes/{class_not_of_registrar}", "", 404, {"access.outside_scope"}},
        {"a class of the own institution", kRegistrar, "GET", "/api/classes/{class_of_registrar}", "", 200, {"line"}},
        {"a roster with the reasons for each", kOfficer, "GET", "/api/classes/{a_class}/roster?limit=3", "", 200, {"nomination.chosen_rank", "points"}, {"id_number"}},
        {"a class head reads names without reasons", kClassHead, "GET", "/api/classes/{class_of_registrar}/roster?limit=3", "", 200, {"person"}, {"nomination.chosen_rank", "id_number"}},
        {"the roster of others is not there", kLiaison, "GET", "/api/classes/{class_not_of_liaison}/roster", "", 404},
        {"a roster's cursor of nobody is refused", kOfficer, "GET", "/api/classes/{a_class}/roster?after=313a78313a79", "", 422, {R"("field":"after")"}},
        {"seats by unit", kOfficer, "GET", "/api/classes/{a_class}/quotas", "", 200, {"seats_given", "used"}},
        {"seats of the own unit only", kLiaison, "GET", "/api/classes/{class_of_liaison}/quotas", "", 200, {"items"}},
        {"seats of others are not there", kLiaison, "GET", "/api/classes/{class_not_of_liaison}/quotas", "", 404},
        {"why somebody is in a class", kAuditor, "GET", "/api/classes/{a_class}/why-not?person_id={its_trainee}", "", 200, {R"("answer":"proposed")"}},
        {"why not needs a person", kOfficer, "GET", "/api/classes/{a_class}/why-not", "", 422, {R"("field":"person_id")"}},
        {"why not of nobody is not found", kOfficer, "GET", "/api/classes/{a_class}/why-not?person_id=99999999", "", 404},
        {"a menu with its rules and their sources", kOfficer, "GET", "/api/classes/{a_class}/menu", "", 200, {"rules", "source", "certainty"}},
        {"the menu of others is not there", kRegistrar, "GET", "/api/classes/{class_not_of_registrar}/menu", "", 404},
        {"the board of a class", kOfficer, "GET", "/api/classes/{a_class}/timetable", "", 200, {"sessions", "starts_at", "findings"}},
        {"the board of others is not there", kRegistrar, "GET", "/api/classes/{class_not_of_registrar}/timetable", "", 404},
        {"papers that can be had", kOfficer, "GET", "/api/classes/{a_class}/documents", "", 200, {"notice_pdf", "timetable_ics"}},
        {"papers of others are not there", kRegistrar, "GET", "/api/classes/{class_not_of_registrar}/documents", "", 404},
        {"a notice as a file", kRegistrar, "GET", "/api/classes/{class_of_registrar}/documents/notice_pdf", "", 200, {"%PDF"}},
        {"a calendar as a file", kOfficer, "GET", "/api/classes/{a_class}/documents/timetable_ics", "", 200, {"BEGIN:VCALENDAR"}},
        {"a paper that does not exist is refused", kOfficer, "GET", "/api/classes/{a_class}/documents/poster", "", 422, {R"("field":"document")"}},
        {"a paper of others is not there", kLiaison, "GET", "/api/classes/{class_not_of_liaison}/documents/notice_pdf", "", 404},
    },
};

}  // namespace
}  // namespace lunxun::test

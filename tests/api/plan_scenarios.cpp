// SPDX-License-Identifier: Apache-2.0
// The year's plan: versions, entries, findings, mix, calendar, comparison.
#include "tests/api/scenario.hpp"

namespace lunxun::test {
namespace {

const AddScenarios plan{
    {{"plan_run", "select max(id) as id from plan_run where state in ('proposed', 'in_force')"},
     {"plan_entry", "select min(plan_entry_id) as id from training_class where plan_run_id = (select max(id) from plan_run)"},
     {"plan_entry_code", "select min(code) as code from plan_entry"},
     {"plan_finding", "select min(id) as id from plan_finding where plan_run_id = (select max(id) from plan_run) and plan_entry_id is not null"},
     {"whole_plan_finding", "select min(id) as id from plan_finding where plan_run_id = (select max(id) from plan_run) and plan_entry_id is null"},
     {"entry_not_of_liaison",
      "select min(plan_entry.id) as id from plan_entry where institution_id is not null and not exists (select 1 from training_class join class_quota on class_quota.class_id = "
      "training_class.id where training_class.plan_entry_id = plan_entry.id) and organiser_unit_id not in (select unit_id from unit_position where position between (select position "
      "from unit_position where unit_id = (select scope_unit_id from account where name = 'liaison')) and (select last_position from unit_position where unit_id = (select "
      "scope_unit_id from account where name = 'liaison')))"}},
    {
        {"versions tell what they hold", kAuditor, "GET", "/api/plan-runs", "", 200, {R"("year":2027)", R"("version":1)", "blocking"}},
        {"entries come page by page with what became of them", kOfficer, "GET", "/api/plan-entries?limit=2", "", 200, {"planned_seats", R"("next":")", R"("total":)"}},
        {"entries by severity, text and order", kOfficer, "GET", "/api/plan-entries?severity=warning&order=findings&text={plan_entry_code}", "", 200, {"items"}},
        {"a severity that does not exist is refused at its field", kOfficer, "GET", "/api/plan-entries?severity=fatal&limit=0", "", 422, {R"("field":"severity")"}},
        {"a page longer than allowed is refused", kOfficer, "GET", "/api/plan-entries?limit=201", "", 422, {R"("field":"limit")", "http.wrong_limit"}},
        {"a cursor of nobody is refused", kOfficer, "GET", "/api/plan-entries?after=zz", "", 422, {R"("field":"after")"}},
        {"a version that never was is not found", kOfficer, "GET", "/api/plan-entries?plan_run_id=999999", "", 404, {"plan.no_version"}},
        {"a liaison's list holds the own entries", kLiaison, "GET", "/api/plan-entries?limit=200", "", 200, {"items"}},
        {"what lists can be filtered by", kRegistrar, "GET", "/api/plan-choices", "", 200, {"tiers", "institutions"}},
        {"an entry beside its classes", kOfficer, "GET", "/api/plan-entries/{plan_entry}", "", 200, {"classes", "class_id", "goal"}},
        {"an entry of others looks as if it were not there", kLiaison, "GET", "/api/plan-entries/{entry_not_of_liaison}", "", 404, {"access.outside_scope"}},
        {"findings, the gravest first, with counts of each check", kOfficer, "GET", "/api/plan-findings?limit=3", "", 200, {"checks", "severity", "disposition"}},
        {"one finding with its entries and neighbours", kOfficer, "GET", "/api/plan-findings/{plan_finding}", "", 200, {"involved", "next_id", "position"}},
        {"a finding of the whole plan is not for a unit", kLiaison, "GET", "/api/plan-findings/{whole_plan_finding}", "", 404, {"access.outside_scope"}},
        {"a finding that never was is not found", kOfficer, "GET", "/api/plan-findings/999999", "", 404},
        {"the mix of fields against its share", kOfficer, "GET", "/api/plan-mix", "", 200, {R"("target_percent":60)", "economy_and_law_percent"}},
        {"the year in lanes with its load", kAuditor, "GET", "/api/plan-calendar", "", 200, {"lanes", "weeks", "monday"}},
        {"a liaison's year", kLiaison, "GET", "/api/plan-calendar?plan_run_id={plan_run}", "", 200, {"lanes"}},
        {"a version compared with itself is unchanged", kOfficer, "GET", "/api/plan-comparison?plan_run_id={plan_run}&base_run_id={plan_run}", "", 200, {R"("classes":[])"}},
    },
};

}  // namespace
}  // namespace lunxun::test

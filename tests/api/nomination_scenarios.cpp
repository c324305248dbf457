// SPDX-License-Identifier: Apache-2.0
// Runs of the nomination, their results, and one change at a time.
#include "tests/api/scenario.hpp"

namespace lunxun::test {
namespace {

const char* kAllSettings =
    R"("base":100,"hours_deficit":400,"long_untrained":350,"few_trainings":200,"new_promotion":250,"key_post":100,"key_group":150,"field_match":120,)"
    R"("gap_match":200,"trained_lately":150,"iterations":400,"gap_basis_points":200,"seed":1)";

const AddScenarios nominations{
    {{"nomination_run", "select max(id) as id from nomination_run"},
     {"nominated_class", "select class_id as id from nomination where nomination_run_id = (select max(id) from nomination_run) group by class_id order by count(*) desc, class_id limit 1"},
     {"nominated_person",
      "select min(person_id) as id from nomination where nomination_run_id = (select max(id) from nomination_run) and class_id = (select class_id from nomination where "
      "nomination_run_id = (select max(id) from nomination_run) group by class_id order by count(*) desc, class_id limit 1)"}},
    {
        {"settings come with bounds and their meaning", kOfficer, "GET", "/api/nomination-settings", "", 200, {R"("hours_deficit":400)", "meaning", R"("least":)"}},
        {"runs of the planned year, the newest first", kOfficer, "GET", "/api/nomination-runs", "", 200, {R"("year":2027)", R"("upper_bound":)"}},
        {"a run tells value, bound and the way there", kAuditor, "GET", "/api/nomination-runs/{nomination_run}", "", 200, {R"("is_current":true)", "points", "standing"}},
        {"a run that never was is not found", kOfficer, "GET", "/api/nomination-runs/999999", "", 404, {"nomination.no_such_run"}},
        {"settings out of bounds are all named", kOfficer, "POST", "/api/nomination-runs",
         std::string("{") + kAllSettings + R"(,"year":2027,"seconds":1,"threads":0,"tiers":["moon"],"floors":[{"attribute":"colour","label":"red","share":2}]})", 422,
          {R"("field":"seconds")", R"("field":"threads")", "nomination.unknown_tier", R"("field":"floors[0].attribute")", R"("field":"floors[0].share")"}},
        {"a missing setting is named", kOfficer, "POST", "/api/nomination-runs", R"({"year":2027})", 422, {"json.missing", R"("field":"hours_deficit")"}},
        {"an officer of a county may not nominate for the others", kCounty, "POST", "/api/nomination-runs",
         std::string("{") + kAllSettings + R"(,"year":2027,"seconds":60,"threads":1,"tiers":[]})", 403, {"app.whole_region_only"}},
        {"what each class gets", kOfficer, "GET", "/api/nomination-runs/{nomination_run}/shares?by=training_class&limit=3", "", 200, {R"("seats_min":)", "next"}},
        {"what each unit gets", kOfficer, "GET", "/api/nomination-runs/{nomination_run}/shares?by=unit&limit=3", "", 200, {R"("away_at_most":)"}},
        {"shares by something else are refused", kOfficer, "GET", "/api/nomination-runs/{nomination_run}/shares?by=colour", "", 422, {R"("field":"by")"}},
        {"fairness by every attribute", kAuditor, "GET", "/api/nomination-runs/{nomination_run}/fairness", "", 200, {"rank_group", "division", "long_untrained", "gini", R"("floors":[])"}},
        {"who has no place, and why", kOfficer, "GET", "/api/nomination-runs/{nomination_run}/unplaced?limit=5", "", 200, {"items", "total"}, {"id_number"}},
        {"where one more seat gains most", kOfficer, "GET", "/api/nomination-runs/{nomination_run}/prices?kind=seat&limit=3", "", 200, {"items"}},
        {"where one more release gains most", kOfficer, "GET", "/api/nomination-runs/{nomination_run}/prices?kind=release&limit=3", "", 200, {"items"}},
        {"a run compared with itself keeps everybody", kOfficer, "GET", "/api/nomination-runs/{nomination_run}/comparison?with={nomination_run}", "", 200, {R"("added":0)", R"("dropped":0)"}},
        {"a class's trainees with reasons", kOfficer, "GET", "/api/nomination-runs/{nomination_run}/classes/{nominated_class}/roster", "", 200, {"trainees", "nomination.chosen_rank"}, {"id_number"}},
        {"the roster of no class is not found", kOfficer, "GET", "/api/nomination-runs/{nomination_run}/classes/999999/roster", "", 404},
        {"taking somebody out is previewed with its effect", kOfficer, "POST", "/api/nomination-runs/{nomination_run}/preview",
         R"({"class_id":{nominated_class},"kind":"take_out","person_id":{nominated_person}})", 200, {R"("seen":)", R"("effect":-)"}},
        {"putting in who is in already is refused", kOfficer, "POST", "/api/nomination-runs/{nomination_run}/preview",
         R"({"class_id":{nominated_class},"kind":"put_in","person_id":{nominated_person}})", 409, {"nomination.already_in_class"}},
        {"a swap needs two people", kOfficer, "POST", "/api/nomination-runs/{nomination_run}/preview",
         R"({"class_id":{nominated_class},"kind":"swap","person_id":{nominated_person}})", 422, {R"("field":"leaving_person_id")"}},
        {"a decision on stale facts is refused", kOfficer, "POST", "/api/nomination-runs/{nomination_run}/decisions",
         R"({"class_id":{nominated_class},"kind":"take_out","person_id":{nominated_person},"seen":"0","reason":"x"})", 409, {"nomination.changed_meanwhile"}},
        {"a decision without a reason is refused at its field", kOfficer, "POST", "/api/nomination-runs/{nomination_run}/decisions",
         R"({"class_id":{nominated_class},"kind":"take_out","person_id":{nominated_person},"seen":"0","reason":""})", 422, {R"("field":"reason")"}},
        {"decisions so far", kAuditor, "GET", "/api/nomination-decisions", "", 200, {R"("total":0)"}},
        {"a decision that never was cannot be set free", kOfficer, "POST", "/api/nomination-decisions/999999/set-free", R"({"reason":"x"})", 404, {"nomination.no_such_decision"}},
    },
};

}  // namespace
}  // namespace lunxun::test

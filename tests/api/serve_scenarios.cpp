// SPDX-License-Identifier: Apache-2.0
// Jobs.
#include "tests/api/scenario.hpp"

namespace lunxun::test {
namespace {

const AddScenarios jobs{
    {{"first_job", "select min(id) as id from job"}},
    {
        {"an officer starts a verification", kOfficer, "POST", "/api/jobs", R"({"kind":"verify","year":2027})", 200, {R"("kind":"verify")", R"("started_by":"officer")"}},
        {"an officer of a county may not plan for the others", kCounty, "POST", "/api/jobs", R"({"kind":"plan"})", 403, {"app.whole_region_only"}},
        {"wrong arguments are all named at once", kOfficer, "POST", "/api/jobs", R"({"kind":"dance","year":"soon","more":1})", 422, {"kind", "year", "more", "json.unknown_field"}},
        {"a year out of range is refused at its field", kOfficer, "POST", "/api/jobs", R"({"kind":"plan","year":1999})", 422, {R"("field":"year")", "app.out_of_range"}},
        {"jobs come newest first, with their titles", kLiaison, "GET", "/api/jobs?limit=2", "", 200, {"items", "title", "next"}},
        {"jobs that failed and were not done since are a list of their own", kAuditor, "GET", "/api/jobs?which=unresolved", "", 200, {"items", "total"}},
        {"a page longer than allowed is refused", kOfficer, "GET", "/api/jobs?limit=1000", "", 422},
        {"a job tells what it came to", kOfficer, "GET", "/api/jobs/{first_job}", "", 200, {R"("state":"done")", R"("fraction":1)", "app.import_line"}},
        {"the steps of a year stand in their order, with their last job", kLiaison, "GET", "/api/year-steps", "", 200, {R"("year":2027)", R"("kind":"import")", R"("kind":"report")", "app.import_line"}},
        {"a step is started with those that follow it", kOfficer, "POST", "/api/jobs", R"({"kind":"report","year":2027,"and_following":true})", 200, {R"("kind":"report")"}},
        {"a job that never was is not found", kOfficer, "GET", "/api/jobs/999999", "", 404},
        {"the events of an ended job tell it once", kOfficer, "GET", "/api/jobs/{first_job}/events", "", 200, {"event: ended", "app.import_line"}},
        {"papers of all classes take their time", kOfficer, "POST", "/api/jobs", R"({"kind":"documents"})", 200},
        {"a job behind another waits", kOfficer, "POST", "/api/jobs", R"({"kind":"verify"})", 200, {R"("state":"waiting")"}},
        {"a waiting job is cancelled", kOfficer, "POST", "/api/jobs/{last_job}/cancel", "{}", 200},
        {"an ended job cannot be cancelled", kOfficer, "POST", "/api/jobs/{first_job}/cancel", "{}", 404},
    },
};

}  // namespace
}  // namespace lunxun::test

// SPDX-License-Identifier: Apache-2.0
// The import wizard, its history, and persons who may be one.
#include "tests/api/scenario.hpp"

namespace lunxun::test {
namespace {

const AddScenarios imports{
    {
        {"import_id", "select min(id) as id from import_batch"},
        {"one_person", "select min(id) as id from person"},
        {"next_person", "select min(id) as id from person where id > (select min(id) from person)"},
    },
    {
        {"the sheets that can be imported come with their columns", kAuditor, "GET", "/api/import-sheets", "", 200, {"people", "身份证号", "is_required"}},
        {"an officer of a county may not import for all", kCounty, "POST", "/api/import-drafts", "{}", 403, {"app.whole_region_only"}},
        {"a draft is opened empty", kOfficer, "POST", "/api/import-drafts", "{}", 200, {R"("draft_id":1)", R"("files":[])"}},
        {"a draft without workbooks cannot be checked", kOfficer, "POST", "/api/import-drafts/1/check", "{}", 422, {"app.draft_without_files"}},
        {"what is no workbook by its name is refused", kOfficer, "PUT", "/api/import-drafts/1/file?name=a.exe", "MZ", 422, {"app.no_workbook_name"}},
        {"a name that leaves the folder is refused", kOfficer, "PUT", "/api/import-drafts/1/file?name=..%2Fa.csv", "x", 422, {"app.no_workbook_name"}},
        {"what is no workbook inside is refused", kOfficer, "PUT", "/api/import-drafts/1/file?name=a.xlsx", "MZ", 422},
        {"an unrecognised worksheet shows its rows and why", kOfficer, "PUT", "/api/import-drafts/1/file?name=%E5%8D%95%E4%BD%8D.csv",
         "bianma,mingcheng,cengji,leibie,quhua\nX1,测试局,市级,政府部门,990100\n", 200, {"problem", "测试局", R"("sheet_key":null)"}},
        {"a mapping with missing columns names them", kOfficer, "PUT", "/api/import-drafts/1/mapping",
         R"({"file":"单位.csv","worksheet":"单位","sheet_key":"units","header_row":1,"columns":[{"column_key":"code","cell":0}]})", 422, {"intake.column_missing"}},
        {"a mapping by hand is taken", kOfficer, "PUT", "/api/import-drafts/1/mapping",
         R"({"file":"单位.csv","worksheet":"单位","sheet_key":"units","header_row":1,"columns":[{"column_key":"code","cell":0},{"column_key":"name","cell":1},{"column_key":"tier","cell":2},{"column_key":"kind","cell":3},{"column_key":"division_code","cell":4}]})",
         200, {R"("is_mapped_by_hand":true)", R"("sheet_key":"units")"}},
        {"findings before a check are refused", kOfficer, "GET", "/api/import-drafts/1/findings", "", 409, {"app.draft_not_checked"}},
        {"a check starts as a job", kOfficer, "POST", "/api/import-drafts/1/check", "{}", 200, {"check_import"}},
        {"the check ends", kOfficer, "GET", "/api/jobs/{last_job}/events", "", 200, {"event: ended", "app.check_import_line"}},
        {"findings are paged", kOfficer, "GET", "/api/import-drafts/1/findings?limit=10", "", 200, {"items", "total"}},
        {"a severity that is none is refused", kOfficer, "GET", "/api/import-drafts/1/findings?severity=bad", "", 422, {"severity"}},
        {"the commented workbook is downloaded", kOfficer, "GET", "/api/import-drafts/1/findings.xlsx", "", 200, {"PK"}},
        {"the rows are taken in as a job", kOfficer, "POST", "/api/import-drafts/1/commit", R"({"mode":"clean_rows"})", 200, {R"("kind":"import")"}},
        {"the import ends", kOfficer, "GET", "/api/jobs/{last_job}/events", "", 200, {"event: ended", "app.import_line"}},
        {"a draft is taken in once", kOfficer, "POST", "/api/import-drafts/1/commit", R"({"mode":"clean_rows"})", 409, {"app.draft_committed"}},
        {"an import that nothing depends on is undone", kOfficer, "POST", "/api/import-batches/{last_import}/undo", "{}", 200, {R"("code":"unit")", R"("removed":1)"}},
        {"it is undone once", kOfficer, "POST", "/api/import-batches/{last_import}/undo", "{}", 409, {"intake.undone_already"}},
        {"imports that left rows out are a list of their own", kAuditor, "GET", "/api/import-batches?which=refused", "", 200, {"items", "total"}},
        {"drafts are listed", kAuditor, "GET", "/api/import-drafts", "", 200, {"单位.csv"}},
        {"a draft is shown", kAuditor, "GET", "/api/import-drafts/1", "", 200, {"单位.csv"}},
        {"a draft that never was is not found", kOfficer, "GET", "/api/import-drafts/99", "", 404},
        {"a workbook is taken out", kOfficer, "DELETE", "/api/import-drafts/1/file?name=%E5%8D%95%E4%BD%8D.csv", "", 200, {R"("files":[])"}},
        {"a draft is closed", kOfficer, "DELETE", "/api/import-drafts/1", "", 200},
        {"imports are listed with who took them in", kAuditor, "GET", "/api/import-batches", "", 200, {"command_line", "rows_committed"}},
        {"the import of a planned year cannot be undone", kOfficer, "POST", "/api/import-batches/{import_id}/undo", "{}", 409, {"intake.undo_has_obstacles"}},
        {"what is in the way of undoing is told before", kOfficer, "GET", "/api/import-batches/{import_id}/undo", "", 200, {"obstacles", "nomination"}},
        {"an import that never was is not found", kOfficer, "GET", "/api/import-batches/999/undo", "", 404},
        {"persons who may be one are listed without ID numbers", kOfficer, "GET", "/api/duplicate-people", "", 200, {"items"}, {"id_number"}},
        {"two persons are kept apart", kOfficer, "POST", "/api/duplicate-people", R"({"kept_person_id":{one_person},"other_person_id":{next_person},"decision":"keep_apart"})", 200},
        {"a person is not merged into itself", kOfficer, "POST", "/api/duplicate-people", R"({"kept_person_id":{one_person},"other_person_id":{one_person},"decision":"merge"})", 409},
    },
};

const AddScenarios system{
    {},
    {
        {"the system tells its version and sizes to who runs it", kSystem, "GET", "/api/system", "", 200, {"version", "database_bytes", R"("is_demonstration":true)"}},
        {"the audit is read by its own administrator", kAudit, "GET", "/api/audit-events?limit=5", "", 200, {"items", "hash"}},
        {"the audit is filtered by deed", kAuditor, "GET", "/api/audit-events?action=import_workbook", "", 200, {"import_batch"}, {R"("code":"sign_in","name":"登录"},"subject")"}},
        {"a day that is none is refused at its field", kAuditor, "GET", "/api/audit-events?first_day=2027-13-01", "", 422, {"first_day"}},
        {"the chain is whole", kAudit, "GET", "/api/audit-events/chain", "", 200, {R"("is_whole":true)"}},
    },
};

}  // namespace
}  // namespace lunxun::test

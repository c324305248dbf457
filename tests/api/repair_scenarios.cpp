// SPDX-License-Identifier: Apache-2.0
// Mending the timetable after an event: the effect, other places of a session, the decision.
#include <boost/json.hpp>
#include <doctest/doctest.h>

#include "tests/api/region.hpp"
#include "tests/api/scenario.hpp"

namespace lunxun::test {
namespace {

const AddScenarios repairs{
    {},
    {
        {"an event that concerns nobody changes nothing", kOfficer, "POST", "/api/timetable-repairs/preview",
         R"({"kind":"institution_closed","subject_id":1,"first_day":"2027-01-02"})", 200, {R"("changes":[])", "fingerprint"}},
        {"who is told to be ill must be there", kOfficer, "POST", "/api/timetable-repairs/preview", R"({"kind":"teacher_absent","subject_id":99999999,"first_day":"2027-04-12"})", 422,
         {R"("field":"subject_id")", "timetable.repair_subject_unknown"}},
        {"days that are reversed are refused at the last", kOfficer, "POST", "/api/timetable-repairs/preview",
         R"({"kind":"institution_closed","subject_id":1,"first_day":"2027-04-12","last_day":"2027-04-01"})", 422, {R"("field":"last_day")"}},
        {"an event that is none is refused at its field", kOfficer, "POST", "/api/timetable-repairs/preview", R"({"kind":"flood","subject_id":1,"first_day":"2027-04-12"})", 422, {R"("field":"kind")"}},
        {"an officer of a county may not move others' classes", kCounty, "POST", "/api/timetable-repairs/preview", R"({"kind":"class_postponed","subject_id":{a_class},"first_day":"2027-04-12"})", 403,
         {"timetable.whole_region_only"}},
        {"other places of a session that is not there", kOfficer, "POST", "/api/timetable-repairs/alternatives",
         R"({"kind":"institution_closed","subject_id":1,"first_day":"2027-04-12","session":{"menu_item_id":99999999,"part_number":1}})", 422, {R"("field":"subject_id")"}},
        {"a repair needs a reason", kOfficer, "POST", "/api/timetable-repairs", R"({"kind":"class_postponed","subject_id":{a_class},"first_day":"2027-04-12","fingerprint":"x","reason":"  "})", 422,
         {R"("field":"reason")"}},
        {"a repair of a timetable that has changed since is refused", kOfficer, "POST", "/api/timetable-repairs",
         R"({"kind":"institution_closed","subject_id":1,"first_day":"2027-01-02","fingerprint":"of another day","reason":"x"})", 409, {"timetable.repair_outdated"}},
    },
};

boost::json::object answer_of(const std::string& method, const std::string& path, const std::string& body, int status) {
    auto& region = Region::instance();
    const auto answer = region.call(kOfficer, method, region.filled(path), body);
    CAPTURE(path);
    CAPTURE(answer.body);
    REQUIRE(answer.status == status);
    return boost::json::parse(answer.body).as_object();
}

/// The first session of the class that somebody teaches.
boost::json::object taught_session() {
    const auto board = answer_of("GET", "/api/classes/{a_class}/timetable", "", 200);
    for (const auto& session : board.at("sessions").as_array())
        if (session.at("teacher_id").is_int64()) return session.as_object();
    FAIL("nobody teaches in the class");
    return {};
}

}  // namespace

TEST_CASE("a teacher is ill: the effect is seen, a session gets other places, and the decision moves it and is audited") {
    const auto session = taught_session();
    const auto day = std::string(session.at("day").as_string());
    boost::json::object event{{"kind", "teacher_absent"}, {"subject_id", session.at("teacher_id")}, {"first_day", day}};

    const auto preview = answer_of("POST", "/api/timetable-repairs/preview", boost::json::serialize(event), 200);
    REQUIRE_FALSE(preview.at("changes").as_array().empty());
    CHECK(preview.at("notified_people").to_number<int>() > 0);
    auto asked = event;
    asked["session"] = preview.at("changes").as_array().front().at("session");
    CHECK(answer_of("POST", "/api/timetable-repairs/alternatives", boost::json::serialize(asked), 200).at("items").as_array().size() <= 3);

    event["fingerprint"] = preview.at("fingerprint");
    event["reason"] = "in hospital";
    const auto decided = answer_of("POST", "/api/timetable-repairs", boost::json::serialize(event), 200);
    CHECK(decided.at("changes") == preview.at("changes"));
    const auto board = answer_of("GET", "/api/classes/{a_class}/timetable", "", 200);
    for (const auto& held : board.at("sessions").as_array()) CHECK_FALSE((held.at("teacher_id") == session.at("teacher_id") && held.at("day").as_string() == day));
    answer_of("POST", "/api/timetable-repairs", boost::json::serialize(event), 409);
    auto& region = Region::instance();
    CHECK(region.database().read([](sql::Session& rows) {
        return rows.scalar<std::int64_t>("select count(*) from audit_event where action = 'repair_timetable' and detail like '%in hospital%'");
    }) == 1);
}

}  // namespace lunxun::test

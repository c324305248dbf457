// SPDX-License-Identifier: Apache-2.0
// Changes whose next call needs what the last one answered, so that no row of a table can tell them.
#include <boost/json.hpp>
#include <doctest/doctest.h>

#include "tests/api/region.hpp"
#include "tests/api/scenario.hpp"

namespace lunxun::test {
namespace {

boost::json::object answer_of(const std::string& method, const std::string& path, const std::string& body, int status) {
    auto& region = Region::instance();
    const auto answer = region.call(kOfficer, method, path, region.filled(body));
    CAPTURE(path);
    CAPTURE(answer.body);
    REQUIRE(answer.status == status);
    return boost::json::parse(answer.body).as_object();
}

std::string decision(const std::string& seen, const std::string& reason) {
    return R"({"class_id":{nominated_class},"kind":"take_out","person_id":{nominated_person},"seen":")" + seen + R"(","reason":")" + reason + R"("})";
}

}  // namespace

TEST_CASE("an officer takes somebody out after seeing the effect, a second one finds nobody there, and the decision is set free") {
    const std::string run = "/api/nomination-runs/{nomination_run}";
    const auto preview = answer_of("POST", run + "/preview", R"({"class_id":{nominated_class},"kind":"take_out","person_id":{nominated_person}})", 200);
    const std::string seen(preview.at("seen").as_string());

    const auto decided = answer_of("POST", run + "/decisions", decision(seen, "flood duty"), 200);
    answer_of("POST", run + "/decisions", decision(seen, "too late"), 404);

    const auto listed = answer_of("GET", "/api/nomination-decisions", "", 200);
    REQUIRE(listed.at("total").to_number<int>() == 1);
    const auto& item = listed.at("items").as_array().front().as_object();
    CHECK(item.at("reason").as_string() == "flood duty");
    const auto id = item.at("id").to_number<std::int64_t>();
    answer_of("POST", "/api/nomination-decisions/" + std::to_string(id) + "/set-free", R"({"reason":"flood is over"})", 200);
    answer_of("POST", "/api/nomination-decisions/" + std::to_string(id) + "/set-free", R"({"reason":"again"})", 409);
    CHECK_FALSE(decided.empty());
}

TEST_CASE("an officer starts a nomination with settings of their own, and cancels it") {
    const auto started = answer_of(
        "POST", "/api/nomination-runs",
        R"({"base":100,"hours_deficit":400,"long_untrained":350,"few_trainings":200,"new_promotion":250,"key_post":100,"key_group":150,)"
        R"("field_match":120,"gap_match":200,"trained_lately":150,"iterations":400,)"
        R"("gap_basis_points":200,"seed":1,"year":2027,"seconds":60,"threads":1,"tiers":[]})", 200);
    CHECK(started.at("kind").as_string() == "nominate");
    const auto id = std::to_string(started.at("job_id").to_number<std::int64_t>());
    answer_of("POST", "/api/jobs/" + id + "/cancel", "{}", 200);
}

}  // namespace lunxun::test

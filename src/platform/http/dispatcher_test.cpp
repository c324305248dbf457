// SPDX-License-Identifier: Apache-2.0
#include "platform/http/dispatcher.hpp"

#include <doctest/doctest.h>

#include "platform/http/openapi.hpp"

namespace lunxun::http {
namespace {

struct SeatsQuery {
    std::int64_t class_id = 0;
    std::optional<std::int64_t> unit_id;
    std::vector<std::string> states;
};
BOOST_DESCRIBE_STRUCT(SeatsQuery, (), (class_id, unit_id, states))

struct SeatsForm {
    std::int64_t class_id = 0;
    std::int64_t seats = 0;
};
BOOST_DESCRIBE_STRUCT(SeatsForm, (), (class_id, seats))

struct SeatsView {
    std::int64_t class_id = 0;
    std::string unit;
    std::int64_t states = 0;
};
BOOST_DESCRIBE_STRUCT(SeatsView, (), (class_id, unit, states))

Router seats_router() {
    Router router;
    router.add<SeatsQuery, SeatsView>(Method::get, "/api/classes/{class_id}/seats", {"find_seats", "class.read", "Seats of a class."},
                                      [](const SeatsQuery& query, Call&) -> Result<SeatsView> {
                                          return SeatsView{query.class_id, std::to_string(query.unit_id.value_or(-1)), static_cast<std::int64_t>(query.states.size())};
                                      });
    router.add<SeatsForm, Nothing>(Method::put, "/api/classes/{class_id}/seats", {"set_seats", "class.write", "Sets the seats of a class."},
                                   [](const SeatsForm& form, Call&) -> Result<Nothing> {
                                       if (form.seats > 9) return Error::of(ErrorCode::quota_exhausted, "json.expected_number");
                                       return Nothing{};
                                   });
    return router;
}

struct Fixture {
    std::vector<CallRecord> records;
    Assets assets;
    Dispatcher dispatcher;

    static Assets pages() {
        Assets assets;
        assets.add("/index.html", "<html>" + std::string(1000, 'a'));
        assets.add("/assets/app-1234.js", "x");
        return assets;
    }
    static Result<Principal> authorise(const Request& request, const Declaration& declaration) {
        if (request.header("X-Role") != declaration.permission) return Error::of(ErrorCode::forbidden, "json.missing");
        return Principal{.account_id = 1, .account = "officer", .role = "", .scope_unit_id = {}, .institution_id = {}, .person_id = {}};
    }
    Fixture() : dispatcher(seats_router(), authorise, pages(), [this](const CallRecord& record) { records.push_back(record); }) {}

    Response ask(Method method, const std::string& target, const std::string& role, std::string body = "") {
        auto parsed = parse_target(target).value();
        Request request;
        request.method = method;
        request.path = parsed.path;
        request.query = parsed.query;
        request.headers["X-Role"] = role;
        request.headers["Accept-Encoding"] = "gzip";
        request.body = std::move(body);
        return dispatcher.answer(request);
    }
};

}  // namespace

TEST_CASE_FIXTURE(Fixture, "path and query reach the handler typed") {
    const auto response = ask(Method::get, "/api/classes/7/seats?unit_id=3&states=a&states=b", "class.read");
    CHECK(response.body == R"({"class_id":7,"unit":"3","states":2})");
}

TEST_CASE_FIXTURE(Fixture, "every wrong field is named at once with 422") {
    const auto response = ask(Method::put, "/api/classes/x/seats", "class.write", R"({"seats":"many","colour":1})");
    CHECK(response.status == 422);
    const auto fields = boost::json::parse(response.body).at("fields").as_array();
    CHECK(fields.size() == 3);
}

TEST_CASE_FIXTURE(Fixture, "malformed and too deep JSON is refused") {
    CHECK(ask(Method::put, "/api/classes/1/seats", "class.write", "{").status == 422);
    CHECK(ask(Method::put, "/api/classes/1/seats", "class.write", std::string(100000, '[')).status == 422);
}

TEST_CASE_FIXTURE(Fixture, "an error's code decides the status") {
    CHECK(ask(Method::put, "/api/classes/1/seats", "class.write", R"({"seats":10})").status == 409);
    CHECK(ask(Method::put, "/api/classes/1/seats", "class.read", R"({"seats":1})").status == 403);
    CHECK(ask(Method::get, "/api/nowhere", "").status == 404);
    CHECK(ask(Method::post, "/api/classes/1/seats", "").status == 405);
}

TEST_CASE_FIXTURE(Fixture, "records and metrics name the declared path, never the id") {
    ask(Method::get, "/api/classes/990101/seats", "class.read");
    REQUIRE(records.size() == 1);
    CHECK(records[0].endpoint == "/api/classes/{class_id}/seats");
    const auto metrics = ask(Method::get, "/metrics", "").body;
    CHECK(metrics.find("990101") == std::string::npos);
    CHECK(metrics.find("lunxun_http_requests_total") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "pages of the application get the index, files their cache headers") {
    const auto page = ask(Method::get, "/people/12", "");
    CHECK(page.headers.at("Content-Encoding") == "gzip");
    CHECK(page.body.size() < 200);
    CHECK(ask(Method::get, "/assets/app-1234.js", "").headers.at("Cache-Control").find("immutable") != std::string::npos);
    CHECK(ask(Method::get, "/nothing.js", "").status == 404);
}

TEST_CASE_FIXTURE(Fixture, "OpenAPI tells parameters from the body") {
    const auto described = openapi_of(dispatcher.router(), "t", "1");
    const auto& path = described.at("paths").at("/api/classes/{class_id}/seats");
    CHECK(path.at("get").at("parameters").as_array().size() == 3);
    CHECK(path.at("put").at("parameters").as_array().size() == 1);
    CHECK(path.at("put").at("requestBody").at("content").at("application/json").at("schema").at("required").as_array().size() == 1);
    CHECK(described.at("components").at("schemas").as_object().contains("SeatsView"));
}

}  // namespace lunxun::http

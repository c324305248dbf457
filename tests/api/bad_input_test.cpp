// SPDX-License-Identifier: Apache-2.0
// What comes over a wire and should not: too large, too slow, half, misshapen.
#include <doctest/doctest.h>

#include <chrono>

#include "tests/api/region.hpp"
#include "tests/api/scenario.hpp"

namespace lunxun::test {
namespace {

std::string post_head(const std::string& more) {
    return "POST /api/jobs HTTP/1.1\r\nHost: localhost\r\n" + Region::instance().session_headers(kOfficer) + more + "\r\n";
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("a body of 200 MB is refused from its announcement, before it is sent") {
    const RawConnection connection(Region::instance().port());
    connection.send(post_head("Content-Length: 209715200\r\n"));
    CHECK(connection.receive().starts_with("HTTP/1.1 413"));
}

TEST_CASE("an unannounced body of 200 MB is cut off at the endpoint's limit") {
    const RawConnection connection(Region::instance().port());
    connection.send(post_head("Transfer-Encoding: chunked\r\n"));
    const std::string chunk = "10000\r\n" + std::string(0x10000, 'x') + "\r\n";
    std::size_t taken = 0;
    for (int i = 0; i < 3200; ++i) {
        const auto sent = connection.send(chunk);
        taken += sent;
        if (sent < chunk.size()) break;
    }
    // Socket buffers hold some megabytes beside the one that the endpoint takes.
    CHECK(taken < (32U << 20U));
}

TEST_CASE("a client that never ends its headers is let go, and others are served meanwhile") {
    auto& region = Region::instance();
    const RawConnection slow(region.port());
    slow.send("GET /api/account HTTP/1.1\r\nHost:");
    const auto started = std::chrono::steady_clock::now();
    CHECK(region.call(kOfficer, "GET", "/api/account").status == 200);
    CHECK(slow.receive().find("HTTP/1.1 200") == std::string::npos);
    CHECK(seconds_since(started) < 60);
}

TEST_CASE("a client that closes its half still gets its answer") {
    auto& region = Region::instance();
    const RawConnection connection(region.port());
    connection.send("GET /api/account HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + region.session_headers(kOfficer) + "\r\n");
    connection.half_close();
    CHECK(connection.receive().starts_with("HTTP/1.1 200"));
}

TEST_CASE("a client that closes its half in the middle of a body is refused, and nothing was done") {
    auto& region = Region::instance();
    const RawConnection connection(region.port());
    connection.send(post_head("Content-Length: 100\r\n") + R"({"kind":)");
    connection.half_close();
    CHECK(connection.receive().starts_with("HTTP/1.1 400"));
    CHECK(region.call(kOfficer, "GET", "/api/account").status == 200);
}

TEST_CASE("bodies that are no JSON object of the endpoint are refused with their reason") {
    auto& region = Region::instance();
    const auto refusal = [&](const std::string& body) {
        const auto answer = region.call(kOfficer, "POST", "/api/jobs", body);
        CHECK(answer.status == 422);
        return answer.body;
    };
    CHECK(refusal("{").find("json.malformed") != std::string::npos);
    CHECK(refusal("[1]").find("json.expected_object") != std::string::npos);
    CHECK(refusal("\xff\xfe").find("json.malformed") != std::string::npos);
    CHECK(refusal(std::string(100, '[')).find("json.malformed") != std::string::npos);
    CHECK(refusal(R"({"kind":"plan","colour":1})").find("json.unknown_field") != std::string::npos);
    CHECK(refusal(R"({"kind":"plan","year":"2027"})").find("json.expected_integer") != std::string::npos);
    CHECK(refusal(R"({"kind":"plan","year":99999999999999999999})").find("json.expected_integer") != std::string::npos);
    CHECK(refusal(R"({"kind":7})").find("json.expected_one_of") != std::string::npos);
}

TEST_CASE("errors are told in the reader's language") {
    auto& region = Region::instance();
    const auto answer = call(region.port(), "GET", "/api/account", "Accept-Language: en\r\n");
    CHECK(answer.body.find("Sign in first") != std::string::npos);
    CHECK(call(region.port(), "GET", "/api/account").body.find("请先登录") != std::string::npos);
}

TEST_CASE("a password tried too often locks the account, right ones included") {
    auto& region = Region::instance();
    const auto attempt = [&](const std::string& password) {
        return call(region.port(), "POST", "/api/sign-in", "", R"({"account":"teacher","password":")" + password + "\"}");
    };
    for (int i = 0; i < 5; ++i) CHECK(attempt("wrong").body.find("access.wrong_password") != std::string::npos);
    CHECK(attempt("Lunxun-2027").body.find("access.locked") != std::string::npos);
}

}  // namespace lunxun::test

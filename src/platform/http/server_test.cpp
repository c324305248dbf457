// SPDX-License-Identifier: Apache-2.0
#include "platform/http/server.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <thread>

#include "tests/support/http_client.hpp"
#include "tests/support/temporary_folder.hpp"

namespace lunxun::http {
namespace {

using RawClient = test::RawConnection;

class ThreeTicks : public EventSource {
public:
    std::vector<Event> poll() override { return {{"tick", std::to_string(++count_)}}; }
    bool is_done() const override { return count_ == 3; }

private:
    int count_ = 0;
};

Response answer(Request& request) {
    Response response;
    if (request.path == "/throw") throw std::runtime_error("secret");
    if (request.path == "/events") response.events = std::make_shared<ThreeTicks>();
    response.content_type = "text/plain";
    response.body = std::string(to_string(request.method)) + " " + request.path + " " + request.body;
    return response;
}

Server serve(ServerOptions options = {}) {
    options.port = 0;
    return Server::start(options, {[](Method, const std::string&) { return std::size_t{100}; }, answer}).value();
}

std::string ask(const Server& server, std::string_view text) {
    RawClient client(server.port());
    client.send(text);
    return client.receive();
}

}  // namespace

TEST_CASE("one connection serves several requests") {
    const auto server = serve();
    RawClient client(server.port());
    client.send("GET /a%20b HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(client.receive("GET /a b ").starts_with("HTTP/1.1 200"));
    client.send("POST /c HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi");
    CHECK(client.receive("POST /c hi").starts_with("HTTP/1.1 200"));
}

TEST_CASE("what breaks a limit or the protocol is refused and the connection closed") {
    const auto server = serve();
    CHECK(ask(server, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 200000000\r\n\r\n").starts_with("HTTP/1.1 413"));
    CHECK(ask(server, "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n" + std::string(255, 'x') + "\r\n0\r\n\r\n").starts_with("HTTP/1.1 413"));
    CHECK(ask(server, "GET / HTTP/1.1\r\nX: " + std::string(20000, 'y') + "\r\n\r\n").starts_with("HTTP/1.1 431"));
    CHECK(ask(server, "hello\r\n\r\n").starts_with("HTTP/1.1 400"));
    CHECK(ask(server, "GET /%zz HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 400"));
    CHECK(ask(server, "GET /a/../b HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 400"));
    CHECK(ask(server, "TRACE / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405"));
}

TEST_CASE("a client too slow with its headers is let go") {
    ServerOptions options;
    options.header_timeout = std::chrono::seconds(1);
    const auto server = serve(options);
    CHECK(ask(server, "GET / HT").empty());
}

TEST_CASE("a body for a file is streamed into the folder and gone after the answer") {
    const test::TemporaryFolder folder;
    std::string held;
    ServerOptions options;
    options.port = 0;
    const auto server = Server::start(options, {[](Method, const std::string&) { return std::size_t{1 << 20}; },
                                                [&](Request& request) {
                                                    std::ifstream file(request.body_file);
                                                    held.assign(std::istreambuf_iterator<char>(file), {});
                                                    return Response{};
                                                },
                                                [&](Method, const std::string&) { return folder.path(); }})
                            .value();
    const std::string body(300'000, 'b');
    CHECK(ask(server, "PUT /file HTTP/1.1\r\nConnection: close\r\nContent-Length: 300000\r\n\r\n" + body).starts_with("HTTP/1.1 200"));
    CHECK(held == body);
    // The answer is on its way before the file goes.
    for (int i = 0; i < 2'000 && !std::filesystem::is_empty(folder.path()); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("who is not admitted is answered before a large body was sent") {
    ServerOptions options;
    options.port = 0;
    int answered = 0;
    const auto server = Server::start(options, {[](Method, const std::string&) { return std::size_t{1 << 20}; },
                                                [&](Request&) {
                                                    ++answered;
                                                    return Response{};
                                                },
                                                {},
                                                [](const Request& head) {
                                                    Response refusal;
                                                    refusal.status = head.header("Cookie").empty() ? 401 : 200;
                                                    return refusal.status == 401 ? std::optional(refusal) : std::nullopt;
                                                }})
                            .value();
    RawClient client(server.port());
    client.send("PUT /file HTTP/1.1\r\nContent-Length: 900000\r\n\r\n");
    CHECK(client.receive("\r\n\r\n").starts_with("HTTP/1.1 401"));
    CHECK(answered == 0);
}

TEST_CASE("a half-closed connection gets its answer") {
    const auto server = serve();
    RawClient client(server.port());
    client.send("GET /last HTTP/1.1\r\nConnection: close\r\n\r\n");
    client.half_close();
    CHECK(client.receive().find("GET /last") != std::string::npos);
}

TEST_CASE("an exception becomes a 500 without its text") {
    const auto server = serve();
    const auto got = ask(server, "GET /throw HTTP/1.1\r\nConnection: close\r\n\r\n");
    CHECK(got.starts_with("HTTP/1.1 500"));
    CHECK(got.find("secret") == std::string::npos);
}

TEST_CASE("events arrive one by one until the source is done") {
    const auto server = serve();
    const auto got = ask(server, "GET /events HTTP/1.1\r\n\r\n");
    CHECK(got.find("event: tick\ndata: 1\n\n") != std::string::npos);
    CHECK(got.ends_with("event: tick\ndata: 3\n\n"));
}

TEST_CASE("a used port is said clearly") {
    const auto server = serve();
    ServerOptions options;
    options.port = server.port();
    const auto second = Server::start(options, {[](Method, const std::string&) { return std::size_t{0}; }, answer});
    REQUIRE_FALSE(second);
    CHECK(second.error().message.key == "http.port_in_use");
}

TEST_CASE("stopping closes idle connections and returns") {
    auto server = serve();
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 200; ++i) idle.push_back(std::make_unique<RawClient>(server.port()));
    while (server.connections() < 200) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    CHECK(ask(server, "GET /busy HTTP/1.1\r\nConnection: close\r\n\r\n").starts_with("HTTP/1.1 200"));
    server.stop();
    CHECK(idle.front()->receive().empty());
}

}  // namespace lunxun::http

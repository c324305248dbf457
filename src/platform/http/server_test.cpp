// SPDX-License-Identifier: Apache-2.0
#include "platform/http/server.hpp"

#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

namespace lunxun::http {
namespace {

/// A client that speaks bytes, so that what no library would send can be sent.
class RawClient {
public:
    explicit RawClient(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        REQUIRE(::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) == 0);
    }
    ~RawClient() { ::close(socket_); }
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    void send(std::string_view text) const {
        while (!text.empty()) {
            const auto sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;
            text.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    void half_close() const { ::shutdown(socket_, SHUT_WR); }
    /// Reads until `end` is seen or the server closes.
    std::string receive(std::string_view end = {}) const {
        std::string all;
        std::array<char, 4096> part{};
        while (end.empty() || all.find(end) == std::string::npos) {
            const auto got = ::recv(socket_, part.data(), part.size(), 0);
            if (got <= 0) break;
            all.append(part.data(), static_cast<std::size_t>(got));
        }
        return all;
    }

private:
    int socket_;
};

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

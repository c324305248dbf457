// SPDX-License-Identifier: Apache-2.0
#include "bench/http/served_program.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <fstream>
#include <stdexcept>
#include <thread>

#include "tests/support/http_client.hpp"

namespace lunxun::bench {
namespace {

using Clock = std::chrono::steady_clock;

std::uint16_t free_port() {
    const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in at{};
    at.sin_family = AF_INET;
    at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof at;
    ::bind(probe, reinterpret_cast<sockaddr*>(&at), size);
    ::getsockname(probe, reinterpret_cast<sockaddr*>(&at), &size);
    ::close(probe);
    return ntohs(at.sin_port);
}

bool is_healthy(std::uint16_t port) {
    try {
        return test::call(port, "GET", "/health").status == 200;
    } catch (const std::runtime_error&) {
        return false;
    }
}

}  // namespace

ServedProgram::ServedProgram(const std::string& program, const std::string& data) : port_(free_port()) {
    process_ = ::fork();
    if (process_ == 0) {
        const int nowhere = ::open("/dev/null", O_WRONLY);
        ::dup2(nowhere, STDOUT_FILENO);
        const auto port = std::to_string(port_);
        ::execl(program.c_str(), program.c_str(), "--data", data.c_str(), "--today", "2026-11-21", "serve", "--port", port.c_str(), nullptr);
        ::_exit(127);
    }
    for (int i = 0; i < 300; ++i) {
        if (is_healthy(port_)) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    throw std::runtime_error("the server does not answer; is its data folder in use?");
}

ServedProgram::~ServedProgram() {
    ::kill(process_, SIGTERM);
    ::waitpid(process_, nullptr, 0);
}

std::int64_t ServedProgram::resident_bytes() const {
    std::ifstream status("/proc/" + std::to_string(process_) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmRSS:")) return std::stoll(line.substr(6)) * 1024;
    return 0;
}

Caller::Caller(std::uint16_t port, std::string headers) : socket_(::socket(AF_INET, SOCK_STREAM, 0)), headers_(std::move(headers)) {
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0) throw std::runtime_error("cannot connect");
}

Caller::~Caller() {
    ::close(socket_);
}

void Caller::send_all(const std::string& text) const {
    if (::send(socket_, text.data(), text.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(text.size())) throw std::runtime_error("cannot send");
}

std::string Caller::receive_more() const {
    std::array<char, 65536> part{};
    const auto got = ::recv(socket_, part.data(), part.size(), 0);
    if (got <= 0) throw std::runtime_error("the connection broke");
    return {part.data(), static_cast<std::size_t>(got)};
}

Caller::Answer Caller::get(const std::string& path, const std::string& more_headers) {
    const auto started = Clock::now();
    send_all("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers_ + more_headers + "\r\n");
    std::size_t end = 0;
    while ((end = rest_.find("\r\n\r\n")) == std::string::npos) rest_ += receive_more();
    Answer answer{.status = std::stoi(rest_.substr(9, 3)), .head = rest_.substr(0, end + 2), .body = {}};
    const auto at = answer.head.find("Content-Length: ");
    const auto length = at == std::string::npos ? 0 : std::stoul(answer.head.substr(at + 16));
    rest_.erase(0, end + 4);
    while (rest_.size() < length) rest_ += receive_more();
    answer.seconds = std::chrono::duration<double>(Clock::now() - started).count();
    answer.body = rest_.substr(0, length);
    rest_.erase(0, length);
    return answer;
}

}  // namespace lunxun::bench

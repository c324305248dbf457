// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>

namespace lunxun::test {

/// A connection that speaks bytes, so that what no library would send can be sent too.
class RawConnection {
public:
    explicit RawConnection(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0) throw std::runtime_error("cannot connect");
    }
    ~RawConnection() { ::close(socket_); }
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;

    /// Bytes that the other side took before it closed.
    std::size_t send(std::string_view text) const {
        std::size_t all = 0;
        while (all < text.size()) {
            const auto sent = ::send(socket_, text.data() + all, text.size() - all, MSG_NOSIGNAL);
            if (sent <= 0) return all;
            all += static_cast<std::size_t>(sent);
        }
        return all;
    }
    void half_close() const { ::shutdown(socket_, SHUT_WR); }

    /// Reads until `end` is seen or the server closes.
    std::string receive(std::string_view end = {}) const {
        std::string all;
        std::array<char, 16384> part{};
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

struct HttpAnswer {
    int status = 0;
    std::string head;
    std::string body;

    /// The first value of a header, as the server wrote its name; empty when there is none.
    std::string header(std::string_view name) const {
        const auto at = head.find("\r\n" + std::string(name) + ": ");
        if (at == std::string::npos) return "";
        const auto begin = at + name.size() + 4;
        return head.substr(begin, head.find("\r\n", begin) - begin);
    }
};

/// One call on a connection of its own.
inline HttpAnswer call(std::uint16_t port, std::string_view method, std::string_view target, std::string_view headers = {}, std::string_view body = {}) {
    const RawConnection connection(port);
    connection.send(std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + std::string(headers) +
                    "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + std::string(body));
    const auto text = connection.receive();
    const auto end = text.find("\r\n\r\n");
    if (end == std::string::npos) return {};
    return {std::atoi(text.substr(9, 3).c_str()), text.substr(0, end + 2), text.substr(end + 4)};
}

}  // namespace lunxun::test

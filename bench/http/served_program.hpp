// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>

namespace lunxun::bench {

/// `lunxun serve` as a process of its own, so that its memory is its own. Ended with this object.
class ServedProgram {
public:
    /// @throws std::runtime_error  it does not answer within half a minute.
    ServedProgram(const std::string& program, const std::string& data);
    ServedProgram(const ServedProgram&) = delete;
    ServedProgram& operator=(const ServedProgram&) = delete;
    ~ServedProgram();

    std::uint16_t port() const { return port_; }
    /// Bytes of memory that it holds now.
    std::int64_t resident_bytes() const;

private:
    std::uint16_t port_ = 0;
    pid_t process_ = 0;
};

/// One keep-alive connection that asks one call after the other.
class Caller {
public:
    Caller(std::uint16_t port, std::string headers);
    Caller(const Caller&) = delete;
    Caller& operator=(const Caller&) = delete;
    ~Caller();

    struct Answer {
        int status = 0;
        double seconds = 0;
        std::string head;
        std::string body;
    };
    /// @throws std::runtime_error  the connection broke.
    Answer get(const std::string& path, const std::string& more_headers = {});

private:
    void send_all(const std::string& text) const;
    std::string receive_more() const;

    int socket_;
    std::string headers_;
    std::string rest_;
};

}  // namespace lunxun::bench

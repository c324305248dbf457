// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>

namespace lunxun::test {

/// A PostgreSQL server of Debian's package for the time of one test process: loopback, a free port, a data
/// folder of its own, nothing synced to disk. It ends with the process, also when that crashes.
class PostgresqlServer {
public:
    /// The server of this process, started at the first call; null when it cannot start (`reason` says why).
    static PostgresqlServer* instance(std::string& reason);
    ~PostgresqlServer();
    PostgresqlServer(const PostgresqlServer&) = delete;
    PostgresqlServer& operator=(const PostgresqlServer&) = delete;

    std::string address_of(const std::string& database) const;
    /// Runs one command outside of any transaction, on the maintenance database.
    void command(const std::string& text) const;
    pid_t pid() const { return pid_; }

private:
    PostgresqlServer();
    void start();
    void wait_until_ready() const;

    std::filesystem::path folder_;
    int port_ = 0;
    pid_t pid_ = 0;
};

}  // namespace lunxun::test

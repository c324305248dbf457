// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <functional>
#include <stdexcept>

namespace lunxun::test {

/// A copy of this process that runs one function and ends without clean-up, as a crash would.
class ChildProcess {
public:
    /// What the child can tell its parent: that it has come this far.
    using Signal = std::function<void()>;

    explicit ChildProcess(const std::function<int(const Signal& reached)>& work) {
        if (pipe(pipe_) != 0) throw std::runtime_error("no pipe");
        pid_ = fork();
        if (pid_ < 0) throw std::runtime_error("cannot fork");
        if (pid_ == 0) run(work);
        close(pipe_[1]);
    }
    ~ChildProcess() {
        if (pid_ > 0) kill_now();
        close(pipe_[0]);
    }
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    pid_t pid() const { return pid_; }

    /// False when the child ended without a signal.
    bool wait_for_signal() {
        char byte = 0;
        return read(pipe_[0], &byte, 1) == 1;
    }
    void kill_now() {
        kill(pid_, SIGKILL);
        waitpid(pid_, nullptr, 0);
        pid_ = -1;
    }
    /// The exit code, or -1 when a signal ended it.
    int wait() {
        int status = 0;
        waitpid(pid_, &status, 0);
        pid_ = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }

private:
    [[noreturn]] void run(const std::function<int(const Signal&)>& work) {
        close(pipe_[0]);
        int code = 99;
        try {
            code = work([this] { static_cast<void>(write(pipe_[1], "x", 1) == 1); });
        } catch (...) {
            // 99 says so.
        }
        _exit(code);
    }

    int pipe_[2] = {-1, -1};
    pid_t pid_ = -1;
};

}  // namespace lunxun::test

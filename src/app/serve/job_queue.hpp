// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "app/steps.hpp"

namespace lunxun::app {

/// Long works of the server: one at a time, in the order of asking. What waits or runs when the process ends is shown
/// as interrupted at the next start.
class JobQueue {
public:
    /// One of steps.hpp with its arguments; it gets the context under which its job is recorded.
    using Step = std::function<Result<StepResult>(const Context&)>;

    /// Both outlive the queue.
    JobQueue(const Context& context, sql::Database& database);
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;
    /// Asks the running work to stop, and waits for that.
    ~JobQueue();

    /// @param kind       a step's name: `app.step_<kind>` is its title
    /// @param arguments  JSON, shown with the job; no personal data
    /// @param after      a job submitted before; unless that is done, this one is cancelled when its turn comes
    /// @return the job's id
    std::int64_t submit(const std::string& kind, const std::string& arguments, Step step, std::optional<std::int64_t> after = {});

private:
    struct Waiting {
        std::int64_t id = 0;
        Step step;
        std::optional<std::int64_t> after;
    };

    void work_off(const std::stop_token& stop);
    void run(Waiting waiting, const std::stop_token& stop) const;
    bool is_done(std::int64_t id) const;

    const Context& context_;
    sql::Database& database_;
    std::mutex mutex_;
    std::condition_variable_any came_;
    std::deque<Waiting> waiting_;
    std::jthread worker_;
};

}  // namespace lunxun::app

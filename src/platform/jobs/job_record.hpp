// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "base/progress.hpp"
#include "base/result.hpp"
#include "platform/sql/database.hpp"

namespace lunxun::jobs {

/// Now, UTC, `2027-04-12T08:00:00Z`.
std::string utc_now();

/// The row of a running job: begun by the constructor, kept up to date by a thread of its own.
class JobRecord {
public:
    /// @param waiting_id  the row to begin, written before; none: a new row.
    JobRecord(sql::Database& database, const std::string& kind, const std::string& arguments, std::optional<std::int64_t> waiting_id);
    JobRecord(const JobRecord&) = delete;
    JobRecord& operator=(const JobRecord&) = delete;
    /// Stops the thread; a row that no one ended stays `running` and is found at the next start.
    ~JobRecord();

    /// True when the waiting row was cancelled before its turn: the work is not to begin.
    bool was_cancelled() const { return is_cancelled_; }
    /// False once the job was cancelled from elsewhere.
    bool report(const Progress& progress);

    void finish(const Result<std::string>& outcome);
    void fail(const std::string& reason);

private:
    void keep_up_to_date(const std::stop_token& stop);
    void write_progress(const Progress& progress);
    void write_end(const char* state, const sql::Value& error, const sql::Value& result);

    sql::Database& database_;
    std::int64_t id_ = 0;
    std::mutex mutex_;
    std::condition_variable_any stopped_;
    Progress latest_;
    std::atomic<bool> is_cancelled_ = false;
    std::jthread writer_;
};

}  // namespace lunxun::jobs

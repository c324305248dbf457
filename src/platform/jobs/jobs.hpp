// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.hpp"
#include "base/result.hpp"
#include "platform/sql/database.hpp"

/// Long works, recorded in table `job` while they run, so that another thread, screen or session can watch
/// and cancel them, and a killed one is found at the next start.
namespace lunxun::jobs {

/// What a job does. It calls the sink often and ends with ErrorCode::cancelled when that says so; it returns
/// the job's result as JSON.
using Work = std::function<Result<std::string>(const ProgressSink&)>;

struct Job {
    std::int64_t id = 0;
    std::string kind;
    std::string state;
    double fraction = 0;
    std::string step;
    /// The last figures that the work told with its progress, a JSON object; they stay when it ends.
    std::optional<std::string> figures;
    /// A message as text::message_json writes it.
    std::optional<std::string> error;
    std::string arguments;
    std::optional<std::string> result;
    std::string created_at;
    std::optional<std::string> started_at;
    std::optional<std::string> ended_at;
};

/// Runs `work` on this thread, outside of any transaction, and records how it goes: its progress about once a
/// second from a thread beside it, its end at once. `watch` hears each step too and may cancel.
///
/// @param waiting_id  a job of `enqueue` that the work fulfils; none: the work makes a job of its own.
/// @return the work's result.
/// @error cancelled  by `watch`, or by `cancel` from elsewhere.
/// @error (others)   those of the work; recorded with the job.
/// @throws what the work throws; the job is then `failed`.
Result<std::string> run(sql::Database& database, const std::string& kind, const std::string& arguments, const Work& work,
                        const ProgressSink& watch = {}, std::optional<std::int64_t> waiting_id = {});

/// Writes down a job that waits for its turn, and returns its id.
std::int64_t enqueue(sql::Database& database, const std::string& kind, const std::string& arguments);

/// Asks a waiting or running job to stop; it does so at its next step.
/// @error not_found  no such job waits or runs.
Result<void> cancel(sql::Database& database, std::int64_t id);

std::optional<Job> find_job(sql::Database& database, std::int64_t id);

/// `unresolved`: failed or interrupted, and none of their kind was done since.
enum class Which { all, unresolved };
BOOST_DESCRIBE_ENUM(Which, all, unresolved)

/// The newest first, at most `limit`; only those with an id below `before`, if given.
std::vector<Job> recent_jobs(sql::Database& database, std::int64_t limit, std::optional<std::int64_t> before = {}, Which which = Which::all);
std::int64_t count_jobs(sql::Session& session, Which which = Which::all);
/// The newest job of each kind and state, by id.
std::vector<Job> latest_jobs(sql::Database& database);

/// Marks the jobs that ran or waited when the last process ended, and returns them. To be called once, at the
/// start of the process that has the data folder: what is running then runs no more.
std::vector<Job> mark_interrupted(sql::Database& database);

}  // namespace lunxun::jobs

// SPDX-License-Identifier: Apache-2.0
#include "platform/jobs/jobs.hpp"

#include <limits>

#include "jobs/queries.hpp"
#include "platform/jobs/job_record.hpp"
#include "platform/log/log.hpp"

namespace lunxun::jobs {

BOOST_DESCRIBE_STRUCT(Job, (), (id, kind, state, fraction, step, figures, error, arguments, result, created_at, started_at, ended_at))

namespace {

std::string name_of(Which which) {
    return which == Which::unresolved ? "unresolved" : "all";
}

}  // namespace

Result<std::string> run(sql::Database& database, const std::string& kind, const std::string& arguments, const Work& work,
                        const ProgressSink& watch, std::optional<std::int64_t> waiting_id) {
    JobRecord record(database, kind, arguments, waiting_id);
    if (record.was_cancelled()) return Error::of(ErrorCode::cancelled, "jobs.cancelled_while_waiting");
    const ProgressSink sink = [&](const Progress& progress) {
        const bool goes_on = record.report(progress);
        return (!watch || watch(progress)) && goes_on;
    };
    try {
        auto outcome = work(sink);
        record.finish(outcome);
        return outcome;
    } catch (const std::exception& error) {
        record.fail(error.what());
        throw;
    }
}

std::int64_t enqueue(sql::Database& database, const std::string& kind, const std::string& arguments) {
    return database.write([&](sql::Session& session) {
        const auto id = session.reserve_ids("job", 1);
        session.execute(queries::enqueue_job, {{"id", id}, {"kind", kind}, {"arguments", arguments}, {"now", utc_now()}});
        return id;
    });
}

Result<void> cancel(sql::Database& database, std::int64_t id) {
    const auto rows = database.write([&](sql::Session& session) { return session.execute(queries::cancel_job, {{"id", id}}); });
    if (rows == 0) return Error::of(ErrorCode::not_found, "jobs.none_to_cancel", {{"job", std::to_string(id)}});
    return {};
}

std::optional<Job> find_job(sql::Database& database, std::int64_t id) {
    return database.read([&](sql::Session& session) { return session.one<Job>(queries::find_job, {{"id", id}}); });
}

std::vector<Job> recent_jobs(sql::Database& database, std::int64_t limit, std::optional<std::int64_t> before, Which which) {
    const sql::Params params{{"which", name_of(which)}, {"before", before.value_or(std::numeric_limits<std::int64_t>::max())}, {"limit", limit}};
    return database.read([&](sql::Session& session) { return session.all<Job>(queries::recent_jobs, params); });
}

std::int64_t count_jobs(sql::Session& session, Which which) {
    return session.scalar<std::int64_t>(queries::count_jobs, {{"which", name_of(which)}});
}

std::vector<Job> latest_jobs(sql::Database& database) {
    return database.read([](sql::Session& session) { return session.all<Job>(queries::latest_jobs); });
}

std::vector<Job> mark_interrupted(sql::Database& database) {
    return database.write([](sql::Session& session) {
        auto jobs = session.all<Job>(queries::unfinished_jobs);
        for (auto& job : jobs) {
            session.execute(queries::interrupt_job, {{"id", job.id}});
            job.state = "interrupted";
            log::warning("job.interrupted", {{"job", job.id}, {"kind", job.kind}});
        }
        return jobs;
    });
}

}  // namespace lunxun::jobs

// SPDX-License-Identifier: Apache-2.0
#include "platform/jobs/job_record.hpp"

#include <chrono>
#include <ctime>

#include "jobs/queries.hpp"
#include "platform/log/log.hpp"
#include "platform/sql/database_error.hpp"
#include "platform/text/locale.hpp"

namespace lunxun::jobs {
namespace {

constexpr std::chrono::seconds kBetweenWrites{1};

sql::Value figures_of(const Progress& progress) {
    if (progress.figures.empty()) return nullptr;
    return progress.figures;
}

}  // namespace

std::string utc_now() {
    const auto seconds = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

JobRecord::JobRecord(sql::Database& database, const std::string& kind, const std::string& arguments, std::optional<std::int64_t> waiting_id)
    : database_(database) {
    database_.write([&](sql::Session& session) {
        id_ = waiting_id ? *waiting_id : session.reserve_ids("job", 1);
        const sql::Params begun{{"id", id_}, {"now", utc_now()}};
        if (waiting_id) is_cancelled_ = session.execute(queries::begin_waiting_job, begun) == 0;
        else session.execute(queries::begin_job, {{"id", id_}, {"kind", kind}, {"arguments", arguments}, {"now", utc_now()}});
    });
    if (is_cancelled_) return;
    log::info("job.started", {{"job", id_}, {"kind", kind}});
    writer_ = std::jthread([this](const std::stop_token& stop) { keep_up_to_date(stop); });
}

JobRecord::~JobRecord() {
    writer_.request_stop();
}

bool JobRecord::report(const Progress& progress) {
    const std::scoped_lock lock(mutex_);
    latest_.fraction = progress.fraction;
    latest_.step = progress.step;
    if (!progress.figures.empty()) latest_.figures = progress.figures;
    return !is_cancelled_;
}

void JobRecord::keep_up_to_date(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (!stopped_.wait_for(lock, stop, kBetweenWrites, [&] { return stop.stop_requested(); })) {
        const auto progress = latest_;
        lock.unlock();
        write_progress(progress);
        lock.lock();
    }
}

void JobRecord::write_progress(const Progress& progress) {
    try {
        const auto rows = database_.write([&](sql::Session& session) {
            return session.execute(queries::update_progress, {{"id", id_},
                                                              {"fraction", progress.fraction},
                                                              {"step", progress.step},
                                                              {"figures", figures_of(progress)}});
        });
        // Only a running job is updated: none means that someone has cancelled it.
        if (rows == 0) is_cancelled_ = true;
    } catch (const sql::DatabaseError& error) {
        // The work will meet the same trouble, and it can say more about it.
        log::warning("job.progress_not_written", {{"job", id_}, {"reason", error.what()}});
    }
}

void JobRecord::write_end(const char* state, const sql::Value& error, const sql::Value& result) {
    writer_.request_stop();
    if (writer_.joinable()) writer_.join();
    const double fraction = result.index() == 0 ? latest_.fraction : 1.0;
    database_.write([&](sql::Session& session) {
        session.execute(queries::end_job, {{"id", id_},
                                           {"state", state},
                                           {"fraction", fraction},
                                           {"step", latest_.step},
                                           {"figures", figures_of(latest_)},
                                           {"error", error},
                                           {"result", result},
                                           {"now", utc_now()}});
    });
    log::info("job.ended", {{"job", id_}, {"state", state}});
}

void JobRecord::finish(const Result<std::string>& outcome) {
    if (outcome)
        write_end("done", nullptr, *outcome);
    else
        write_end(outcome.error().code == ErrorCode::cancelled ? "cancelled" : "failed", text::message_json(outcome.error().message), nullptr);
}

void JobRecord::fail(const std::string& reason) {
    try {
        write_end("failed", text::message_json({"jobs.broken_off", {{"reason", log::masked(reason)}}}), nullptr);
    } catch (const sql::DatabaseError& error) {
        log::error("job.end_not_written", {{"job", id_}, {"reason", error.what()}});
    }
}

}  // namespace lunxun::jobs

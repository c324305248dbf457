// SPDX-License-Identifier: Apache-2.0
#include "app/serve/job_queue.hpp"

#include <malloc.h>

#include "platform/jobs/jobs.hpp"
#include "platform/log/log.hpp"

namespace lunxun::app {

JobQueue::JobQueue(const Context& context, sql::Database& database)
    : context_(context), database_(database), worker_([this](const std::stop_token& stop) { work_off(stop); }) {}

JobQueue::~JobQueue() {
    worker_.request_stop();
}

std::int64_t JobQueue::submit(const std::string& kind, const std::string& arguments, Step step, std::optional<std::int64_t> after) {
    const auto id = jobs::enqueue(database_, kind, arguments);
    const std::scoped_lock lock(mutex_);
    waiting_.push_back({id, std::move(step), after});
    came_.notify_one();
    return id;
}

void JobQueue::work_off(const std::stop_token& stop) {
    while (true) {
        std::unique_lock lock(mutex_);
        if (!came_.wait(lock, stop, [&] { return !waiting_.empty(); })) return;
        auto next = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        run(std::move(next), stop);
        if (stop.stop_requested()) return;
    }
}

bool JobQueue::is_done(std::int64_t id) const {
    const auto job = jobs::find_job(database_, id);
    return job && job->state == "done";
}

void JobQueue::run(Waiting waiting, const std::stop_token& stop) const {
    Context context = context_;
    context.options.is_quiet = true;
    context.waiting_job_id = waiting.id;
    context.stop = stop;
    // It may be cancelled already, which is as well.
    if (waiting.after && !is_done(*waiting.after)) (void)jobs::cancel(database_, waiting.id);
    try {
        // The job's row holds its outcome; there is nobody else to tell.
        const auto done = waiting.step(context);
        log::info("queue.ended", {{"job", waiting.id}, {"is_done", done.has_value()}});
    } catch (const std::exception& error) {
        log::error("queue.broke_off", {{"job", waiting.id}, {"reason", error.what()}});
    }
    // A year's planning leaves hundreds of MiB free but held, on machines that have little.
    malloc_trim(0);
}

}  // namespace lunxun::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/steps.hpp"
#include "platform/jobs/jobs.hpp"

namespace lunxun::app {

/// Shows a step's progress, records it as a job where there is a database, and takes its seconds.
///
/// @param work  (ProgressSink) -> Result<StepResult>
template <class Work>
Result<StepResult> run_step(const Context& context, Workplace* workplace, const std::string& name, Work&& work) {
    StepLine line(context.say("app.step_" + name), context.step_output());
    const auto shown = line.sink();
    const ProgressSink sink = [&](const Progress& progress) { return shown(progress) && !context.stop.stop_requested(); };
    Result<StepResult> result = StepResult{};
    const auto as_job = [&](const ProgressSink& progress) -> Result<std::string> {
        result = work(progress);
        if (!result) return result.error();
        auto recorded = result->figures;
        // Whoever reads the job later wants its line in a language of his own.
        recorded["line"] = boost::json::parse(text::message_json(result->line));
        return boost::json::serialize(recorded);
    };
    if (workplace) {
        if (auto done = jobs::run(workplace->database, name, "{}", as_job, sink, context.waiting_job_id); !done) return done.error();
    } else if (auto done = as_job(sink); !done) {
        return done.error();
    }
    result->seconds = line.finish(text::render(result->line, context.locale()));
    result->figures["seconds"] = result->seconds;
    return result;
}

}  // namespace lunxun::app

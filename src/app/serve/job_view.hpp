// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/utc_time.hpp"
#include "platform/jobs/jobs.hpp"
#include "platform/text/spoken.hpp"

namespace lunxun::app {

/// One number that a job tells, such as `value` or `classes`.
struct JobFigure {
    std::string name;
    double value = 0;
};
BOOST_DESCRIBE_STRUCT(JobFigure, (), (name, value))

/// A job as screens show it.
struct JobView {
    std::int64_t job_id = 0;
    std::string kind;
    std::string title;
    std::string state;
    double fraction = 0;
    std::optional<text::SpokenMessage> step;
    /// While it runs: those of the search; when it is done: those of its result.
    std::vector<JobFigure> figures;
    std::optional<double> seconds_left;
    std::optional<text::SpokenMessage> result;
    std::optional<text::SpokenMessage> error;
    std::string started_by;
    std::string created_at;
    std::optional<std::string> started_at;
    std::optional<std::string> ended_at;
};
BOOST_DESCRIBE_STRUCT(JobView, (), (job_id, kind, title, state, fraction, step, figures, seconds_left, result, error, started_by, created_at, started_at, ended_at))

/// True once the job will not change any more.
bool is_ended(const jobs::Job& job);

/// @param now  for the seconds left, which assume that the rest goes as fast as what is done
JobView view_of(const jobs::Job& job, text::Locale locale, UtcTime now);

}  // namespace lunxun::app

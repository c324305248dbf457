// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/serve/installation.hpp"
#include "platform/http/router.hpp"

namespace lunxun::app {

/// Queues a step as a job and writes that down in the audit chain; endpoints that start steps of their own use this.
///
/// @param arguments  shown with the job; no personal data
/// @param after      as JobQueue::submit
std::int64_t start_job(Installation& installation, const std::string& actor, const std::string& kind, const boost::json::object& arguments, JobQueue::Step step,
                       std::optional<std::int64_t> after = {});

/// Starting, watching and cancelling the steps of a year.
void add_job_endpoints(http::Router& router, Installation& installation);

}  // namespace lunxun::app

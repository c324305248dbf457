// SPDX-License-Identifier: Apache-2.0
#include "app/serve/year_steps.hpp"

#include <algorithm>

namespace lunxun::app {
namespace {

/// Steps that only look, or write papers: nothing has to follow them.
constexpr std::array<std::string_view, 3> kWithoutFollowers{"verify", "documents", "report"};

bool is_under_way(const jobs::Job& job) {
    return job.state == "waiting" || job.state == "running";
}

template <class Test>
const jobs::Job* newest(std::span<const jobs::Job> latest, std::string_view kind, Test&& test) {
    const jobs::Job* found = nullptr;
    for (const auto& job : latest)
        if (job.kind == kind && test(job) && (!found || job.id > found->id)) found = &job;
    return found;
}

}  // namespace

std::vector<YearStep> year_steps(std::span<const jobs::Job> latest) {
    const auto done_id = [&](std::string_view kind) {
        const auto* done = newest(latest, kind, [](const jobs::Job& job) { return job.state == "done"; });
        return done ? done->id : 0;
    };
    std::vector<YearStep> steps;
    for (const auto kind : kYearSteps) {
        YearStep step{.kind = kind, .state = YearStepState::never, .job = {}, .outdated_since = {}};
        if (const auto* job = newest(latest, kind, [](const jobs::Job&) { return true; })) step.job = *job;
        const auto own = done_id(kind);
        for (const auto& before : steps) {
            const bool has_followers = std::ranges::find(kWithoutFollowers, before.kind) == kWithoutFollowers.end();
            if (own > 0 && has_followers && done_id(before.kind) > own && !step.outdated_since) step.outdated_since = before.kind;
        }
        if (const auto* job = newest(latest, kind, is_under_way)) {
            step.state = job->state == "running" ? YearStepState::running : YearStepState::waiting;
            step.job = *job;
        } else if (own > 0) {
            step.state = step.outdated_since ? YearStepState::outdated : YearStepState::done;
        }
        steps.push_back(std::move(step));
    }
    return steps;
}

}  // namespace lunxun::app

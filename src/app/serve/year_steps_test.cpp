// SPDX-License-Identifier: Apache-2.0
#include "app/serve/year_steps.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace lunxun::app {
namespace {

jobs::Job job(std::int64_t id, const char* kind, const char* state = "done") {
    return {.id = id, .kind = kind, .state = state, .fraction = 0, .step = "", .figures = {}, .error = {}, .arguments = "{}", .result = {}, .created_at = "", .started_at = {}, .ended_at = {}};
}

YearStep step(const std::vector<jobs::Job>& latest, std::string_view kind) {
    const auto steps = year_steps(latest);
    return *std::ranges::find(steps, kind, &YearStep::kind);
}

}  // namespace

TEST_CASE("of an empty installation no step was ever done") {
    for (const auto& one : year_steps({})) CHECK(one.state == YearStepState::never);
}

TEST_CASE("a step is outdated once a step before it was done again, and not by one that only looks") {
    const std::vector<jobs::Job> in_order{job(1, "import"), job(2, "plan"), job(3, "nominate"), job(4, "curriculum"), job(5, "timetable"), job(6, "documents"), job(7, "verify")};
    for (const auto* kind : {"import", "plan", "nominate", "curriculum", "timetable", "verify", "documents"}) CHECK(step(in_order, kind).state == YearStepState::done);
    CHECK(step(in_order, "report").state == YearStepState::never);

    auto again = in_order;
    again.push_back(job(8, "nominate"));
    CHECK(step(again, "plan").state == YearStepState::done);
    CHECK(step(again, "nominate").state == YearStepState::done);
    CHECK(step(again, "timetable").state == YearStepState::outdated);
    CHECK(step(again, "timetable").outdated_since == "nominate");
    CHECK(step(again, "documents").state == YearStepState::outdated);
}

TEST_CASE("what is under way is told before what was, and a failure leaves the step as it stood") {
    const std::vector<jobs::Job> latest{job(1, "import"), job(2, "plan"), job(3, "plan", "failed"), job(4, "nominate", "waiting"), job(5, "curriculum", "running")};
    CHECK(step(latest, "plan").state == YearStepState::done);
    CHECK(step(latest, "plan").job->state == "failed");
    CHECK(step(latest, "nominate").state == YearStepState::waiting);
    CHECK(step(latest, "curriculum").state == YearStepState::running);
}

}  // namespace lunxun::app

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/jobs/jobs.hpp"

namespace lunxun::app {

/// The steps of a year in their order: each builds on what those before it made.
inline constexpr std::array<std::string_view, 8> kYearSteps{"import", "plan", "nominate", "curriculum", "timetable", "verify", "documents", "report"};

/// never: not done yet. outdated: a step before it was done again since. waiting, running: its job is under way.
enum class YearStepState { never, done, outdated, waiting, running };
BOOST_DESCRIBE_ENUM(YearStepState, never, done, outdated, waiting, running)

/// How a step of the year stands.
struct YearStep {
    std::string_view kind;
    YearStepState state = YearStepState::never;
    std::optional<jobs::Job> job;                    ///< its newest
    std::optional<std::string_view> outdated_since;  ///< the first step before it that was done again since
};

/// @param latest  the newest job of each kind and state, as jobs::latest_jobs gives them
std::vector<YearStep> year_steps(std::span<const jobs::Job> latest);

}  // namespace lunxun::app

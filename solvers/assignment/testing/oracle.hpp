// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "solvers/assignment/solve.hpp"

namespace lunxun::assignment::testing {

/// The best objective there is, found by CBC as a mixed-integer program; nothing when no plan is feasible.
std::optional<std::int64_t> best_objective(const Instance& instance, const Options& options);

}  // namespace lunxun::assignment::testing

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>

#include "solvers/assignment/solve.hpp"

namespace lunxun::assignment {

/// How much of what the caller allows is used up, in time or in iterations.
class Budget {
public:
    explicit Budget(const Options& options) : options_(options) {}

    void count_iteration() { ++iterations_; }
    std::int64_t iterations() const { return iterations_; }

    /// 0 at the start; 1 or more when it is time to stop.
    double used() const {
        double used = options_.spent ? options_.spent() : 0;
        if (options_.max_iterations) {
            const auto allowed = std::max<std::int64_t>(1, *options_.max_iterations);
            used = std::max(used, static_cast<double>(iterations_) / static_cast<double>(allowed));
        }
        return used;
    }
    bool is_used_up() const { return used() >= 1; }

    /// Whether time ran out in the midst of an iteration. Iterations alone never stop one.
    bool is_time_up() const { return options_.spent && options_.spent() >= 1; }

private:
    const Options& options_;
    std::int64_t iterations_ = 0;
};

}  // namespace lunxun::assignment

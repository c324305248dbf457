// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "solvers/assignment/solution.hpp"

namespace lunxun::assignment {

enum class PinKind {
    attend,  ///< the person attends this class
    avoid,   ///< the person never attends it
};

struct Pin {
    int person = 0;
    int class_id = 0;
    PinKind kind = PinKind::attend;
};

/// At least `least` of these persons get a class; each one missing costs kMustPenalty.
struct Floor {
    std::vector<int> persons;
    int least = 0;
};

struct Progress {
    std::int64_t objective = 0;  ///< of the best plan so far; the empty plan's before there is one
    std::int64_t upper_bound = 0;
    double gap = 0;
    std::int64_t iterations = 0;
};

struct Options {
    std::uint64_t seed = 1;
    int threads = 1;
    double gap_goal = 0;  ///< stops when the gap is not larger, 0.001 being 0.1 %

    /// Iterations to spend; the only limit that gives the same plan on every machine and number of threads.
    /// One iteration is one update of all prices or one round of improvement.
    std::optional<std::int64_t> max_iterations;

    /// Share of the caller's time that is used up: 0 at the start, 1 or more ends the work with the best plan so far.
    /// A cancel token returns 2. Asked many times a second, on the calling thread and on workers: it must be thread-safe.
    std::function<double()> spent;

    /// Called on the calling thread, a few times a second at most.
    std::function<void(const Progress&)> progress;

    std::vector<Pin> pins;
    std::vector<Floor> floors;

    /// Plan in force. Every nomination dropped from it, and every one new to it, costs `change_price` benefit points.
    std::vector<Nomination> previous;
    int change_price = 0;

    /// Prices of an earlier solution of nearly the same instance; they shorten the way.
    const Prices* start_prices = nullptr;
};

/// Who attends which class.
///
/// The plan holds every limit of the instance; `upper_bound` is proven by the returned prices (README.md, section 3).
/// Same input and `max_iterations`, same plan, whatever `threads` is.
/// Memory: about 40 bytes an arc.
/// @error invalid_input  the instance is broken (see validate), or a pin or floor names an unknown person or class, or a pin no arc.
/// @error infeasible     the pins alone break a limit, or a pinned class cannot reach its minimum.
Result<Solution> solve(const Instance& instance, const Options& options);

}  // namespace lunxun::assignment

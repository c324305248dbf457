// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

#include "solvers/timetabling/solution.hpp"

namespace lunxun::timetabling {

/// How a run is going.
struct RunState {
    double spent = 0;  ///< share of the budget, 0 to 1
    std::uint64_t iterations = 0;
    Cost best;
    bool feasible = false;
};

/// How long and from where to search. The library has no clock: either `iterations` bounds the run, and the
/// result depends on nothing but the model and the seed, or `spent` tells how much of the caller's time is gone.
struct Options {
    std::uint64_t seed = 1;
    int threads = 1;  ///< independent runs from seed, seed + 1, ...; the best is kept
    std::uint64_t iterations = 20'000'000;
    /// Share of the time budget already used, 0 to 1 and beyond; empty to go by `iterations`. Called from each thread.
    std::function<double()> spent;
    std::stop_token stop;
    std::function<void(const RunState&)> progress;  ///< called now and then from the first thread
};

/// Places every event at the least cost it finds, starting from the events' previous placements where there are any.
/// What cannot be placed without breaking a hard rule comes back unplaced and is listed.
///
/// Complexity: time of one move grows with the constraints of one event, memory with resources x slots.
/// @error invalid_input  the model refers to something that is not there.
Result<Solution> solve(const Model& model, const Options& options);

/// The events without a place; `explain_infeasible` tells why.
std::vector<Unplaced> list_unplaced(const Model& model, std::span<const Placement> placements);

}  // namespace lunxun::timetabling

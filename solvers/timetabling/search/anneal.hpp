// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solvers/timetabling/search/random.hpp"
#include "solvers/timetabling/search/snapshot.hpp"
#include "solvers/timetabling/solve.hpp"

namespace lunxun::timetabling {

/// Temperatures of the search, in soft units.
struct Cooling {
    double hot = 0;
    double cold = 0;
};

struct AnnealResult {
    Snapshot best;
    std::uint64_t iterations = 0;
    std::uint64_t first_feasible_at = 0;
    bool stopped = false;
};

/// Temperatures fit for the model: hot enough that a typical soft loss is taken now and then.
Cooling cooling_for(const State& state, Random& random);

/// Simulated annealing from the state as it stands, cooled over the whole budget of `options`. Clashes are allowed
/// at a weight that rises while there are some and falls while there are none.
AnnealResult anneal(State& state, Random& random, const Options& options, Cooling cooling);

}  // namespace lunxun::timetabling

// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/solve.hpp"

#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

#include "solvers/timetabling/score.hpp"
#include "solvers/timetabling/search/anneal.hpp"
#include "solvers/timetabling/search/construct.hpp"
#include "solvers/timetabling/search/ejection.hpp"
#include "solvers/timetabling/search/withdraw.hpp"

namespace lunxun::timetabling {

namespace {

struct Run {
    std::vector<Placement> placements;
    Cost cost;
    std::uint64_t iterations = 0;
    std::uint64_t first_feasible_at = 0;
    bool stopped = false;
};

/// Whoever had to be left out pushes others aside, as long as every one of them finds a place too.
void place_left_out(State& state, std::stop_token stop) {
    std::vector<std::uint8_t> may_move(index_of(state.compiled().events), 0);
    Ejection ejection(state, may_move, std::move(stop));
    for (int event = 0; event < state.compiled().events; ++event) {
        if (!state.is_placed(event) && state.compiled().can_be_placed(event)) ejection.place({event});
    }
}

Run run_from(const Compiled& compiled, Options options, int index) {
    options.seed += static_cast<std::uint64_t>(index);
    if (index > 0) options.progress = nullptr;
    Random random(options.seed);
    State state(compiled);
    construct(state, random);
    const AnnealResult result = anneal(state, random, options, cooling_for(state, random));
    result.best.restore(state);
    withdraw_clashing(state, random);
    place_left_out(state, options.stop);
    return {state.placements(), state.cost(), result.iterations, result.first_feasible_at, result.stopped};
}

}  // namespace

std::vector<Unplaced> list_unplaced(const Model& model, std::span<const Placement> placements) {
    std::vector<Unplaced> unplaced;
    for (int event = 0; event < size_of(model.events); ++event) {
        if (placements[index_of(event)].placed()) continue;
        unplaced.push_back({event, Message{"timetabling.unplaced", {{"event", model.events[index_of(event)].name}}}});
    }
    return unplaced;
}

Result<Solution> solve(const Model& model, const Options& options) {
    if (Result<void> checked = check_model(model); !checked) return checked.error();
    const Compiled compiled(model);
    std::vector<Run> runs(static_cast<std::size_t>(std::max(1, options.threads)));
    {
        std::vector<std::jthread> others;
        for (int index = 1; index < size_of(runs); ++index) {
            others.emplace_back([&, index] { runs[index_of(index)] = run_from(compiled, options, index); });
        }
        runs[0] = run_from(compiled, options, 0);
    }
    Run& best = *std::ranges::min_element(runs, {}, [&](const Run& run) { return score(model, run.placements).total(); });
    Solution solution;
    solution.placements = std::move(best.placements);
    solution.score = score(model, solution.placements);
    for (const Run& run : runs) solution.iterations += run.iterations;
    solution.first_feasible_at = best.first_feasible_at;
    solution.stopped = best.stopped;
    solution.unplaced = list_unplaced(model, solution.placements);
    return solution;
}

}  // namespace lunxun::timetabling

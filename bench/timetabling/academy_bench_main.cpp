// SPDX-License-Identifier: Apache-2.0
// Made-up years of a prefecture and of a province: how long until every hard rule holds, and what the rest costs.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <ctime>

#include "solvers/timetabling/samples/academy.hpp"
#include "solvers/timetabling/score.hpp"
#include "solvers/timetabling/solve.hpp"

namespace {

using namespace lunxun::timetabling;

double now(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

void print_score(const Score& score) {
    for (int index = 0; index < kConstraints; ++index) {
        const Cost cost = score.by[static_cast<std::size_t>(index)];
        if (cost != Cost{}) std::printf("  %-18s hard %6lld  soft %8lld\n", std::string(name_of(static_cast<Constraint>(index))).c_str(), cost.hard, cost.soft);
    }
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Solves a made-up academy year"};
    std::string which = "prefecture";
    double seconds = 60;
    std::uint64_t seed = 1;
    int threads = 1;
    app.add_option("--model", which)->check(CLI::IsMember({"prefecture", "province", "small"}));
    app.add_option("--seconds", seconds, "CPU seconds of one thread");
    app.add_option("--seed", seed);
    app.add_option("--threads", threads);
    CLI11_PARSE(app, argc, argv);
    const Academy academy = which == "province" ? province_academy(seed) : which == "small" ? small_academy(seed, 8) : prefecture_academy(seed);
    const AcademyModel made = model_of(academy);
    std::printf("%s: %zu classes, %zu sessions, %zu teachers, %zu rooms, %zu orders\n", which.c_str(), made.model.groups.size(), made.model.events.size(),
                made.model.teachers.size(), made.model.rooms.size(), made.model.orders.size());
    const double wall = now(CLOCK_MONOTONIC);
    double feasible_at = -1;
    Options options;
    options.seed = seed;
    options.threads = threads;
    options.spent = [&] {
        thread_local const double start = now(CLOCK_THREAD_CPUTIME_ID);
        return (now(CLOCK_THREAD_CPUTIME_ID) - start) / seconds;
    };
    double printed = 0;
    options.progress = [&](const RunState& state) {
        if (state.feasible && feasible_at < 0) feasible_at = now(CLOCK_MONOTONIC) - wall;
        if (state.spent < printed + 0.1) return;
        printed = state.spent;
        std::printf("  %3.0f %%  %6.1f M moves  hard %lld  soft %lld\n", state.spent * 100, static_cast<double>(state.iterations) / 1e6, state.best.hard, state.best.soft);
        std::fflush(stdout);
    };
    const auto solution = solve(made.model, options);
    if (!solution) return std::printf("refused: %s\n", solution.error().fields.at(0).message.key.c_str()), 2;
    print_score(solution->score);
    std::printf("total hard %lld soft %lld, unplaced %zu, %.1f M moves, first feasible %.2f s, wall %.1f s, cpu %.1f s\n", solution->score.total().hard,
                solution->score.total().soft, solution->unplaced.size(), static_cast<double>(solution->iterations) / 1e6, feasible_at,
                now(CLOCK_MONOTONIC) - wall, now(CLOCK_PROCESS_CPUTIME_ID));
    return solution->is_feasible() ? 0 : 1;
}

// SPDX-License-Identifier: Apache-2.0
// Made-up years of a prefecture and of a province: how long until every hard rule holds, what the rest costs, how
// quickly a planner's questions are answered, and what repairs change.
#include <malloc.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string>

#include "solvers/timetabling/board.hpp"
#include "solvers/timetabling/explain.hpp"
#include "solvers/timetabling/repair.hpp"
#include "solvers/timetabling/samples/academy.hpp"
#include "solvers/timetabling/score.hpp"
#include "solvers/timetabling/search/state.hpp"

namespace {

using namespace lunxun::timetabling;

double now(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// CPU seconds of this thread that `work` takes.
template <class Work>
double timed(Work work) {
    const double start = now(CLOCK_THREAD_CPUTIME_ID);
    work();
    return now(CLOCK_THREAD_CPUTIME_ID) - start;
}

/// MiB that this process has asked for and not given back.
double allocated() {
    const auto info = mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / (1 << 20);
}

/// What the search keeps of the model, once for all threads, and of a timetable, for each of them.
void print_memory(const Model& model) {
    const double before = allocated();
    const Compiled compiled(model);
    const double with_compiled = allocated();
    const State state(compiled);
    std::printf("%d slots: %.1f MiB about the model, %.1f about a timetable\n", model.horizon.slots(), with_compiled - before, allocated() - with_compiled);
}

void print_score(const Score& score) {
    for (int index = 0; index < kConstraints; ++index) {
        const Cost cost = score.by[static_cast<std::size_t>(index)];
        if (cost != Cost{}) std::printf("  %-18s hard %6lld  soft %8lld\n", std::string(name_of(static_cast<Constraint>(index))).c_str(), cost.hard, cost.soft);
    }
}

void print_conflict(const Model& model, const std::vector<Placement>& placements, int event) {
    std::optional<Conflict> conflict;
    const double seconds = timed([&] { conflict = explain_infeasible(model, placements, event); });
    std::printf("unplaced: %s (%.2f cpu s)\n", model.events[static_cast<std::size_t>(event)].name.c_str(), seconds);
    if (!conflict) return;
    for (const Requirement& each : conflict->requirements) {
        std::printf("    %s", each.text.key.c_str());
        for (const auto& [name, value] : each.text.values) std::printf(" %s=%s", name.c_str(), value.c_str());
        std::printf("\n");
    }
}

void print_board(const Model& model, const std::vector<Placement>& placements) {
    const auto board = Board::create(model, placements);
    double slowest = 0, why = 0, other = 0;
    std::size_t verdicts = 0;
    for (std::size_t event = 0; event < model.events.size(); event += model.events.size() / 40 + 1) {
        const int index = static_cast<int>(event);
        slowest = std::max(slowest, timed([&] { verdicts = std::max(verdicts, board->verdicts(index).size()); }));
        why = std::max(why, timed([&] { (void)board->why_not(index, placements[event].start); }));
        other = std::max(other, timed([&] { (void)board->alternatives(index, 3); }));
    }
    std::printf("board, slowest of 40 sessions: verdicts %.1f ms (up to %zu), why not %.1f ms, alternatives %.1f ms (cpu)\n", slowest * 1e3, verdicts, why * 1e3,
                other * 1e3);
}

void publish(Model& model, const std::vector<Placement>& placements) {
    for (std::size_t i = 0; i < placements.size(); ++i) {
        model.events[i].previous = placements[i];
        model.events[i].change_price = 10;
    }
}

void print_repair(const char* what, const Model& model) {
    lunxun::Result<Repair> mended = lunxun::Error{};
    const double seconds = timed([&] { mended = repair(model, Options{}); });
    std::printf("%-32s %4zu sessions changed, %6d people told, %zu unplaced, hard %lld soft %lld, %.2f cpu s\n", what, mended->changes.size(), mended->notified,
                mended->solution.unplaced.size(), mended->solution.score.total().hard, mended->solution.score.total().soft, seconds);
}

void close_days(std::vector<int>& closed, int first_slot, int slots) {
    for (int slot = first_slot; slot < first_slot + slots; ++slot) closed.push_back(slot);
    std::ranges::sort(closed);
    closed.erase(std::ranges::unique(closed).begin(), closed.end());
}

/// A busy teacher is ill for a week; a county's school is closed for two, and its classes may run three weeks longer.
void print_repairs(const AcademyModel& made, const std::vector<Placement>& placements) {
    Model ill = made.model;
    publish(ill, placements);
    const int week = ill.horizon.slot(110, 0);
    std::vector<int> load(ill.teachers.size(), 0);
    for (const Placement& each : placements)
        for (const int teacher : each.teachers) load[static_cast<std::size_t>(teacher)] += each.start >= week && each.start < week + 21 ? 1 : 0;
    const auto busiest = static_cast<std::size_t>(std::ranges::max_element(load) - load.begin());
    close_days(ill.teachers[busiest].closed, week, 21);
    std::printf("the teacher had %d sessions that week\n", load[busiest]);
    print_repair("teacher ill for a week", ill);

    Model shut = made.model;
    publish(shut, placements);
    std::vector<int> hit(static_cast<std::size_t>(std::ranges::max(made.school_of_event)) + 1, 0);
    for (std::size_t i = 0; i < shut.events.size(); ++i) {
        const bool is_there = placements[i].start >= week && placements[i].start < week + 42;
        hit[static_cast<std::size_t>(made.school_of_event[i])] += is_there ? 1 : 0;
    }
    const auto county = static_cast<int>(std::ranges::max_element(hit.begin() + 1, hit.end()) - hit.begin());
    for (std::size_t i = 0; i < shut.events.size(); ++i) {
        if (made.school_of_event[i] != county) continue;
        Event& event = shut.events[i];
        event.latest = std::min(shut.horizon.slots() - 1, event.latest + 63);
        if (!event.starts.empty()) event.starts.clear();
    }
    for (std::size_t i = 0; i < shut.rooms.size(); ++i) {
        if (shut.rooms[i].name.starts_with("school " + std::to_string(county) + " ")) close_days(shut.rooms[i].closed, week, 42);
    }
    std::printf("%d sessions stood in the two weeks\n", hit[static_cast<std::size_t>(county)]);
    print_repair("county closed for two weeks", shut);
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Solves a made-up academy year"};
    std::string which = "prefecture";
    double seconds = 60;
    std::uint64_t seed = 1;
    int threads = 1;
    int times = 1;
    app.add_option("--model", which)->check(CLI::IsMember({"prefecture", "province", "small"}));
    app.add_option("--seconds", seconds, "CPU seconds of one thread");
    app.add_option("--seed", seed);
    app.add_option("--threads", threads);
    app.add_option("--horizon", times, "The same year in a horizon so many times as long")->check(CLI::Range(1, 50));
    CLI11_PARSE(app, argc, argv);
    const Academy academy = which == "province" ? province_academy(seed) : which == "small" ? small_academy(seed, 8) : prefecture_academy(seed);
    AcademyModel made = model_of(academy);
    made.model.horizon.days *= times;
    std::printf("%s: %zu classes, %zu sessions, %zu teachers, %zu rooms, %zu orders\n", which.c_str(), made.model.groups.size(), made.model.events.size(),
                made.model.teachers.size(), made.model.rooms.size(), made.model.orders.size());
    print_memory(made.model);
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
        if (state.feasible && feasible_at < 0) feasible_at = now(CLOCK_PROCESS_CPUTIME_ID);
        if (state.spent < printed + 0.1) return;
        printed = state.spent;
        std::printf("  %3.0f %%  %6.1f M moves  hard %lld  soft %lld\n", state.spent * 100, static_cast<double>(state.iterations) / 1e6, state.best.hard, state.best.soft);
        std::fflush(stdout);
    };
    const auto solution = solve(made.model, options);
    if (!solution) return std::printf("refused: %s\n", solution.error().fields.at(0).message.key.c_str()), 2;
    print_score(solution->score);
    std::printf("total hard %lld soft %lld, unplaced %zu, %.1f M moves, first feasible at %.2f cpu s, wall %.1f s, cpu %.1f s\n", solution->score.total().hard,
                solution->score.total().soft, solution->unplaced.size(), static_cast<double>(solution->iterations) / 1e6, feasible_at,
                now(CLOCK_MONOTONIC) - wall, now(CLOCK_PROCESS_CPUTIME_ID));
    for (std::size_t i = 0; i < std::min<std::size_t>(3, solution->unplaced.size()); ++i) print_conflict(made.model, solution->placements, solution->unplaced[i].event);
    print_board(made.model, solution->placements);
    if (which != "small") print_repairs(made, solution->placements);
    return solution->is_feasible() ? 0 : 1;
}

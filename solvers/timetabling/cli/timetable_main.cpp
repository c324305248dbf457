// SPDX-License-Identifier: Apache-2.0
// lunxun-timetable: solves curriculum-based course timetabling files with the timetabling core.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iostream>
#include <memory>
#include <optional>
#include <sstream>
#include <string>

#include "solvers/timetabling/formats/ctt_model.hpp"
#include "solvers/timetabling/formats/lines.hpp"
#include "solvers/timetabling/score.hpp"
#include "solvers/timetabling/solve.hpp"

namespace {

using namespace lunxun;
using namespace lunxun::timetabling;

constexpr int kChangePrice = 1000;

struct Request {
    std::string file;
    std::string out;
    std::string pins;
    std::string previous;
    std::string formulation = "ud2";
    std::string clock = "wall";
    double seconds = 10;
    std::uint64_t iterations = 0;
    std::uint64_t seed = 1;
    int threads = 1;
};

double now(clockid_t clock) {
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

std::optional<std::string> text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Refuses a file: names it, the line and the reason.
int refuse(const std::string& path, const Error& error) {
    std::cerr << path << ": " << in_english(error) << "\n";
    return entry_of(error.code).exit_code;
}

int refuse_missing(const std::string& path) {
    std::cerr << path << ": cannot be read\n";
    return entry_of(ErrorCode::not_found).exit_code;
}

/// Seconds of the chosen clock since the first call; the CPU clock is the calling thread's own.
class Stopwatch {
public:
    explicit Stopwatch(bool is_cpu) : clock_(is_cpu ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC) {}
    double seconds() const {
        thread_local const double own_start = now(clock_);
        return now(clock_) - (clock_ == CLOCK_MONOTONIC ? start_ : own_start);
    }

private:
    clockid_t clock_;
    double start_ = now(clock_);
};

void print_summary(const Request& request, const Model& model, const Solution& solution, double wall, double cpu, double first_feasible) {
    std::printf("{\"file\":\"%s\",\"formulation\":\"%s\",\"seed\":%llu,\"threads\":%d,\"feasible\":%s,\"hard\":%lld,\"soft\":%lld",
                request.file.c_str(), request.formulation.c_str(), static_cast<unsigned long long>(request.seed), request.threads,
                solution.is_feasible() ? "true" : "false", solution.score.total().hard, solution.score.total().soft);
    for (int index = 0; index < kConstraints; ++index) {
        const auto constraint = static_cast<Constraint>(index);
        const Cost cost = solution.score.of(constraint);
        const bool is_of_files = constraint <= Constraint::room_clash || constraint == Constraint::room_seats ||
                                 (constraint >= Constraint::travel_time && constraint <= Constraint::keep_room);
        if (is_of_files || cost != Cost{})
            std::printf(",\"%s\":%lld", std::string(name_of(constraint)).c_str(), cost.hard + cost.soft);
    }
    std::printf(",\"events\":%zu,\"iterations\":%llu,\"first_feasible_seconds\":%.3f,\"wall_seconds\":%.2f,\"cpu_seconds\":%.2f}\n",
                model.events.size(), static_cast<unsigned long long>(solution.iterations), first_feasible, wall, cpu);
}

int solve_file(const Request& request) {
    const std::optional<std::string> text = text_of(request.file);
    if (!text) return refuse_missing(request.file);
    const Result<CttInstance> instance = read_ctt(*text);
    if (!instance) return refuse(request.file, instance.error());
    Model model = model_of(*instance, request.formulation == "ud5" ? Formulation::ud5 : Formulation::ud2);
    for (const std::string& path : {request.pins, request.previous}) {
        if (path.empty()) continue;
        const std::optional<std::string> lines = text_of(path);
        if (!lines) return refuse_missing(path);
        const bool is_pins = path == request.pins;
        const auto lectures = read_lectures(*lines, *instance, is_pins ? Lectures::some : Lectures::all);
        if (!lectures) return refuse(path, lectures.error());
        if (is_pins) pin_lectures(model, *instance, *lectures);
        else set_previous(model, *instance, *lectures, kChangePrice);
    }
    const Stopwatch watch(request.clock == "cpu");
    const double wall_start = now(CLOCK_MONOTONIC);
    double first_feasible = -1;
    double last_print = 0;
    Options options;
    options.seed = request.seed;
    options.threads = request.threads;
    if (request.iterations > 0) options.iterations = request.iterations;
    else options.spent = [&] { return watch.seconds() / request.seconds; };
    options.progress = [&](const RunState& state) {
        if (state.feasible && first_feasible < 0) first_feasible = now(CLOCK_MONOTONIC) - wall_start;
        if (state.spent < last_print + 0.05) return;
        last_print = state.spent;
        std::fprintf(stderr, "%3.0f %%  %llu moves  hard %lld  soft %lld\n", state.spent * 100, static_cast<unsigned long long>(state.iterations),
                     state.best.hard, state.best.soft);
    };
    const Result<Solution> solution = solve(model, options);
    if (!solution) return refuse(request.file, solution.error());
    std::ofstream out(request.out, std::ios::binary);
    out << solution_text(*instance, solution->placements);
    if (!out.flush()) return refuse_missing(request.out);
    for (const Unplaced& each : solution->unplaced)
        std::cerr << "unplaced: a lecture of " << model.events[static_cast<std::size_t>(each.event)].name << "\n";
    print_summary(request, model, *solution, now(CLOCK_MONOTONIC) - wall_start, now(CLOCK_PROCESS_CPUTIME_ID), first_feasible);
    return solution->is_feasible() ? 0 : entry_of(ErrorCode::infeasible).exit_code;
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{"Solves timetabling files (.ctt, .ectt)"};
    app.require_subcommand(1);
    Request request;
    CLI::App& solve_command = *app.add_subcommand("solve", "Find a timetable");
    solve_command.add_option("file", request.file, "Instance")->required();
    solve_command.add_option("--formulation", request.formulation)->check(CLI::IsMember({"ud2", "ud5"}));
    solve_command.add_option("--seconds", request.seconds, "Time to search")->check(CLI::PositiveNumber);
    solve_command.add_option("--iterations", request.iterations, "Moves to try, instead of seconds: repeatable");
    solve_command.add_option("--clock", request.clock, "Seconds of wall or of CPU time")->check(CLI::IsMember({"wall", "cpu"}));
    solve_command.add_option("--seed", request.seed);
    solve_command.add_option("--threads", request.threads)->check(CLI::Range(1, 64));
    solve_command.add_option("--pins", request.pins, "Lectures that must stay, in the format of a solution; room -1 leaves it free");
    solve_command.add_option("--previous", request.previous, "Solution to change as little as possible");
    solve_command.add_option("--out", request.out, "Solution file")->required();
    CLI11_PARSE(app, argc, argv);
    return solve_file(request);
}

// SPDX-License-Identifier: Apache-2.0
// Reads an assignment instance, solves it and writes the plan. See solvers/assignment/README.md.
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>

#include "solvers/assignment/cli/instance_csv.hpp"

namespace {

using namespace lunxun::assignment;
using Clock = std::chrono::steady_clock;

std::atomic<bool> interrupted{false};

struct Arguments {
    std::string folder, out, pins, previous;
    double seconds = 0;
    Options options;
};

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Usage {
    double cpu_seconds;
    double peak_mib;
};

Usage usage() {
    rusage self{};
    getrusage(RUSAGE_SELF, &self);
    const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6; };
    return {seconds(self.ru_utime) + seconds(self.ru_stime), static_cast<double>(self.ru_maxrss) / 1024};
}

/// Prints how far the work is, twice a second at most.
class ProgressLine {
public:
    explicit ProgressLine(Clock::time_point start) : start_(start) {}

    void operator()(const Progress& progress) {
        const double now = seconds_since(start_);
        if (now - last_ < 0.5) return;
        last_ = now;
        std::fprintf(stderr, "value %lld bound %lld gap %.4f %% seconds %.1f\n", static_cast<long long>(progress.objective),
                     static_cast<long long>(progress.upper_bound), 100 * progress.gap, now);
    }

private:
    Clock::time_point start_;
    double last_ = -1;
};

void print_summary(const Arguments& arguments, const Solution& solution, Clock::time_point start) {
    const Usage used = usage();
    const auto number = [](std::int64_t value) { return static_cast<long long>(value); };
    std::printf(
        R"({"value":%lld,"objective":%lld,"upper_bound":%lld,"gap":%.8f,"seconds":%.3f,"cpu_seconds":%.3f,"peak_mib":%.1f,"seed":%llu,)",
        number(solution.value), number(solution.objective), number(solution.upper_bound), solution.gap(), seconds_since(start),
        used.cpu_seconds, used.peak_mib, static_cast<unsigned long long>(arguments.options.seed));
    std::printf(R"("iterations":%lld,"places":%zu,"must_unserved":%lld,"classes_not_run":%zu,"changes":%lld})"
                "\n",
                number(solution.iterations), solution.plan.size(), number(solution.must_unserved), solution.classes_not_run.size(),
                number(solution.changes));
}

int fail(const std::string& reason, int exit_code) {
    std::fprintf(stderr, "lunxun-assign: %s\n", reason.c_str());
    return exit_code;
}

std::string text_of(const lunxun::Error& error) {
    std::string text = error.message.key;
    for (const auto& [name, value] : error.message.values) text += " " + name + "=" + value;
    for (const auto& field : error.fields) text += "\n  " + field.field + ": " + field.message.key;
    return text;
}

int run(Arguments& arguments) {
    const auto start = Clock::now();
    const auto instance = cli::read_instance(arguments.folder);
    if (!instance) return fail(instance.error().text(), 2);
    Options& options = arguments.options;
    if (!arguments.pins.empty()) {
        auto pins = cli::read_pins(arguments.pins, *instance);
        if (!pins) return fail(pins.error().text(), 2);
        options.pins = std::move(*pins);
    }
    if (!arguments.previous.empty()) {
        auto previous = cli::read_plan(arguments.previous);
        if (!previous) return fail(previous.error().text(), 2);
        options.previous = std::move(*previous);
    }
    options.spent = [&] {
        if (interrupted) return 2.0;
        return arguments.seconds > 0 ? seconds_since(start) / arguments.seconds : 0.0;
    };
    options.progress = ProgressLine(start);
    const auto solution = solve(*instance, options);
    if (!solution) return fail(text_of(solution.error()), lunxun::entry_of(solution.error().code).exit_code);
    if (const auto written = cli::write_plan(arguments.out, solution->plan); !written) return fail(written.error().text(), 1);
    print_summary(arguments, *solution, start);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGINT, [](int) { interrupted = true; });
    std::signal(SIGTERM, [](int) { interrupted = true; });
    Arguments arguments;
    CLI::App app{"Who attends which class: solves an instance folder and proves how good the plan is", "lunxun-assign"};
    app.add_option("instance", arguments.folder, "folder with classes, persons, groups, members, arcs .csv")->required();
    app.add_option("--out", arguments.out, "plan to write, person,class")->required();
    app.add_option("--seconds", arguments.seconds, "time to spend, reading included; without it, until nothing moves")
        ->check(CLI::PositiveNumber);
    app.add_option("--iterations", arguments.options.max_iterations, "iterations to spend: same seed, same plan")
        ->check(CLI::NonNegativeNumber);
    app.add_option("--gap", arguments.options.gap_goal, "stop at this gap, 0.001 being 0.1 %")->check(CLI::NonNegativeNumber);
    app.add_option("--seed", arguments.options.seed, "of all that is random");
    app.add_option("--threads", arguments.options.threads, "default 2")->default_val(2)->check(CLI::Range(1, 256));
    app.add_option("--pins", arguments.pins, "person,class,attend: 1 pins in, 0 keeps out");
    app.add_option("--previous", arguments.previous, "plan in force, person,class");
    app.add_option("--change-price", arguments.options.change_price, "benefit points each change from --previous costs")
        ->check(CLI::Range(0, kMaxBenefit));
    CLI11_PARSE(app, argc, argv);
    return run(arguments);
}

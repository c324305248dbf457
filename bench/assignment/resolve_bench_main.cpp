// SPDX-License-Identifier: Apache-2.0
// What keeping nominations costs, and what an answer to "why" and "why not" does: solves an instance and explains random
// pairs of its plan; loses a class and withdraws one person in 500, then solves again from the plan and the prices at hand,
// at several prices of a change.
// Usage: lunxun-assign-resolve-bench INSTANCE_DIR FIRST_SECONDS SECONDS
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "solvers/assignment/cli/instance_csv.hpp"
#include "solvers/assignment/explain.hpp"

namespace {

using namespace lunxun::assignment;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Solution solve_within(const Instance& instance, Options options, double seconds) {
    const auto start = Clock::now();
    options.threads = 2;
    options.spent = [=] { return seconds_since(start) / seconds; };
    auto solution = solve(instance, options);
    if (!solution) {
        std::fprintf(stderr, "%s\n", solution.error().message.key.c_str());
        std::exit(1);
    }
    return std::move(*solution);
}

int count_lost(const Instance& instance, const std::vector<Nomination>& plan) {
    int lost = 0;
    for (const Nomination& it : plan) {
        const bool gone = instance.classes[static_cast<std::size_t>(it.class_id)].max_seats == 0 ||
                          instance.persons[static_cast<std::size_t>(it.person)].max_classes == 0;
        lost += gone ? 1 : 0;
    }
    return lost;
}

constexpr int kQuestions = 20'000;

/// Times questions about eligible pairs drawn evenly, which are what people ask about.
void time_explanations(const Instance& instance, const Solution& solution) {
    const auto made = Clock::now();
    const Explainer explainer(instance, solution);
    std::printf("explainer made in %.2f s\n", seconds_since(made));
    std::mt19937_64 random(1);
    std::vector<double> micros;
    std::array<int, 9> verdicts{};
    for (int i = 0; i < kQuestions; ++i) {
        const Arc& arc = instance.arcs[random() % instance.arcs.size()];
        const auto start = Clock::now();
        const Explanation explanation = explainer.explain(arc.person, arc.class_id);
        micros.push_back(1e6 * seconds_since(start));
        ++verdicts[static_cast<std::size_t>(explanation.verdict)];
    }
    std::ranges::sort(micros);
    std::printf("%d explanations: median %.1f us, 99 in 100 within %.1f us, slowest %.0f us\n", kQuestions, micros[micros.size() / 2],
                micros[micros.size() * 99 / 100], micros.back());
    std::printf("chosen %d, groups at their limit %d, seats taken %d, other %d\n", verdicts[0], verdicts[static_cast<std::size_t>(Verdict::group_limit)],
                verdicts[static_cast<std::size_t>(Verdict::seats_taken)],
                kQuestions - verdicts[0] - verdicts[static_cast<std::size_t>(Verdict::group_limit)] - verdicts[static_cast<std::size_t>(Verdict::seats_taken)]);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fprintf(stderr, "usage: %s INSTANCE_DIR FIRST_SECONDS SECONDS\n", argv[0]);
        return 2;
    }
    auto instance = cli::read_instance(argv[1]);
    if (!instance) {
        std::fprintf(stderr, "%s\n", instance.error().text().c_str());
        return 2;
    }
    const Solution before = solve_within(*instance, {}, std::atof(argv[2]));
    std::printf("before: value %lld gap %.4f %%\n", static_cast<long long>(before.value), 100 * before.gap());
    time_explanations(*instance, before);
    lose_class(*instance, static_cast<int>(instance->classes.size()) / 2);
    for (int person = 0; person < static_cast<int>(instance->persons.size()); person += 500) withdraw_person(*instance, person);
    std::printf("lost with a class and withdrawn people: %d nominations\n", count_lost(*instance, before.plan));
    std::printf("| price of a change | changes | value | gap %% | seconds |\n|---:|---:|---:|---:|---:|\n");
    for (const int price : {0, 5, 20, 50, 100, 300, 1000}) {
        Options options;
        options.previous = before.plan;
        options.change_price = price;
        options.start_prices = &before.prices;
        const auto start = Clock::now();
        const Solution after = solve_within(*instance, options, std::atof(argv[3]));
        std::printf("| %d | %lld | %lld | %.4f | %.1f |\n", price, static_cast<long long>(after.changes),
                    static_cast<long long>(after.value), 100 * after.gap(), seconds_since(start));
        std::fflush(stdout);
    }
    return 0;
}

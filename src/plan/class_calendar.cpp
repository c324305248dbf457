// SPDX-License-Identifier: Apache-2.0
#include "plan/class_calendar.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <tuple>

#include "plan/calendar_books.hpp"

namespace lunxun::plan {
namespace {

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t limit) {
    return static_cast<std::size_t>(random() % limit);
}

/// std::shuffle is free to differ between libraries; this one is not.
void shuffle(std::vector<int>& order, Random& random) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[below(random, i)]);
}

/// A calendar under way, with its books.
class Search {
public:
    explicit Search(const CalendarProblem& problem) : problem_(problem), books_(problem), starts_(problem.runs.size(), -1) {}

    const std::vector<int>& starts() const { return starts_; }

    void construct() {
        std::vector<int> order(problem_.runs.size());
        std::iota(order.begin(), order.end(), 0);
        const auto urgency = [&](int number) {
            const auto& run = problem_.runs[static_cast<std::size_t>(number)];
            return std::tuple{run.starts.size() / 16, -run.seats * run.days, number};
        };
        std::sort(order.begin(), order.end(), [&](int a, int b) { return urgency(a) < urgency(b); });
        for (const int run : order) place(run);
    }

    /// Moves each run to its cheapest day; true when one moved.
    bool improve(const std::vector<int>& order) {
        bool has_moved = false;
        for (const int run : order) {
            const int before = remove(run);
            if (before < 0) continue;
            place(run);
            has_moved = has_moved || starts_[static_cast<std::size_t>(run)] != before;
        }
        return has_moved;
    }

    /// Takes some runs out at once and puts them back in another order.
    void disturb(std::vector<int> some) {
        std::erase_if(some, [&](int run) { return remove(run) < 0; });
        for (auto run = some.rbegin(); run != some.rend(); ++run) place(*run);
    }

    void restore(const std::vector<int>& starts) {
        for (std::size_t run = 0; run < starts.size(); ++run) {
            if (starts_[run] == starts[run]) continue;
            remove(static_cast<int>(run));
            starts_[run] = starts[run];
            if (starts[run] >= 0) books_.put(static_cast<int>(run), starts[run]);
        }
    }

    /// Gives up what breaks a limit, the least important first, and offers the days that come free to what was given up.
    void give_up_broken() {
        auto order = by_importance();
        for (const int run : order) {
            const int start = remove(run);
            if (start < 0) continue;
            starts_[static_cast<std::size_t>(run)] = start;
            if (books_.breaks_limit(run, start)) starts_[static_cast<std::size_t>(run)] = -1;
            if (starts_[static_cast<std::size_t>(run)] >= 0) books_.put(run, start);
        }
        for (auto run = order.rbegin(); run != order.rend(); ++run) {
            if (starts_[static_cast<std::size_t>(*run)] >= 0) continue;
            place(*run);
            const int start = remove(*run);
            if (start < 0 || books_.breaks_limit(*run, start)) continue;
            starts_[static_cast<std::size_t>(*run)] = start;
            books_.put(*run, start);
        }
    }

    /// Cost of the whole calendar, built up run by run in their order.
    double cost() const {
        CalendarBooks empty(problem_);
        double sum = 0;
        for (std::size_t run = 0; run < starts_.size(); ++run) {
            if (starts_[run] < 0) continue;
            sum += empty.cost(static_cast<int>(run), starts_[run]);
            empty.put(static_cast<int>(run), starts_[run]);
        }
        return sum;
    }

private:
    std::vector<int> by_importance() const {
        std::vector<int> order(problem_.runs.size());
        std::iota(order.begin(), order.end(), 0);
        const auto importance = [&](int number) {
            const auto& run = problem_.runs[static_cast<std::size_t>(number)];
            return std::tuple{run.is_priority, run.is_main_class, run.seats * run.days, -number};
        };
        std::sort(order.begin(), order.end(), [&](int a, int b) { return importance(a) < importance(b); });
        return order;
    }

    void place(int run) {
        const int start = books_.cheapest_start(run);
        starts_[static_cast<std::size_t>(run)] = start;
        if (start >= 0) books_.put(run, start);
    }

    int remove(int run) {
        const int start = starts_[static_cast<std::size_t>(run)];
        if (start >= 0) books_.take(run, start);
        starts_[static_cast<std::size_t>(run)] = -1;
        return start;
    }

    const CalendarProblem& problem_;
    CalendarBooks books_;
    std::vector<int> starts_;
};

/// Passes until nothing moves, then disturbances; leaves the best calendar in `search`.
void improve_calendar(Search& search, const CalendarProblem& problem, const CalendarOptions& options) {
    Random random(options.seed);
    std::vector<int> order(problem.runs.size());
    std::iota(order.begin(), order.end(), 0);

    const double rounds = options.passes + options.kicks;
    const auto goes_on = [&](int done) { return !options.progress || options.progress(done / rounds); };
    for (int pass = 0; pass < options.passes; ++pass) {
        if (!goes_on(pass)) return;
        shuffle(order, random);
        if (!search.improve(order)) break;
    }
    auto best = search.starts();
    double best_cost = search.cost();
    for (int kick = 0; kick < options.kicks; ++kick) {
        if (!goes_on(options.passes + kick)) break;
        shuffle(order, random);
        search.disturb({order.begin(), order.begin() + static_cast<std::ptrdiff_t>(1 + order.size() / 10)});
        search.improve(order);
        const double cost = search.cost();
        if (cost < best_cost - 1e-6) {
            best_cost = cost;
            best = search.starts();
        } else {
            search.restore(best);
        }
    }
}

}  // namespace

std::vector<int> choose_first_days(const CalendarProblem& problem, const CalendarOptions& options) {
    if (problem.runs.empty()) return {};
    Search search(problem);
    search.construct();
    improve_calendar(search, problem, options);
    search.give_up_broken();
    return search.starts();
}

}  // namespace lunxun::plan

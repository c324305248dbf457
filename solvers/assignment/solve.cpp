// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/solve.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "solvers/assignment/budget.hpp"
#include "solvers/assignment/dual.hpp"
#include "solvers/assignment/improve.hpp"
#include "solvers/assignment/report.hpp"

namespace lunxun::assignment {
namespace {

constexpr int kPriceUpdates = 150;    // of one search for prices
constexpr double kPriceShare = 0.35;  // of the budget, at most, before there is a plan
constexpr double kFirstRate = 0.15;   // of the mean weight of an arc
constexpr double kLastRate = kFirstRate / 100;

double mean_weight(const Model& model) {
    double sum = 0;
    for (const ModelArc& arc : model.arcs) sum += std::max(0, arc.weight);
    return model.arcs.empty() ? 1 : std::max(1.0, sum / static_cast<double>(model.arcs.size()));
}

/// Prices first, a plan from the prices, then chains until the budget is used up or nothing moves any more.
class Solver {
public:
    Solver(const Instance& instance, const Options& options, const Model& model)
        : instance_(instance),
          options_(options),
          model_(model),
          budget_(options),
          dual_(model, options.threads),
          prices_(options.start_prices != nullptr ? recall_prices(model, *options.start_prices) : PriceVector::zero(model)),
          best_prices_(prices_),
          best_plan_(model),
          best_objective_(best_plan_.objective()),
          scale_(mean_weight(model)) {}

    Result<Solution> solve() {
        search_prices(options_.start_prices != nullptr ? kFirstRate / 10 : kFirstRate);
        if (!is_done()) plan_from_prices();
        if (const auto feasible = check_pinned_classes(); !feasible) return feasible.error();
        Solution solution = describe(instance_, options_, model_, best_plan_, best_prices_);
        solution.upper_bound = upper_bound();
        solution.iterations = budget_.iterations();
        return solution;
    }

private:
    std::int64_t upper_bound() const { return static_cast<std::int64_t>(std::floor(bound_)); }

    double gap() const {
        const auto bound = static_cast<double>(upper_bound());
        return (bound - static_cast<double>(best_objective_)) / std::max(1.0, std::abs(bound));
    }
    bool is_done() const { return budget_.is_used_up() || gap() <= options_.gap_goal; }

    void report() const {
        if (options_.progress) options_.progress({best_objective_, upper_bound(), gap(), budget_.iterations()});
    }

    void search_prices(double first_rate) {
        for (int update = 0; update < kPriceUpdates; ++update) {
            const double bound = dual_.bound(prices_);
            if (bound < bound_) {
                bound_ = bound;
                best_prices_ = prices_;
            }
            budget_.count_iteration();
            report();
            const double progress = std::max(static_cast<double>(update) / kPriceUpdates, budget_.used() / kPriceShare);
            if (progress >= 1) break;
            dual_.step(prices_, scale_ * first_rate * std::pow(kLastRate / first_rate, progress));
        }
    }

    void plan_from_prices() {
        const Nets nets(model_, best_prices_, options_.threads);
        FirstPlan state = construct(model_, nets);
        keep_if_better(state);
        for (int round = 0; !is_done(); ++round) {
            const auto gain =
                improve_round(model_, nets, state, options_.seed, round, options_.threads, [this] { return budget_.is_time_up(); });
            budget_.count_iteration();
            keep_if_better(state);
            report();
            if (gain == 0) break;
        }
    }

    void keep_if_better(const FirstPlan& state) {
        const std::int64_t objective = state.plan.objective();
        if (!state.short_of.empty() || objective <= best_objective_) return;
        best_objective_ = objective;
        best_plan_ = state.plan;
    }

    /// Nothing but a pin makes a class run that cannot reach its minimum.
    Result<void> check_pinned_classes() const {
        const Table<int> taken = best_plan_.seats_taken();
        for (int c = 0; c < model_.classes.count(); ++c)
            if (model_.classes[c].pinned > 0 && taken[c] < model_.classes[c].min_seats)
                return Error::of(ErrorCode::infeasible, "assignment.pinned_class_too_small", {{"class", std::to_string(c)}});
        return {};
    }

    const Instance& instance_;
    const Options& options_;
    const Model& model_;
    Budget budget_;
    Dual dual_;
    PriceVector prices_, best_prices_;
    double bound_ = std::numeric_limits<double>::max();
    PlanState best_plan_;
    std::int64_t best_objective_;
    double scale_;
};

}  // namespace

Result<Solution> solve(const Instance& instance, const Options& options) {
    const auto model = build_model(instance, options);
    if (!model) return model.error();
    return Solver(instance, options, *model).solve();
}

}  // namespace lunxun::assignment

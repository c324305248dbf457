// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/solve.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <string>

#include "solvers/assignment/improve.hpp"
#include "solvers/assignment/price_search.hpp"
#include "solvers/assignment/report.hpp"

namespace lunxun::assignment {
namespace {

constexpr int kPriceUpdates = 150;    // of the first search for prices
constexpr int kMoreDescents = 3;      // where many eligible classes a person make prices high
constexpr int kGuessUpdates = 60;     // with guesses which classes run
constexpr double kPriceShare = 0.35;  // of the budget, at most, before there is a plan
constexpr double kTrialShare = 0.6;   // of the budget, at most, before the last trial of a class in doubt begins
constexpr std::size_t kMaxTrials = 8;
constexpr int kTrialRounds = 12;  // at most, while each still brings something
constexpr double kFirstRate = 0.15;   // of the mean weight
constexpr double kKnownRate = 0.015;  // when prices are known from an earlier solution
constexpr double kLastRate = 0.0015;
constexpr int kShakes = 5;  // price updates between two rounds of improvement
constexpr double kShakeRate = 0.035;
constexpr int kFlipRound = 4;  // every so many rounds, classes in doubt are tried the other way
constexpr std::size_t kMaxFlips = 8;
constexpr double kLittle = 0.0002;   // of the objective
constexpr double kHardly = 0.00002;  // likewise
constexpr int kFillRounds = 8;
constexpr double kPressureStep = 0.02;  // of the mean weight, for each round that misses a floor
constexpr double kPressureFade = 0.9;
constexpr int kPressedRounds = 20;
constexpr int kPatience = 40;   // rounds without a better plan
constexpr int kProofRound = 5;  // rounds before guesses are tried to be proven, five times more before the next try

/// Prices first, a plan from the prices, then chains under ever other prices until the budget is used up or nothing
/// moves any more.
class Solver {
public:
    Solver(const Instance& instance, const Options& options, const Model& model)
        : instance_(instance),
          options_(options),
          model_(model),
          budget_(options),
          prices_(model, options, budget_, [this] { report(); }),
          best_plan_(model),
          best_objective_(points_of(best_plan_)),
          pressure_(model.floor_least.size(), 0),
          rng_(options.seed) {}

    Result<Solution> solve() {
        find_prices();
        if (!is_done()) {
            RunningPlan state = first_plan();
            improve(state);
        }
        if (const auto feasible = check_pinned_classes(); !feasible) return feasible.error();
        Solution solution = describe(instance_, options_, model_, best_plan_, prices_.proof());
        solution.upper_bound = prices_.upper_bound();
        solution.iterations = budget_.iterations();
        return solution;
    }

private:
    void find_prices() {
        prices_.descend(kPriceUpdates, options_.start_prices != nullptr ? kKnownRate : kFirstRate, kLastRate, kPriceShare);
        for (int again = 0; again < kMoreDescents && prices_.is_crowded() && budget_.used() < kPriceShare; ++again)
            prices_.descend(kPriceUpdates, kFirstRate, kLastRate, kPriceShare);
    }

    double gap() const {
        const auto bound = static_cast<double>(prices_.upper_bound());
        return (bound - static_cast<double>(best_objective_)) / std::max(1.0, std::abs(bound));
    }
    bool is_done() const { return budget_.is_used_up() || (gap() <= options_.gap_goal && !is_worth_pressing()); }
    /// A gap may be small although a floor is missed by a few; some more rounds are spent on them.
    bool is_worth_pressing() const { return best_missing_ > 0 && pressed_rounds_ < kPressedRounds; }

    void report() const {
        if (options_.progress) options_.progress({best_objective_, prices_.upper_bound(), gap(), budget_.iterations()});
    }

    /// A plan without the classes in doubt; then one after another is made to run, and does so if the plan gains.
    RunningPlan first_plan() {
        std::vector<int> in_doubt = prices_.classes_in_doubt();
        for (const int class_id : in_doubt) prices_.guess(class_id, Run::never);
        if (in_doubt.size() > kMaxTrials) in_doubt.resize(kMaxTrials);
        RunningPlan state = plan_as_guessed();
        for (const int class_id : in_doubt) {
            if (is_done() || budget_.used() > kTrialShare) break;
            prices_.guess(class_id, Run::always);
            RunningPlan trial = plan_as_guessed();
            if (!trial.is_short() && trial.plan.objective() > state.plan.objective())
                state = std::move(trial);
            else
                prices_.guess(class_id, Run::never);
        }
        if (!in_doubt.empty()) prices_.descend_guessed(kGuessUpdates, 1);
        return state;
    }

    RunningPlan plan_as_guessed() {
        if (prices_.has_unproven()) prices_.descend_guessed(kGuessUpdates, 1);
        RunningPlan state = constructed();
        for (int round = 0; state.is_short() && round < kFillRounds && !is_done(); ++round) improve_once(state);
        // A large class that is made to run turns many people's year about: the first rounds bring most of it.
        bool is_rising = prices_.has_unproven() && !state.is_short();
        for (int round = 0; is_rising && round < kTrialRounds && !is_done(); ++round) {
            const auto before = static_cast<double>(state.plan.objective());
            improve_once(state);
            is_rising = static_cast<double>(state.plan.objective()) - before > kHardly * std::abs(before);
        }
        if (state.is_short()) {
            give_up_short(nets(), state);
            keep_if_better(state);
        }
        return state;
    }

    RunningPlan constructed() {
        const Nets guide = nets();
        RunningPlan state = construct(model_, guide, prices_.guesses(), Start::afresh);
        if (!model_.previous.empty()) {
            RunningPlan kept = construct(model_, guide, prices_.guesses(), Start::from_previous);
            if (kept.plan.objective() > state.plan.objective()) state = std::move(kept);
        }
        keep_if_better(state);
        return state;
    }

    void improve(RunningPlan& state) {
        int idle_rounds = 0, next_proof = kProofRound;
        double gained = 0;  // by the last round
        for (int round = 0; !is_done() && idle_rounds < kPatience; ++round) {
            const std::int64_t before = best_objective_;
            // A flip costs a round or two: not while chains alone still bring more.
            if (round % kFlipRound == kFlipRound - 1 && gained <= kLittle * std::abs(static_cast<double>(before)))
                flip_doubtful(state);
            else
                improve_once(state);
            gained = static_cast<double>(best_objective_ - before);
            idle_rounds = gained > 0 ? 0 : idle_rounds + 1;
            if (round == next_proof && prices_.has_unproven() && !is_done()) {
                prices_.prove_guesses(best_objective_, 1);
                next_proof *= kProofRound;
            }
        }
    }

    /// Runs a class that was given up, or gives one up, and keeps it so if the plan gains. Many where many are in doubt.
    void flip_doubtful(RunningPlan& state) {
        std::vector<int> doubtful = doubtful_classes(state);
        std::erase_if(doubtful, [&](int class_id) { return prices_.is_proven(class_id); });
        const std::size_t flips = doubtful.empty() ? 0 : 1 + std::min<std::size_t>(kMaxFlips, doubtful.size() * 20 / model_.classes.size());
        for (std::size_t flip = 0; flip < flips && !is_done(); ++flip) {
            const int class_id = doubtful[rng_() % doubtful.size()];
            RunningPlan trial = with_class_flipped(nets(), state, class_id);
            improve_once(trial);
            if (trial.is_short()) improve_once(trial);
            if (!trial.is_short() && trial.plan.objective() > state.plan.objective()) state = std::move(trial);
        }
        if (flips == 0) improve_once(state);
    }

    void improve_once(RunningPlan& state) {
        if (rounds_ > 0) prices_.shake(kShakes, kShakeRate);
        const Nets guide = nets();
        const ChainSearch::Limits limits = ChainSearch::Limits::scaled(prices_.scale());
        improve_round(model_, guide, limits, state, {options_.seed, rounds_++, options_.threads}, [this] { return budget_.is_time_up(); });
        budget_.count_iteration();
        press_floors(state);
        keep_if_better(state);
        report();
    }

    Nets nets() const {
        if (std::ranges::all_of(pressure_, [](double each) { return each == 0; })) return Nets(model_, prices_.guide(), options_.threads);
        PriceVector pressed = prices_.guide();
        for (int floor = 0; floor < pressure_.count(); ++floor)
            pressed.floor[floor] = std::min<double>(kMustGrains, pressed.floor[floor] + pressure_[floor]);
        return Nets(model_, pressed, options_.threads);
    }

    /// The price of a floor leaves the last few of its people to chance; a plan that misses them pays more for them.
    void press_floors(const RunningPlan& state) {
        const Table<int> missing = state.plan.floor_shortage();
        for (int floor = 0; floor < missing.count(); ++floor)
            pressure_[floor] = missing[floor] > 0 ? pressure_[floor] + kPressureStep * prices_.scale() : pressure_[floor] * kPressureFade;
        if (gap() <= options_.gap_goal) ++pressed_rounds_;
    }

    static std::int64_t points_of(const PlanState& plan) { return plan.plain_objective() / kGrains; }

    void keep_if_better(const RunningPlan& state) {
        if (state.is_short()) return;
        const std::int64_t objective = points_of(state.plan);
        if (objective <= best_objective_) return;
        best_objective_ = objective;
        best_plan_ = state.plan;
        const Table<int> missing = best_plan_.floor_shortage();
        best_missing_ = std::accumulate(missing.begin(), missing.end(), 0);
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
    PriceSearch prices_;
    PlanState best_plan_;
    std::int64_t best_objective_;  // points
    int best_missing_ = 0;  ///< people below floors in the best plan
    int rounds_ = 0;
    int pressed_rounds_ = 0;  ///< with the goal reached
    Table<double> pressure_;  ///< of each floor, grains above its guiding price
    std::mt19937_64 rng_;
};

}  // namespace

Result<Solution> solve(const Instance& instance, const Options& options) {
    const auto model = build_model(instance, options);
    if (!model) return model.error();
    return Solver(instance, options, *model).solve();
}

}  // namespace lunxun::assignment

// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/price_search.hpp"

#include <algorithm>
#include <cmath>

#include "solvers/assignment/report.hpp"

namespace lunxun::assignment {
namespace {

constexpr double kCheap = 0.02;  // of the mean weight: a seat price that tells of no crowd
constexpr double kCrowded = 0.03;  // of the seats; a descent that arrived leaves 0.01 or less
constexpr double kFarAway = 0.1;
constexpr int kLookedAt = 10;  // updates before crowding tells anything
constexpr int kProofUpdates = 120;
constexpr double kProofRate = 0.1;
constexpr double kProofLastRate = 0.002;
constexpr std::size_t kProvenTogether = 3;  // classes: eight ways to run them
constexpr double kGuessRate = 0.05;
constexpr double kNotEnough = -std::numeric_limits<double>::max();

double mean_weight(const Model& model) {
    double sum = 0;
    for (const ModelArc& arc : model.arcs) sum += std::max(0, arc.weight);
    return model.arcs.empty() ? 1 : std::max(1.0, sum / static_cast<double>(model.arcs.size()));
}

}  // namespace

PriceSearch::PriceSearch(const Model& model, const Options& options, Budget& budget, std::function<void()> report)
    : model_(model),
      budget_(budget),
      report_(std::move(report)),
      dual_(model, options.threads),
      proof_(options.start_prices != nullptr ? recall_prices(model, *options.start_prices) : PriceVector::zero(model)),
      guide_(proof_),
      guesses_(undecided(model)),
      proven_(guesses_),
      scale_(mean_weight(model)) {}

std::int64_t PriceSearch::upper_bound() const {
    return std::max(static_cast<std::int64_t>(std::floor(bound_ / kGrains)), proven_from_);
}

/// Leaves the best prices in `prices` and returns their bound; stops early at one of `enough`.
double PriceSearch::descend_from(PriceVector& prices, const Table<Run>& runs, int updates, double first, double last, double until,
                                 double enough) {
    dual_.decide(runs);
    const double begun = std::min(budget_.used(), until);
    double best = std::numeric_limits<double>::max();
    PriceVector at = prices;
    int held = 0;
    for (int update = 0; update < updates; ++update) {
        const double bound = dual_.bound(at);
        budget_.count_iteration();
        if (bound < best) {
            best = bound;
            prices = at;
        }
        if (runs == proven_) bound_ = std::min(bound_, bound);
        report_();
        const double spent = (budget_.used() - begun) / std::max(1e-9, until - begun);
        // Strides stay long until prices are about where they belong.
        if (update == kLookedAt && held < updates && dual_.crowding() > kFarAway) {
            ++held;
            --update;
        }
        const double progress = std::max(static_cast<double>(update) / updates, spent);
        if (progress >= 1 || best <= enough) break;
        dual_.step(at, scale_ * first * std::pow(last / first, progress));
    }
    return best;
}

void PriceSearch::descend(int updates, double first, double last, double until) {
    guiding_bound_ = descend_from(proof_, proven_, updates, first, last, until, kNotEnough);
    guide_ = proof_;
    take_proof();
}

/// Bounds once more at the best prices, without what tells equals apart.
void PriceSearch::take_proof() {
    dual_.decide(proven_);
    dual_.weigh_plainly(true);
    bound_ = std::min(bound_, dual_.bound(proof_));
    dual_.weigh_plainly(false);
}

bool PriceSearch::is_crowded() const {
    return dual_.crowding() > kCrowded;
}

std::vector<int> PriceSearch::classes_in_doubt() const {
    std::vector<int> in_doubt;
    const auto found = [&](int c) { return dual_.mean_load(c); };
    for (int c = 0; c < model_.classes.count(); ++c) {
        const bool is_cheap = proof_.seat[c] <= kCheap * scale_;
        if (guesses_[c] == Run::open && is_cheap && dual_.mean_load(c) < model_.classes[c].min_seats - 0.5) in_doubt.push_back(c);
    }
    std::ranges::sort(in_doubt, [&](int a, int b) { return found(a) != found(b) ? found(a) > found(b) : a < b; });
    return in_doubt;
}

void PriceSearch::descend_guessed(int updates, double until) {
    guide_ = proof_;
    descend_from(guide_, guesses_, updates, kGuessRate, kProofLastRate, until, kNotEnough);
}

void PriceSearch::shake(int updates, double rate) {
    dual_.decide(guesses_);
    bool is_better = false;
    for (int update = 0; update < updates && !budget_.is_time_up(); ++update) {
        const double bound = dual_.bound(guide_);
        if (!has_unproven() && bound < guiding_bound_) {
            guiding_bound_ = bound;
            proof_ = guide_;
            is_better = true;
        }
        dual_.step(guide_, scale_ * rate);
    }
    if (is_better) take_proof();
}

void PriceSearch::prove_guesses(std::int64_t objective, double until) {
    std::vector<int> unproven;
    for (int c = 0; c < model_.classes.count(); ++c)
        if (guesses_[c] != proven_[c]) unproven.push_back(c);
    for (std::size_t first = 0; first < unproven.size() && budget_.used() < until; first += kProvenTogether) {
        const auto end = std::min(unproven.size(), first + kProvenTogether);
        prove_together({unproven.begin() + static_cast<std::ptrdiff_t>(first), unproven.begin() + static_cast<std::ptrdiff_t>(end)},
                       objective, until);
    }
}

/// Bounds every way of running these classes. A way whose bound is not above the plan in hand is out; the highest of the
/// others bounds all plans better than it.
void PriceSearch::prove_together(const std::vector<int>& classes, std::int64_t objective, double until) {
    const auto enough = static_cast<double>(objective * kGrains);
    double highest = enough;
    Table<char> may_run(classes.size(), 0), may_not(classes.size(), 0);
    PriceVector of_highest = proof_;
    dual_.weigh_plainly(true);
    for (unsigned way = 0; way < 1U << classes.size(); ++way) {
        const auto runs_in_way = [&](std::size_t i) { return (way >> i & 1U) != 0; };
        Table<Run> runs = proven_;
        for (std::size_t i = 0; i < classes.size(); ++i) runs[classes[i]] = runs_in_way(i) ? Run::always : Run::never;
        PriceVector prices = proof_;
        const double bound = descend_from(prices, runs, kProofUpdates, kProofRate, kProofLastRate, until, enough);
        if (bound <= enough) continue;
        for (std::size_t i = 0; i < classes.size(); ++i) (runs_in_way(i) ? may_run : may_not)[static_cast<int>(i)] = 1;
        if (bound <= highest) continue;
        highest = bound;
        of_highest = std::move(prices);
    }
    dual_.weigh_plainly(false);
    for (int i = 0; i < may_run.count(); ++i) {
        const int class_id = classes[static_cast<std::size_t>(i)];
        if (may_run[i] == may_not[i] && may_run[i] != 0) continue;
        const Run only = may_run[i] == may_not[i] ? guesses_[class_id] : may_run[i] != 0 ? Run::always : Run::never;
        proven_[class_id] = guesses_[class_id] = only;
    }
    proven_from_ = std::max(proven_from_, objective);
    if (highest >= bound_) return;
    bound_ = highest;
    proof_ = std::move(of_highest);
    guiding_bound_ = highest;
}

}  // namespace lunxun::assignment

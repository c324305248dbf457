// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/price_search.hpp"

#include <algorithm>
#include <cmath>

#include "solvers/assignment/report.hpp"

namespace lunxun::assignment {
namespace {

constexpr double kCheap = 0.02;  // of the mean weight: a seat price that tells of no crowd
constexpr int kProofUpdates = 40;
constexpr double kProofRate = 0.03;
constexpr double kProofLastRate = 0.002;
constexpr double kNotEnough = -std::numeric_limits<double>::max();

double mean_weight(const Model& model) {
    double sum = 0;
    for (const ModelArc& arc : model.arcs) sum += std::max(0, arc.weight);
    return model.arcs.empty() ? 1 : std::max(1.0, sum / static_cast<double>(model.arcs.size()));
}

Run opposite(Run run) {
    return run == Run::always ? Run::never : Run::always;
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
    return std::max(static_cast<std::int64_t>(std::floor(bound_)), proven_from_);
}

/// Leaves the best prices in `prices` and returns their bound; stops early at one of `enough`.
double PriceSearch::descend_from(PriceVector& prices, const Table<Run>& runs, int updates, double first, double last, double until,
                                 double enough) {
    dual_.decide(runs);
    const double begun = std::min(budget_.used(), until);
    double best = std::numeric_limits<double>::max();
    PriceVector at = prices;
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
        const double progress = std::max(static_cast<double>(update) / updates, spent);
        if (progress >= 1 || best <= enough) break;
        dual_.step(at, scale_ * first * std::pow(last / first, progress));
    }
    return best;
}

void PriceSearch::descend(int updates, double first, double last, double until) {
    descend_from(proof_, proven_, updates, first, last, until, kNotEnough);
    guide_ = proof_;
}

std::vector<int> PriceSearch::classes_in_doubt() const {
    std::vector<int> in_doubt;
    const auto fill = [&](int c) { return dual_.mean_load(c) / model_.classes[c].min_seats; };
    for (int c = 0; c < model_.classes.count(); ++c) {
        const bool is_cheap = proof_.seat[c] <= kCheap * scale_;
        if (guesses_[c] == Run::open && is_cheap && dual_.mean_load(c) < model_.classes[c].min_seats - 0.5) in_doubt.push_back(c);
    }
    std::ranges::sort(in_doubt, [&](int a, int b) { return fill(a) != fill(b) ? fill(a) > fill(b) : a < b; });
    return in_doubt;
}

void PriceSearch::descend_guessed(int updates, double until) {
    guide_ = proof_;
    descend_from(guide_, guesses_, updates, kProofRate, kProofLastRate, until, kNotEnough);
}

void PriceSearch::shake(int updates, double rate) {
    dual_.decide(guesses_);
    for (int update = 0; update < updates && !budget_.is_time_up(); ++update) {
        const double bound = dual_.bound(guide_);
        if (!has_unproven() && bound < bound_) {
            bound_ = bound;
            proof_ = guide_;
        }
        dual_.step(guide_, scale_ * rate);
    }
}

void PriceSearch::prove_guesses(std::int64_t objective, double until) {
    const auto enough = static_cast<double>(objective);
    bool any = false;
    for (int c = 0; c < model_.classes.count() && budget_.used() < until; ++c) {
        if (guesses_[c] == proven_[c]) continue;
        Table<Run> contrary = proven_;
        contrary[c] = opposite(guesses_[c]);
        PriceVector prices = proof_;
        if (descend_from(prices, contrary, kProofUpdates, kProofRate, kProofLastRate, until, enough) > enough) continue;
        proven_[c] = guesses_[c];
        proven_from_ = std::max(proven_from_, objective);
        any = true;
    }
    if (!any) return;
    PriceVector prices = guide_;
    const double before = bound_;
    descend_from(prices, proven_, 2 * kProofUpdates, kProofRate, kProofLastRate, 1, enough);
    if (bound_ < before) proof_ = prices;
}

}  // namespace lunxun::assignment

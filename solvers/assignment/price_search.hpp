// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <limits>

#include "solvers/assignment/budget.hpp"
#include "solvers/assignment/dual.hpp"

namespace lunxun::assignment {

/// Searches prices: for the lowest bound, and for prices that guide the search for plans.
///
/// Classes in doubt are *guessed* to run or not. Guesses guide; they enter the bound only once they are *proven*, that is, once the bound
/// of the contrary is below the value of a plan in hand.
class PriceSearch {
public:
    PriceSearch(const Model& model, const Options& options, Budget& budget, std::function<void()> report);

    /// Lowers the bound by `updates` updates of the prices, with rates from `first` to `last` (shares of the mean weight).
    /// @param until  share of the budget at which to have finished
    void descend(int updates, double first, double last, double until);

    /// Whether seats are still wanted by many more than there are: the last descent ended before prices were high enough.
    bool is_crowded() const;

    /// Classes that at the best prices find people, but fewer than their minimum; those that find most first, for they weigh most.
    std::vector<int> classes_in_doubt() const;
    void guess(int class_id, Run run) { guesses_[class_id] = run; }

    /// Prices at which people fill the classes guessed to run.
    void descend_guessed(int updates, double until);

    /// Moves the guiding prices about, so that the next round of improvement sees the plan in another light.
    void shake(int updates, double rate);

    /// Tries to prove the guesses, given a plan of that objective (points), and lowers the bound by what is proven.
    void prove_guesses(std::int64_t objective, double until);

    /// Points: no plan has a larger objective. Plans against what is proven are no better than the plan that proved it.
    std::int64_t upper_bound() const;

    const PriceVector& proof() const { return proof_; }
    const PriceVector& guide() const { return guide_; }
    const Table<Run>& guesses() const { return guesses_; }
    bool is_proven(int class_id) const { return proven_[class_id] != Run::open; }
    bool has_unproven() const { return guesses_ != proven_; }
    double scale() const { return scale_; }

private:
    void take_proof();
    void prove_together(const std::vector<int>& classes, std::int64_t objective, double until);
    double descend_from(PriceVector& prices, const Table<Run>& runs, int updates, double first, double last, double until, double enough);

    const Model& model_;
    Budget& budget_;
    std::function<void()> report_;
    Dual dual_;
    PriceVector proof_, guide_;
    Table<Run> guesses_, proven_;
    double bound_ = std::numeric_limits<double>::max();                    ///< grains; the lowest of any prices seen
    double guiding_bound_ = std::numeric_limits<double>::max();            ///< the same with equals told apart, at `proof_`
    std::int64_t proven_from_ = std::numeric_limits<std::int64_t>::min();  ///< points: of the plan that proved guesses
    double scale_;                                                         ///< mean weight of an arc, grains
};

}  // namespace lunxun::assignment

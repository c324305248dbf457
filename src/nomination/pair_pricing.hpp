// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "nomination/year_instance.hpp"
#include "solvers/assignment/solve.hpp"

namespace lunxun::nomination {

/// A pair at some prices.
struct PricedPair {
    double net = 0;          ///< benefit less the prices of the seat and of everybody's release that it uses
    std::uint32_t pair = 0;  ///< position in YearInstance::candidates
    int offered = 0;
};

/// Every eligible pair at the solver's prices, those included that the solver was not shown: the pairs that each person
/// would want most, and what no plan can exceed.
///
/// Prices are multiples of 1/256, so that sums in doubles are exact. Complexity: one walk over all pairs.
class PairPricing {
public:
    /// @param prices  of an instance with the classes and groups of `made`; without seat prices everything is free
    /// @param floors  whose prices stand in `prices`
    /// @param kept    pairs to keep for each person
    PairPricing(const YearInstance& made, const assignment::Prices& prices, std::span<const assignment::Floor> floors, int kept);

    /// The person's best pairs, best first; of equal ones, some to each class.
    std::span<const PricedPair> best_of(int person) const;

    /// No plan of all eligible pairs has a larger objective: weak duality, each person taking the best classes after
    /// prices that share neither a day nor a topic.
    std::int64_t bound() const;

private:
    struct Own {
        int count = 0;
        double dropped = 0;  ///< gains of pairs that were not kept
    };
    using Until = std::array<double, assignment::kDays + 1>;  ///< what the days before cost

    void price_releases(const assignment::Prices& prices);
    void look_at(int person, const PricedPair& priced);
    double best_sum(int person) const;
    double best_two(std::span<const PricedPair> own) const;
    double gain(int person) const;

    const YearInstance& made_;
    int kept_;
    std::vector<Until> until_;
    std::vector<int> profile_;  ///< of each person, into `until_`
    std::vector<Own> own_;
    std::vector<PricedPair> best_;  ///< `kept_` places of each person
    std::vector<double> floor_bonus_;
    double paid_ = 0;  ///< for all seats, releases and floors, used in full
};

}  // namespace lunxun::nomination

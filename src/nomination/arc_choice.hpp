// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "nomination/pair_pricing.hpp"

namespace lunxun::nomination {

/// How many eligible pairs the solver gets to see.
struct ArcLimits {
    int classes_per_person = 12;
    int candidates_per_seat = 3;
};

/// Which eligible pairs the solver gets to see.
///
/// A pair is shown when it is among the person's best after prices, or among the class's best for its seats: no class
/// starves; so is what people settled; and what is left out can still be filled in afterwards (settle_plan sees all pairs).
class ArcChoice {
public:
    ArcChoice(const OfferedYear& year, const YearInstance& made, const ArcLimits& limits);

    /// Pairs to keep in a PairPricing: one more than are shown, which tells what the others are worth at most.
    int kept() const { return limits_.classes_per_person + 1; }

    /// Replaces the arcs of the instance, which come sorted by person and class.
    void show(const PairPricing& pricing, YearInstance& made) const;
    void show_all(YearInstance& made) const;

private:
    static void replace_arcs(const std::vector<bool>& shown, YearInstance& made);

    ArcLimits limits_;
    std::vector<bool> is_wanted_;  ///< of each pair: among the class's best
};

}  // namespace lunxun::nomination

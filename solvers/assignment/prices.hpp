// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "solvers/assignment/model.hpp"

namespace lunxun::assignment {

/// Prices of everything that persons compete for, in grains.
///
/// Every price is a multiple of 1/16. Doubles hold such numbers, and all sums formed of them here, exactly: no
/// rounding can harm the bound, and sums do not depend on their order, hence not on threads.
struct PriceVector {
    Table<double> seat;   ///< of each class; below 0 only where someone is pinned into it
    Table<double> row;    ///< of each row (binding day) of a group, never below 0
    Table<double> floor;  ///< of each floor, 0 to kMustGrains: paid to its members for attending anything

    static PriceVector zero(const Model& model);
};

/// Whether a class takes place, as far as it is decided.
enum class Run : char {
    open,    ///< undecided
    always,  ///< with at least its minimum
    never,
};

/// Classes with pinned people run; all others are open.
Table<Run> undecided(const Model& model);

double rounded_price(double price);

/// What a person who sees the release prices of some groups pays for being away.
class AwayCost {
public:
    explicit AwayCost(const Model& model) : model_(model) {}

    /// Adds up the prices of the profile's groups; cheap when asked for the same profile again.
    void see(int profile, const PriceVector& prices);
    /// Cost of the days [first, end).
    double over(int first_day, int end_day) const {
        return until_[static_cast<std::size_t>(end_day)] - until_[static_cast<std::size_t>(first_day)];
    }
    void forget() { profile_ = -1; }

private:
    const Model& model_;
    int profile_ = -1;
    std::array<double, kDays + 1> until_{};  ///< cost of all days before
};

}  // namespace lunxun::assignment

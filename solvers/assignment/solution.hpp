// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "solvers/assignment/instance.hpp"

namespace lunxun::assignment {

/// What one more person of `group` away on the days [first_day, last_day] would gain at the margin.
///
/// `last_day` is the crowded one: a class that covers it pays `price`, once for the whole range; the days before,
/// back to the price before, are less crowded or the same. Rows with price 0 are left out.
struct ReleasePrice {
    int group = 0;
    int first_day = 0;
    int last_day = 0;  ///< inclusive
    double price = 0;  ///< benefit points
};

/// What scarce things are worth, in benefit points: the dual solution that proves the bound.
struct Prices {
    std::vector<double> seat;           ///< of each class: gain of one more seat; below 0 where a class hardly reaches its minimum
    std::vector<ReleasePrice> release;  ///< sorted by group, then first day
    std::vector<double> floor;          ///< of each `Options::floors`: what one person more in the floor costs
};

/// A feasible plan, its worth, and a proof of how much better any plan could be.
struct Solution {
    std::vector<Nomination> plan;      ///< sorted by person, then class
    std::int64_t value = 0;            ///< benefits, minus kMustPenalty for each overdue person without a class
    std::int64_t changes = 0;          ///< nominations dropped from the previous plan plus nominations new to it
    std::int64_t floor_shortfall = 0;  ///< persons missing below floors
    std::int64_t objective = 0;        ///< value - change_price * changes - kMustPenalty * floor_shortfall
    std::int64_t upper_bound = 0;      ///< no feasible plan has a larger objective
    Prices prices;
    std::int64_t must_unserved = 0;
    std::vector<int> classes_not_run;  ///< without a trainee in the plan
    std::vector<int> seats_taken;      ///< of each class
    std::int64_t iterations = 0;       ///< price updates and improvement rounds done

    /// (upper_bound - objective) / |upper_bound|; 0 when both are 0.
    double gap() const;
};

}  // namespace lunxun::assignment

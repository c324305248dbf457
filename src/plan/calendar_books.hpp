// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "plan/class_calendar.hpp"

namespace lunxun::plan {

/// The books of the search for first days: what is taken on each day, and what one more class would cost.
///
/// Costs are points: a broken limit 10,000, a day on which the only room left is closed 1,000, a rest day inside a class
/// 150, a start on a day that nobody likes 120, a person-day above what can be released 2. docs/rules/plan.md gives the reasons.
class CalendarBooks {
public:
    explicit CalendarBooks(const CalendarProblem& problem);

    void put(int run, int start) { book(run, start, 1); }
    void take(int run, int start) { book(run, start, -1); }

    /// Cheapest allowed first day of a run that is not in the books, the earliest of equals; -1 without one.
    int cheapest_start(int run);
    /// Cost of a run that is not in the books at one day.
    double cost(int run, int start);
    /// True when a run that is not in the books would break a limit there.
    bool breaks_limit(int run, int start) const;

private:
    struct PlaceBook {
        std::vector<int> room_tiers;                 ///< distinct capacities, ascending
        std::vector<int> rooms;                      ///< of each tier: rooms at least as large
        std::vector<std::vector<int>> rooms_closed;  ///< [tier][day]: of them
        std::vector<std::vector<int>> rooms_taken;   ///< [tier][day]: classes that need a room at least as large
        std::vector<int> beds_taken, main_taken, classes;
    };

    void book(int run, int start, int sign);
    void price_days(int run);
    double place_cost(const ClassRun& run, const PlaceBook& book, int day) const;
    bool meets_closed_room(const ClassRun& run, const PlaceBook& book, int day) const;
    void close_rooms(const Place& place, PlaceBook& book) const;
    int broken_limits(const ClassRun& run, const PlaceBook& book, int day) const;
    double start_cost(int run, int start) const;
    int tier_of(const ClassRun& run) const;
    int fewest_rest_days(const ClassRun& run) const;

    const CalendarProblem& problem_;
    std::vector<PlaceBook> places_;
    std::vector<std::vector<double>> away_;      ///< [pool][day]
    std::vector<int> starts_in_month_;
    std::vector<double> month_targets_;
    std::vector<int> month_of_, rest_before_;    ///< of each day; rest days before it
    std::vector<std::vector<int>> entry_starts_; ///< of each entry, the starts in the books
    std::vector<int> fewest_rest_days_;          ///< of each run
    std::vector<double> day_price_, price_before_;
};

}  // namespace lunxun::plan

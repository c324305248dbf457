// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "base/day.hpp"
#include "plan/plan_entry.hpp"

namespace lunxun::plan {

/// The days of the planned year as the calendar of classes sees them; position 0 is 1 January.
struct YearDays {
    struct Of {
        bool is_working = false;
        bool is_holiday = false;  ///< by notice, or fixed by law already: no class ends on it
        bool may_start = false;  ///< false in the Spring Festival week and on days on which nobody starts
        int start_weight = 0;    ///< wish to start on this weekday, in percent
    };
    Day first;
    std::vector<Of> days;

    int size() const { return static_cast<int>(days.size()); }
    int position(Day day) const { return day - first; }
};

/// One run that needs a first day.
struct ClassRun {
    int entry = 0;  ///< runs of one entry keep a distance
    int place = -1;
    int days = 1;
    int seats = 1;
    int beds = 0;
    bool needs_room = true;
    bool is_main_class = false;
    bool is_priority = false;  ///< the last to be given up
    std::vector<int> starts;  ///< allowed first days, ascending, as positions in the year
    struct Load {
        int pool = 0;
        double people = 0;  ///< of this pool who will be away
    };
    std::vector<Load> loads;
};

/// What the calendar is asked: runs, places, and how many people each pool can release on a day.
struct CalendarProblem {
    YearDays year;
    std::vector<ClassRun> runs;
    std::vector<Place> places;
    std::vector<double> pool_limits;
    std::array<int, 12> season_weights{};
    int run_gap_days = 0;
};

/// What a calendar costs, part by part. The first three count broken limits: 0 in a sound calendar.
struct CalendarScore {
    std::int64_t beds_over = 0;   ///< bed-nights too many
    std::int64_t rooms_over = 0;  ///< classes without a room, summed over days
    std::int64_t main_over = 0;   ///< main classes above the place's limit, summed over days
    double season = 0;            ///< percent of starts that stand in the wrong month
    std::int64_t unfavourable_weekdays = 0;  ///< starts on a weekday of weight below 5 %
    std::int64_t rest_days = 0;              ///< rest days inside classes beyond the fewest possible
    std::int64_t close_runs = 0;             ///< pairs of runs of one entry nearer than the gap
    double people_over = 0;                  ///< person-days above what the pools can release
    double faculty_over = 0;                 ///< half-days above what the faculty can teach

    bool is_sound() const { return beds_over == 0 && rooms_over == 0 && main_over == 0; }
};

struct CalendarOptions {
    std::uint64_t seed = 1;
    int passes = 12;  ///< over all runs, at most
    int kicks = 8;    ///< disturbances tried after the passes have come to rest
    std::function<bool(double)> progress;  ///< gets 0..1; false stops with the best calendar so far
};

/// First day of each run, as position in the year; -1 for a run without an allowed day, or of which every calendar found
/// would break a limit of beds, rooms or main classes: what is returned breaks none.
///
/// Construction places the runs with the fewest choices and the most people first, each at its cheapest day; then every
/// run in turn moves to its cheapest day until none moves; then a few seeded disturbances are tried and kept if better.
/// Same problem and options, same calendar.
/// Complexity of a pass: O(runs x days of the year x pools of the run).
/// Source: docs/rules/plan.md, "The week of each class".
std::vector<int> choose_first_days(const CalendarProblem& problem, const CalendarOptions& options);

/// Counts a calendar anew, without the search's own books.
CalendarScore score_calendar(const CalendarProblem& problem, std::span<const int> starts);

}  // namespace lunxun::plan

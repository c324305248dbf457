// SPDX-License-Identifier: Apache-2.0
// Counts a calendar from nothing but the problem and the first days; shares no code with the search.
#include <algorithm>
#include <cmath>
#include <map>

#include "plan/class_calendar.hpp"

namespace lunxun::plan {
namespace {

/// Classes without a room on one day: the largest class takes the largest room.
std::int64_t without_room(std::vector<int> seats, const std::vector<int>& capacities) {
    std::sort(seats.rbegin(), seats.rend());
    std::int64_t missing = 0;
    std::size_t next = 0;
    for (const int wanted : seats) {
        // More people than the largest room holds follow from other rooms: the class still needs the largest one.
        const int needed = std::min(wanted, capacities.front());
        if (next < capacities.size() && capacities[next] >= needed)
            ++next;
        else
            ++missing;
    }
    return missing;
}

int rest_days(const YearDays& year, int start, int days) {
    int count = 0;
    for (int day = start; day < start + days; ++day) count += !year.days[static_cast<std::size_t>(day)].is_working;
    return count;
}

void score_place(const CalendarProblem& problem, std::span<const int> starts, int number, CalendarScore& score) {
    const auto& place = problem.places[static_cast<std::size_t>(number)];
    for (int day = 0; day < problem.year.size(); ++day) {
        std::vector<int> seats;
        int beds = 0, main_classes = 0, classes = 0;
        for (std::size_t r = 0; r < starts.size(); ++r) {
            const auto& run = problem.runs[r];
            if (run.place != number || starts[r] < 0 || day < starts[r] || day >= starts[r] + run.days) continue;
            ++classes;
            beds += run.beds;
            main_classes += run.is_main_class;
            if (run.needs_room) seats.push_back(run.seats);
        }
        if (place.beds > 0) score.beds_over += std::max(0, beds - place.beds);
        if (!place.room_capacities.empty()) score.rooms_over += without_room(seats, place.room_capacities);
        if (place.main_classes_at_once > 0) score.main_over += std::max(0, main_classes - place.main_classes_at_once);
        if (place.sessions_per_day > 0 && problem.year.days[static_cast<std::size_t>(day)].is_working)
            score.faculty_over += std::max(0.0, 2.0 * classes - place.sessions_per_day);
    }
}

double wrong_month_percent(const CalendarProblem& problem, std::span<const int> starts) {
    std::array<double, 12> counts{};
    double placed = 0, weights = 0, wrong = 0;
    for (const int start : starts) {
        if (start < 0) continue;
        counts[static_cast<std::size_t>((problem.year.first + start).month() - 1)] += 1;
        placed += 1;
    }
    for (const int weight : problem.season_weights) weights += weight;
    if (placed == 0 || weights == 0) return 0;
    for (std::size_t m = 0; m < 12; ++m) wrong += std::abs(counts[m] / placed - problem.season_weights[m] / weights);
    return 100 * wrong / 2;
}

double people_over(const CalendarProblem& problem, std::span<const int> starts) {
    std::vector<std::vector<double>> away(problem.pool_limits.size(), std::vector<double>(problem.year.days.size()));
    for (std::size_t r = 0; r < starts.size(); ++r)
        for (int day = starts[r]; starts[r] >= 0 && day < starts[r] + problem.runs[r].days; ++day)
            for (const auto& load : problem.runs[r].loads) away[static_cast<std::size_t>(load.pool)][static_cast<std::size_t>(day)] += load.people;
    double over = 0;
    for (std::size_t pool = 0; pool < away.size(); ++pool)
        for (const double people : away[pool]) over += std::max(0.0, people - problem.pool_limits[pool]);
    return over;
}

std::int64_t close_runs(const CalendarProblem& problem, std::span<const int> starts) {
    std::map<int, std::vector<int>> by_entry;
    for (std::size_t r = 0; r < starts.size(); ++r)
        if (starts[r] >= 0) by_entry[problem.runs[r].entry].push_back(starts[r]);
    std::int64_t close = 0;
    for (auto& [entry, days] : by_entry) {
        std::sort(days.begin(), days.end());
        for (std::size_t i = 0; i + 1 < days.size(); ++i) close += days[i + 1] - days[i] < problem.run_gap_days;
    }
    return close;
}

}  // namespace

CalendarScore score_calendar(const CalendarProblem& problem, std::span<const int> starts) {
    CalendarScore score;
    for (std::size_t p = 0; p < problem.places.size(); ++p) score_place(problem, starts, static_cast<int>(p), score);
    for (std::size_t r = 0; r < starts.size(); ++r) {
        if (starts[r] < 0) continue;
        const auto& run = problem.runs[r];
        int fewest = run.days;
        for (const int start : run.starts) fewest = std::min(fewest, rest_days(problem.year, start, run.days));
        score.rest_days += rest_days(problem.year, starts[r], run.days) - fewest;
        score.unfavourable_weekdays += problem.year.days[static_cast<std::size_t>(starts[r])].start_weight < 5;
    }
    score.season = wrong_month_percent(problem, starts);
    score.close_runs = close_runs(problem, starts);
    score.people_over = people_over(problem, starts);
    return score;
}

}  // namespace lunxun::plan

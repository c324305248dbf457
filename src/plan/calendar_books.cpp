// SPDX-License-Identifier: Apache-2.0
#include "plan/calendar_books.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace lunxun::plan {
namespace {

constexpr double kBrokenLimit = 10'000;
constexpr double kClosedRoom = 1'000;
constexpr double kRestDay = 150;
constexpr double kUnlikedDay = 120;
constexpr double kPersonDayOver = 2;
constexpr double kFacultyOver = 20;
constexpr double kCloseRuns = 200;
constexpr double kCrowding = 4;       ///< times classes already there, so that a place's days fill evenly
constexpr double kSeason = 3'000;     ///< shared by all starts of the year
constexpr int kLikedWeight = 20;      ///< percent of starts from which on a weekday costs nothing

auto at(int position) {
    return static_cast<std::size_t>(position);
}

}  // namespace

CalendarBooks::CalendarBooks(const CalendarProblem& problem)
    : problem_(problem), places_(problem.places.size()), starts_in_month_(12), month_targets_(12) {
    const auto days = at(problem.year.size());
    for (std::size_t p = 0; p < places_.size(); ++p) {
        auto& book = places_[p];
        book.room_tiers = problem.places[p].room_capacities;
        std::sort(book.room_tiers.begin(), book.room_tiers.end());
        const auto all = book.room_tiers;
        book.room_tiers.erase(std::unique(book.room_tiers.begin(), book.room_tiers.end()), book.room_tiers.end());
        for (const int capacity : book.room_tiers)
            book.rooms.push_back(static_cast<int>(all.end() - std::lower_bound(all.begin(), all.end(), capacity)));
        close_rooms(problem.places[p], book);
        book.rooms_taken.assign(book.room_tiers.size(), std::vector<int>(days));
        book.beds_taken.assign(days, 0);
        book.main_taken.assign(days, 0);
        book.classes.assign(days, 0);
    }
    away_.assign(problem.pool_limits.size(), std::vector<double>(days));
    double weights = 0;
    for (const int weight : problem.season_weights) weights += weight;
    for (std::size_t m = 0; m < 12; ++m)
        month_targets_[m] = static_cast<double>(problem.runs.size()) * problem.season_weights[m] / std::max(1.0, weights);
    rest_before_.push_back(0);
    for (int day = 0; day < problem.year.size(); ++day) {
        month_of_.push_back((problem.year.first + day).month() - 1);
        rest_before_.push_back(rest_before_.back() + !problem.year.days[at(day)].is_working);
    }
    int entries = 0;
    for (const auto& run : problem.runs) {
        entries = std::max(entries, run.entry + 1);
        fewest_rest_days_.push_back(fewest_rest_days(run));
    }
    entry_starts_.resize(at(entries));
    day_price_.resize(days);
    price_before_.resize(days + 1);
}

int CalendarBooks::fewest_rest_days(const ClassRun& run) const {
    int fewest = run.days;
    for (const int start : run.starts) fewest = std::min(fewest, rest_before_[at(start + run.days)] - rest_before_[at(start)]);
    return fewest;
}

int CalendarBooks::tier_of(const ClassRun& run) const {
    const auto& tiers = places_[at(run.place)].room_tiers;
    const auto fitting = std::lower_bound(tiers.begin(), tiers.end(), run.seats) - tiers.begin();
    return std::min(static_cast<int>(fitting), static_cast<int>(tiers.size()) - 1);
}

void CalendarBooks::book(int number, int start, int sign) {
    const auto& run = problem_.runs[at(number)];
    for (int day = start; day < start + run.days; ++day) {
        for (const auto& load : run.loads) away_[at(load.pool)][at(day)] += sign * load.people;
        if (run.place < 0) continue;
        auto& book = places_[at(run.place)];
        book.classes[at(day)] += sign;
        book.beds_taken[at(day)] += sign * run.beds;
        book.main_taken[at(day)] += sign * run.is_main_class;
        if (run.needs_room && !book.rooms.empty())
            for (int tier = 0; tier <= tier_of(run); ++tier) book.rooms_taken[at(tier)][at(day)] += sign;
    }
    starts_in_month_[at(month_of_[at(start)])] += sign;
    auto& own = entry_starts_[at(run.entry)];
    if (sign > 0)
        own.push_back(start);
    else
        own.erase(std::find(own.begin(), own.end(), start));
}

void CalendarBooks::close_rooms(const Place& place, PlaceBook& book) const {
    const auto days = problem_.year.size();
    book.rooms_closed.assign(book.room_tiers.size(), std::vector<int>(at(days)));
    for (const auto& absence : place.room_absences) {
        const int first = std::max(0, absence.days.first - problem_.year.first);
        const int last = std::min(days - 1, absence.days.last - problem_.year.first);
        for (std::size_t tier = 0; tier < book.room_tiers.size() && book.room_tiers[tier] <= absence.capacity; ++tier)
            for (int day = first; day <= last; ++day) ++book.rooms_closed[tier][at(day)];
    }
}

/// True when one more class would find every room that is large enough taken or closed. A long class can hardly avoid
/// each closed day of its only room: it loses sessions of that day, not its place in the year.
bool CalendarBooks::meets_closed_room(const ClassRun& run, const PlaceBook& book, int day) const {
    if (!run.needs_room || book.rooms.empty()) return false;
    for (int tier = 0; tier <= tier_of(run); ++tier) {
        const int closed = book.rooms_closed[at(tier)][at(day)];
        if (closed > 0 && book.rooms_taken[at(tier)][at(day)] >= book.rooms[at(tier)] - closed) return true;
    }
    return false;
}

int CalendarBooks::broken_limits(const ClassRun& run, const PlaceBook& book, int day) const {
    const auto& place = problem_.places[at(run.place)];
    int broken = 0;
    if (run.beds > 0 && place.beds > 0) broken += std::clamp(book.beds_taken[at(day)] + run.beds - place.beds, 0, run.beds);
    if (run.is_main_class && place.main_classes_at_once > 0) broken += book.main_taken[at(day)] >= place.main_classes_at_once;
    if (run.needs_room && !book.rooms.empty())
        for (int tier = 0; tier <= tier_of(run); ++tier) broken += book.rooms_taken[at(tier)][at(day)] >= book.rooms[at(tier)];
    return broken;
}

double CalendarBooks::place_cost(const ClassRun& run, const PlaceBook& book, int day) const {
    const auto& place = problem_.places[at(run.place)];
    double cost = kCrowding * book.classes[at(day)] + kBrokenLimit * broken_limits(run, book, day);
    if (place.sessions_per_day > 0 && problem_.year.days[at(day)].is_working)
        cost += kFacultyOver * std::clamp(2.0 * (book.classes[at(day)] + 1) - place.sessions_per_day, 0.0, 2.0);
    if (meets_closed_room(run, book, day)) cost += kClosedRoom;
    return cost;
}

bool CalendarBooks::breaks_limit(int number, int start) const {
    const auto& run = problem_.runs[at(number)];
    if (run.place < 0) return false;
    for (int day = start; day < start + run.days; ++day)
        if (broken_limits(run, places_[at(run.place)], day) > 0) return true;
    return false;
}

void CalendarBooks::price_days(int number) {
    const auto& run = problem_.runs[at(number)];
    std::fill(day_price_.begin(), day_price_.end(), 0.0);
    if (run.place >= 0)
        for (int day = 0; day < problem_.year.size(); ++day) day_price_[at(day)] = place_cost(run, places_[at(run.place)], day);
    for (const auto& load : run.loads) {
        const auto& away = away_[at(load.pool)];
        const double limit = problem_.pool_limits[at(load.pool)];
        for (std::size_t day = 0; day < away.size(); ++day)
            day_price_[day] += kPersonDayOver * std::clamp(away[day] + load.people - limit, 0.0, load.people);
    }
    for (std::size_t day = 0; day < day_price_.size(); ++day) price_before_[day + 1] = price_before_[day] + day_price_[day];
}

double CalendarBooks::start_cost(int number, int start) const {
    const auto& run = problem_.runs[at(number)];
    const auto month = at(month_of_[at(start)]);
    const double over = starts_in_month_[month] - month_targets_[month];
    double cost = kSeason / static_cast<double>(problem_.runs.size()) * (2 * over + 1);
    const int weight = problem_.year.days[at(start)].start_weight;
    cost += kUnlikedDay * std::max(0, kLikedWeight - weight) / kLikedWeight;
    cost += kRestDay * (rest_before_[at(start + run.days)] - rest_before_[at(start)] - fewest_rest_days_[at(number)]);
    for (const int other : entry_starts_[at(run.entry)]) {
        const int missing = problem_.run_gap_days - std::abs(other - start);
        if (missing > 0) cost += kCloseRuns * (1 + static_cast<double>(missing) / problem_.run_gap_days);
    }
    return cost;
}

double CalendarBooks::cost(int run, int start) {
    price_days(run);
    const auto end = at(start + problem_.runs[at(run)].days);
    return start_cost(run, start) + price_before_[end] - price_before_[at(start)];
}

int CalendarBooks::cheapest_start(int run) {
    price_days(run);
    int best = -1;
    double best_cost = std::numeric_limits<double>::max();
    for (const int start : problem_.runs[at(run)].starts) {
        const auto end = at(start + problem_.runs[at(run)].days);
        const double cost = start_cost(run, start) + price_before_[end] - price_before_[at(start)];
        if (cost < best_cost - 1e-9) {
            best_cost = cost;
            best = start;
        }
    }
    return best;
}

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#include "home/year_weeks.hpp"

#include <algorithm>

namespace lunxun::home {
namespace {

constexpr int kWeek = 7;

Day monday_of(Day day) {
    return day - (day.weekday() - 1);
}

}  // namespace

std::vector<Day> mondays_of(int year) {
    std::vector<Day> mondays;
    for (Day monday = monday_of(Day::of(year, 1, 1)); monday <= Day::of(year, 12, 31); monday = monday + kWeek) mondays.push_back(monday);
    return mondays;
}

std::vector<std::int64_t> counts_by_week(std::span<const Stretch> stretches, std::span<const Day> mondays) {
    std::vector<std::int64_t> counts(mondays.size(), 0);
    if (mondays.empty()) return counts;
    const int weeks = static_cast<int>(mondays.size());
    for (const auto& stretch : stretches) {
        const int first = (monday_of(stretch.first_day) - mondays.front()) / kWeek;
        const int last = (monday_of(stretch.last_day) - mondays.front()) / kWeek;
        for (int week = std::max(first, 0); week <= std::min(last, weeks - 1); ++week) counts[static_cast<std::size_t>(week)] += stretch.count;
    }
    return counts;
}

}  // namespace lunxun::home

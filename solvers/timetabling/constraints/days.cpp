// SPDX-License-Identifier: Apache-2.0
// What a day of a group or teacher looks like.
#include <algorithm>
#include <functional>

#include "solvers/timetabling/constraints/constraints.hpp"

namespace lunxun::timetabling {

namespace {

/// One day of one group or teacher with any event: its distinct taken periods, ascending.
struct BusyDay {
    std::vector<int> periods;
    std::vector<int> events;

    bool has(int period) const { return std::ranges::binary_search(periods, period); }
    int load() const { return static_cast<int>(periods.size()); }
};

using DayRule = std::function<long long(const DayShape&, const BusyDay&)>;

void each_day(const Timetable& timetable, const std::string& name, int shape_index, const std::vector<Taken>& taken, Constraint constraint,
              Weight DayShape::* weight, const DayRule& rule, Report& report) {
    if (shape_index < 0) return;
    const DayShape& shape = timetable.model.day_shapes[static_cast<std::size_t>(shape_index)];
    const Horizon& grid = timetable.model.horizon;
    if (!(shape.*weight).is_on()) return;
    for (std::size_t begin = 0, end = 0; begin < taken.size(); begin = end) {
        const int day = grid.day_of(taken[begin].slot);
        BusyDay busy;
        for (end = begin; end < taken.size() && grid.day_of(taken[end].slot) == day; ++end) {
            busy.periods.push_back(grid.period_of(taken[end].slot));
            busy.events.push_back(taken[end].event);
        }
        busy.periods.erase(std::ranges::unique(busy.periods).begin(), busy.periods.end());
        const long long times = rule(shape, busy);
        if (times == 0) continue;
        report.charge(constraint, shape.*weight, times, busy.events, {{"who", name}, {"day", (grid.first + day).iso()}});
    }
}

void all_days(const Timetable& timetable, Constraint constraint, Weight DayShape::* weight, const DayRule& rule, Report& report) {
    const Model& model = timetable.model;
    for (std::size_t i = 0; i < model.groups.size(); ++i)
        each_day(timetable, model.groups[i].name, model.groups[i].day_shape, timetable.of_group[i], constraint, weight, rule, report);
    for (std::size_t i = 0; i < model.teachers.size(); ++i)
        each_day(timetable, model.teachers[i].name, model.teachers[i].day_shape, timetable.of_teacher[i], constraint, weight, rule, report);
}

}  // namespace

void day_isolated(const Timetable& timetable, Report& report) {
    all_days(timetable, Constraint::day_isolated, &DayShape::isolated, [](const DayShape&, const BusyDay& day) {
        return std::ranges::count_if(day.periods, [&](int period) { return !day.has(period - 1) && !day.has(period + 1); });
    }, report);
}

void day_gaps(const Timetable& timetable, Report& report) {
    all_days(timetable, Constraint::day_gaps, &DayShape::gaps, [](const DayShape&, const BusyDay& day) {
        return static_cast<long long>(day.periods.back() - day.periods.front() + 1 - day.load());
    }, report);
}

void day_load(const Timetable& timetable, Report& report) {
    all_days(timetable, Constraint::day_load, &DayShape::load, [](const DayShape& shape, const BusyDay& day) {
        return static_cast<long long>(std::max({0, shape.min_load - day.load(), day.load() - shape.max_load}));
    }, report);
}

void half_day_load(const Timetable& timetable, Report& report) {
    const std::vector<Period>& periods = timetable.model.horizon.periods;
    all_days(timetable, Constraint::half_day_load, &DayShape::half_day_load, [&](const DayShape& shape, const BusyDay& day) {
        long long above = 0;
        for (const HalfDay half : {HalfDay::morning, HalfDay::afternoon, HalfDay::evening}) {
            const auto load = std::ranges::count_if(day.periods, [&](int period) { return periods[static_cast<std::size_t>(period)].half == half; });
            above += std::max<long long>(0, load - shape.max_half_day_load);
        }
        return above;
    }, report);
}

}  // namespace lunxun::timetabling

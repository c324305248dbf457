// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/model.hpp"

namespace lunxun::timetabling {

int add_set(std::vector<ChoiceSet>& sets, const std::vector<int>& resources) {
    ChoiceSet set;
    set.reserve(resources.size());
    for (const int resource : resources) set.push_back({resource, 0});
    sets.push_back(std::move(set));
    return static_cast<int>(sets.size()) - 1;
}

int span_of(const Horizon& horizon, Span span, int slot) {
    const int day = horizon.day_of(slot);
    const Day date = horizon.first + day;
    switch (span) {
        case Span::half_day:
            return day * 3 + static_cast<int>(horizon.periods[static_cast<std::size_t>(horizon.period_of(slot))].half);
        case Span::day: return day;
        case Span::week: return (day + horizon.first.weekday() - 1) / 7;
        case Span::month: return (date.year() - horizon.first.year()) * 12 + date.month() - horizon.first.month();
        case Span::whole: break;
    }
    return 0;
}

int minutes_of(const Model& model, const Event& event) {
    if (event.minutes > 0 || model.horizon.periods.empty()) return event.minutes;
    return event.duration * model.horizon.periods[0].minutes;
}

void freeze_before(Model& model, int slot) {
    for (Event& event : model.events) {
        if (!event.previous || !event.previous->placed() || event.previous->start >= slot) continue;
        event.pin = Pin{event.previous->start, event.previous->rooms, event.previous->teachers};
    }
}

}  // namespace lunxun::timetabling

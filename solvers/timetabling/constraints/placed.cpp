// SPDX-License-Identifier: Apache-2.0
// Where an event stands and what it takes: the constraints that look at one event alone.
#include <algorithm>

#include "solvers/timetabling/constraints/constraints.hpp"

namespace lunxun::timetabling {

namespace {

bool is_choice_of(const ChoiceSet& set, int resource) {
    return std::ranges::any_of(set, [&](const Choice& choice) { return choice.resource == resource; });
}

bool keeps_pins(const std::vector<int>& pins, const std::vector<int>& taken) {
    for (std::size_t i = 0; i < pins.size(); ++i) {
        if (pins[i] >= 0 && pins[i] != taken[i]) return false;
    }
    return true;
}

bool starts_within(const Timetable& timetable, int index) {
    const Event& event = timetable.event(index);
    const int start = timetable.placement(index).start;
    const int last = timetable.end_of(index) - 1;
    if (last >= timetable.model.horizon.slots() || timetable.model.horizon.day_of(start) != timetable.model.horizon.day_of(last)) return false;
    if (start < event.earliest || last > event.latest) return false;
    if (!event.starts.empty() && std::ranges::find(event.starts, start) == event.starts.end()) return false;
    return std::ranges::none_of(event.barred, [&](int slot) { return slot >= start && slot <= last; });
}

}  // namespace

void unplaced(const Timetable& timetable, Report& report) {
    for (int index = 0; index < timetable.events(); ++index) {
        if (timetable.placement(index).placed()) continue;
        report.charge(Constraint::unplaced, Weight::hard(), 1, {index}, {{"event", timetable.event(index).name}});
    }
}

void start_allowed(const Timetable& timetable, Report& report) {
    for (int index = 0; index < timetable.events(); ++index) {
        if (!timetable.placement(index).placed() || starts_within(timetable, index)) continue;
        report.charge(Constraint::start_allowed, Weight::hard(), 1, {index},
                      {{"event", timetable.event(index).name}, {"slot", slot_name(timetable.model, timetable.placement(index).start)}});
    }
}

void pinned(const Timetable& timetable, Report& report) {
    for (int index = 0; index < timetable.events(); ++index) {
        const Placement& where = timetable.placement(index);
        const std::optional<Pin>& pin = timetable.event(index).pin;
        if (!where.placed() || !pin) continue;
        const bool keeps = (pin->start < 0 || pin->start == where.start) && keeps_pins(pin->rooms, where.rooms) &&
                           keeps_pins(pin->teachers, where.teachers);
        if (!keeps) report.charge(Constraint::pinned, Weight::hard(), 1, {index}, {{"event", timetable.event(index).name}});
    }
}

void suitable_room(const Timetable& timetable, Report& report) {
    for (int index = 0; index < timetable.events(); ++index) {
        const Placement& where = timetable.placement(index);
        for (std::size_t i = 0; i < where.rooms.size(); ++i) {
            const auto room = static_cast<std::size_t>(where.rooms[i]);
            const int set = timetable.event(index).rooms[i].set;
            if (is_choice_of(timetable.model.room_sets[static_cast<std::size_t>(set)], where.rooms[i])) continue;
            report.charge(Constraint::suitable_room, Weight::hard(), 1, {index},
                          {{"event", timetable.event(index).name}, {"room", timetable.model.rooms[room].name}});
        }
    }
}

void qualified_teacher(const Timetable& timetable, Report& report) {
    for (int index = 0; index < timetable.events(); ++index) {
        const Placement& where = timetable.placement(index);
        for (std::size_t i = 0; i < where.teachers.size(); ++i) {
            const auto teacher = static_cast<std::size_t>(where.teachers[i]);
            const int set = timetable.event(index).teachers[i].set;
            if (is_choice_of(timetable.model.teacher_sets[static_cast<std::size_t>(set)], where.teachers[i])) continue;
            report.charge(Constraint::qualified_teacher, Weight::hard(), 1, {index},
                          {{"event", timetable.event(index).name}, {"teacher", timetable.model.teachers[teacher].name}});
        }
    }
}

void period_cost(const Timetable& timetable, Report& report) {
    const Horizon& grid = timetable.model.horizon;
    for (int index = 0; index < timetable.events(); ++index) {
        if (!timetable.placement(index).placed()) continue;
        int cost = 0;
        for (int slot = timetable.placement(index).start; slot < timetable.end_of(index); ++slot) {
            cost += grid.periods[static_cast<std::size_t>(grid.period_of(slot))].cost;
        }
        report.charge(Constraint::period_cost, Weight::soft(1), cost, {index},
                      {{"event", timetable.event(index).name}, {"slot", slot_name(timetable.model, timetable.placement(index).start)}});
    }
}

void choice_cost(const Timetable& timetable, Report& report) {
    const auto cost_in = [](const ChoiceSet& set, int resource) {
        const auto found = std::ranges::find(set, resource, &Choice::resource);
        return found == set.end() ? 0 : found->cost;
    };
    for (int index = 0; index < timetable.events(); ++index) {
        const Event& event = timetable.event(index);
        const Placement& where = timetable.placement(index);
        int cost = 0;
        for (std::size_t i = 0; i < where.rooms.size(); ++i)
            cost += cost_in(timetable.model.room_sets[static_cast<std::size_t>(event.rooms[i].set)], where.rooms[i]);
        for (std::size_t i = 0; i < where.teachers.size(); ++i)
            cost += cost_in(timetable.model.teacher_sets[static_cast<std::size_t>(event.teachers[i].set)], where.teachers[i]);
        report.charge(Constraint::choice_cost, Weight::soft(1), cost, {index}, {{"event", event.name}});
    }
}

void unchanged(const Timetable& timetable, Report& report) {
    for (int index = 0; index < timetable.events(); ++index) {
        const Event& event = timetable.event(index);
        if (!event.previous || !event.previous->placed() || !timetable.placement(index).placed()) continue;
        if (*event.previous == timetable.placement(index)) continue;
        report.charge(Constraint::unchanged, Weight::soft(1), event.change_price, {index},
                      {{"event", event.name},
                       {"from", slot_name(timetable.model, event.previous->start)},
                       {"notified", std::to_string(event.notified)}});
    }
}

}  // namespace lunxun::timetabling

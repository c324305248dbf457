// SPDX-License-Identifier: Apache-2.0
// Groups, teachers, rooms and pools: who is open, and who is wanted twice.
#include <algorithm>
#include <map>

#include "solvers/timetabling/constraints/constraints.hpp"

namespace lunxun::timetabling {

namespace {

/// Charges each slot that an event takes while the resource is closed.
template <class Resource>
void charge_closed(const Timetable& timetable, const std::vector<Resource>& resources, const std::vector<std::vector<Taken>>& taken,
                   Constraint constraint, const char* kind, Report& report) {
    for (std::size_t index = 0; index < resources.size(); ++index) {
        for (const Taken& each : taken[index]) {
            if (!std::ranges::binary_search(resources[index].closed, each.slot)) continue;
            report.charge(constraint, Weight::hard(), 1, {each.event},
                          {{kind, resources[index].name},
                           {"event", timetable.event(each.event).name},
                           {"slot", slot_name(timetable.model, each.slot)}});
        }
    }
}

/// Charges each event beyond the first in every slot of a resource.
template <class Resource>
void charge_clashes(const Timetable& timetable, const std::vector<Resource>& resources, const std::vector<std::vector<Taken>>& taken,
                    Constraint constraint, Weight weight, const char* kind, Report& report) {
    for (std::size_t index = 0; index < resources.size(); ++index) {
        const std::vector<Taken>& list = taken[index];
        for (std::size_t begin = 0, end = 0; begin < list.size(); begin = end) {
            std::vector<int> events;
            for (end = begin; end < list.size() && list[end].slot == list[begin].slot; ++end) events.push_back(list[end].event);
            const auto extra = static_cast<long long>(events.size()) - 1;
            if (extra == 0) continue;
            const std::string other = timetable.event(events[1]).name;
            report.charge(constraint, weight, extra, events,
                          {{kind, resources[index].name},
                           {"event", timetable.event(events[0]).name},
                           {"other", other},
                           {"slot", slot_name(timetable.model, list[begin].slot)}});
        }
    }
}

}  // namespace

void group_open(const Timetable& timetable, Report& report) {
    charge_closed(timetable, timetable.model.groups, timetable.of_group, Constraint::group_open, "group", report);
}

void teacher_open(const Timetable& timetable, Report& report) {
    charge_closed(timetable, timetable.model.teachers, timetable.of_teacher, Constraint::teacher_open, "teacher", report);
}

void room_open(const Timetable& timetable, Report& report) {
    charge_closed(timetable, timetable.model.rooms, timetable.of_room, Constraint::room_open, "room", report);
}

void group_clash(const Timetable& timetable, Report& report) {
    const Model& model = timetable.model;
    charge_clashes(timetable, model.groups, timetable.of_group, Constraint::group_clash, model.rules.group_clash, "group", report);
}

void teacher_clash(const Timetable& timetable, Report& report) {
    const Model& model = timetable.model;
    charge_clashes(timetable, model.teachers, timetable.of_teacher, Constraint::teacher_clash, model.rules.teacher_clash, "teacher", report);
}

void room_clash(const Timetable& timetable, Report& report) {
    const Model& model = timetable.model;
    charge_clashes(timetable, model.rooms, timetable.of_room, Constraint::room_clash, model.rules.room_clash, "room", report);
}

void pool_short(const Timetable& timetable, Report& report) {
    const Model& model = timetable.model;
    std::map<std::pair<int, int>, std::pair<int, std::vector<int>>> used;  // pool, slot -> units, events
    for (int index = 0; index < timetable.events(); ++index) {
        if (!timetable.placement(index).placed()) continue;
        for (const PoolUse& use : timetable.event(index).pools) {
            for (int slot = timetable.placement(index).start; slot < timetable.end_of(index); ++slot) {
                auto& [units, events] = used[{use.pool, slot}];
                units += use.units;
                events.push_back(index);
            }
        }
    }
    for (const auto& [where, use] : used) {
        const Pool& pool = model.pools[static_cast<std::size_t>(where.first)];
        const int there = std::ranges::binary_search(pool.closed, where.second) ? 0 : pool.capacity;
        report.charge(Constraint::pool_short, model.rules.pool_short, std::max(0, use.first - there), use.second,
                      {{"pool", pool.name}, {"slot", slot_name(model, where.second)}});
    }
}

}  // namespace lunxun::timetabling

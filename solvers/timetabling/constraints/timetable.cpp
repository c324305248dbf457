// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/constraints/timetable.hpp"

#include <algorithm>
#include <string>

namespace lunxun::timetabling {

namespace {

void sort_all(std::vector<std::vector<Taken>>& lists) {
    for (std::vector<Taken>& list : lists) std::ranges::sort(list);
}

}  // namespace

Timetable::Timetable(const Model& source, std::span<const Placement> given)
    : model(source), placements(given), of_group(source.groups.size()), of_teacher(source.teachers.size()), of_room(source.rooms.size()) {
    for (int index = 0; index < events(); ++index) {
        const Placement& where = placement(index);
        if (!where.placed()) continue;
        for (int slot = where.start; slot < end_of(index); ++slot) {
            for (const int group : event(index).groups) of_group[static_cast<std::size_t>(group)].push_back({slot, index});
            for (const int teacher : where.teachers) of_teacher[static_cast<std::size_t>(teacher)].push_back({slot, index});
            for (const int room : where.rooms) of_room[static_cast<std::size_t>(room)].push_back({slot, index});
        }
    }
    sort_all(of_group);
    sort_all(of_teacher);
    sort_all(of_room);
}

int Timetable::site_of(int index) const {
    const std::vector<int>& rooms = placement(index).rooms;
    return rooms.empty() ? -1 : model.rooms[static_cast<std::size_t>(rooms[0])].site;
}

void Report::charge(Constraint constraint, Weight weight, long long times, std::vector<int> events, MessageValues values) {
    if (times == 0 || !weight.is_on()) return;
    Cost cost;
    cost.add(weight, times);
    score_.by[static_cast<std::size_t>(constraint)] += cost;
    if (!wants_words()) return;
    values.emplace_back("times", std::to_string(times));
    violations_.push_back({constraint, cost, std::move(events), Message{"timetabling." + std::string(name_of(constraint)), std::move(values)}});
}

std::string slot_name(const Model& model, int slot) {
    const int period = model.horizon.period_of(slot);
    return model.horizon.date_of(slot).iso() + " " + std::string(to_string(model.horizon.periods[static_cast<std::size_t>(period)].half));
}

}  // namespace lunxun::timetabling

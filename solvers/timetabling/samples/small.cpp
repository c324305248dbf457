// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/samples/small.hpp"

namespace lunxun::timetabling {

Model small_week() {
    Model model;
    model.horizon = {Day::of(2027, 4, 5), 5, {{HalfDay::morning, 240, 0}, {HalfDay::afternoon, 180, 0}, {HalfDay::evening, 120, 0}}};
    model.groups = {{"class A", 50, -1, {}}, {"class B", 30, -1, {}}};
    model.teachers = {{"Li", -1, {}}, {"Wang", -1, {}}};
    model.rooms = {{"room 1", 40, 0, {}}, {"room 2", 80, 1, {}}};
    add_set(model.room_sets, {0, 1});
    add_set(model.room_sets, {0});
    add_set(model.teacher_sets, {0, 1});
    add_set(model.teacher_sets, {0});
    model.travel.sites = 2;
    model.travel.free_slots = {0, 1, 1, 0};
    return model;
}

int add_session(Model& model, const char* name) {
    Event event;
    event.name = name;
    event.groups = {0};
    event.rooms = {{0, 0}};
    model.events.push_back(event);
    return static_cast<int>(model.events.size()) - 1;
}

std::vector<Placement> placed(const std::vector<std::pair<int, int>>& where) {
    std::vector<Placement> placements;
    for (const auto& [start, room] : where) placements.push_back(start < 0 ? Placement{} : Placement{start, {room}, {}});
    return placements;
}

}  // namespace lunxun::timetabling

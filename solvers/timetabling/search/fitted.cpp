// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/fitted.hpp"

#include <algorithm>

namespace lunxun::timetabling {

namespace {

bool has(const ChoiceSet& set, int resource) {
    return std::ranges::any_of(set, [&](const Choice& choice) { return choice.resource == resource; });
}

/// Lets a need also take `resource`, in a set of its own.
void widen(std::vector<ChoiceSet>& sets, int& set, int resource) {
    if (has(sets[index_of(set)], resource)) return;
    ChoiceSet wider = sets[index_of(set)];
    wider.push_back({resource, 0});
    sets.push_back(std::move(wider));
    set = size_of(sets) - 1;
}

}  // namespace

Model fitted_model(const Model& model, std::span<const Placement> placements) {
    Model fitted = model;
    for (std::size_t index = 0; index < placements.size(); ++index) {
        Event& event = fitted.events[index];
        for (std::size_t i = 0; i < placements[index].teachers.size(); ++i) widen(fitted.teacher_sets, event.teachers[i].set, placements[index].teachers[i]);
        for (std::size_t i = 0; i < placements[index].rooms.size(); ++i) {
            const int room = placements[index].rooms[i];
            widen(fitted.room_sets, event.rooms[i].set, room);
            if (fitted.rules.room_seats.is_hard()) event.rooms[i].seats = std::min(event.rooms[i].seats, fitted.rooms[index_of(room)].seats);
        }
    }
    return fitted;
}

std::optional<std::vector<int>> choice_of(const Compiled& compiled, int event, const Placement& placement) {
    std::vector<int> choice(compiled.needs[event].size(), -1);
    for (std::size_t i = 0; i < placement.teachers.size(); ++i) {
        const int lane = compiled.first_teacher + placement.teachers[i];
        const int need = compiled.need_of_teacher[event][i];
        if (need >= 0) choice[index_of(need)] = compiled.candidates_of(event, need).find(lane);
        else if (std::ranges::find(compiled.fixed[event], lane) == compiled.fixed[event].end()) return std::nullopt;
    }
    for (std::size_t i = 0; i < placement.rooms.size(); ++i) {
        const int need = compiled.first_room_need[index_of(event)] + static_cast<int>(i);
        choice[index_of(need)] = compiled.candidates_of(event, need).find(compiled.first_room + placement.rooms[i]);
    }
    if (std::ranges::find(choice, -1) != choice.end()) return std::nullopt;
    return choice;
}

Placement placement_of(const Compiled& compiled, int event, int start, std::span<const int> choice) {
    const Event& source = compiled.model->events[index_of(event)];
    Placement placement;
    placement.start = start;
    if (!placement.placed()) return placement;
    const auto taken = [&](int need) { return compiled.candidates_of(event, need).list[index_of(choice[index_of(need)])].lane; };
    for (std::size_t i = 0; i < source.teachers.size(); ++i) {
        const int need = compiled.need_of_teacher[event][i];
        // A need without choice keeps its one teacher: the pinned, or the set's only one.
        const bool is_pinned = source.pin && !source.pin->teachers.empty() && source.pin->teachers[i] >= 0;
        const int only = is_pinned ? source.pin->teachers[i] : compiled.model->teacher_sets[index_of(source.teachers[i].set)][0].resource;
        placement.teachers.push_back(need >= 0 ? taken(need) - compiled.first_teacher : only);
    }
    for (std::size_t i = 0; i < source.rooms.size(); ++i)
        placement.rooms.push_back(taken(compiled.first_room_need[index_of(event)] + static_cast<int>(i)) - compiled.first_room);
    return placement;
}

}  // namespace lunxun::timetabling

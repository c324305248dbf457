// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/block.hpp"

#include <algorithm>

namespace lunxun::assignment {

Block::Block(const Model& model, const PlanState& plan, std::vector<int> components) : seats_(model.classes.size()) {
    for (const int component : components)
        for (int person = model.components.begin(component); person < model.components.end(component); ++person) {
            persons_.push_back(person);
            for (const int arc : plan.held_by(person))
                if (arc >= 0) seats_[model.arcs[arc].class_id].trainees.push_back({person, arc});
        }
}

void Block::deal(int class_id, int free_seats, int spare_trainees) {
    seats_[class_id].free = free_seats;
    seats_[class_id].spare = spare_trainees;
}

void Block::enter(int class_id, Holding holding) {
    Seats& seats = seats_[class_id];
    --seats.free;
    ++seats.spare;
    seats.trainees.push_back(holding);
}

void Block::leave(int class_id, Holding holding) {
    Seats& seats = seats_[class_id];
    ++seats.free;
    --seats.spare;
    const auto at = std::ranges::find(seats.trainees, holding.arc, &Holding::arc);
    *at = seats.trainees.back();
    seats.trainees.pop_back();
}

}  // namespace lunxun::assignment

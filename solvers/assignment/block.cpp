// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/block.hpp"

#include <algorithm>

namespace lunxun::assignment {

Block::Block(const Model& model, const PlanState& plan, const std::vector<int>& components)
    : free_(model.classes.size(), 0), spare_(model.classes.size(), 0), trainees_(model.classes.size()) {
    for (const int component : components)
        for (int person = model.components.begin(component); person < model.components.end(component); ++person) {
            persons_.push_back(person);
            for (const int arc : plan.held_by(person))
                if (arc >= 0) trainees_[model.arcs[arc].class_id].push_back({person, arc});
        }
}

void Block::deal(int class_id, int free_seats, int spare_trainees) {
    free_[class_id] = free_seats;
    spare_[class_id] = spare_trainees;
}

void Block::enter(int class_id, Holding holding) {
    --free_[class_id];
    ++spare_[class_id];
    trainees_[class_id].push_back(holding);
}

void Block::leave(int class_id, Holding holding) {
    ++free_[class_id];
    --spare_[class_id];
    auto& trainees = trainees_[class_id];
    const auto at = std::ranges::find(trainees, holding.arc, &Holding::arc);
    *at = trainees.back();
    trainees.pop_back();
}

}  // namespace lunxun::assignment

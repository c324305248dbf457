// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/plan_state.hpp"

#include <algorithm>

namespace lunxun::assignment {

PlanState::PlanState(const Model& model)
    : model_(&model), held_(static_cast<std::size_t>(model.slots.total()), -1), row_load_(model.row_day.size(), 0) {}

void PlanState::add(int person, int arc) {
    int slot = model_->slots.begin(person);
    while (held_[slot] >= 0) ++slot;
    assert(slot < model_->slots.end(person));
    held_[slot] = arc;
    count(person, arc, 1);
}

void PlanState::remove(int person, int arc) {
    int slot = model_->slots.begin(person);
    while (held_[slot] != arc) ++slot;
    int last = slot;
    while (last + 1 < model_->slots.end(person) && held_[last + 1] >= 0) ++last;
    held_[slot] = held_[last];
    held_[last] = -1;
    count(person, arc, -1);
}

void PlanState::count(int person, int arc, int by) {
    const ModelClass& its = model_->class_of(arc);
    if (its.away_first == its.away_end) return;
    for (const int group : model_->groups_of(person)) {
        const RowRange rows = rows_between(*model_, group, its.away_first, its.away_end);
        for (int row = rows.begin; row < rows.end; ++row) row_load_[row] += by;
    }
}

bool PlanState::is_person_free(int person, int arc) const {
    int used = 0;
    for (const int held : held_by(person)) {
        if (held < 0) break;
        ++used;
        if (model_->class_of(held).clashes(model_->class_of(arc))) return false;
    }
    return used < model_->slots.size(person);
}

bool PlanState::groups_can_spare(int person, int arc) const {
    const ModelClass& its = model_->class_of(arc);
    if (its.away_first == its.away_end) return true;
    for (const int group : model_->groups_of(person)) {
        const RowRange rows = rows_between(*model_, group, its.away_first, its.away_end);
        for (int row = rows.begin; row < rows.end; ++row)
            if (is_row_full(row)) return false;
    }
    return true;
}

Table<int> PlanState::seats_taken() const {
    Table<int> taken(model_->classes.size(), 0);
    for (const int arc : held_)
        if (arc >= 0) ++taken[model_->arcs[arc].class_id];
    return taken;
}

Table<int> PlanState::floor_shortage() const {
    Table<int> missing(model_->floor_least.size(), 0);
    for (int floor = 0; floor < missing.count(); ++floor) {
        const auto served = std::ranges::count_if(model_->floor_members[floor], [&](int person) { return is_served(person); });
        missing[floor] = std::max(0, model_->floor_least[floor] - static_cast<int>(served));
    }
    return missing;
}

std::int64_t PlanState::objective() const {
    std::int64_t sum = model_->constant;
    for (int person = 0; person < model_->persons(); ++person) {
        for (const int arc : held_by(person))
            if (arc >= 0) sum += model_->arcs[arc].weight;
        if (is_served(person)) sum += model_->bonus[person];
    }
    const Table<int> missing = floor_shortage();
    for (int floor = 0; floor < missing.count(); ++floor) sum += std::int64_t{kMustGrains} * (model_->floor_least[floor] - missing[floor]);
    return sum;
}

std::int64_t PlanState::plain_objective() const {
    std::int64_t scattered = 0;
    for (const int arc : held_)
        if (arc >= 0) scattered += model_->arcs[arc].weight - model_->arcs[arc].plain_weight();
    return objective() - scattered;
}

}  // namespace lunxun::assignment

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

void freeze_before(Model& model, int slot) {
    for (Event& event : model.events) {
        if (!event.previous || !event.previous->placed() || event.previous->start >= slot) continue;
        event.pin = Pin{event.previous->start, event.previous->rooms, event.previous->teachers};
    }
}

}  // namespace lunxun::timetabling

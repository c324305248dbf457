// SPDX-License-Identifier: Apache-2.0
#include "timetable/unplaced_reasons.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "solvers/timetabling/explain.hpp"

namespace lunxun::timetable {
namespace {

namespace tt = timetabling;

/// Steps of one proof: a fraction of a second.
constexpr std::uint64_t kSteps = 300'000;

std::set<int> reach_of(const tt::Event& event) {
    std::set<int> slots;
    for (const int start : event.starts)
        for (int slot = start; slot < start + event.duration; ++slot) slots.insert(slot);
    return slots;
}

/// The commonest reason, and one that needs no search: the sessions of the class that can stand only where this one can
/// ask for more half-days than there are.
std::optional<Message> class_full(const tt::Model& model, int event) {
    const auto& asking = model.events[static_cast<std::size_t>(event)];
    const auto slots = reach_of(asking);
    int wanted = 0;
    for (const auto& other : model.events) {
        const bool is_of_class = std::ranges::find_first_of(other.groups, asking.groups) != other.groups.end();
        if (is_of_class && std::ranges::includes(slots, reach_of(other))) wanted += other.duration;
    }
    if (wanted <= static_cast<int>(slots.size())) return std::nullopt;
    return Message{"timetable.class_full", {{"wanted", std::to_string(wanted)}, {"half_days", std::to_string(slots.size())}}};
}

}  // namespace

std::vector<Message> unplaced_reasons(const tt::Model& model, std::span<const tt::Placement> placements, int event) {
    if (auto full = class_full(model, event)) return {*std::move(full)};
    const auto conflict = tt::explain_infeasible(model, placements, event, kSteps);
    if (!conflict) return {Message{"timetable.not_proven", {}}};
    std::vector<Message> reasons;
    for (const auto& requirement : conflict->requirements) reasons.push_back(requirement.text);
    reasons.push_back(Message{conflict->is_smallest ? "timetable.any_one_suffices" : "timetable.cannot_hold_together", {}});
    return reasons;
}

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#include "timetable/unplaced_reasons.hpp"

#include "solvers/timetabling/explain.hpp"

namespace lunxun::timetable {
namespace {

/// Steps of one proof: a fraction of a second.
constexpr std::uint64_t kSteps = 300'000;

}  // namespace

std::vector<Message> unplaced_reasons(const timetabling::Model& model, std::span<const timetabling::Placement> placements, int event) {
    const auto conflict = timetabling::explain_infeasible(model, placements, event, kSteps);
    if (!conflict) return {Message{"timetable.not_proven", {}}};
    std::vector<Message> reasons;
    for (const auto& requirement : conflict->requirements) reasons.push_back(requirement.text);
    reasons.push_back(Message{conflict->is_smallest ? "timetable.any_one_suffices" : "timetable.cannot_hold_together", {}});
    return reasons;
}

}  // namespace lunxun::timetable

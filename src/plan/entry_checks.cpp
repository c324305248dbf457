// SPDX-License-Identifier: Apache-2.0
// P-4, P-5 and P-8 to P-11: what one entry alone gets wrong.
#include <algorithm>
#include <string>

#include "plan/plan_checks.hpp"

namespace lunxun::plan {
namespace {

std::string title(const PlanEntry& entry) {
    return entry.code + " " + entry.name;
}

/// One finding for each entry of which `find` has something to say.
template <class Find>
std::vector<Finding> each_entry(const PlanDraft& draft, std::string_view check, Find find) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < draft.entries.size(); ++i) {
        if (draft.entries[i].state == "cancelled") continue;
        std::optional<Finding> found = find(i);
        if (!found) continue;
        found->entry = static_cast<int>(i);
        found->check = check;
        found->message.values.insert(found->message.values.begin(), {"entry", title(draft.entries[i])});
        findings.push_back(std::move(*found));
    }
    return findings;
}

Finding finding(Severity severity, Disposition disposition, std::string key, MessageValues values = {}) {
    return {std::nullopt, std::nullopt, "", severity, disposition, Message{std::move(key), std::move(values)}};
}

RankGroup highest_rank(const Audience& audience) {
    for (int rank = 0; rank < kRankGroups; ++rank)
        if (audience.contains(static_cast<RankGroup>(rank))) return static_cast<RankGroup>(rank);
    return RankGroup::other;
}

/// F1, F3, F4: comprehensive cost of all seats of all runs, and the lectures.
std::int64_t budget_ceiling(const PlanEntry& entry, const PlanRules& rules) {
    const auto seats = rules.fee_ceiling(highest_rank(entry.audience), entry.seats_max, entry.days);
    const std::int64_t lectures = rules.lecture_yuan_per_half_day * 2 * entry.days;
    return entry.runs * (seats + lectures);
}

const ClassShape* shape_of(const PlanEntry& entry, const PlanRules& rules) {
    const ClassShape* any = nullptr;
    for (const auto& shape : rules.shapes) {
        if (shape.class_type != entry.class_type) continue;
        if (shape.tier == entry.tier) return &shape;
        if (shape.tier.empty()) any = &shape;
    }
    return any;
}

}  // namespace

std::vector<Finding> check_budget_ceiling(const PlanDraft& draft) {
    return each_entry(draft, "budget_ceiling", [&](std::size_t i) -> std::optional<Finding> {
        const auto& entry = draft.entries[i];
        const auto ceiling = budget_ceiling(entry, draft.rules);
        if (entry.budget_yuan <= ceiling) return std::nullopt;
        return finding(Severity::blocking, Disposition::hold, "plan.budget_ceiling",
                       {{"budget", std::to_string(entry.budget_yuan)},
                        {"ceiling", std::to_string(ceiling)},
                        {"seats", std::to_string(entry.seats_max)},
                        {"days", std::to_string(entry.days)},
                        {"runs", std::to_string(entry.runs)}});
    });
}

std::vector<Finding> check_lead_time(const PlanDraft& draft) {
    return each_entry(draft, "lead_time", [&](std::size_t i) -> std::optional<Finding> {
        const auto& entry = draft.entries[i];
        if (entry.window.first >= draft.earliest_opening) return std::nullopt;
        const MessageValues values{{"wanted", entry.window.first.iso()},
                                   {"earliest", draft.earliest_opening.iso()},
                                   {"latest", entry.window.last.iso()},
                                   {"lead", std::to_string(draft.rules.lead_working_days)}};
        if (draft.earliest_opening + (entry.days - 1) > entry.window.last)
            return finding(Severity::blocking, Disposition::reject, "plan.lead_time_over", values);
        return finding(Severity::notice, Disposition::none, "plan.lead_time_moved", values);
    });
}

std::vector<Finding> check_approval(const PlanDraft& draft) {
    return each_entry(draft, "approval", [&](std::size_t i) -> std::optional<Finding> {
        const auto& entry = draft.entries[i];
        if (!entry.is_approved()) return finding(Severity::warning, Disposition::none, "plan.not_approved", {{"submitted_on", entry.submitted_on.iso()}});
        if (entry.approval_number.empty()) return finding(Severity::warning, Disposition::none, "plan.no_approval_number");
        return std::nullopt;
    });
}

std::vector<Finding> check_size_and_length(const PlanDraft& draft) {
    return each_entry(draft, "size_and_length", [&](std::size_t i) -> std::optional<Finding> {
        const auto& entry = draft.entries[i];
        const auto* shape = shape_of(entry, draft.rules);
        if (!shape) return std::nullopt;
        const bool days_fit = shape->days_min <= entry.days && entry.days <= shape->days_max;
        // A class over the network gathers far more people than one room: only its length is judged.
        const bool seats_fit = entry.delivery == Delivery::online_linked || (entry.seats_max >= shape->seats_min && entry.seats_min <= shape->seats_max);
        if (days_fit && seats_fit) return std::nullopt;
        return finding(Severity::warning, Disposition::none, days_fit ? "plan.unusual_size" : "plan.unusual_length",
                       {{"seats", std::to_string(entry.seats_max)},
                        {"days", std::to_string(entry.days)},
                        {"seats_from", std::to_string(shape->seats_min)},
                        {"seats_to", std::to_string(shape->seats_max)},
                        {"days_from", std::to_string(shape->days_min)},
                        {"days_to", std::to_string(shape->days_max)}});
    });
}

std::vector<Finding> check_goal(const PlanDraft& draft) {
    return each_entry(draft, "goal", [&](std::size_t i) -> std::optional<Finding> {
        if (draft.entries[i].goal.find_first_not_of(" \t\n") != std::string::npos) return std::nullopt;
        return finding(Severity::warning, Disposition::hold, "plan.no_goal");
    });
}

std::vector<Finding> check_audience(const PlanDraft& draft) {
    return each_entry(draft, "audience", [&](std::size_t i) -> std::optional<Finding> {
        const auto& entry = draft.entries[i];
        const int people = draft.audiences[i].people;
        const MessageValues values{{"people", std::to_string(people)},
                                   {"seats_min", std::to_string(entry.seats_min)},
                                   {"seats", std::to_string(entry.seats_max * entry.runs)}};
        if (people == 0) return finding(Severity::blocking, Disposition::reject, "plan.audience_empty", values);
        if (people < entry.seats_min) return finding(Severity::blocking, Disposition::hold, "plan.audience_below_minimum", values);
        if (people < entry.seats_max * entry.runs) return finding(Severity::notice, Disposition::none, "plan.audience_below_seats", values);
        return std::nullopt;
    });
}

std::vector<Finding> check_place(const PlanDraft& draft) {
    return each_entry(draft, "place", [&](std::size_t i) -> std::optional<Finding> {
        const auto& entry = draft.entries[i];
        if (entry.institution < 0) return std::nullopt;
        const auto& place = draft.places[static_cast<std::size_t>(entry.institution)];
        const MessageValues values{{"place", place.name},
                                   {"seats_min", std::to_string(entry.seats_min)},
                                   {"seats", std::to_string(entry.seats_max)},
                                   {"beds", std::to_string(place.beds)},
                                   {"largest_room", std::to_string(place.room_capacities.empty() ? 0 : place.room_capacities.front())}};
        const bool is_lodged = entry.is_resident && !entry.is_out_of_region && place.beds > 0;
        if (is_lodged && entry.seats_min > place.beds) return finding(Severity::blocking, Disposition::hold, "plan.too_few_beds", values);
        const bool needs_room = entry.delivery != Delivery::online_linked && !place.room_capacities.empty();
        if (needs_room && entry.seats_min > place.room_capacities.front())
            return finding(Severity::blocking, Disposition::hold, "plan.no_room_large_enough", values);
        if (is_lodged && entry.seats_max > place.beds) return finding(Severity::warning, Disposition::none, "plan.seats_above_beds", values);
        if (needs_room && entry.seats_max > place.room_capacities.front())
            return finding(Severity::warning, Disposition::none, "plan.seats_above_room", values);
        return std::nullopt;
    });
}

}  // namespace lunxun::plan

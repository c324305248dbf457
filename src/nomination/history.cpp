// SPDX-License-Identifier: Apache-2.0
#include "nomination/history.hpp"

#include <algorithm>
#include <vector>

#include "nomination/eligibility.hpp"

namespace lunxun::nomination {
namespace {

constexpr int kDaysOfYear = 366;

void add_hours(const OfferedYear& year, int member, std::span<const LedgerFact> facts, const OwedHours& owed, History& history) {
    const auto* standing = year.population.standing_on(member, Day::of(year.year, 1, 1));
    if (!standing) return;
    const auto& requirement = owed.of(standing->rank);
    if (!requirement) return;
    std::vector<rulebook::CreditFact> credits;
    for (const auto& fact : facts)
        credits.push_back({fact.kind, fact.days.first, fact.days.last, fact.half_days, fact.training_minutes, fact.is_full_time, fact.is_recognised});
    const auto& promoted = year.population.members[static_cast<std::size_t>(member)].promoted_on;
    const auto stands = rulebook::standing(*requirement, credits, promoted, owed.pack());
    history.minutes_required = requirement->minutes_minimum;
    history.minutes_short = stands.minutes_short;
    history.due = stands.due;
    history.is_due_by_promotion = stands.is_due_by_promotion;
}

bool still_counts(const OfferedYear& year, const PastClass& past) {
    const Day year_start = Day::of(year.year, 1, 1);
    if (past.days.last >= year_start) return true;
    return !past.is_practice && is_long_class(year, past.days);
}

}  // namespace

OwedHours::OwedHours(const rulebook::RulePack& pack, int year) : pack_(pack) {
    for (int rank = 0; rank < plan::kRankGroups; ++rank) {
        const auto group = to_string(static_cast<plan::RankGroup>(rank));
        auto requirement = rulebook::hours_requirement(pack, group, Day::of(year, 12, 31));
        if (requirement && requirement->window.days() <= kDaysOfYear) requirement = rulebook::hours_requirement(pack, group, Day::of(year - 1, 12, 31));
        requirements_[static_cast<std::size_t>(rank)] = std::move(requirement);
    }
}

Day history_start(const OfferedYear& year, const OwedHours& owed) {
    Day start = Day::of(year.year + 1 - year.rules.rotation_years, 1, 1);
    start = std::min(start, Day::of(year.year - static_cast<int>(year.limits.long_class_years) - 1, 1, 1));
    for (int rank = 0; rank < plan::kRankGroups; ++rank)
        if (const auto& requirement = owed.of(static_cast<plan::RankGroup>(rank))) start = std::min(start, requirement->window.first);
    return start;
}

void add_history(OfferedYear& year, int member, std::span<const LedgerFact> facts, const OwedHours& owed) {
    auto& history = year.histories[static_cast<std::size_t>(member)];
    history.first_past = static_cast<int>(year.past.size());
    const DayRange cycle{Day::of(year.year + 1 - year.rules.rotation_years, 1, 1), Day::of(year.year - 1, 12, 31)};
    const Day last_year = Day::of(year.year - 1, 1, 1);
    for (const auto& fact : facts) {
        const bool is_class = fact.kind == "class";
        const bool is_practice = fact.kind == "practice";
        if (!is_class && !is_practice) continue;
        const PastClass past{fact.days, year.topics.find(fact.topic), fact.class_type == "offsite", is_practice};
        history.classes_in_cycle += is_class && cycle.contains(fact.days.last);
        history.classes_last_year += is_class && cycle.contains(fact.days.last) && fact.days.last >= last_year;
        if (still_counts(year, past)) year.past.push_back(past);
    }
    history.past_count = static_cast<int>(year.past.size()) - history.first_past;
    add_hours(year, member, facts, owed, history);
}

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
// P-3, P-6 and P-7: whom and what the whole plan reaches.
#include <array>
#include <cstdint>
#include <string>

#include "plan/plan_checks.hpp"

namespace lunxun::plan {
namespace {

bool counts(const PlanEntry& entry) {
    return entry.is_approved();
}

Finding plan_finding(std::string_view check, Severity severity, std::string key, MessageValues values) {
    return {std::nullopt, std::nullopt, check, severity, Disposition::none, Message{std::move(key), std::move(values)}};
}

/// Seats that each rank group can expect: an entry's seats go to its ranks by their heads.
std::array<std::int64_t, kRankGroups> seats_by_rank(const PlanDraft& draft) {
    std::array<std::int64_t, kRankGroups> seats{};
    for (std::size_t i = 0; i < draft.entries.size(); ++i) {
        const auto& audience = draft.audiences[i];
        if (!counts(draft.entries[i]) || audience.people == 0) continue;
        const std::int64_t offered = std::int64_t{draft.entries[i].seats_max} * draft.entries[i].runs;
        for (std::size_t rank = 0; rank < seats.size(); ++rank) seats[rank] += offered * audience.ranks[rank] / audience.people;
    }
    return seats;
}

struct KeyGroupFigures {
    std::int64_t people = 0, seats = 0;
};

KeyGroupFigures figures_of(KeyGroup group, const PlanDraft& draft, Day day) {
    KeyGroupFigures figures;
    const auto& population = draft.population;
    for (std::size_t m = 0; m < population.members.size(); ++m) {
        const auto* standing = population.standing_on(static_cast<int>(m), day);
        if (!standing || standing->rank == RankGroup::other || standing->rank == RankGroup::professional) continue;
        figures.people += is_in_key_group(group, population, population.members[m], *standing, day, draft.rules);
    }
    for (const auto& entry : draft.entries)
        if (counts(entry) && entry.key_group == group) figures.seats += std::int64_t{entry.seats_max} * entry.runs;
    return figures;
}

}  // namespace

std::vector<Finding> check_field_share(const PlanDraft& draft) {
    std::int64_t professional = 0, economy_and_law = 0;
    for (const auto& entry : draft.entries) {
        if (!counts(entry) || entry.field == "general") continue;
        professional += entry.runs;
        if (entry.field == "economy" || entry.field == "political_legal") economy_and_law += entry.runs;
    }
    if (professional == 0 || economy_and_law * 100 >= professional * draft.rules.economy_law_percent) return {};
    return {plan_finding("field_share", Severity::warning, "plan.field_share",
                         {{"classes", std::to_string(professional)},
                          {"economy_and_law", std::to_string(economy_and_law)},
                          {"percent", std::to_string(economy_and_law * 100 / professional)},
                          {"target", std::to_string(draft.rules.economy_law_percent)}})};
}

std::vector<Finding> check_rotation(const PlanDraft& draft) {
    const Day year_end = Day::of(draft.year, 12, 31);
    const Day cycle_start = Day::of(draft.year + 1 - draft.rules.rotation_years, 1, 1);
    std::array<std::int64_t, kRankGroups> people{}, due{};
    for (std::size_t m = 0; m < draft.population.members.size(); ++m) {
        const auto& member = draft.population.members[m];
        const auto* standing = draft.population.standing_on(static_cast<int>(m), year_end);
        if (!standing || !member.managed.contains(year_end)) continue;
        const auto rank = static_cast<std::size_t>(standing->rank);
        ++people[rank];
        due[rank] += !member.last_class_on || *member.last_class_on < cycle_start;
    }
    const auto seats = seats_by_rank(draft);
    std::vector<Finding> findings;
    for (std::size_t rank = 0; rank < static_cast<std::size_t>(RankGroup::professional); ++rank) {
        if (due[rank] == 0) continue;
        const bool is_reachable = seats[rank] >= due[rank];
        findings.push_back(plan_finding("rotation", is_reachable ? Severity::notice : Severity::warning,
                                        is_reachable ? "plan.rotation_reachable" : "plan.rotation_missed",
                                        {{"rank_group", std::string(to_string(static_cast<RankGroup>(rank)))},
                                         {"people", std::to_string(people[rank])},
                                         {"due", std::to_string(due[rank])},
                                         {"seats", std::to_string(seats[rank])},
                                         {"years", std::to_string(draft.rules.rotation_years)}}));
    }
    return findings;
}

std::vector<Finding> check_key_group(const PlanDraft& draft) {
    std::vector<Finding> findings;
    for (int number = 1; number < kKeyGroups; ++number) {
        const auto group = static_cast<KeyGroup>(number);
        const auto figures = figures_of(group, draft, Day::of(draft.year, 7, 1));
        if (figures.people == 0 || figures.seats * 100 >= figures.people * draft.rules.key_group_percent) continue;
        findings.push_back(plan_finding("key_group", figures.seats == 0 ? Severity::warning : Severity::notice,
                                        figures.seats == 0 ? "plan.key_group_without_class" : "plan.key_group_few_seats",
                                        {{"key_group", std::string(to_string(group))},
                                         {"people", std::to_string(figures.people)},
                                         {"seats", std::to_string(figures.seats)},
                                         {"target", std::to_string(draft.rules.key_group_percent)}}));
    }
    return findings;
}

}  // namespace lunxun::plan

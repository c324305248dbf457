// SPDX-License-Identifier: Apache-2.0
#include "hours/person_summary.hpp"

#include <algorithm>

#include "people/career.hpp"
#include "plan/addressees.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::hours {
namespace {

constexpr int kYearsBack = 5;

std::int64_t minutes_in(std::span<const rulebook::CreditFact> credits, const DayRange& range) {
    std::int64_t sum = 0;
    for (const auto& credit : credits) {
        const DayRange days{credit.first_day, credit.last_day};
        if (!days.overlaps(range)) continue;
        const DayRange inside{std::max(days.first, range.first), std::min(days.last, range.last)};
        sum += credit.training_minutes * inside.days() / days.days();
    }
    return sum;
}

std::array<std::vector<rulebook::HoursRequirement>, plan::kRankGroups> requirements_on(const rulebook::RulePack& pack, Day day) {
    std::array<std::vector<rulebook::HoursRequirement>, plan::kRankGroups> of_groups;
    for (std::size_t group = 0; group < of_groups.size(); ++group)
        of_groups[group] = rulebook::hours_requirements(pack, to_string(static_cast<plan::RankGroup>(group)), day);
    return of_groups;
}

}  // namespace

SummaryRule::SummaryRule(const rulebook::RulePack& pack, const plan::PlanRules& rules, const std::unordered_map<std::int64_t, UnitPlace>& units, Day today,
                         int forecast_year)
    : pack_(pack), rules_(rules), units_(units), today_(today), forecast_year_(forecast_year), now_(requirements_on(pack, today)),
      then_(requirements_on(pack, Day::of(forecast_year, 12, 31))) {
    for (const auto* of_groups : {&now_, &then_})
        for (const auto& requirements : *of_groups)
            for (const auto& requirement : requirements)
                if (std::ranges::find(rule_ids_, requirement.rule_id) == rule_ids_.end()) rule_ids_.push_back(requirement.rule_id);
}

std::int64_t SummaryRule::bit_of(const std::string& rule_id) const {
    return std::int64_t{1} << (std::ranges::find(rule_ids_, rule_id) - rule_ids_.begin());
}

void SummaryRule::add_training(const SummaryFacts& facts, PersonSummary& row) const {
    const Day since = Day::of(today_.year() - kYearsBack + 1, 1, 1);
    row.minutes_this_year = minutes_in(facts.credits, {Day::of(today_.year(), 1, 1), Day::of(today_.year(), 12, 31)});
    row.minutes_five_years = minutes_in(facts.credits, {since, Day::of(today_.year(), 12, 31)});
    for (const auto& credit : facts.credits) {
        if (credit.kind != "class") continue;
        row.trainings += credit.last_day >= since;
        row.last_trained_on = std::max(row.last_trained_on.value_or(credit.last_day), credit.last_day);
    }
    row.nominations = static_cast<std::int64_t>(facts.planned.size());
}

void SummaryRule::add_hours(const SummaryFacts& facts, plan::RankGroup group, std::optional<Day> promoted_on, PersonSummary& row) const {
    const auto number = static_cast<std::size_t>(group);
    for (const auto& requirement : now_[number]) {
        const auto held = rulebook::standing(requirement, facts.credits, promoted_on, pack_);
        row.rule_bits |= bit_of(requirement.rule_id);
        if (held.passed_by == rulebook::PassedBy::none) row.unmet_rule_bits |= bit_of(requirement.rule_id);
        if (&requirement != &now_[number].front()) continue;
        row.main_rule_id = requirement.rule_id;
        row.minutes_required = requirement.minutes_minimum;
        row.minutes_counted = held.minutes;
        row.minutes_short = held.minutes_short;
        row.half_days_required = requirement.half_days_minimum;
        row.half_days_counted = held.half_days;
        row.half_days_short = held.half_days_short;
        row.due_on = held.due;
    }
    for (const auto& requirement : then_[number]) {
        const auto coming = forecast(requirement, facts, promoted_on, forecast_year_, today_, pack_);
        if (coming.standing.passed_by == rulebook::PassedBy::none) row.forecast_unmet_bits |= bit_of(requirement.rule_id);
        if (&requirement != &then_[number].front()) continue;
        row.forecast_minutes_short = coming.standing.minutes_short;
        row.forecast_half_days_short = coming.standing.half_days_short;
    }
}

std::int64_t SummaryRule::key_groups(const SummaryFacts& facts, const people::Post* post, std::optional<Day> promoted_on, const PersonSummary& row) const {
    plan::Population population;
    population.units.resize(1);
    plan::Standing standing;
    auto member = plan::traits_of(facts.person);
    member.promoted_on = promoted_on;
    member.last_class_on = row.last_trained_on;
    if (post) {
        const auto place = units_.find(post->unit_id.value);
        if (place != units_.end()) population.units[0].tier = place->second.tier;
        standing.rank = plan::rank_group_of(rulebook::rank_group(post->rank_code)).value_or(plan::RankGroup::other);
        standing.is_head = post->is_head;
        standing.is_hard_to_release = post->is_hard_to_release;
    }
    std::int64_t bits = 0;
    for (int group = 1; group < plan::kKeyGroups; ++group)
        if (plan::is_in_key_group(static_cast<plan::KeyGroup>(group), population, member, standing, today_, rules_)) bits |= std::int64_t{1} << group;
    return bits;
}

void SummaryRule::add_post(const SummaryFacts& facts, const people::Post& post, std::optional<Day> promoted_on, PersonSummary& row) const {
    const auto group = plan::rank_group_of(rulebook::rank_group(post.rank_code)).value_or(plan::RankGroup::other);
    const auto place = units_.find(post.unit_id.value);
    if (place != units_.end()) row.unit_position = place->second.position;
    row.unit_id = post.unit_id.value;
    row.post_id = post.id;
    row.rank_code = post.rank_code;
    row.rank_order = rulebook::rank_order(post.rank_code);
    row.rank_group_bit = std::int64_t{1} << static_cast<int>(group);
    row.field = post.field;
    add_hours(facts, group, promoted_on, row);
}

PersonSummary SummaryRule::summarise(const SummaryFacts& facts) const {
    PersonSummary row;
    row.person_id = facts.person.id.value;
    row.age = plan::age_on(facts.person.born_on, today_);
    add_training(facts, row);
    const auto* post = people::main_post(facts.posts, today_, rulebook::rank_order);
    std::optional<Day> promoted;
    if (post) {
        promoted = people::promoted_on(facts.posts, today_, rulebook::rank_order, rulebook::rank_group);
        add_post(facts, *post, promoted, row);
    }
    row.key_group_bits = key_groups(facts, post, promoted, row);
    return row;
}

}  // namespace lunxun::hours

// SPDX-License-Identifier: Apache-2.0
#include "plan/addressees.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>

#include "rulebook/codes.hpp"

namespace lunxun::plan {
namespace {

bool may_retire(RankGroup rank) {
    return rank != RankGroup::village && rank != RankGroup::other;
}

}  // namespace

bool is_in_division(std::string_view code, std::string_view division) {
    while (division.size() > 2 && division.ends_with("00")) division.remove_suffix(2);
    return code.starts_with(division);
}

Scope::Scope(const PlanEntry& entry, const Population& population) : is_inside_(population.units.size(), false) {
    const int top = entry.scope_unit_id ? population.find_unit(*entry.scope_unit_id) : -1;
    if (entry.scope_unit_id && top < 0) return;
    for (std::size_t i = 0; i < population.units.size(); ++i) {
        const auto unit = static_cast<int>(i);
        if (top >= 0 && !population.is_within(unit, top)) continue;
        if (!is_in_division(population.units[i].division_code, entry.scope_division)) continue;
        is_inside_[i] = true;
        units_.push_back(unit);
    }
}

int age_on(Day born_on, Day day) {
    const int years = day.year() - born_on.year();
    const bool had_birthday = day.month() * 100 + day.day_of_month() >= born_on.month() * 100 + born_on.day_of_month();
    return had_birthday ? years : years - 1;
}

Member traits_of(const people::Person& person) {
    Member member;
    member.person_id = person.id.value;
    member.born_on = person.born_on;
    member.managed = {person.managed_from, person.managed_until.value_or(kLastDay)};
    member.is_female = person.sex == "female";
    const auto& codes = rulebook::Codes::embedded();
    const auto nationalities = codes.list("nationality");
    member.is_minority = !nationalities.empty() && !person.nationality.empty() && person.nationality != nationalities.front().code;
    const auto parties = codes.list("political_status");
    member.is_non_party = parties.size() > 1 && !person.political_status.empty() && person.political_status != parties[0].code && person.political_status != parties[1].code;
    return member;
}

bool is_in_key_group(KeyGroup group, const Population& population, const Member& member, const Standing& standing, Day day, const PlanRules& rules) {
    const auto& tier = population.units[static_cast<std::size_t>(standing.unit)].tier;
    switch (group) {
        case KeyGroup::none: return true;
        case KeyGroup::heads: return standing.is_head;
        case KeyGroup::new_promotion: return member.promoted_on && *member.promoted_on <= day && day - *member.promoted_on <= rules.new_promotion_days;
        case KeyGroup::young: return age_on(member.born_on, day) <= rules.young_age;
        case KeyGroup::women: return member.is_female;
        case KeyGroup::minority: return member.is_minority;
        case KeyGroup::non_party: return member.is_non_party;
        case KeyGroup::township_secretary: return standing.is_head && tier == "township";
        case KeyGroup::village_secretary: return standing.is_head && (tier == "village" || standing.rank == RankGroup::village);
        case KeyGroup::hard_to_release: return standing.is_hard_to_release;
        case KeyGroup::long_untrained: return !member.last_class_on || day - *member.last_class_on >= rules.long_untrained_days;
    }
    return false;
}

AddressFault address_fault(const PlanEntry& entry, const Scope& scope, const Population& population, int member, Day day, const PlanRules& rules) {
    const auto& person = population.members[static_cast<std::size_t>(member)];
    const auto* standing = population.standing_on(member, day);
    if (!standing) return AddressFault::no_post;
    if (!person.managed.contains(day)) return AddressFault::not_managed;
    if (may_retire(standing->rank) && age_on(person.born_on, day) >= rules.retirement_age) return AddressFault::retired;
    if (!scope.contains(standing->unit)) return AddressFault::unit_outside;
    if (!entry.audience.contains(standing->rank)) return AddressFault::rank_outside;
    if (!is_in_key_group(entry.key_group, population, person, *standing, day, rules)) return AddressFault::key_group_outside;
    return AddressFault::none;
}

AudienceCount count_audience(const PlanEntry& entry, const Population& population, Day day, const PlanRules& rules) {
    AudienceCount count;
    std::map<int, int> pools;
    const Scope scope(entry, population);
    for (const int unit : scope.units()) {
        int people = 0;
        for (const int member : population.members_of(unit)) {
            const auto* standing = population.standing_on(member, day);
            if (!standing || standing->unit != unit) continue;
            if (address_fault(entry, scope, population, member, day, rules) != AddressFault::none) continue;
            ++people;
            ++count.ranks[static_cast<std::size_t>(standing->rank)];
            ++pools[population.pool(unit, standing->rank)];
        }
        if (people == 0) continue;
        count.units.push_back({unit, people});
        count.people += people;
    }
    for (const auto& [pool, people] : pools) count.pools.push_back({pool, people});
    return count;
}

int shared_percent(const AudienceCount& a, const AudienceCount& b) {
    const int smaller = std::min(a.people, b.people);
    if (smaller == 0) return 0;
    std::int64_t shared = 0;
    auto other = b.units.begin();
    for (const auto& of_unit : a.units) {
        while (other != b.units.end() && other->unit < of_unit.unit) ++other;
        if (other == b.units.end()) break;
        if (other->unit == of_unit.unit) shared += std::min(of_unit.people, other->people);
    }
    return static_cast<int>(shared * 100 / smaller);
}

}  // namespace lunxun::plan

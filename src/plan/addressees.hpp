// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "people/person.hpp"
#include "plan/plan_entry.hpp"
#include "plan/population.hpp"

namespace lunxun::plan {

/// Why a person is not whom an entry calls, the first rule that fails.
enum class AddressFault { none, no_post, not_managed, retired, unit_outside, rank_outside, key_group_outside };

/// Whom one entry calls: the units of its scope.
class Scope {
public:
    Scope(const PlanEntry& entry, const Population& population);
    bool contains(int unit) const { return is_inside_[static_cast<std::size_t>(unit)]; }
    const std::vector<int>& units() const { return units_; }

private:
    std::vector<bool> is_inside_;
    std::vector<int> units_;
};

/// Heads of one entry's audience, by unit.
struct AudienceCount {
    struct OfUnit {
        int unit = 0;
        int people = 0;
    };
    std::vector<OfUnit> units;  ///< by unit, only those with people
    struct OfPool {
        int pool = 0;
        int people = 0;
    };
    std::vector<OfPool> pools;  ///< by pool, only those with people
    std::array<int, kRankGroups> ranks{};
    int people = 0;
};

/// @param day  the class's first day: posts, age and promotion are taken as they stand then.
AddressFault address_fault(const PlanEntry& entry, const Scope& scope, const Population& population, int member, Day day, const PlanRules& rules);

/// What audiences ask of a person apart from posts and training: birth, sex, nationality, party, days managed.
Member traits_of(const people::Person& person);

/// True when the person belongs to the key group on `day`.
/// Source: requirements 1.18, 3.2, 3.3, 3.6, 3.7.
bool is_in_key_group(KeyGroup group, const Population& population, const Member& member, const Standing& standing, Day day, const PlanRules& rules);

/// Counts whom the entry calls on `day`.
AudienceCount count_audience(const PlanEntry& entry, const Population& population, Day day, const PlanRules& rules);

/// People in both, in percent of the smaller audience; 0 when one is empty.
/// Two audiences of different rank groups in one unit share the smaller number at most, so compare only entries
/// whose rank groups meet.
int shared_percent(const AudienceCount& a, const AudienceCount& b);

/// True when `code` lies in `division`: `990100` covers `9901..`, `990000` covers `99....`; an empty one covers all.
bool is_in_division(std::string_view code, std::string_view division);

/// Full years of age on `day`.
int age_on(Day born_on, Day day);

}  // namespace lunxun::plan

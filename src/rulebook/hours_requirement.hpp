// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rulebook/rule_pack.hpp"

namespace lunxun::rulebook {

/// What one ledger entry counts for, in force (reversed entries are left out by the caller).
struct CreditFact {
    std::string_view kind;  ///< class, group_study, lecture, online, examination, teaching, practice, other
    Day first_day;
    Day last_day;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    bool is_full_time = false;
    bool is_recognised = false;
};

/// One requirement on one person on a day, resolved to numbers.
struct HoursRequirement {
    std::string rule_id;
    std::string rule_version;
    DayRange window;                        ///< credits between these days count
    std::int64_t half_days_minimum = 0;     ///< 0: no test by days
    std::int64_t minutes_minimum = 0;       ///< 0: no test by hours
    std::vector<std::string> kinds;         ///< ledger kinds that count
    bool is_recognised_only = false;
};

enum class PassedBy { none, days, hours, both };

/// A person against one requirement: both tests of its "or", and which one passed.
/// Unit: half-days and training minutes; shortfalls are 0 once either test passes.
struct HoursStanding {
    std::string rule_id;
    std::int64_t half_days = 0;
    std::int64_t minutes = 0;
    std::int64_t half_days_short = 0;
    std::int64_t minutes_short = 0;
    PassedBy passed_by = PassedBy::none;
    /// Last day to meet it: the window's end, or earlier by the promotion clock (H3).
    Day due;
    bool is_due_by_promotion = false;
};

/// Requirements on people of a rank group on `day`, the main one (H1 or H2) first; empty for groups without one.
/// Window of a calendar-year rule: the year of `day`; of a cycle rule: the cycle that holds `day`.
/// Source: docs/rules/hours.md H1, H2, H5, H11.
std::vector<HoursRequirement> hours_requirements(const RulePack& pack, std::string_view rank_group, Day day);

/// The main requirement (H1 or H2) of a group; none for groups without one.
std::optional<HoursRequirement> hours_requirement(const RulePack& pack, std::string_view rank_group, Day day);

/// Evaluates facts against a requirement. Cross-year entries count by the share of their days inside the window.
/// @param promoted_on  day of the last promotion into the group, when within the window; the clock of H3 starts there
///                     if the requirement was not met by then.
HoursStanding standing(const HoursRequirement& requirement, std::span<const CreditFact> facts, std::optional<Day> promoted_on,
                       const RulePack& pack);

/// Minutes of one class-hour (学时) on `day`; 45 in the national pack.
std::int64_t class_hour_minutes(const RulePack& pack, Day day);

/// Most training minutes that one day can hold on `day`; 8 class-hours in the national pack.
std::int64_t day_cap_minutes(const RulePack& pack, Day day);

/// Share of the window gone by on `day`, 0 to 1.
double window_elapsed(const HoursRequirement& requirement, Day day);

}  // namespace lunxun::rulebook

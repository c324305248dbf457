// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rulebook/rule_pack.hpp"

namespace lunxun::rulebook {

/// How often one person may be nominated. Source: docs/rules/nomination.md N1-N4.
struct NominationLimits {
    std::int64_t times_per_year = 0;             ///< N1; 0 in any member: no limit
    std::int64_t same_topic_per_year = 0;        ///< N2
    std::int64_t long_class_days = 0;            ///< N3: a class of at least so many calendar days ...
    std::int64_t long_class_times = 0;           ///< ... at most so often ...
    std::int64_t long_class_years = 0;           ///< ... within so many years
    std::int64_t out_of_province_per_year = 0;   ///< N4
};
NominationLimits nomination_limits(const RulePack& pack, Day day);

/// How many members of a group may be away at once. Source: docs/rules/nomination.md A1-A3.
struct AbsenceCap {
    std::string rule_id;
    std::string of;               ///< unit, leadership, heads
    double share = 1;             ///< of the members
    std::int64_t at_least = 0;    ///< never less than so many, for small units
    std::int64_t at_most = 0;     ///< never more than so many; 0: no such cap

    /// Members that may be away at once out of `members`, never above `members`.
    std::int64_t away_at_most(std::int64_t members) const;
};
std::vector<AbsenceCap> absence_caps(const RulePack& pack, Day day);

/// Leave above this withdraws the trainee. Source: docs/rules/attendance.md H6.
/// Unit: minutes; the largest leave still allowed.
std::int64_t leave_limit_minutes(const RulePack& pack, Day day, std::int64_t class_minutes);

/// Working days between the application for approval and the opening; 0 when the pack has no such rule.
/// @param case_name  own_class, external_class, default. Source: docs/rules/plan.md L1-L3.
std::int64_t approval_lead_working_days(const RulePack& pack, Day day, std::string_view case_name);

/// Cost ceiling of a class without faculty fees.
struct FeeCeiling {
    std::string rule_id;
    std::string category;                ///< I, II, III
    std::int64_t yuan_per_person_day = 0;
    std::int64_t paid_days = 0;          ///< with arrival and departure as far as they count
    std::int64_t yuan_per_person = 0;
    std::int64_t yuan = 0;               ///< for all persons
};
/// @param highest_rank_code  rank of the highest trainees the class is for; decides the category.
/// @param days  training days without arrival and departure.
/// @param travel_days  arrival and departure days asked for; the pack caps them.
/// Source: docs/rules/fees.md F1, F3, F7.
FeeCeiling fee_ceiling(const RulePack& pack, Day day, std::string_view highest_rank_code, std::int64_t persons, std::int64_t days,
                       std::int64_t travel_days);

/// Largest lecture fee after tax, in yuan; classes taught together count once. Source: docs/rules/fees.md F4.
/// @param class_hours  of one half-day; above the half-day's cap they are not paid.
std::int64_t lecture_fee_ceiling(const RulePack& pack, Day day, std::string_view fee_grade, std::int64_t class_hours);

/// Share that must be reached. Source: docs/rules/curriculum.md S1-S9.
struct ShareRule {
    std::string rule_id;
    std::string level;                 ///< class, institution_semester, plan, leadership_team
    std::string of;                    ///< parts, leading_officials, methods, revised_courses, fields, members
    std::vector<std::string> what;     ///< parts theory and party_spirit, methods, fields ...
    bool is_main_class_only = false;
    double share = 0;

    /// True when part / whole reaches the share; a whole of 0 reaches nothing but also breaks nothing.
    bool is_reached(std::int64_t part, std::int64_t whole) const;
};
std::vector<ShareRule> share_rules(const RulePack& pack, Day day);

/// Shortest length of a class type for a rank group, in training days; 0: no rule. Source: docs/rules/plan.md P1-P3.
std::int64_t class_days_minimum(const RulePack& pack, Day day, std::string_view class_type, std::string_view rank_group);

}  // namespace lunxun::rulebook

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "reports/statistic_table.hpp"
#include "rulebook/hours_requirement.hpp"

namespace lunxun::reports {

/// One class of the year's plan.
struct ClassFact {
    std::string code;
    std::string name;
    std::string tier;
    std::string class_type;
    std::string state;
    DayRange days;
    bool is_out_of_region = false;
    bool is_changed = false;           ///< dates or place differ from an earlier version of a plan in force
    std::int64_t people = 0;           ///< nominations that stand
    std::int64_t training_minutes = 0;  ///< of its sessions
};

/// T1: classes and person-times by tier and class type.
///
/// delivered: states finished and later. person_days: people times calendar days of the class. class_hours: people times
/// class-hours. Cancelled classes count as planned and cancelled, without people.
/// Source: requirements 3.7 T1.
StatisticTable class_statistics(std::span<const ClassFact> classes, std::int64_t class_hour_minutes);

/// One managed person with a post.
struct AttainmentFact {
    std::int64_t person_id = 0;
    std::string unit;
    std::string unit_tier;
    std::string rank_group;
    bool is_due = false;  ///< a requirement is on the person's group
    rulebook::PassedBy passed_by = rulebook::PassedBy::none;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
};

/// T2: requirement attainment by level group and tier of the unit; both tests of the "or" apart.
/// due = met_by_days + met_by_hours + met_by_both + not_met; the rate is what is met of what is due.
/// Source: requirements 3.7 T2; docs/rules/hours.md H1, H2.
StatisticTable attainment_statistics(std::span<const AttainmentFact> people, std::int64_t class_hour_minutes);

/// The nominations of one unit for one class.
struct NominationFact {
    std::string class_code;
    std::string unit_code;
    std::string unit;
    std::int64_t quota = 0;
    std::int64_t proposed = 0;   ///< all nominations
    std::int64_t confirmed = 0;  ///< confirmed and what follows
    std::int64_t arrived = 0;
    std::int64_t returned = 0;  ///< refused with a reason
    std::int64_t no_show = 0;
    std::int64_t withdrawn = 0;
};

/// T3: nomination fulfilment by unit; the rate is what stands of the quota.
/// Source: requirements 3.7 T3.
StatisticTable nomination_statistics(std::span<const NominationFact> facts);

}  // namespace lunxun::reports

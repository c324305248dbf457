// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/enum.hpp>

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "plan/addressees.hpp"
#include "plan/plan_entry.hpp"
#include "plan/population.hpp"

namespace lunxun::plan {

enum class Severity { blocking, warning, notice };
BOOST_DESCRIBE_ENUM(Severity, blocking, warning, notice)

/// What the check proposes to do with the entry; a person decides.
enum class Disposition { none, hold, merge, reject };

std::string_view to_string(Severity severity);
std::string_view to_string(Disposition disposition);

/// One thing that a check found. `entry` and `other` are positions in the list of entries; none: the whole plan.
struct Finding {
    std::optional<int> entry;
    std::optional<int> other;
    std::string_view check;
    Severity severity = Severity::notice;
    Disposition disposition = Disposition::none;
    Message message;
};

/// Everything that the checks look at. `audiences` holds one count an entry, in the same order.
struct PlanDraft {
    int year = 0;
    Day today;
    Day earliest_opening;  ///< today and the lead time in working days (P-5)
    const Population& population;
    std::span<const PlanEntry> entries;
    std::span<const AudienceCount> audiences;
    std::span<const Place> places;
    const PlanRules& rules;
};

using PlanCheck = std::vector<Finding> (*)(const PlanDraft&);

/// One check is one function, one sentence in docs/rules/plan.md and one test of the same name. Numbers P-1 to P-11.
std::vector<Finding> check_duplicate(const PlanDraft& draft);
std::vector<Finding> check_several_organisers(const PlanDraft& draft);
std::vector<Finding> check_field_share(const PlanDraft& draft);
std::vector<Finding> check_budget_ceiling(const PlanDraft& draft);
std::vector<Finding> check_lead_time(const PlanDraft& draft);
std::vector<Finding> check_approval(const PlanDraft& draft);
std::vector<Finding> check_rotation(const PlanDraft& draft);
std::vector<Finding> check_key_group(const PlanDraft& draft);
std::vector<Finding> check_size_and_length(const PlanDraft& draft);
std::vector<Finding> check_goal(const PlanDraft& draft);
std::vector<Finding> check_audience(const PlanDraft& draft);
std::vector<Finding> check_place(const PlanDraft& draft);

inline constexpr std::array<PlanCheck, 12> kPlanChecks{
    check_duplicate, check_several_organisers, check_field_share,     check_budget_ceiling, check_lead_time, check_approval,
    check_rotation,  check_key_group,          check_size_and_length, check_goal,           check_audience,  check_place,
};

/// All checks in their order.
std::vector<Finding> check_plan(const PlanDraft& draft);

/// Positions of the entries that become classes: approved, and no finding proposes to hold, merge or reject them.
std::vector<int> standing_entries(const PlanDraft& draft, std::span<const Finding> findings);

}  // namespace lunxun::plan

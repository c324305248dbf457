// SPDX-License-Identifier: Apache-2.0
#include "plan/plan_checks.hpp"

namespace lunxun::plan {

std::string_view to_string(Severity severity) {
    constexpr std::array<std::string_view, 3> kNames{"blocking", "warning", "notice"};
    return kNames[static_cast<std::size_t>(severity)];
}

std::string_view to_string(Disposition disposition) {
    constexpr std::array<std::string_view, 4> kNames{"none", "hold", "merge", "reject"};
    return kNames[static_cast<std::size_t>(disposition)];
}

std::vector<Finding> check_plan(const PlanDraft& draft) {
    std::vector<Finding> findings;
    for (const auto check : kPlanChecks) {
        auto found = check(draft);
        findings.insert(findings.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    return findings;
}

std::vector<int> standing_entries(const PlanDraft& draft, std::span<const Finding> findings) {
    std::vector<bool> stands(draft.entries.size());
    for (std::size_t i = 0; i < draft.entries.size(); ++i) stands[i] = draft.entries[i].is_approved();
    for (const auto& finding : findings)
        if (finding.entry && finding.disposition != Disposition::none) stands[static_cast<std::size_t>(*finding.entry)] = false;
    std::vector<int> standing;
    for (std::size_t i = 0; i < stands.size(); ++i)
        if (stands[i]) standing.push_back(static_cast<int>(i));
    return standing;
}

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "verify/checks.hpp"

namespace lunxun::verify {
namespace {

/// Groups of ranks from high to low, each with the rank whose fee category holds for the group.
constexpr std::pair<std::string_view, std::string_view> kGroups[] = {{"bureau", "121"}, {"county", "131"}, {"section", "141"}};
constexpr std::string_view kAnyOtherRank = "150";
constexpr double kTravelDays = 2;

bool names(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto end = std::min(list.find(','), list.size());
        if (list.substr(0, end) == word) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

std::string_view rank_for_fees(const PlanEntry& entry) {
    for (const auto& [group, rank] : kGroups)
        if (names(entry.audience, group)) return rank;
    return kAnyOtherRank;
}

/// F1: yuan a person and day; a rule that names the rank goes before the one for all others.
double yuan_per_day(const Rules& rules, Day day, std::string_view rank) {
    double general = 0;
    for (const auto* rule : rules.of_kind("fee_cap", day)) {
        const auto ranks = rule->lists.find("ranks");
        if (ranks == rule->lists.end() || ranks->second.empty()) general = rule->number("yuan_per_person_day");
        else if (std::ranges::find(ranks->second, rank) != ranks->second.end()) return rule->number("yuan_per_person_day");
    }
    return general;
}

double paid_travel_days(const Rules& rules, Day day) {
    double days = 0;
    for (const auto* rule : rules.of_kind("fee_travel_days", day)) days = std::min(kTravelDays, rule->number("together_at_most"));
    return days;
}

/// F3: days of full cost that so many days are worth. A step lasts to its last day; the last share has no end.
double days_in_full(const Rules& rules, Day day, double days) {
    for (const auto* rule : rules.of_kind("fee_steps", day)) {
        const auto steps = rule->series.find("until_days");
        const auto shares = rule->series.find("shares");
        if (steps == rule->series.end() || shares == rule->series.end()) continue;
        double worth = 0;
        double from = 0;
        for (std::size_t step = 0; step < shares->second.size(); ++step) {
            const double until = step < steps->second.size() ? std::min(days, steps->second[step]) : days;
            worth += std::max(0.0, until - from) * shares->second[step];
            from = std::max(from, until);
        }
        return worth;
    }
    return days;
}

/// F4: two half-days of lectures a day at the senior grade.
double lecture_yuan_per_day(const Rules& rules, Day day) {
    for (const auto* rule : rules.of_kind("lecture_fee", day))
        if (rule->word("fee_grade") == "senior") return 2 * rule->number("yuan_per_class_hour") * rule->number("class_hours_per_half_day");
    return 0;
}

double ceiling_of(const Rules& rules, const PlanEntry& entry, Day day) {
    const auto days = static_cast<double>(entry.days);
    const double person = yuan_per_day(rules, day, rank_for_fees(entry)) * days_in_full(rules, day, days + paid_travel_days(rules, day));
    return static_cast<double>(entry.runs) * (person * static_cast<double>(entry.seats_max) + lecture_yuan_per_day(rules, day) * days);
}

}  // namespace

void check_lead_time(const Facts& facts, Findings& findings) {
    double lead = 0;
    for (const auto* rule : facts.rules.of_kind("lead_time", facts.plan.run.today))
        if (rule->word("case") == "default") lead = rule->number("working_days");
    Day earliest = facts.plan.run.today;
    for (auto left = static_cast<int>(lead); left > 0;) {
        earliest = earliest + 1;
        if (facts.rules.is_working_day(earliest)) --left;
    }
    for (const auto& training_class : facts.plan.classes.rows()) {
        findings.examined();
        if (training_class.first_day < earliest)
            findings.add({{"class", training_class.code}, {"first_day", training_class.first_day.iso()}, {"earliest", earliest.iso()}});
    }
}

void check_fee_ceilings(const Facts& facts, Findings& findings) {
    std::set<RowId> flagged;
    for (const auto& finding : facts.plan.findings)
        if (finding.plan_entry_id && finding.message_key == "plan.budget_ceiling") flagged.insert(*finding.plan_entry_id);
    for (const auto& entry : facts.plan.entries.rows()) {
        if (entry.state == "cancelled") continue;
        findings.examined();
        const auto ceiling = static_cast<std::int64_t>(ceiling_of(facts.rules, entry, facts.plan.run.today) + 0.5);
        const bool is_above = entry.budget_yuan > ceiling;
        if (is_above != flagged.contains(entry.id))
            findings.add({{"entry", entry.code}, {"budget", std::to_string(entry.budget_yuan)}, {"ceiling", std::to_string(ceiling)}},
                         is_above ? "hidden" : "false_alarm");
    }
}

}  // namespace lunxun::verify

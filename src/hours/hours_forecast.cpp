// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "hours/person_summary.hpp"
#include "rulebook/conversion.hpp"

namespace lunxun::hours {
namespace {

constexpr int kYearsOfHabit = 2;
constexpr std::int64_t kHalfDaysOfDay = 2;

DayRange whole_year(int year) {
    return {Day::of(year, 1, 1), Day::of(year, 12, 31)};
}

std::int64_t share_inside(std::int64_t amount, const rulebook::CreditFact& credit, const DayRange& range) {
    const DayRange days{credit.first_day, credit.last_day};
    if (!days.overlaps(range)) return 0;
    const DayRange inside{std::max(days.first, range.first), std::min(days.last, range.last)};
    return amount * inside.days() / days.days();
}

/// Minutes of a kind that the year may still bring when it is like the two before it.
rulebook::CreditFact habit(std::string_view kind, const rulebook::HoursRequirement& requirement, std::span<const rulebook::CreditFact> credits, int year) {
    std::int64_t before = 0, so_far = 0;
    for (const auto& credit : credits) {
        if (credit.kind != kind || (requirement.is_recognised_only && !credit.is_recognised)) continue;
        for (int back = 1; back <= kYearsOfHabit; ++back) before += share_inside(credit.training_minutes, credit, whole_year(year - back));
        so_far += share_inside(credit.training_minutes, credit, whole_year(year));
    }
    const auto days = whole_year(year);
    return {kind, days.first, days.last, 0, std::max<std::int64_t>(0, before / kYearsOfHabit - so_far), false, true};
}

/// The minimum by `day`: whole once the window or the promotion's clock is over, else its share gone by.
std::int64_t asked_by(std::int64_t minimum, const rulebook::HoursRequirement& requirement, Day due, Day day) {
    if (due <= day) return minimum;
    return std::llround(static_cast<double>(minimum) * rulebook::window_elapsed(requirement, day));
}

}  // namespace

PlannedClass planned_credit(const DayRange& days, std::int64_t training_days, std::int64_t half_days, std::int64_t training_minutes, const rulebook::RulePack& pack) {
    if (training_minutes > 0) return {days, half_days, training_minutes};
    const auto whole = training_days * kHalfDaysOfDay;
    const auto credit = rulebook::convert(pack, {.place = "national", .kind = "class", .half_days = whole}, days.first);
    return {days, whole, credit ? credit->training_minutes : 0};
}

Forecast forecast(const rulebook::HoursRequirement& requirement, const SummaryFacts& facts, std::optional<Day> promoted_on, int year, Day today,
                  const rulebook::RulePack& pack) {
    std::vector<rulebook::CreditFact> credits(facts.credits.begin(), facts.credits.end());
    for (const auto& planned : facts.planned)
        if (planned.days.first > today) credits.push_back({"class", planned.days.first, planned.days.last, planned.half_days, planned.training_minutes, true, true});
    for (const auto& kind : requirement.kinds)
        if (kind != "class") credits.push_back(habit(kind, requirement, facts.credits, year));
    const Day end = Day::of(year, 12, 31);
    const auto due = rulebook::standing(requirement, credits, promoted_on, pack).due;
    auto asked = requirement;
    asked.minutes_minimum = asked_by(requirement.minutes_minimum, requirement, due, end);
    asked.half_days_minimum = asked_by(requirement.half_days_minimum, requirement, due, end);
    return {rulebook::standing(asked, credits, promoted_on, pack), asked.minutes_minimum, asked.half_days_minimum};
}

}  // namespace lunxun::hours

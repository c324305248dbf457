// SPDX-License-Identifier: Apache-2.0
#include "rulebook/hours_requirement.hpp"

#include <algorithm>
#include <cmath>

#include "rulebook/rule_evaluation.hpp"

namespace lunxun::rulebook {

namespace {

constexpr double kDefaultDayCapClassHours = 8;
constexpr std::int64_t kDefaultClassHourMinutes = 45;

DayRange window_of(const Rule& rule, Day day) {
    const int years = static_cast<int>(rule.integer("window_years", 1));
    if (rule.text("window") != "cycle") return {Day::of(day.year() - years + 1, 1, 1), Day::of(day.year(), 12, 31)};
    const int anchor = static_cast<int>(rule.integer("cycle_start_year"));
    const int since = day.year() - anchor;
    const int cycles = since >= 0 ? since / years : (since - years + 1) / years;
    const int first = anchor + cycles * years;
    return {Day::of(first, 1, 1), Day::of(first + years - 1, 12, 31)};
}

/// Part of `amount` whose days fall into the window.
std::int64_t inside(std::int64_t amount, const CreditFact& fact, const DayRange& window) {
    const Day first = std::max(fact.first_day, window.first);
    const Day last = std::min(fact.last_day, window.last);
    if (last < first) return 0;
    const std::int64_t days = fact.last_day - fact.first_day + 1;
    return amount * (last - first + 1) / days;
}

bool counts(const HoursRequirement& requirement, const CreditFact& fact) {
    if (requirement.is_recognised_only && !fact.is_recognised) return false;
    return std::ranges::find(requirement.kinds, fact.kind) != requirement.kinds.end();
}

struct Totals {
    std::int64_t half_days = 0;
    std::int64_t minutes = 0;
};

Totals totals(const HoursRequirement& requirement, std::span<const CreditFact> facts, Day until) {
    const DayRange window{requirement.window.first, std::min(until, requirement.window.last)};
    Totals sum;
    for (const CreditFact& fact : facts) {
        if (!counts(requirement, fact)) continue;
        sum.half_days += inside(fact.half_days, fact, window);
        sum.minutes += inside(fact.training_minutes, fact, window);
    }
    return sum;
}

PassedBy test(const HoursRequirement& requirement, const Totals& sum) {
    const bool by_days = requirement.half_days_minimum > 0 && sum.half_days >= requirement.half_days_minimum;
    const bool by_hours = requirement.minutes_minimum > 0 && sum.minutes >= requirement.minutes_minimum;
    if (by_days && by_hours) return PassedBy::both;
    if (by_days) return PassedBy::days;
    return by_hours ? PassedBy::hours : PassedBy::none;
}

}  // namespace

std::int64_t class_hour_minutes(const RulePack& pack, Day day) {
    const auto rules = pack.rules_of("hour_account", day);
    return rules.empty() ? kDefaultClassHourMinutes : rules.back()->integer("class_hour_minutes");
}

std::int64_t day_cap_minutes(const RulePack& pack, Day day) {
    const auto rules = pack.rules_of("hour_account", day);
    const double class_hours = rules.empty() ? kDefaultDayCapClassHours : rules.back()->number("day_cap_class_hours", kDefaultDayCapClassHours);
    return std::llround(class_hours * static_cast<double>(class_hour_minutes(pack, day)));
}

std::vector<HoursRequirement> hours_requirements(const RulePack& pack, std::string_view rank_group, Day day) {
    std::vector<HoursRequirement> found;
    const std::vector<const Rule*> rules = pack.rules_of("hours_requirement", day);
    const auto minutes_of_hour = static_cast<double>(class_hour_minutes(pack, day));
    for (const bool is_main : {true, false}) {
        for (const Rule* rule : rules) {
            if (rule->flag("is_main") != is_main || !rule->covers(rank_group)) continue;
            found.push_back({rule->id, rule->pack_version, window_of(*rule, day), half_days_minimum(*rule),
                             std::llround(rule->number("class_hours_minimum") * minutes_of_hour), rule->texts("counted_kinds"),
                             rule->flag("is_recognised_only")});
        }
    }
    return found;
}

std::optional<HoursRequirement> hours_requirement(const RulePack& pack, std::string_view rank_group, Day day) {
    for (const Rule* rule : pack.rules_of("hours_requirement", day)) {
        if (rule->flag("is_main") && rule->covers(rank_group)) return hours_requirements(pack, rank_group, day).front();
    }
    return std::nullopt;
}

HoursStanding standing(const HoursRequirement& requirement, std::span<const CreditFact> facts, std::optional<Day> promoted_on,
                       const RulePack& pack) {
    const Totals sum = totals(requirement, facts, requirement.window.last);
    HoursStanding result{requirement.rule_id, sum.half_days, sum.minutes, 0, 0, test(requirement, sum), requirement.window.last, false};
    if (result.passed_by == PassedBy::none) {
        if (requirement.half_days_minimum > 0) result.half_days_short = requirement.half_days_minimum - sum.half_days;
        if (requirement.minutes_minimum > 0) result.minutes_short = requirement.minutes_minimum - sum.minutes;
    }
    // A yearly requirement falls due with its year in any case; the clock matters to windows of several years.
    const bool is_long_window = requirement.window.first.year() < requirement.window.last.year();
    if (!promoted_on || !is_long_window || !requirement.window.contains(*promoted_on)) return result;
    const auto clocks = pack.rules_of("promotion_clock", *promoted_on);
    if (clocks.empty() || test(requirement, totals(requirement, facts, *promoted_on)) != PassedBy::none) return result;
    result.due = promotion_due(*clocks.back(), *promoted_on);
    result.is_due_by_promotion = true;
    return result;
}

double window_elapsed(const HoursRequirement& requirement, Day day) {
    const double gone = day - requirement.window.first + 1;
    return std::clamp(gone / requirement.window.days(), 0.0, 1.0);
}

}  // namespace lunxun::rulebook

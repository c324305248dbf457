// SPDX-License-Identifier: Apache-2.0
#include "nomination/priority.hpp"

#include <algorithm>
#include <numeric>

namespace lunxun::nomination {
namespace {

constexpr std::array<std::string_view, kFactors> kNames{"hours_deficit", "long_untrained", "few_trainings", "new_promotion", "key_post",
                                                       "key_group",     "field_match",    "gap_match",     "trained_lately"};
constexpr int kMinutesOfClassHour = 45;
constexpr int kFullUntrainedMonths = 48;
constexpr int kFewTrainings = 4;      ///< from so many classes on, nothing is added
constexpr int kFullNeedWeight = 5;    ///< of schema: 1 to 5
constexpr int kUrgencyDays = 365;     ///< due within so many days: fully urgent

int months_between(Day from, Day to) {
    return std::max(0, (to.year() - from.year()) * 12 + to.month() - from.month());
}

}  // namespace

std::string_view to_string(Factor factor) {
    return kNames[static_cast<std::size_t>(factor)];
}

PriorityRule::PriorityRule(const OfferedYear& year, const Weights& weights) : year_(year), weights_(weights), needs_(year) {}

int PriorityRule::need_weight(int member, const plan::Standing& standing, int topic) const {
    int percent = needs_.percent(standing.unit, standing.rank, topic);
    for (const auto& own : needs_.own(member))
        if (own.topic == topic) percent = std::max(percent, own.percent);
    return percent;
}

void PriorityRule::person_points(int member, Day day, Points& points) const {
    const auto& person = year_.population.members[static_cast<std::size_t>(member)];
    const auto& history = year_.histories[static_cast<std::size_t>(member)];
    const auto set = [&](Factor factor, std::int64_t value, std::int64_t amount) {
        points[static_cast<std::size_t>(factor)] = {factor, static_cast<int>(value), amount};
    };
    if (history.minutes_required > 0 && history.minutes_short > 0) {
        const std::int64_t days_left = history.due ? std::max(0, *history.due - day) : kUrgencyDays;
        // Half of the points for the shortfall itself, the rest as its due day comes near.
        const std::int64_t urgency = 50 + 50 * (kUrgencyDays - std::min<std::int64_t>(days_left, kUrgencyDays)) / kUrgencyDays;
        set(Factor::hours_deficit, weights_.hours_deficit * history.minutes_short / history.minutes_required * urgency / 100,
            history.minutes_short / kMinutesOfClassHour);
    }
    const int months = person.last_class_on ? months_between(*person.last_class_on, day) : kFullUntrainedMonths;
    set(Factor::long_untrained, std::int64_t{weights_.long_untrained} * std::min(months, kFullUntrainedMonths) / kFullUntrainedMonths,
        person.last_class_on ? months : -1);
    set(Factor::few_trainings, std::int64_t{weights_.few_trainings} * std::max(0, kFewTrainings - history.classes_in_cycle) / kFewTrainings,
        history.classes_in_cycle);
    if (person.promoted_on && *person.promoted_on <= day && day - *person.promoted_on <= year_.rules.new_promotion_days && history.minutes_short > 0)
        set(Factor::new_promotion, weights_.new_promotion, day - *person.promoted_on);
    set(Factor::trained_lately, -std::int64_t{weights_.trained_lately} * std::min(history.classes_last_year, 2) / 2, history.classes_last_year);
}

PriorityRule::Points PriorityRule::points(int member, const OfferedClass& offered) const {
    Points points{};
    for (int f = 0; f < kFactors; ++f) points[static_cast<std::size_t>(f)].factor = static_cast<Factor>(f);
    const Day day = offered.days.first;
    person_points(member, day, points);
    const auto* standing = year_.population.standing_on(member, day);
    if (!standing) return points;
    const auto set = [&](Factor factor, int value, std::int64_t amount) { points[static_cast<std::size_t>(factor)] = {factor, value, amount}; };
    if (standing->is_hard_to_release || standing->is_head) set(Factor::key_post, standing->is_hard_to_release ? weights_.key_post : weights_.key_post * 3 / 5, 1);
    if (year_.entry_of(offered).key_group != plan::KeyGroup::none) set(Factor::key_group, weights_.key_group, 1);
    if (offered.field >= 0 && standing->field == offered.field) set(Factor::field_match, weights_.field_match, 1);
    const int need = need_weight(member, *standing, offered.topic);
    set(Factor::gap_match, weights_.gap_match * need / (kFullNeedWeight * 100), (need + 50) / 100);
    return points;
}

int PriorityRule::benefit(int member, const OfferedClass& offered) const {
    const auto all = points(member, offered);
    const int sum = std::accumulate(all.begin(), all.end(), weights_.base, [](int total, const FactorPoints& each) { return total + each.points; });
    return std::max(1, sum);
}

Priority PriorityRule::explain(int member, const OfferedClass& offered) const {
    Priority priority;
    priority.benefit = benefit(member, offered);
    for (const auto& each : points(member, offered))
        if (each.points != 0) priority.factors.push_back(each);
    std::sort(priority.factors.begin(), priority.factors.end(), [](const FactorPoints& a, const FactorPoints& b) {
        return a.points != b.points ? a.points > b.points : a.factor < b.factor;
    });
    return priority;
}

bool PriorityRule::must(int member) const {
    const auto& history = year_.histories[static_cast<std::size_t>(member)];
    if (history.minutes_required == 0) return false;
    if (history.classes_in_cycle == 0) return true;
    return history.is_due_by_promotion && history.minutes_short > 0 && history.due && history.due->year() <= year_.year;
}

}  // namespace lunxun::nomination

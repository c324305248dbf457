// SPDX-License-Identifier: Apache-2.0
#include "nomination/seating.hpp"

#include <algorithm>

#include "nomination/eligibility.hpp"

namespace lunxun::nomination {
namespace {

auto at(int position) {
    return static_cast<std::size_t>(position);
}

}  // namespace

Seating::Seating(const OfferedYear& year, const YearInstance& made)
    : year_(year), made_(made), classes_of_(made.members.size()), taken_(year.classes.size()), groups_of_(made.members.size()),
      away_(made.groups.size() * assignment::kDays) {
    for (std::size_t g = 0; g < made.groups.size(); ++g)
        for (const int person : made.instance.groups[g].members) groups_of_[at(person)].push_back(static_cast<int>(g));
}

bool Seating::attends(int person, int offered) const {
    const auto& own = classes_of_[at(person)];
    return std::find(own.begin(), own.end(), offered) != own.end();
}

bool Seating::fits(int person, int offered) const {
    const auto& own = classes_of_[at(person)];
    if (static_cast<int>(own.size()) >= made_.instance.persons[at(person)].max_classes) return false;
    for (const int other : own)
        if (excludes(other, offered)) return false;
    const auto& its = made_.instance.classes[at(offered)];
    if (!its.is_away) return true;
    for (const int group : groups_of_[at(person)])
        for (int day = its.first_day; day <= its.last_day; ++day)
            if (away_[at(group) * assignment::kDays + at(day)] >= made_.groups[at(group)].away_at_most) return false;
    return true;
}

void Seating::seat(int person, int offered) {
    classes_of_[at(person)].push_back(offered);
    book(person, offered, 1);
}

void Seating::unseat(int person, int offered) {
    std::erase(classes_of_[at(person)], offered);
    book(person, offered, -1);
}

bool Seating::excludes(int a, int b) const {
    if (a == b) return true;
    const auto& left = year_.classes[at(a)];
    const auto& right = year_.classes[at(b)];
    return left.days.overlaps(right.days) || left.topic == right.topic || breaks_year_limits(a, b);
}

bool Seating::breaks_year_limits(int a, int b) const {
    const auto& left = year_.classes[at(a)];
    const auto& right = year_.classes[at(b)];
    const bool both_long = year_.limits.long_class_times == 1 && is_long_class(year_, left.days) && is_long_class(year_, right.days);
    const bool both_out =
        year_.limits.out_of_province_per_year == 1 && year_.entry_of(left).is_out_of_region && year_.entry_of(right).is_out_of_region;
    return both_long || both_out;
}

void Seating::book(int person, int offered, int sign) {
    taken_[at(offered)] += sign;
    const auto& its = made_.instance.classes[at(offered)];
    if (!its.is_away) return;
    for (const int group : groups_of_[at(person)])
        for (int day = its.first_day; day <= its.last_day; ++day)
            away_[at(group) * assignment::kDays + at(day)] = static_cast<std::int16_t>(away_[at(group) * assignment::kDays + at(day)] + sign);
}

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#include "nomination/eligibility.hpp"

#include <algorithm>
#include <limits>
#include <string>

namespace lunxun::nomination {
namespace {

DayRange whole_year(const OfferedYear& year) {
    return {Day::of(year.year, 1, 1), Day::of(year.year, 12, 31)};
}

bool counts_this_year(const OfferedYear& year, const PastClass& past) {
    return !past.is_practice && whole_year(year).contains(past.days.first);
}

template <class Predicate>
int count_past(const OfferedYear& year, int member, Predicate counts) {
    const auto past = year.past_of(member);
    return static_cast<int>(std::count_if(past.begin(), past.end(), counts));
}

int same_topic_calls(const OfferedYear& year, int member, const OfferedClass& offered) {
    return count_past(year, member, [&](const PastClass& past) { return counts_this_year(year, past) && past.topic == offered.topic; });
}

int out_of_region_calls(const OfferedYear& year, int member) {
    return count_past(year, member, [&](const PastClass& past) { return counts_this_year(year, past) && past.is_out_of_region; });
}

/// Long classes that ended within the years of N3 before this class begins.
int long_calls(const OfferedYear& year, int member, const OfferedClass& offered) {
    const Day since = offered.days.first - static_cast<int>(year.limits.long_class_years * 365);
    return count_past(year, member, [&](const PastClass& past) {
        return !past.is_practice && is_long_class(year, past.days) && past.days.last >= since && past.days.first <= offered.days.last;
    });
}

const PastClass* call_at_the_time(const OfferedYear& year, int member, const OfferedClass& offered) {
    for (const auto& past : year.past_of(member))
        if (past.days.overlaps(offered.days)) return &past;
    return nullptr;
}

const plan::Blackout* blackout_of(const OfferedYear& year, int member, const OfferedClass& offered) {
    if (offered.is_online || offered.days.days() > plan::kBlackoutClassDays) return nullptr;
    const auto* standing = year.population.standing_on(member, offered.days.first);
    if (!standing) return nullptr;
    for (const auto& blackout : year.blackouts)
        if (blackout.days.overlaps(offered.days) && plan::blacks_out(blackout, year.population, standing->unit)) return &blackout;
    return nullptr;
}

plan::AddressFault fault_of(const OfferedYear& year, int member, const OfferedClass& offered) {
    return plan::address_fault(year.entry_of(offered), year.scopes[static_cast<std::size_t>(offered.entry)], year.population, member, offered.days.first,
                               year.rules);
}

Message address_message(const OfferedYear& year, int member, const OfferedClass& offered, plan::AddressFault fault) {
    const auto& person = year.population.members[static_cast<std::size_t>(member)];
    const auto* standing = year.population.standing_on(member, offered.days.first);
    const MessageValues day{{"day", offered.days.first.iso()}};
    switch (fault) {
        case plan::AddressFault::no_post: return {"nomination.no_post", day};
        case plan::AddressFault::not_managed: return {"nomination.not_managed", day};
        case plan::AddressFault::retired:
            return {"nomination.retired",
                    {{"day", offered.days.first.iso()},
                     {"age", std::to_string(plan::age_on(person.born_on, offered.days.first))},
                     {"limit", std::to_string(year.rules.retirement_age)}}};
        case plan::AddressFault::rank_outside: return {"nomination.rank_outside", {{"rank_group", std::string(to_string(standing->rank))}}};
        case plan::AddressFault::unit_outside: return {"nomination.unit_outside", {}};
        case plan::AddressFault::key_group_outside:
            return {"nomination.key_group_outside", {{"key_group", std::string(to_string(year.entry_of(offered).key_group))}}};
        case plan::AddressFault::none: break;
    }
    return {};
}

Message count_message(std::string key, std::int64_t had, std::int64_t limit) {
    return {std::move(key), {{"had", std::to_string(had)}, {"limit", std::to_string(limit)}}};
}

Message days_message(std::string key, const DayRange& days) {
    return {std::move(key), {{"first_day", days.first.iso()}, {"last_day", days.last.iso()}}};
}

}  // namespace

bool is_long_class(const OfferedYear& year, const DayRange& days) {
    return year.limits.long_class_days > 0 && days.days() >= year.limits.long_class_days;
}

int calls_left(const OfferedYear& year, int member) {
    if (year.limits.times_per_year == 0) return std::numeric_limits<int>::max();
    return static_cast<int>(year.limits.times_per_year) - count_past(year, member, [&](const PastClass& past) { return counts_this_year(year, past); });
}

bool is_addressed(const OfferedYear& year, int member, const OfferedClass& offered) {
    return fault_of(year, member, offered) == plan::AddressFault::none;
}

bool is_free_of_blackout(const OfferedYear& year, int member, const OfferedClass& offered) {
    return !blackout_of(year, member, offered);
}

bool is_not_away_already(const OfferedYear& year, int member, const OfferedClass& offered) {
    return !call_at_the_time(year, member, offered);
}

bool has_calls_left(const OfferedYear& year, int member, const OfferedClass&) {
    return calls_left(year, member) > 0;
}

bool has_not_had_topic(const OfferedYear& year, int member, const OfferedClass& offered) {
    return year.limits.same_topic_per_year == 0 || same_topic_calls(year, member, offered) < year.limits.same_topic_per_year;
}

bool had_no_long_class(const OfferedYear& year, int member, const OfferedClass& offered) {
    return !is_long_class(year, offered.days) || long_calls(year, member, offered) < year.limits.long_class_times;
}

bool has_not_been_out(const OfferedYear& year, int member, const OfferedClass& offered) {
    if (!year.entry_of(offered).is_out_of_region || year.limits.out_of_province_per_year == 0) return true;
    return out_of_region_calls(year, member) < year.limits.out_of_province_per_year;
}

bool is_eligible(const OfferedYear& year, int member, const OfferedClass& offered) {
    return is_addressed(year, member, offered) && has_calls_left(year, member, offered) && has_not_had_topic(year, member, offered) &&
           is_not_away_already(year, member, offered) && had_no_long_class(year, member, offered) && has_not_been_out(year, member, offered) &&
           is_free_of_blackout(year, member, offered);
}

std::vector<Fault> eligibility_faults(const OfferedYear& year, int member, const OfferedClass& offered) {
    std::vector<Fault> faults;
    const auto add = [&](bool holds, std::string_view rule, const auto& message) {
        if (!holds) faults.push_back({rule, message()});
    };
    const auto address = fault_of(year, member, offered);
    const auto& limits = year.limits;
    add(address == plan::AddressFault::none, "E-1", [&] { return address_message(year, member, offered, address); });
    add(is_free_of_blackout(year, member, offered), "E-7", [&] { return days_message("nomination.blackout", blackout_of(year, member, offered)->days); });
    add(is_not_away_already(year, member, offered), "E-8", [&] {
        const auto* call = call_at_the_time(year, member, offered);
        return days_message(call->is_practice ? "nomination.on_practice" : "nomination.in_other_class", call->days);
    });
    add(has_calls_left(year, member, offered), "N1", [&] {
        return count_message("nomination.calls_used_up", limits.times_per_year - calls_left(year, member), limits.times_per_year);
    });
    add(has_not_had_topic(year, member, offered), "N2",
        [&] { return count_message("nomination.topic_had", same_topic_calls(year, member, offered), limits.same_topic_per_year); });
    add(had_no_long_class(year, member, offered), "N3", [&] {
        auto message = count_message("nomination.long_class_had", long_calls(year, member, offered), limits.long_class_times);
        message.values.insert(message.values.end(), {{"days", std::to_string(limits.long_class_days)}, {"years", std::to_string(limits.long_class_years)}});
        return message;
    });
    add(has_not_been_out(year, member, offered), "N4",
        [&] { return count_message("nomination.out_of_region_had", out_of_region_calls(year, member), limits.out_of_province_per_year); });
    return faults;
}

}  // namespace lunxun::nomination

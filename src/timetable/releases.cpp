// SPDX-License-Identifier: Apache-2.0
#include "timetable/releases.hpp"

#include <algorithm>
#include <set>

namespace lunxun::timetable {
namespace {

std::vector<std::string> kinds_of(const CallAwayRow& row) {
    std::vector<std::string> kinds{"unit"};
    if (row.is_leader) kinds.emplace_back("leadership");
    if (row.is_head) kinds.emplace_back("heads");
    return kinds;
}

}  // namespace

Releases::Releases(std::vector<CallAwayRow> calls, const std::vector<AwayLimitRow>& limits) {
    for (const auto& row : limits) limits_[{row.unit_id, row.kind}] = {row.unit_name, row.away_at_most};
    std::set<std::tuple<Group, std::int64_t, std::int64_t>> seen;  // two posts in one unit are one person
    for (const auto& row : calls) {
        for (const auto& kind : kinds_of(row)) {
            const Group group{row.unit_id, kind};
            if (seen.emplace(group, row.class_id, row.person_id).second) calls_[group].push_back({row.class_id, row.person_id, row.first_day, row.last_day});
        }
    }
}

std::int64_t Releases::away_on(const std::vector<Call>& calls, Day day, std::int64_t except_class) const {
    return std::ranges::count_if(calls, [&](const Call& call) { return call.class_id != except_class && call.first_day <= day && day <= call.last_day; });
}

/// Trainees of the class whom another class has on one of these days.
std::int64_t Releases::trainees_twice(std::int64_t class_id, Day first_day, Day last_day) const {
    std::set<std::int64_t> twice;
    for (const auto& [group, calls] : calls_) {
        if (group.second != "unit") continue;
        for (const auto& own : calls) {
            if (own.class_id != class_id) continue;
            const bool has_other = std::ranges::any_of(calls, [&](const Call& other) {
                return other.person_id == own.person_id && other.class_id != class_id && other.first_day <= last_day && other.last_day >= first_day;
            });
            if (has_other) twice.insert(own.person_id);
        }
    }
    return static_cast<std::int64_t>(twice.size());
}

std::vector<ReleaseConflict> Releases::conflicts(std::int64_t class_id, Day first_day, Day last_day) const {
    std::vector<ReleaseConflict> found;
    for (const auto& [group, calls] : calls_) {
        const auto limit = limits_.find(group);
        const auto ours = std::ranges::count(calls, class_id, &Call::class_id);
        if (limit == limits_.end() || ours == 0) continue;
        ReleaseConflict worst{ReleaseConflict::Kind::limit, group.first, limit->second.first, group.second, first_day, 0, limit->second.second};
        for (Day day = first_day; day <= last_day; day = day + 1) {
            const auto away = away_on(calls, day, class_id) + ours;
            const bool was_so = away_on(calls, day, 0) >= away;  // the class is away on that day already
            if (!was_so && away > worst.away) worst.away = away, worst.day = day;
        }
        if (worst.away > worst.limit) found.push_back(worst);
    }
    if (const auto twice = trainees_twice(class_id, first_day, last_day); twice > 0)
        found.push_back({ReleaseConflict::Kind::twice, 0, {}, {}, first_day, twice, 0});
    return found;
}

void Releases::move(std::int64_t class_id, Day first_day, Day last_day) {
    for (auto& [group, calls] : calls_) {
        for (auto& call : calls) {
            if (call.class_id == class_id) call.first_day = first_day, call.last_day = last_day;
        }
    }
}

}  // namespace lunxun::timetable

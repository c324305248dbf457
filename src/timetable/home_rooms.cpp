// SPDX-License-Identifier: Apache-2.0
#include "timetable/home_rooms.hpp"

#include <algorithm>
#include <tuple>

#include "timetable/resource_rows.hpp"

namespace lunxun::timetable {
namespace {

int shared_days(const ClassRow& a, const ClassRow& b) {
    return std::max(0, std::min(a.last_day, b.last_day) - std::max(a.first_day, b.first_day) + 1);
}

}  // namespace

std::map<std::int64_t, std::int64_t> home_rooms(const TimetableData& data, std::int64_t institution_id) {
    std::vector<const ClassRow*> classes;
    for (const auto& each : data.classes)
        if (each.institution_id == institution_id && each.delivery != "online_linked") classes.push_back(&each);
    // Large classes have the least choice.
    std::ranges::sort(classes, {}, [](const ClassRow* each) { return std::tuple(-each->people, each->first_day, each->id); });
    std::map<std::int64_t, std::vector<const ClassRow*>> housed;
    std::map<std::int64_t, std::int64_t> homes;
    for (const auto* each : classes) {
        std::optional<std::tuple<int, std::int64_t, std::int64_t>> best;
        for (const auto& room : data.rooms) {
            if (room.institution_id != institution_id || room.capacity < each->people || !room_kind_serves(room.kind, "classroom")) continue;
            int days = 0;
            for (const auto* other : housed[room.id]) days += shared_days(*each, *other);
            const std::tuple rated(days, room.capacity, room.id);
            if (!best || rated < *best) best = rated;
        }
        if (!best) continue;
        homes[each->id] = std::get<2>(*best);
        housed[std::get<2>(*best)].push_back(each);
    }
    return homes;
}

}  // namespace lunxun::timetable

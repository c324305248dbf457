// SPDX-License-Identifier: Apache-2.0
#include "curriculum/reading_list.hpp"

#include <algorithm>
#include <tuple>

namespace lunxun::curriculum {

namespace {

/// Required before elective, the class's own topic before others, then as the library lists them.
std::vector<int> in_order(const ClassBrief& brief, const Library& library) {
    std::vector<int> order;
    for (std::size_t at = 0; at < library.readings.size(); ++at) {
        const Reading& reading = library.readings[at];
        const bool is_near = reading.is_required || reading.topic == brief.topic;
        if (is_near && (reading.audience & brief.audience) != 0) order.push_back(static_cast<int>(at));
    }
    const auto rank = [&](int at) {
        const Reading& reading = library.readings[static_cast<std::size_t>(at)];
        return std::tuple{reading.topic != brief.topic, !reading.is_required, reading.id};
    };
    std::ranges::sort(order, {}, rank);
    return order;
}

}  // namespace

ReadingList reading_list(const ClassBrief& brief, const Library& library, const MenuRules& rules, int half_days) {
    ReadingList list;
    if (rules.reading == nullptr || half_days < rules.reading->integer("class_half_days_minimum")) return list;
    list.half_days = rulebook::reading_half_days(*rules.reading, half_days);
    if (list.half_days == 0) list.evening_minutes = rules.reading->integer("evening_minutes");
    const auto least = static_cast<std::size_t>(rules.reading->integer("items_minimum"));
    const auto most = static_cast<std::size_t>(rules.reading->integer("items_at_most"));
    std::int64_t minutes_left = list.half_days * rules.half_day_minutes + list.evening_minutes;
    for (const int at : in_order(brief, library)) {
        const Reading& reading = library.readings[static_cast<std::size_t>(at)];
        const bool has_time = reading.minutes <= minutes_left;
        if (list.readings.size() >= most || (!has_time && list.readings.size() >= least)) continue;
        list.readings.push_back(at);
        minutes_left -= reading.minutes;
    }
    list.items_short = static_cast<std::int64_t>(least - std::min(least, list.readings.size()));
    std::ranges::sort(list.readings, {}, [&](int at) {
        const Reading& reading = library.readings[static_cast<std::size_t>(at)];
        return std::tuple{!reading.is_required, at};
    });
    return list;
}

}  // namespace lunxun::curriculum

// SPDX-License-Identifier: Apache-2.0
#include "plan/year_lanes.hpp"

#include <algorithm>

namespace lunxun::plan {

std::vector<WeekLoad> week_loads(int year, std::span<const ClassSightRow> classes) {
    const Day first = Day::of(year, 1, 1);
    const Day last = Day::of(year, 12, 31);
    const Day monday = first - (first.weekday() - 1);
    const auto weeks = static_cast<std::size_t>((last - monday) / 7 + 1);
    struct Taken {
        std::int64_t beds = 0;
        std::int64_t rooms = 0;
    };
    std::vector<Taken> days(weeks * 7);
    for (const auto& row : classes) {
        const auto until = std::min(row.last_day, monday + static_cast<int>(days.size()) - 1);
        for (Day day = std::max(row.first_day, monday); day <= until; day = day + 1) {
            auto& taken = days[static_cast<std::size_t>(day - monday)];
            taken.beds += row.beds;
            taken.rooms += row.delivery != "online_linked";
        }
    }
    std::vector<WeekLoad> loads;
    for (std::size_t w = 0; w < weeks; ++w) {
        WeekLoad load{monday + static_cast<int>(w * 7), 0, 0};
        for (std::size_t d = w * 7; d < w * 7 + 7; ++d) {
            load.beds = std::max(load.beds, days[d].beds);
            load.rooms = std::max(load.rooms, days[d].rooms);
        }
        loads.push_back(load);
    }
    return loads;
}

}  // namespace lunxun::plan

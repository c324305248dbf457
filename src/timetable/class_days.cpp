// SPDX-License-Identifier: Apache-2.0
#include "timetable/class_days.hpp"

#include <algorithm>

namespace lunxun::timetable {

std::vector<Day> ClassDays::of(const ClassRow& each) const {
    std::vector<Day> days = calendar_.working_days({each.first_day, each.last_day});
    std::erase_if(days, [&](Day day) {
        const auto shuts = [&](const AbsenceRow& closure) {
            return closure.owner_id == each.institution_id && closure.first_day <= day && day <= closure.last_day;
        };
        return !calendar_.expected_holiday(day).empty() || std::ranges::any_of(closures_, shuts);
    });
    return days;
}

}  // namespace lunxun::timetable

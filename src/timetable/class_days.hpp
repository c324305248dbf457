// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "calendar/working_calendar.hpp"
#include "timetable/timetable_rows.hpp"

namespace lunxun::timetable {

/// On which days a class may meet. Source: docs/rules/timetable.md T1.
class ClassDays {
public:
    /// @param closures  whole days on which an institution (`owner_id`) is shut; they must outlive this
    ClassDays(const calendar::WorkingCalendar& calendar, std::span<const AbsenceRow> closures) : calendar_(calendar), closures_(closures) {}

    /// Working days from the class's first to its last on which its institution is open, in order. A holiday that the law
    /// fixes already is kept free although the year's notice is not out.
    std::vector<Day> of(const ClassRow& each) const;

private:
    const calendar::WorkingCalendar& calendar_;
    std::span<const AbsenceRow> closures_;
};

}  // namespace lunxun::timetable

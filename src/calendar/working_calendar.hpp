// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/result.hpp"

namespace lunxun::calendar {

/// A calendar file as delivered: one year of TOML, rules/calendar-2026.toml.
struct CalendarText {
    std::string file_name;
    std::string toml;
};

/// Working days with the State Council's holidays and adjusted weekends.
///
/// Years without a notice count plain weekdays and are told by `warnings`; adding a year is one file in rules/.
/// Source: docs/rules/calendar.md K1-K3.
class WorkingCalendar {
public:
    /// The years built into the program.
    static const WorkingCalendar& embedded();

    /// Later texts replace the same year of earlier ones.
    /// @error invalid_input  not TOML, a date outside the file's year, a day both off and at work.
    static Result<WorkingCalendar> load(std::span<const CalendarText> texts);

    bool is_working_day(Day day) const;
    /// Name of the holiday a day off belongs to; empty on other days.
    std::string_view holiday(Day day) const;
    /// Statutory holiday that the law and the lunar calendar already fix although the year's notice is not out: still a
    /// plain weekday for counting, yet no class should meet on it. Empty on other days and in years with a notice.
    std::string_view expected_holiday(Day day) const;

    /// Working days in the range, both ends included; 0 when it is empty.
    int working_days_between(Day first, Day last) const;
    /// The working days of a range in order, both ends included.
    std::vector<Day> working_days(DayRange range) const;
    /// The day `working_days` working days after `day` (before, when negative); 0 gives `day` itself.
    Day add_working_days(Day day, int working_days) const;

    /// Morning and afternoon of each working day of the range, in order.
    std::vector<Slot> half_day_slots(DayRange range) const;

    bool knows_year(int year) const;
    /// Where the year's days come from; empty for a year without a file.
    std::string source(int year) const;
    /// One message for each year of the range without an official notice.
    std::vector<Message> warnings(DayRange range) const;

private:
    struct Year {
        bool is_official = false;
        std::string source;
        std::map<Day, std::string> off;
        std::set<Day> at_work;
        std::map<Day, std::string> expected;
    };

    static Result<Year> read_year(const CalendarText& text, int& year);

    std::map<int, Year> years_;
};

}  // namespace lunxun::calendar

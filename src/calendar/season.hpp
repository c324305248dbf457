// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/result.hpp"

namespace lunxun::calendar {

/// When classes like to start, and when they may not. Source: docs/rules/calendar.md K4-K6 (requirements of the model, ASM).
struct Season {
    struct Quiet {
        DayRange days;
        std::string reason;
    };
    struct Semester {
        std::string name;
        int first_month = 1, first_day = 1, last_month = 12, last_day = 31;
    };

    /// Percent of class starts in January ... December; they sum to 100.
    std::array<int, 12> month_weights{};
    /// Percent of class starts on Monday ... Sunday, arrival days included.
    std::array<int, 7> weekday_weights{};
    /// No class starts in these days (the week of the Spring Festival).
    std::vector<Quiet> no_starts;
    std::vector<Semester> semesters;

    static const Season& embedded();
    /// @error invalid_input  not TOML, weights that do not sum to 100, a range whose end is before its start.
    static Result<Season> load(std::string_view toml);

    bool may_start(Day day) const;
    /// Relative wish to start on `day`: month weight times weekday weight; 0 where no class may start.
    int start_weight(Day day) const;
    /// Semester that holds `day`, such as `2027-spring`; a January belongs to the autumn before it.
    std::string semester(Day day) const;
};

}  // namespace lunxun::calendar

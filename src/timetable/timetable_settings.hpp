// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace lunxun::timetable {

/// The numbers of rules/timetable.toml. Weights are soft units, larger is worse.
struct TimetableSettings {
    struct Period {
        std::string starts_at;  ///< "08:30"
        int cost = 0;
    };
    std::array<Period, 3> periods;  ///< morning, afternoon, evening
    int half_day_minutes = 240;
    int lesson_minutes = 45;
    int lonely_half_day = 0;
    int hole_in_day = 0;
    int room_change = 0;
    int larger_room_kind = 0;
    int teacher_of_other_institution = 0;
    int lectures_in_a_day = 0;
    int discussion_after_lecture = 0;
    int menu_order = 0;
    int begin_with_lecture = 0;
    int teacher_half_days = 0;
    int leaders_share = 0;
    int teacher_half_days_a_day = 0;
    int lectures_of_class_a_day = 0;
    std::int64_t iterations_per_session = 0;

    /// @param toml  empty: the file built into the program.
    /// @error invalid_input  no TOML, or a number is missing; `fields` holds each.
    static Result<TimetableSettings> load(std::string_view toml = {});
};

}  // namespace lunxun::timetable

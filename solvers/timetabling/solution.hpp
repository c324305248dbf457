// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "solvers/timetabling/model.hpp"

namespace lunxun::timetabling {

/// Every constraint of the model. Each has a function of the same name in `constraints/`, a sentence and a
/// justification in `docs/timetabling` and the locales (`timetabling.<name>`), and a test of the same name.
enum class Constraint {
    unplaced,
    start_allowed,
    pinned,
    suitable_room,
    qualified_teacher,
    group_open,
    teacher_open,
    room_open,
    group_clash,
    teacher_clash,
    room_clash,
    pool_short,
    room_seats,
    order_kept,
    load_limit,
    count_limit,
    share_reached,
    travel_time,
    day_isolated,
    day_gaps,
    day_load,
    half_day_load,
    spread_days,
    keep_room,
    period_cost,
    choice_cost,
    unchanged,
};
inline constexpr int kConstraints = static_cast<int>(Constraint::unchanged) + 1;

/// The name as in the enum: also the test's, the function's and the last part of the message key.
std::string_view name_of(Constraint constraint);

/// One violation, and who pays for it.
struct Violation {
    Constraint constraint = Constraint::unplaced;
    Cost cost;
    std::vector<int> events;  ///< the sessions it concerns
    Message why;              ///< key `timetabling.<constraint>`
};

/// Cost of each constraint, and their sum.
struct Score {
    std::array<Cost, kConstraints> by{};

    Cost total() const;
    Cost of(Constraint constraint) const { return by[static_cast<std::size_t>(constraint)]; }
    bool operator==(const Score&) const = default;
};

/// An event without a place; `explain_infeasible` tells the requirements behind it.
struct Unplaced {
    int event = 0;
    Message why;
};

/// A timetable. What stands in it keeps every hard rule that the search could keep; what could not be placed
/// without breaking one is listed, never hidden.
struct Solution {
    std::vector<Placement> placements;  ///< one for each event
    Score score;                        ///< by the independent scorer
    std::vector<Unplaced> unplaced;
    std::uint64_t iterations = 0;
    std::uint64_t first_feasible_at = 0;  ///< iteration; 0 when none was found
    bool stopped = false;                 ///< the stop token ended the run

    bool is_feasible() const { return score.total().hard == 0; }
};

}  // namespace lunxun::timetabling

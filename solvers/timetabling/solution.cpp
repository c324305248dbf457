// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/solution.hpp"

namespace lunxun::timetabling {

namespace {

constexpr std::array<std::string_view, kConstraints> kNames = {
    "unplaced",      "start_allowed", "pinned",       "suitable_room", "qualified_teacher", "group_open",   "teacher_open",
    "room_open",     "group_clash",   "teacher_clash", "room_clash",   "pool_short",        "room_seats",   "order_kept",
    "load_limit",    "count_limit",   "share_reached", "travel_time",  "day_isolated",      "day_gaps",     "day_load",
    "half_day_load", "spread_days",   "keep_room",    "period_cost",   "choice_cost",       "unchanged",
};

}  // namespace

std::string_view name_of(Constraint constraint) { return kNames[static_cast<std::size_t>(constraint)]; }

Cost Score::total() const {
    Cost sum;
    for (const Cost& cost : by) sum += cost;
    return sum;
}

}  // namespace lunxun::timetabling

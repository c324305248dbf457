// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/score.hpp"

#include "solvers/timetabling/constraints/constraints.hpp"

namespace lunxun::timetabling {

const std::array<ConstraintFunction, kConstraints> kConstraintFunctions = {
    unplaced,      start_allowed, pinned,        suitable_room, qualified_teacher, group_open,   teacher_open,
    room_open,     group_clash,   teacher_clash, room_clash,    pool_short,        room_seats,   order_kept,
    load_limit,    count_limit,   share_reached, travel_time,   day_isolated,      day_gaps,     day_load,
    half_day_load, spread_days,   keep_room,     period_cost,   choice_cost,       unchanged,
};

namespace {

Report report_on(const Model& model, std::span<const Placement> placements, Report::Detail detail) {
    const Timetable timetable(model, placements);
    Report report(detail);
    for (const ConstraintFunction constraint : kConstraintFunctions) constraint(timetable, report);
    return report;
}

}  // namespace

Score score(const Model& model, std::span<const Placement> placements) {
    return report_on(model, placements, Report::Detail::sums).score();
}

std::vector<Violation> violations(const Model& model, std::span<const Placement> placements) {
    return report_on(model, placements, Report::Detail::violations).take_violations();
}

}  // namespace lunxun::timetabling

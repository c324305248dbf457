// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "solvers/timetabling/constraints/timetable.hpp"

namespace lunxun::timetabling {

// Each constraint is one function that reads a timetable and charges what breaks it: one sentence, one weight,
// one justification. They share nothing with the search, whose deltas are tested against them.

/// Every event stands somewhere, as far as the plan asks for it. Hard 1 an event.
void unplaced(const Timetable& timetable, Report& report);
/// An event lies within its window, on its allowed starts, off its barred slots, inside one day. Hard 1 an event.
void start_allowed(const Timetable& timetable, Report& report);
/// A pinned event stays where it was pinned. Hard 1 an event.
void pinned(const Timetable& timetable, Report& report);
/// A room is one of those the event may take. Hard 1 a room.
void suitable_room(const Timetable& timetable, Report& report);
/// A teacher is one of those qualified for the event. Hard 1 a teacher.
void qualified_teacher(const Timetable& timetable, Report& report);
/// A group meets only while its calendar is open. Hard 1 a slot.
void group_open(const Timetable& timetable, Report& report);
/// A teacher teaches only while available. Hard 1 a slot.
void teacher_open(const Timetable& timetable, Report& report);
/// A room or site is used only while it is open. Hard 1 a slot.
void room_open(const Timetable& timetable, Report& report);
/// A group is in one event at a time. Rules::group_clash for each event beyond the first.
void group_clash(const Timetable& timetable, Report& report);
/// A teacher is in one event at a time. Rules::teacher_clash.
void teacher_clash(const Timetable& timetable, Report& report);
/// A room holds one event at a time. Rules::room_clash.
void room_clash(const Timetable& timetable, Report& report);
/// No more units of a pool are used in a slot than there are. Rules::pool_short for each unit.
void pool_short(const Timetable& timetable, Report& report);
/// Everybody in the room has a seat. Rules::room_seats for each person without.
void room_seats(const Timetable& timetable, Report& report);
/// What comes before comes before, within its lags. Order::weight.
void order_kept(const Timetable& timetable, Report& report);
/// Nobody, and no room, has more than the limit in a span. LoadLimit::weight for each unit beyond.
void load_limit(const Timetable& timetable, Report& report);
/// No more of these events fall into one span than the limit. CountLimit::weight for each beyond.
void count_limit(const Timetable& timetable, Report& report);
/// These teachers give their share of the minutes. Share::weight for each percent short.
void share_reached(const Timetable& timetable, Report& report);
/// There is time to travel between two sites. Travel's weights for each pair of events too close.
void travel_time(const Timetable& timetable, Report& report);
/// A day has no lonely period. DayShape::isolated.
void day_isolated(const Timetable& timetable, Report& report);
/// A day has no hole. DayShape::gaps for each empty period.
void day_gaps(const Timetable& timetable, Report& report);
/// A day is neither too empty nor too full. DayShape::load for each period below or above.
void day_load(const Timetable& timetable, Report& report);
/// A half-day is not too full. DayShape::half_day_load for each period above.
void half_day_load(const Timetable& timetable, Report& report);
/// A series is spread over at least its number of days. Series::spread for each day short.
void spread_days(const Timetable& timetable, Report& report);
/// A series stays in one room. Series::keep_room for each further room.
void keep_room(const Timetable& timetable, Report& report);
/// Costly periods, such as evenings, are spared. Period::cost for each event and slot.
void period_cost(const Timetable& timetable, Report& report);
/// The preferred rooms and teachers are taken. Choice::cost.
void choice_cost(const Timetable& timetable, Report& report);
/// A published event stays as published. Event::change_price.
void unchanged(const Timetable& timetable, Report& report);

using ConstraintFunction = void (*)(const Timetable&, Report&);

/// The one list of constraints, in the order of the enum.
extern const std::array<ConstraintFunction, kConstraints> kConstraintFunctions;

}  // namespace lunxun::timetabling

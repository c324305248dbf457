// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <climits>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/result.hpp"
#include "solvers/timetabling/weight.hpp"

namespace lunxun::timetabling {

struct Model;

/// One teaching period of every day: the half-day it belongs to and its length.
struct Period {
    HalfDay half = HalfDay::morning;
    int minutes = 0;
    int cost = 0;  ///< soft units for each event that covers it; spares the evenings
};

/// The dated grid. A slot is `day * periods.size() + period`, counted from 0; every date between `first` and
/// the last day is in it, rest days too: calendars close them.
struct Horizon {
    Day first;
    int days = 0;
    std::vector<Period> periods;  ///< of each day, in order; at most 31

    int periods_a_day() const { return static_cast<int>(periods.size()); }
    int slots() const { return days * periods_a_day(); }
    int slot(int day, int period) const { return day * periods_a_day() + period; }
    int day_of(int slot) const { return slot / periods_a_day(); }
    int period_of(int slot) const { return slot % periods_a_day(); }
    Day date_of(int slot) const { return first + day_of(slot); }
};

/// Stretch of time over which loads are counted.
enum class Span { half_day, day, week, month, whole };

/// Number of the stretch that holds the slot, counted from 0 over the horizon. Weeks start on Monday.
int span_of(const Horizon& horizon, Span span, int slot);

/// What a day of a group or teacher should look like; costs depend on which of its periods are taken.
struct DayShape {
    Weight isolated = Weight::off();  ///< each taken period without a taken neighbour
    Weight gaps = Weight::off();      ///< each empty period between the first and the last taken one
    Weight load = Weight::off();      ///< each period below `min_load` or above `max_load` on a day with any
    int min_load = 0;
    int max_load = INT_MAX;
    Weight half_day_load = Weight::off();  ///< each period above `max_half_day_load` in one half-day
    int max_half_day_load = INT_MAX;
};

/// Trainees who move together: a class, or part of one. `closed` lists slots in which the group cannot meet.
struct Group {
    std::string name;
    int people = 0;
    int day_shape = -1;  ///< index into Model::day_shapes, -1 none
    std::vector<int> closed;
};

struct Teacher {
    std::string name;
    int day_shape = -1;
    std::vector<int> closed;
};

/// A classroom or a field site; `site` indexes the travel table, -1 when travel to it does not matter.
struct Room {
    std::string name;
    int seats = 0;
    int site = -1;
    std::vector<int> closed;
};

/// A counted resource, such as the buses of an institution: `capacity` units in each slot.
struct Pool {
    std::string name;
    int capacity = 0;
    std::vector<int> closed;  ///< slots in which none is there
};

/// One resource that a need may take, and what taking it costs (soft units).
struct Choice {
    int resource = 0;
    int cost = 0;
};

/// Resources a need chooses one of. Shared between the needs that have the same choice.
using ChoiceSet = std::vector<Choice>;

struct RoomNeed {
    int set = 0;    ///< index into Model::room_sets: rooms of the right kind
    int seats = 0;  ///< people to seat; each beyond the room's seats is charged by Rules::room_seats
};

struct TeacherNeed {
    int set = 0;  ///< index into Model::teacher_sets: the qualified; a set of one is a fixed teacher
};

struct PoolUse {
    int pool = 0;
    int units = 1;
};

/// Where an event stands: `rooms` and `teachers` parallel to its needs; start -1 while unplaced.
struct Placement {
    int start = -1;
    std::vector<int> rooms;
    std::vector<int> teachers;

    bool placed() const { return start >= 0; }
    bool operator==(const Placement&) const = default;
};

/// What must stay: a start, rooms, teachers; -1 or an empty list leaves that part free.
struct Pin {
    int start = -1;
    std::vector<int> rooms;
    std::vector<int> teachers;
};

/// One session to be placed: `duration` consecutive slots of one day, all its groups, rooms and teachers together.
/// A joint session lists several groups; a live relay lists a room need for each remote room.
struct Event {
    std::string name;
    int duration = 1;
    int minutes = 0;  ///< taught; 0 counts those of the first period of a day for each slot
    std::vector<int> groups;
    std::vector<RoomNeed> rooms;
    std::vector<TeacherNeed> teachers;
    std::vector<PoolUse> pools;
    int series = -1;           ///< index into Model::series, -1 none
    int earliest = 0;          ///< first slot it may start in
    int latest = INT_MAX;      ///< last slot it may cover
    std::vector<int> starts;   ///< when not empty: the only starts allowed, ascending
    std::vector<int> barred;   ///< slots it may not cover, ascending
    std::optional<Pin> pin;
    std::optional<Placement> previous;  ///< where it was published
    int change_price = 0;               ///< soft units when it leaves `previous`, at least its notified people
    int notified = 0;                   ///< people told when it changes
};

/// Minutes the event counts for in loads and shares.
int minutes_of(const Model& model, const Event& event);

/// Events that belong together: the lectures of a course, or the sessions of a class that should keep its room.
struct Series {
    std::string name;
    int min_days = 0;
    Weight spread = Weight::off();     ///< each day below `min_days`
    Weight keep_room = Weight::off();  ///< each room beyond the first
};

enum class LagUnit { slots, days };

/// `after` starts once `before` has ended, with `min_lag` to `max_lag` free slots between, or as many days later.
struct Order {
    int before = 0;
    int after = 0;
    int min_lag = 0;
    int max_lag = INT_MAX;
    LagUnit unit = LagUnit::slots;
    Weight weight = Weight::hard();
};

enum class LoadUnit { events, slots, minutes };
enum class Owner { group, teacher, room };

/// At most `most` events, slots or minutes of one resource in each span; each unit beyond is charged.
/// An event counts in the span that holds its start.
struct LoadLimit {
    Owner owner = Owner::teacher;
    int resource = 0;
    Span span = Span::day;
    LoadUnit unit = LoadUnit::events;
    int most = 0;
    Weight weight = Weight::hard();
};

/// At most `most` of these events in each span: methods varied within a day, one examination a week.
struct CountLimit {
    std::string name;
    std::vector<int> events;
    Span span = Span::day;
    int most = 1;
    Weight weight = Weight::soft(1);
};

/// `teachers` together give at least `percent` of the minutes of `events`; each whole percent short is charged.
/// Minutes count once an event, when any of its teachers is among them.
struct Share {
    std::string name;
    std::vector<int> events;
    std::vector<int> teachers;
    int percent = 20;
    Weight weight = Weight::hard();
};

/// Slots that must stay free between two events of one day at different sites.
struct Travel {
    int sites = 0;
    std::vector<int> free_slots;  ///< sites * sites, row = from; 0 where none is needed
    Weight groups = Weight::off();
    Weight teachers = Weight::off();
};

/// Weights of the constraints that need no data of their own.
struct Rules {
    Weight group_clash = Weight::hard();    ///< each event of a group beyond the first in a slot
    Weight teacher_clash = Weight::hard();
    Weight room_clash = Weight::hard();
    Weight pool_short = Weight::hard();     ///< each unit above a pool's capacity in a slot
    Weight room_seats = Weight::hard();     ///< each person above the room's seats
};

/// One timetabling problem. All indices count from 0 into the vectors of this struct.
struct Model {
    Horizon horizon;
    Rules rules;
    std::vector<DayShape> day_shapes;
    std::vector<Group> groups;
    std::vector<Teacher> teachers;
    std::vector<Room> rooms;
    std::vector<Pool> pools;
    std::vector<ChoiceSet> room_sets;
    std::vector<ChoiceSet> teacher_sets;
    std::vector<Series> series;
    std::vector<Event> events;
    std::vector<Order> orders;
    std::vector<LoadLimit> load_limits;
    std::vector<CountLimit> count_limits;
    std::vector<Share> shares;
    Travel travel;
};

/// Adds a set of equally good resources and returns its index.
int add_set(std::vector<ChoiceSet>& sets, const std::vector<int>& resources);

/// Names the first thing in the model that cannot be: an index out of range, a duration longer than a day,
/// a negative capacity, an order of an event with itself.
/// @error invalid_input  with one field for each mistake, at most 20.
Result<void> check_model(const Model& model);

/// Pins every event whose previous placement starts before `slot`: what is close enough to stay as published.
void freeze_before(Model& model, int slot);

}  // namespace lunxun::timetabling

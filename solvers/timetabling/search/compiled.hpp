// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cassert>
#include <cstdint>
#include <span>
#include <vector>

#include "solvers/timetabling/model.hpp"
#include "solvers/timetabling/search/day_shapes.hpp"
#include "solvers/timetabling/search/delta.hpp"
#include "solvers/timetabling/search/kept_ranges.hpp"
#include "solvers/timetabling/search/rows.hpp"

namespace lunxun::timetabling {

/// One resource a need may take, as the search sees it. `lane`: see Compiled.
struct Candidate {
    int lane = 0;
    int cost = 0;  ///< soft units: the choice's own and the seats it lacks
};

/// The candidates of one or more needs.
struct Candidates {
    std::vector<Candidate> list;  ///< ascending by lane
    std::vector<int> cheapest;    ///< indices into `list` of those at the least cost

    /// Index of the lane in `list`, -1 when it is no candidate. Lanes are mostly consecutive, so the guess hits.
    int find(int lane) const;
};

/// One limit on what a lane or a set of events may have in each span.
struct Limit {
    Priced weight;
    int most = 0;
    LoadUnit unit = LoadUnit::events;
    int spans = 0;         ///< row of Compiled::span_of_slot
    int first_total = 0;   ///< where the total of span 0 would stand in State::totals; negative where it is not kept
};

/// The starts that events may be given: their allowed ones, or any, as when a session is dragged over the board.
enum class Starts { allowed, any };

/// The model in flat arrays, made once for a run and shared by its threads.
///
/// A *lane* is a resource that holds one event at a time: groups first, then teachers, then rooms. An event's fixed
/// lanes are its groups and the teachers it has no choice about; its needs are the teachers and rooms to choose.
struct Compiled {
    explicit Compiled(const Model& model, Starts given = Starts::allowed);

    const Model* model;
    int slots, periods, days, events, lanes, first_teacher, first_room;

    std::vector<std::int16_t> day_of_slot;
    std::vector<std::int16_t> period_of_slot;
    std::vector<std::vector<int>> span_of_slot;  ///< by Span

    // Events.
    std::vector<int> duration;
    std::vector<int> minutes;
    std::vector<int> series_of;
    Rows<int> fixed;            ///< lanes, groups before teachers, ascending
    Rows<int> shaped;           ///< those of `fixed` with a day shape
    Rows<int> starts;           ///< allowed starts: window, calendars of fixed lanes, pin
    Rows<int> needs;            ///< rows of `candidates`, teachers first, then rooms
    Rows<int> need_of_teacher;   ///< for each TeacherNeed its index among the event's needs; -1 when fixed
    std::vector<int> first_room_need;  ///< index among the event's needs; the rooms' needs are the last
    KeptRanges words_of_event;           ///< words of 64 slots from its first start to its last
    std::vector<std::uint64_t> allowed;  ///< a bit for each start, in `words_of_event`
    std::vector<Candidates> candidates;
    std::vector<std::uint8_t> is_plain;  ///< only clashes, day shapes, series and one room: the quick deltas hold
    std::vector<std::uint8_t> is_plain_but_travels;  ///< plain but for lanes that ask for time to travel
    std::vector<int> largest_gain;       ///< bound on the soft units that moving the event can save, rooms apart

    // Lanes.
    std::vector<int> shape_of;           ///< row of `shapes`; -1 none
    std::vector<Priced> clash_of;        ///< by lane
    std::vector<Priced> travel_of;       ///< by lane
    KeptRanges words_of_lane;            ///< words of 64 slots in which one of its events might be, were nothing closed
    std::vector<std::uint64_t> closed;   ///< a bit for each slot, in `words_of_lane`
    std::vector<int> site_of_lane;       ///< of rooms; -1 else
    KeptRanges days_of_lane;             ///< those on which one of its events may be
    KeptRanges days_of_series;
    int travel_reach = 0;                ///< most free slots any two sites ask for
    DayShapes shapes;

    // Constraints with a list of events.
    Rows<int> orders_of;
    std::vector<Limit> limits;
    Rows<int> limits_of_lane;
    Rows<int> limits_of_event;
    int totals = 0;
    Rows<int> shares_of;
    std::vector<int> share_minutes;          ///< all minutes of the share's events
    std::vector<std::uint8_t> share_teacher; ///< share * teachers + teacher
    std::vector<int> period_cost;            ///< by slot
    KeptRanges slots_of_pool;                ///< those in which one of its events might be
    std::vector<int> pool_capacity;          ///< for each slot, in `slots_of_pool`

    // Where events were published.
    std::vector<int> previous_start;   ///< -1: nowhere, or with a resource that is no candidate any more
    Rows<int> previous_choice;         ///< by need: index into its candidates

    bool is_allowed(int event, int start) const {
        const int word = start >> 6;
        return words_of_event.keeps(event, word) && (allowed[words_of_event.at(event, word)] >> (start & 63) & 1U) != 0;
    }
    /// Only of slots in which one of the lane's events might be.
    bool is_closed(int lane, int slot) const {
        assert(words_of_lane.keeps(lane, slot >> 6));
        return closed[words_of_lane.at(lane, slot >> 6)] >> (slot & 63) & 1U;
    }
    const Candidates& candidates_of(int event, int need) const {
        return candidates[index_of(needs[event][index_of(need)])];
    }
    bool has_rooms(int event) const { return first_room_need[index_of(event)] < size_of(needs[event]); }
    bool can_be_placed(int event) const { return !starts[event].empty(); }
    /// First and last day that the event may be on; only where it can be placed.
    int first_day(int event) const { return given_ == Starts::any ? 0 : day_of_slot[index_of(starts[event].front())]; }
    int last_day(int event) const { return given_ == Starts::any ? days - 1 : day_of_slot[index_of(starts[event].back())]; }

private:
    /// First and last slot that an event may cover by its own data, whatever is closed; none when `last` is before `first`.
    struct Window {
        int first, last;
    };

    void lay_grid();
    void gather_lanes();
    void gather_needs();
    void gather_closed();
    void gather_starts();
    void gather_days();
    int add_totals(int span, int first_day, int last_day);
    void gather_limits();
    void gather_shares();
    void gather_pools();
    void gather_previous();
    void mark_plain();
    bool only_quick_parts(int event, bool may_travel) const;
    Window window_of(int event) const;
    bool may_start(int event, int start) const;
    template <class Keep>
    void for_lanes(int event, Keep keep) const;
    bool keeps_days(int event) const { return given_ == Starts::any || can_be_placed(event); }

    Starts given_;
};

}  // namespace lunxun::timetabling

// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/quick_moves.hpp"

#include <algorithm>

namespace lunxun::timetabling {

/// True when `other` holds the lane in that slot.
bool QuickMoves::is_held_by(int lane, int slot, int other) const {
    if (state_->count(lane, slot) == 1) return state_->holder(lane, slot) == other;
    return state_->count(lane, slot) > 1 && std::ranges::find(compiled_->fixed[other], lane) != compiled_->fixed[other].end();
}

/// Adds the clashes that moving the event makes and mends; false as soon as they are more than `most_hard`.
/// Lanes that `other` holds at `to` are left out: it makes room. `other` is -1 when nobody does.
bool QuickMoves::add_clashes(int event, int from, int to, int other, int most_hard, Delta& delta) const {
    const bool may_mend = state_->cost().hard > 0;
    const int day = compiled_->day_of_slot[index_of(to)];
    const std::uint32_t bit = 1U << compiled_->period_of_slot[index_of(to)];
    for (const int lane : compiled_->fixed[event]) {
        const bool is_taken = (state_->taken(lane, day) & bit) != 0;
        const bool mends = may_mend && state_->count(lane, from) > 1;
        if (!is_taken && !mends) continue;
        if (is_taken && other >= 0 && is_held_by(lane, to, other)) continue;
        delta += compiled_->clash_of[index_of(lane)].times((is_taken ? 1 : 0) - (mends ? 1 : 0));
        if (!may_mend && delta.hard > most_hard) return false;
    }
    return true;
}

/// Of all lanes that move; those that `other` holds at `to` change nothing. `other` is -1 when nobody does.
Delta QuickMoves::shape_changes(std::span<const int> lanes, int from, int to, int other) const {
    const int from_day = compiled_->day_of_slot[index_of(from)];
    const int to_day = compiled_->day_of_slot[index_of(to)];
    const bool may_share = state_->cost().hard > 0;
    const std::uint32_t out = 1U << compiled_->period_of_slot[index_of(from)];
    const std::uint32_t in = 1U << compiled_->period_of_slot[index_of(to)];
    const DayShapes& shapes = compiled_->shapes;
    Delta delta;
    for (const int lane : lanes) {
        const std::uint32_t before = state_->taken(lane, from_day);
        const std::uint32_t there = state_->taken(lane, to_day);
        if (other >= 0 && (there & in) != 0 && is_held_by(lane, to, other)) continue;
        const std::uint32_t left = may_share && state_->count(lane, from) > 1 ? before : before & ~out;
        const int shape = compiled_->shape_of[index_of(lane)];
        if (from_day == to_day) delta += shapes.cost(shape, left | in) - shapes.cost(shape, before);
        else delta += shapes.cost(shape, left) - shapes.cost(shape, before) + shapes.cost(shape, there | in) - shapes.cost(shape, there);
    }
    return delta;
}

Delta QuickMoves::series_change(int event, int from, int to, int from_lane, int to_lane) const {
    const int series = compiled_->series_of[index_of(event)];
    if (series < 0) return {};
    const Series& source = compiled_->model->series[index_of(series)];
    const int from_day = compiled_->day_of_slot[index_of(from)];
    const int to_day = compiled_->day_of_slot[index_of(to)];
    Delta delta;
    if (from_day != to_day && source.spread.is_on()) {
        const int days = state_->series_days(series);
        const int after = days - (state_->series_day(series, from_day) == 1 ? 1 : 0) + (state_->series_day(series, to_day) == 0 ? 1 : 0);
        delta += Priced(source.spread).times(std::max(0, source.min_days - after) - std::max(0, source.min_days - days));
    }
    if (from_lane != to_lane) {
        const int change = (state_->series_room(series, to_lane) == 0 ? 1 : 0) - (state_->series_room(series, from_lane) == 1 ? 1 : 0);
        delta += Priced(source.keep_room).times(change);
    }
    return delta;
}

bool QuickMoves::relocation_is_taken(int event, int start, int candidate, Tolerance tolerance) const {
    const int from = state_->start(event);
    const Candidates& rooms = compiled_->candidates_of(event, 0);
    const Candidate& old_room = rooms.list[index_of(state_->choice(event)[0])];
    const Candidate& new_room = rooms.list[index_of(candidate)];
    const int closed = (compiled_->is_closed(new_room.lane, start) ? 1 : 0) - (compiled_->is_closed(old_room.lane, from) ? 1 : 0);
    Delta delta{closed, new_room.cost - old_room.cost + compiled_->period_cost[index_of(start)] - compiled_->period_cost[index_of(from)]};
    const int crowd = (state_->count(new_room.lane, start) > 0 ? 1 : 0) - (state_->count(old_room.lane, from) > 1 ? 1 : 0);
    delta += compiled_->clash_of[index_of(new_room.lane)].times(crowd);
    const int gain = compiled_->largest_gain[index_of(event)];
    if (start != from && !add_clashes(event, from, start, -1, tolerance.most_hard(delta.soft - gain), delta)) return false;
    if (!tolerance.takes({delta.hard, delta.soft - gain})) return false;
    delta += series_change(event, from, start, old_room.lane, new_room.lane);
    if (start != from) delta += shape_changes(compiled_->shaped[event], from, start, -1);
    return tolerance.takes(delta);
}

bool QuickMoves::exchange_is_taken(int event, int other, int event_candidate, int other_candidate, Tolerance tolerance) const {
    const int from = state_->start(event);
    const int to = state_->start(other);
    const Candidates& rooms = compiled_->candidates_of(event, 0);
    const Candidates& other_rooms = compiled_->candidates_of(other, 0);
    const Candidate& old_room = rooms.list[index_of(state_->choice(event)[0])];
    const Candidate& new_room = rooms.list[index_of(event_candidate)];
    Delta delta{0, new_room.cost - old_room.cost + other_rooms.list[index_of(other_candidate)].cost -
                       other_rooms.list[index_of(state_->choice(other)[0])].cost};
    const int gain = compiled_->largest_gain[index_of(event)] + compiled_->largest_gain[index_of(other)];
    if (from != to) {
        const int most_hard = tolerance.most_hard(delta.soft - gain);
        if (!add_clashes(event, from, to, other, most_hard, delta) || !add_clashes(other, to, from, event, most_hard, delta)) return false;
    }
    if (!tolerance.takes({delta.hard, delta.soft - gain})) return false;
    delta += series_change(event, from, to, old_room.lane, new_room.lane);
    delta += series_change(other, to, from, new_room.lane, old_room.lane);
    if (from != to) {
        delta += shape_changes(compiled_->shaped[event], from, to, other);
        delta += shape_changes(compiled_->shaped[other], to, from, event);
    }
    return tolerance.takes(delta);
}

int QuickMoves::chain_soft(std::span<const int> events, int one, int two) const {
    int soft = 0;
    for (const int event : events) {
        const int from = state_->start(event);
        const int to = from == one ? two : one;
        const int series = compiled_->series_of[index_of(event)];
        bool swaps_within_series = false;
        for (const int lane : compiled_->fixed[event]) {
            if (!state_->is_taken(lane, to)) {
                if (compiled_->shape_of[index_of(lane)] >= 0) soft += shape_changes(std::span(&lane, 1), from, to, -1).soft;
            } else if (compiled_->series_of[index_of(state_->holder(lane, to))] == series) {
                swaps_within_series = true;
            }
        }
        soft += compiled_->period_cost[index_of(to)] - compiled_->period_cost[index_of(from)];
        if (series >= 0 && !swaps_within_series) soft += series_change(event, from, to, 0, 0).soft;
    }
    return soft;
}

}  // namespace lunxun::timetabling

// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/quick_moves.hpp"

#include <algorithm>

namespace lunxun::timetabling {

Delta QuickMoves::clashes(int event, int from, int to) const {
    Delta delta;
    for (const int lane : compiled_->fixed[event]) {
        const int change = (state_->count(lane, to) > 0 ? 1 : 0) - (state_->count(lane, from) > 1 ? 1 : 0);
        delta += compiled_->clash_of[index_of(lane)].times(change);
    }
    return delta;
}

Delta QuickMoves::shape_change(int lane, int from, int to) const {
    const int shape = compiled_->shape_of[index_of(lane)];
    const int from_day = compiled_->day_of_slot[index_of(from)];
    const int to_day = compiled_->day_of_slot[index_of(to)];
    const std::uint32_t before = state_->taken(lane, from_day);
    const std::uint32_t out = state_->count(lane, from) == 1 ? 1U << compiled_->period_of_slot[index_of(from)] : 0;
    const std::uint32_t in = 1U << compiled_->period_of_slot[index_of(to)];
    const DayShapes& shapes = compiled_->shapes;
    if (from_day == to_day) return shapes.cost(shape, (before & ~out) | in) - shapes.cost(shape, before);
    const std::uint32_t there = state_->taken(lane, to_day);
    return shapes.cost(shape, before & ~out) - shapes.cost(shape, before) + shapes.cost(shape, there | in) - shapes.cost(shape, there);
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
    if (start != from) delta += clashes(event, from, start);
    if (!tolerance.takes({delta.hard, delta.soft - compiled_->largest_gain[index_of(event)]})) return false;
    delta += series_change(event, from, start, old_room.lane, new_room.lane);
    if (start != from) {
        for (const int lane : compiled_->shaped[event]) delta += shape_change(lane, from, start);
    }
    return tolerance.takes(delta);
}

template <class Lanes, class Visit>
void QuickMoves::each_lane_of_one(const Lanes& lanes, const Lanes& others, Visit visit) const {
    auto other = others.begin();
    for (const int lane : lanes) {
        while (other != others.end() && *other < lane) ++other;
        if (other == others.end() || *other != lane) visit(lane);
    }
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
    const auto clash = [&](int start, int target) {
        return [&, start, target](int lane) {
            const int change = (state_->count(lane, target) > 0 ? 1 : 0) - (state_->count(lane, start) > 1 ? 1 : 0);
            delta += compiled_->clash_of[index_of(lane)].times(change);
        };
    };
    if (from != to) {
        each_lane_of_one(compiled_->fixed[event], compiled_->fixed[other], clash(from, to));
        each_lane_of_one(compiled_->fixed[other], compiled_->fixed[event], clash(to, from));
    }
    const int gain = compiled_->largest_gain[index_of(event)] + compiled_->largest_gain[index_of(other)];
    if (!tolerance.takes({delta.hard, delta.soft - gain})) return false;
    delta += series_change(event, from, to, old_room.lane, new_room.lane);
    delta += series_change(other, to, from, new_room.lane, old_room.lane);
    if (from != to) {
        each_lane_of_one(compiled_->shaped[event], compiled_->shaped[other], [&](int lane) { delta += shape_change(lane, from, to); });
        each_lane_of_one(compiled_->shaped[other], compiled_->shaped[event], [&](int lane) { delta += shape_change(lane, to, from); });
    }
    return tolerance.takes(delta);
}

}  // namespace lunxun::timetabling

// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/compiled.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "solvers/timetabling/search/fitted.hpp"

namespace lunxun::timetabling {

namespace {

void set_bit(std::vector<std::uint64_t>& bits, const KeptRanges& words, int row, int slot) {
    bits[words.at(row, slot >> 6)] |= std::uint64_t{1} << (slot & 63);
}

Candidates ordered(std::vector<Candidate> list) {
    std::ranges::sort(list, {}, &Candidate::lane);
    Candidates result{std::move(list), {}};
    int least = INT_MAX;
    for (const Candidate& candidate : result.list) least = std::min(least, candidate.cost);
    for (int i = 0; i < size_of(result.list); ++i) {
        if (result.list[index_of(i)].cost == least) result.cheapest.push_back(i);
    }
    return result;
}

Candidates teachers_for(const Model& model, int set, int pinned, int first_lane) {
    std::vector<Candidate> list;
    for (const Choice& choice : model.teacher_sets[index_of(set)]) {
        if (pinned < 0 || pinned == choice.resource) list.push_back({first_lane + choice.resource, choice.cost});
    }
    return ordered(std::move(list));
}

/// Rooms of the need; those with too few seats are left out where seats are a hard rule.
Candidates rooms_for(const Model& model, const RoomNeed& need, int pinned, int first_lane) {
    const Weight weight = model.rules.room_seats;
    std::vector<Candidate> list;
    for (const Choice& choice : model.room_sets[index_of(need.set)]) {
        const int lacking = std::max(0, need.seats - model.rooms[index_of(choice.resource)].seats);
        if (pinned >= 0 && pinned != choice.resource) continue;
        if (lacking > 0 && weight.is_hard()) continue;
        list.push_back({first_lane + choice.resource, choice.cost + lacking * weight.units});
    }
    return ordered(std::move(list));
}

int pinned_at(const std::vector<int>& pins, std::size_t index) { return pins.empty() ? -1 : pins[index]; }

}  // namespace

int Candidates::find(int lane) const {
    if (list.empty()) return -1;
    const int guess = lane - list[0].lane;
    if (guess < 0) return -1;
    if (guess < size_of(list) && list[index_of(guess)].lane == lane) return guess;
    const auto found = std::ranges::lower_bound(list, lane, {}, &Candidate::lane);
    return found != list.end() && found->lane == lane ? static_cast<int>(found - list.begin()) : -1;
}

Compiled::Compiled(const Model& source, Starts given) : model(&source), shapes(source), given_(given) {
    lay_grid();
    gather_lanes();
    gather_needs();
    gather_closed();
    gather_starts();
    gather_days();
    gather_limits();
    gather_shares();
    gather_pools();
    gather_previous();
    mark_plain();
}

void Compiled::lay_grid() {
    const Horizon& grid = model->horizon;
    slots = grid.slots();
    periods = grid.periods_a_day();
    days = grid.days;
    events = size_of(model->events);
    first_teacher = size_of(model->groups);
    first_room = first_teacher + size_of(model->teachers);
    lanes = first_room + size_of(model->rooms);
    span_of_slot.resize(static_cast<std::size_t>(Span::whole) + 1);
    for (int slot = 0; slot < slots; ++slot) {
        day_of_slot.push_back(static_cast<std::int16_t>(grid.day_of(slot)));
        period_of_slot.push_back(static_cast<std::int16_t>(grid.period_of(slot)));
        period_cost.push_back(grid.periods[index_of(grid.period_of(slot))].cost);
        for (std::size_t span = 0; span < span_of_slot.size(); ++span) {
            span_of_slot[span].push_back(timetabling::span_of(grid, static_cast<Span>(span), slot));
        }
    }
    for (const Event& event : model->events) {
        duration.push_back(event.duration);
        minutes.push_back(minutes_of(*model, event));
        series_of.push_back(event.series);
    }
}

void Compiled::gather_lanes() {
    const auto add = [&](int shape, Weight clash, Weight travel, int site) {
        shape_of.push_back(shape);
        clash_of.emplace_back(clash);
        travel_of.emplace_back(travel);
        site_of_lane.push_back(site);
    };
    for (const Group& group : model->groups) add(group.day_shape, model->rules.group_clash, model->travel.groups, -1);
    for (const Teacher& teacher : model->teachers)
        add(teacher.day_shape, model->rules.teacher_clash, model->travel.teachers, -1);
    for (const Room& room : model->rooms) add(-1, model->rules.room_clash, Weight::off(), room.site);
    for (const int gap : model->travel.free_slots) travel_reach = std::max(travel_reach, gap);
}

void Compiled::gather_needs() {
    std::map<std::tuple<int, int, int, int>, int> known;  // kind, set, seats, pinned -> row of candidates
    const auto row_of = [&](int kind, int set, int seats, int pinned, auto make) {
        const auto [place, is_new] = known.try_emplace({kind, set, seats, pinned}, size_of(candidates));
        if (is_new) candidates.push_back(make());
        return place->second;
    };
    for (const Event& event : model->events) {
        const Pin pin = event.pin.value_or(Pin{});
        std::vector<int> rows, own_need, lanes_held = event.groups;
        std::ranges::sort(lanes_held);
        for (std::size_t i = 0; i < event.teachers.size(); ++i) {
            const int set = event.teachers[i].set;
            const int pinned = pinned_at(pin.teachers, i);
            const int row = row_of(0, set, 0, pinned, [&] { return teachers_for(*model, set, pinned, first_teacher); });
            const Candidates& found = candidates[index_of(row)];
            const bool is_fixed = found.list.size() == 1 && found.list[0].cost == 0;
            own_need.push_back(is_fixed ? -1 : size_of(rows));
            if (is_fixed) lanes_held.push_back(found.list[0].lane);
            else rows.push_back(row);
        }
        first_room_need.push_back(size_of(rows));
        for (std::size_t i = 0; i < event.rooms.size(); ++i) {
            const RoomNeed& need = event.rooms[i];
            const int pinned = pinned_at(pin.rooms, i);
            rows.push_back(row_of(1, need.set, need.seats, pinned, [&] { return rooms_for(*model, need, pinned, first_room); }));
        }
        std::sort(lanes_held.begin() + static_cast<std::ptrdiff_t>(event.groups.size()), lanes_held.end());
        fixed.add_row(std::span<const int>(lanes_held));
        std::erase_if(lanes_held, [&](int lane) { return shape_of[index_of(lane)] < 0; });
        shaped.add_row(std::span<const int>(lanes_held));
        needs.add_row(std::span<const int>(rows));
        need_of_teacher.add_row(std::span<const int>(own_need));
    }
}

Compiled::Window Compiled::window_of(int event) const {
    if (given_ == Starts::any) return {0, slots - 1};
    const Event& source = model->events[index_of(event)];
    Window window{std::max(0, source.earliest), std::min(slots - 1, source.latest)};
    const auto starts_from = [&](int first, int last) {
        window.first = std::max(window.first, first);
        window.last = std::min(window.last, last + source.duration - 1);
    };
    if (!source.starts.empty()) starts_from(source.starts.front(), source.starts.back());
    if (source.pin && source.pin->start >= 0) starts_from(source.pin->start, source.pin->start);
    return window;
}

/// Calls `keep` with each lane that the event holds or may hold.
template <class Keep>
void Compiled::for_lanes(int event, Keep keep) const {
    for (const int lane : fixed[event]) keep(lane);
    for (const int row : needs[event]) {
        for (const Candidate& candidate : candidates[index_of(row)].list) keep(candidate.lane);
    }
}

void Compiled::gather_closed() {
    words_of_lane = KeptRanges(lanes);
    for (int event = 0; event < events; ++event) {
        const auto [first, last] = window_of(event);
        if (first <= last) for_lanes(event, [&](int lane) { words_of_lane.keep(lane, first >> 6, last >> 6); });
    }
    words_of_lane.lay_out();
    closed.assign(index_of(words_of_lane.items()), 0);
    int lane = 0;
    const auto add = [&](const std::vector<int>& closed_slots) {
        for (const int slot : closed_slots) {
            if (words_of_lane.keeps(lane, slot >> 6)) set_bit(closed, words_of_lane, lane, slot);
        }
        ++lane;
    };
    for (const Group& group : model->groups) add(group.closed);
    for (const Teacher& teacher : model->teachers) add(teacher.closed);
    for (const Room& room : model->rooms) add(room.closed);
}

bool Compiled::may_start(int event, int start) const {
    const Event& source = model->events[index_of(event)];
    const int end = start + source.duration;
    if (period_of_slot[index_of(start)] + source.duration > periods) return false;
    if (start < source.earliest || end - 1 > source.latest) return false;
    if (source.pin && source.pin->start >= 0 && source.pin->start != start) return false;
    if (!source.starts.empty() && !std::ranges::binary_search(source.starts, start)) return false;
    for (int slot = start; slot < end; ++slot) {
        if (std::ranges::binary_search(source.barred, slot)) return false;
        if (std::ranges::any_of(fixed[event], [&](int lane) { return is_closed(lane, slot); })) return false;
    }
    // A need whose every candidate is closed throughout leaves no chance either.
    return std::ranges::all_of(needs[event], [&](int row) {
        return std::ranges::any_of(candidates[index_of(row)].list, [&](const Candidate& candidate) {
            for (int slot = start; slot < end; ++slot) {
                if (is_closed(candidate.lane, slot)) return false;
            }
            return true;
        });
    });
}

void Compiled::gather_starts() {
    words_of_event = KeptRanges(events);
    for (int event = 0; event < events; ++event) {
        std::vector<int> row;
        const auto [first, last] = window_of(event);
        for (int start = first; start <= last; ++start) {
            if (may_start(event, start)) row.push_back(start);
        }
        if (!row.empty()) words_of_event.keep(event, row.front() >> 6, row.back() >> 6);
        starts.add_row(std::span<const int>(row));
    }
    words_of_event.lay_out();
    allowed.assign(index_of(words_of_event.items()), 0);
    for (int event = 0; event < events; ++event) {
        for (const int start : starts[event]) set_bit(allowed, words_of_event, event, start);
    }
}

void Compiled::gather_days() {
    days_of_lane = KeptRanges(lanes);
    days_of_series = KeptRanges(size_of(model->series));
    for (int event = 0; event < events; ++event) {
        if (!keeps_days(event)) continue;
        const int first = first_day(event), last = last_day(event);
        for_lanes(event, [&](int lane) { days_of_lane.keep(lane, first, last); });
        if (series_of[index_of(event)] >= 0) days_of_series.keep(series_of[index_of(event)], first, last);
    }
    days_of_lane.lay_out();
    days_of_series.lay_out();
}

/// Makes room for a total of each span that these days touch; where the total of span 0 would stand.
int Compiled::add_totals(int span, int first_day, int last_day) {
    const std::vector<int>& spans = span_of_slot[index_of(span)];
    const int first = spans[index_of(first_day * periods)];
    const int last = spans[index_of((last_day + 1) * periods - 1)];
    const int begin = totals - first;
    totals += last - first + 1;
    return begin;
}

void Compiled::gather_limits() {
    std::vector<std::vector<int>> by_lane(index_of(lanes)), by_event(index_of(events)), orders(index_of(events));
    const auto add = [&](Weight weight, int most, LoadUnit unit, Span span, const KeptRanges& kept, int row) {
        const int spans = static_cast<int>(span);
        const int begin = kept.is_empty(row) ? totals : add_totals(spans, kept.first(row), kept.last(row));
        limits.push_back({Priced(weight), most, unit, spans, begin});
        return size_of(limits) - 1;
    };
    const int first_lane[] = {0, first_teacher, first_room};
    for (const LoadLimit& limit : model->load_limits) {
        const int lane = first_lane[static_cast<std::size_t>(limit.owner)] + limit.resource;
        by_lane[index_of(lane)].push_back(add(limit.weight, limit.most, limit.unit, limit.span, days_of_lane, lane));
    }
    for (const CountLimit& limit : model->count_limits) {
        KeptRanges kept(1);
        for (const int event : limit.events) {
            if (keeps_days(event)) kept.keep(0, first_day(event), last_day(event));
        }
        const int index = add(limit.weight, limit.most, LoadUnit::events, limit.span, kept, 0);
        for (const int event : limit.events) by_event[index_of(event)].push_back(index);
    }
    for (int order = 0; order < size_of(model->orders); ++order) {
        orders[index_of(model->orders[index_of(order)].before)].push_back(order);
        orders[index_of(model->orders[index_of(order)].after)].push_back(order);
    }
    limits_of_lane = rows_of(by_lane);
    limits_of_event = rows_of(by_event);
    orders_of = rows_of(orders);
}

void Compiled::gather_shares() {
    std::vector<std::vector<int>> by_event(index_of(events));
    share_teacher.assign(model->shares.size() * model->teachers.size(), 0);
    for (std::size_t share = 0; share < model->shares.size(); ++share) {
        int all = 0;
        for (const int event : model->shares[share].events) {
            by_event[index_of(event)].push_back(static_cast<int>(share));
            all += minutes[index_of(event)];
        }
        share_minutes.push_back(all);
        for (const int teacher : model->shares[share].teachers) share_teacher[share * model->teachers.size() + index_of(teacher)] = 1;
    }
    shares_of = rows_of(by_event);
}

void Compiled::gather_pools() {
    const int pools = size_of(model->pools);
    slots_of_pool = KeptRanges(pools);
    for (int event = 0; event < events; ++event) {
        const auto [first, last] = window_of(event);
        for (const PoolUse& use : model->events[index_of(event)].pools) {
            if (first <= last) slots_of_pool.keep(use.pool, first, last);
        }
    }
    slots_of_pool.lay_out();
    pool_capacity.reserve(index_of(slots_of_pool.items()));
    for (int pool = 0; pool < pools; ++pool) {
        const Pool& source = model->pools[index_of(pool)];
        for (int slot = slots_of_pool.first(pool); slot <= slots_of_pool.last(pool); ++slot) pool_capacity.push_back(source.capacity);
        for (const int slot : source.closed) {
            if (slots_of_pool.keeps(pool, slot)) pool_capacity[slots_of_pool.at(pool, slot)] = 0;
        }
    }
}

void Compiled::gather_previous() {
    for (int event = 0; event < events; ++event) {
        const std::optional<Placement>& previous = model->events[index_of(event)].previous;
        const bool is_there = previous && previous->placed();
        const auto choice = is_there ? choice_of(*this, event, *previous) : std::nullopt;
        previous_start.push_back(choice ? previous->start : -1);
        previous_choice.add_row(std::span<const int>(choice.value_or(std::vector<int>(needs[event].size(), -1))));
    }
}

bool Compiled::only_quick_parts(int event, bool may_travel) const {
    const Event& source = model->events[index_of(event)];
    const Rules& rules = model->rules;
    if (!rules.group_clash.is_hard() || !rules.teacher_clash.is_hard() || !rules.room_clash.is_hard()) return false;
    const auto travels = [&](int lane) { return travel_reach > 0 && travel_of[index_of(lane)].is_on(); };
    const auto is_simple = [&](int lane) { return limits_of_lane[lane].empty() && (may_travel || !travels(lane)); };
    if (source.duration != 1 || !source.pools.empty() || source.previous || first_room_need[index_of(event)] > 0) return false;
    if (needs[event].size() != 1 || !orders_of[event].empty() || !limits_of_event[event].empty() || !shares_of[event].empty()) return false;
    return std::ranges::all_of(fixed[event], is_simple) &&
           std::ranges::all_of(candidates_of(event, 0).list, [&](const Candidate& candidate) { return is_simple(candidate.lane); });
}

void Compiled::mark_plain() {
    const auto costliest = std::ranges::max_element(period_cost);
    const int most_of_period = costliest == period_cost.end() ? 0 : *costliest;
    for (int event = 0; event < events; ++event) {
        is_plain.push_back(only_quick_parts(event, false));
        is_plain_but_travels.push_back(is_plain.back() == 0 && only_quick_parts(event, true));
        int gain = 0;
        for (const int lane : shaped[event]) gain += shapes.largest_gain(shape_of[index_of(lane)]);
        if (const int series = series_of[index_of(event)]; series >= 0) {
            const Series& source = model->series[index_of(series)];
            gain += Priced(source.spread).soft + Priced(source.keep_room).soft;
        }
        largest_gain.push_back(gain + most_of_period);
    }
}

}  // namespace lunxun::timetabling

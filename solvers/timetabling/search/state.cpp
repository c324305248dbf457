// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/state.hpp"

#include <algorithm>
#include <cassert>

#include "solvers/timetabling/search/fitted.hpp"

namespace lunxun::timetabling {

State::State(const Compiled& compiled) : compiled_(&compiled), day_zero_(compiled.days_of_lane.bases()), periods_(compiled.periods) {
    const auto series = compiled.model->series.size();
    const auto lane_days = index_of(compiled.days_of_lane.items());
    start_.assign(index_of(compiled.events), -1);
    choice_.assign(index_of(compiled.needs.items()), 0);
    count_.assign(lane_days * index_of(compiled.periods), 0);
    holders_.assign(lane_days * index_of(compiled.periods), 0);
    taken_.assign(lane_days, 0);
    occupied_.assign(index_of(compiled.words_of_lane.items()), 0);
    series_day_.assign(index_of(compiled.days_of_series.items()), 0);
    series_days_.assign(series, 0);
    series_room_.assign(series * index_of(compiled.lanes - compiled.first_room), 0);
    series_rooms_.assign(series, 0);
    totals_.assign(index_of(compiled.totals), 0);
    share_given_.assign(compiled.share_minutes.size(), 0);
    pool_level_.assign(compiled.pool_capacity.size(), 0);
    // Nothing is placed yet: what asks for a least amount is charged from the start.
    for (const Series& each : compiled.model->series) cost_.add(each.spread, each.min_days);
    for (std::size_t i = 0; i < compiled.share_minutes.size(); ++i) {
        if (compiled.share_minutes[i] > 0) cost_.add(compiled.model->shares[i].weight, compiled.model->shares[i].percent);
    }
}

Delta State::insert(int event, int start, std::span<const int> choice) {
    assert(!is_placed(event));
    start_[index_of(event)] = start;
    std::ranges::copy(choice, choice_.begin() + compiled_->needs.begin_of(event));
    const Delta delta = change(event, Sign::add);
    cost_ += {delta.hard, delta.soft};
    return delta;
}

Delta State::remove(int event) {
    assert(is_placed(event));
    const Delta delta = change(event, Sign::subtract);
    start_[index_of(event)] = -1;
    cost_ += {delta.hard, delta.soft};
    return delta;
}

Delta State::change(int event, Sign sign) {
    Delta delta;
    if (sign == Sign::add) delta += own_cost(event) + order_cost(event);
    else delta -= own_cost(event) + order_cost(event);
    for (const int lane : compiled_->fixed[event]) delta += change_lane(event, lane, sign);
    for (int need = 0; need < size_of(compiled_->needs[event]); ++need) delta += change_lane(event, lane(event, need), sign);
    for (const int limit : compiled_->limits_of_event[event]) delta += change_total(limit, event, static_cast<int>(sign));
    if (compiled_->series_of[index_of(event)] >= 0) delta += change_series(event, sign);
    if (!pool_level_.empty()) delta += change_pools(event, sign);
    if (!share_given_.empty()) delta += change_shares(event, sign);
    return delta;
}

Delta State::change_lane(int event, int lane, Sign sign) {
    const bool travels = compiled_->travel_reach > 0 && compiled_->travel_of[index_of(lane)].is_on();
    const int day = compiled_->day_of_slot[index_of(start(event))];
    Delta delta;
    if (travels) delta -= travel_cost(lane, day);
    delta += change_cells(event, lane, sign);
    if (travels) delta += travel_cost(lane, day);
    for (const int limit : compiled_->limits_of_lane[lane]) {
        delta += change_total(limit, event, static_cast<int>(sign) * amount(compiled_->limits[index_of(limit)].unit, event));
    }
    return delta;
}

Delta State::change_cells(int event, int lane, Sign sign) {
    const int first = start(event);
    const int end = first + compiled_->duration[index_of(event)];
    const Priced clash = compiled_->clash_of[index_of(lane)];
    const bool is_choice = lane >= compiled_->first_teacher;
    std::uint32_t flipped = 0;
    Delta delta;
    for (int slot = first; slot < end; ++slot) {
        const std::size_t at = cell(lane, slot);
        int others = count_[at];
        if (sign == Sign::subtract) --others;
        count_[at] = static_cast<std::uint16_t>(others + (sign == Sign::add ? 1 : 0));
        holders_[at] += static_cast<int>(sign) * event;
        if (others > 0) {
            delta += clash.times(static_cast<int>(sign));
        } else {
            flipped |= 1U << compiled_->period_of_slot[index_of(slot)];
            occupied_[compiled_->words_of_lane.at(lane, slot >> 6)] ^= std::uint64_t{1} << (slot & 63);
        }
        if (is_choice && compiled_->is_closed(lane, slot)) delta.hard += static_cast<int>(sign);
    }
    return delta + change_taken(lane, compiled_->day_of_slot[index_of(first)], flipped);
}

Delta State::change_taken(int lane, int day, std::uint32_t flipped) {
    std::uint32_t& taken = taken_[index_of(day_zero_[lane] + day)];
    const std::uint32_t before = taken;
    taken ^= flipped;
    const int shape = compiled_->shape_of[index_of(lane)];
    if (shape < 0) return {};
    return compiled_->shapes.cost(shape, taken) - compiled_->shapes.cost(shape, before);
}

int State::amount(LoadUnit unit, int event) const {
    switch (unit) {
        case LoadUnit::events: return 1;
        case LoadUnit::slots: return compiled_->duration[index_of(event)];
        case LoadUnit::minutes: break;
    }
    return compiled_->minutes[index_of(event)];
}

Delta State::change_total(int index, int event, int amount) {
    const Limit& limit = compiled_->limits[index_of(index)];
    const int span = compiled_->span_of_slot[index_of(limit.spans)][index_of(start(event))];
    int& total = totals_[index_of(limit.first_total + span)];
    const int before = std::max(0, total - limit.most);
    total += amount;
    return limit.weight.times(std::max(0, total - limit.most) - before);
}

Delta State::change_series(int event, Sign sign) {
    const int series = compiled_->series_of[index_of(event)];
    const Series& source = compiled_->model->series[index_of(series)];
    const int day = compiled_->day_of_slot[index_of(start(event))];
    const int step = static_cast<int>(sign);
    // Counts an item; true when this made the item the first, or took the last one away.
    const auto counts = [&](std::uint16_t& count) {
        count = static_cast<std::uint16_t>(count + step);
        return count == (sign == Sign::add ? 1 : 0);
    };
    Delta delta;
    if (counts(series_day_[compiled_->days_of_series.at(series, day)])) {
        std::uint16_t& days = series_days_[index_of(series)];
        const int before = std::max(0, source.min_days - days);
        days = static_cast<std::uint16_t>(days + step);
        delta += Priced(source.spread).times(std::max(0, source.min_days - days) - before);
    }
    if (compiled_->has_rooms(event) && counts(series_room_[series_room_cell(series, room_lane(event))])) {
        std::uint16_t& rooms = series_rooms_[index_of(series)];
        const int before = std::max(0, rooms - 1);
        rooms = static_cast<std::uint16_t>(rooms + step);
        delta += Priced(source.keep_room).times(std::max(0, rooms - 1) - before);
    }
    return delta;
}

Delta State::change_pools(int event, Sign sign) {
    const int first = start(event);
    const Priced weight(compiled_->model->rules.pool_short);
    Delta delta;
    for (const PoolUse& use : compiled_->model->events[index_of(event)].pools) {
        for (int slot = first; slot < first + compiled_->duration[index_of(event)]; ++slot) {
            const std::size_t at = compiled_->slots_of_pool.at(use.pool, slot);
            const int before = std::max(0, pool_level_[at] - compiled_->pool_capacity[at]);
            pool_level_[at] += static_cast<int>(sign) * use.units;
            delta += weight.times(std::max(0, pool_level_[at] - compiled_->pool_capacity[at]) - before);
        }
    }
    return delta;
}

bool State::gives_share(int event, int share) const {
    const auto is_among = [&](int lane) {
        const int teacher = lane - compiled_->first_teacher;
        if (teacher < 0 || lane >= compiled_->first_room) return false;
        return compiled_->share_teacher[index_of(share) * compiled_->model->teachers.size() + index_of(teacher)] != 0;
    };
    if (std::ranges::any_of(compiled_->fixed[event], is_among)) return true;
    for (int need = 0; need < compiled_->first_room_need[index_of(event)]; ++need) {
        if (is_among(lane(event, need))) return true;
    }
    return false;
}

Delta State::change_shares(int event, Sign sign) {
    Delta delta;
    for (const int share : compiled_->shares_of[event]) {
        const long long all = compiled_->share_minutes[index_of(share)];
        if (all == 0 || !gives_share(event, share)) continue;
        const Share& source = compiled_->model->shares[index_of(share)];
        int& given = share_given_[index_of(share)];
        const auto lacking = [&] { return std::max(0, source.percent - static_cast<int>(100LL * given / all)); };
        const int before = lacking();
        given += static_cast<int>(sign) * compiled_->minutes[index_of(event)];
        delta += Priced(source.weight).times(lacking() - before);
    }
    return delta;
}

bool State::is_as_published(int event) const {
    return start(event) == compiled_->previous_start[index_of(event)] && std::ranges::equal(choice(event), compiled_->previous_choice[event]);
}

Delta State::own_cost(int event) const {
    Delta delta;
    const int first = start(event);
    for (int slot = first; slot < first + compiled_->duration[index_of(event)]; ++slot) delta.soft += compiled_->period_cost[index_of(slot)];
    for (int need = 0; need < size_of(compiled_->needs[event]); ++need) {
        delta.soft += compiled_->candidates_of(event, need).list[index_of(choice(event)[index_of(need)])].cost;
    }
    const Event& source = compiled_->model->events[index_of(event)];
    if (source.previous && source.previous->placed() && !is_as_published(event)) delta.soft += source.change_price;
    return delta;
}

bool State::breaks(const Order& order) const {
    const int before = start(order.before);
    const int after = start(order.after);
    if (before < 0 || after < 0) return false;
    const int free_slots = after - before - compiled_->duration[index_of(order.before)];
    const int days = compiled_->day_of_slot[index_of(after)] - compiled_->day_of_slot[index_of(before)];
    const int lag = order.unit == LagUnit::slots ? free_slots : days;
    return free_slots < 0 || lag < order.min_lag || lag > order.max_lag;
}

Delta State::order_cost(int event) const {
    Delta delta;
    for (const int index : compiled_->orders_of[event]) {
        const Order& order = compiled_->model->orders[index_of(index)];
        if (breaks(order)) delta += Priced(order.weight).times(1);
    }
    return delta;
}

int State::site_of(int event) const {
    return compiled_->has_rooms(event) ? compiled_->site_of_lane[index_of(room_lane(event))] : -1;
}

Delta State::travel_cost(int lane, int day) const {
    const Travel& travel = compiled_->model->travel;
    const int end = (day + 1) * compiled_->periods;
    int broken = 0;
    for (int slot = day * compiled_->periods; slot < end; ++slot) {
        if (count(lane, slot) != 1) continue;
        const int from = holder(lane, slot);
        const int from_site = site_of(from);
        if (from_site < 0 || start(from) + compiled_->duration[index_of(from)] - 1 != slot) continue;
        for (int gap = 0; gap < compiled_->travel_reach && slot + 1 + gap < end; ++gap) {
            const int next = slot + 1 + gap;
            if (count(lane, next) != 1) continue;
            const int to = holder(lane, next);
            const int to_site = site_of(to);
            if (to_site < 0 || start(to) != next) continue;
            if (travel.free_slots[index_of(from_site) * index_of(travel.sites) + index_of(to_site)] > gap) ++broken;
        }
    }
    return compiled_->travel_of[index_of(lane)].times(broken);
}

Delta State::travel_cost_at(int event, int start, int site) const {
    if (site < 0) return {};
    const Travel& travel = compiled_->model->travel;
    const int first = compiled_->day_of_slot[index_of(start)] * compiled_->periods;
    const int end = first + compiled_->periods;
    const auto is_short = [&](int from, int to, int gap) {
        return from >= 0 && to >= 0 && travel.free_slots[index_of(from) * index_of(travel.sites) + index_of(to)] > gap;
    };
    Delta delta;
    for (const int lane : compiled_->fixed[event]) {
        if (!compiled_->travel_of[index_of(lane)].is_on()) continue;
        int broken = 0;
        for (int gap = 0; gap < compiled_->travel_reach; ++gap) {
            const int before = start - 1 - gap, after = start + 1 + gap;
            if (before >= first && count(lane, before) == 1 && holder(lane, before) != event) broken += is_short(site_of(holder(lane, before)), site, gap) ? 1 : 0;
            if (after < end && count(lane, after) == 1 && holder(lane, after) != event) broken += is_short(site, site_of(holder(lane, after)), gap) ? 1 : 0;
        }
        delta += compiled_->travel_of[index_of(lane)].times(broken);
    }
    return delta;
}

std::vector<Placement> State::placements() const {
    std::vector<Placement> result;
    result.reserve(index_of(compiled_->events));
    for (int event = 0; event < compiled_->events; ++event) result.push_back(placement_of(*compiled_, event, start(event), choice(event)));
    return result;
}

}  // namespace lunxun::timetabling

// SPDX-License-Identifier: Apache-2.0
// Events seen together: order, travel, series, rooms, loads and shares.
#include <algorithm>
#include <map>
#include <set>

#include "solvers/timetabling/constraints/constraints.hpp"

namespace lunxun::timetabling {

namespace {

void charge_travel(const Timetable& timetable, const std::vector<Taken>& taken, Weight weight, const std::string& name, Report& report) {
    const Travel& travel = timetable.model.travel;
    const Horizon& grid = timetable.model.horizon;
    // Travel is judged where the group or teacher is in one place; a clash is charged as a clash.
    std::map<int, std::vector<int>> events_at;
    for (const Taken& each : taken) events_at[each.slot].push_back(each.event);
    for (const auto& [slot, events] : events_at) {
        if (events.size() != 1 || timetable.end_of(events[0]) - 1 != slot || timetable.site_of(events[0]) < 0) continue;
        for (auto later = events_at.upper_bound(slot); later != events_at.end() && grid.day_of(later->first) == grid.day_of(slot); ++later) {
            const int other = later->second[0];
            if (later->second.size() != 1 || timetable.placement(other).start != later->first || timetable.site_of(other) < 0) continue;
            const auto leg = static_cast<std::size_t>(timetable.site_of(events[0]) * travel.sites + timetable.site_of(other));
            if (travel.free_slots[leg] <= later->first - slot - 1) continue;
            report.charge(Constraint::travel_time, weight, 1, {events[0], other},
                          {{"who", name}, {"event", timetable.event(events[0]).name}, {"other", timetable.event(other).name}});
        }
    }
}

int amount_of(const Model& model, LoadUnit unit, const Event& event) {
    if (unit == LoadUnit::events) return 1;
    return unit == LoadUnit::slots ? event.duration : minutes_of(model, event);
}

struct SpanLoad {
    long long amount = 0;
    std::vector<int> events;
};

void charge_loads(const Timetable& timetable, Constraint constraint, const std::map<int, SpanLoad>& loads, int most, Weight weight,
                  const std::string& name, Report& report) {
    for (const auto& [span, load] : loads) {
        const std::string day = timetable.model.horizon.date_of(timetable.placement(load.events[0]).start).iso();
        report.charge(constraint, weight, std::max(0LL, load.amount - most), load.events,
                      {{"who", name}, {"most", std::to_string(most)}, {"amount", std::to_string(load.amount)}, {"day", day}});
    }
}

}  // namespace

void order_kept(const Timetable& timetable, Report& report) {
    const Horizon& grid = timetable.model.horizon;
    for (const Order& order : timetable.model.orders) {
        if (!timetable.placement(order.before).placed() || !timetable.placement(order.after).placed()) continue;
        const int after = timetable.placement(order.after).start;
        const int free_slots = after - timetable.end_of(order.before);
        const int days = grid.day_of(after) - grid.day_of(timetable.placement(order.before).start);
        const int lag = order.unit == LagUnit::days ? days : free_slots;
        if (free_slots >= 0 && lag >= order.min_lag && lag <= order.max_lag) continue;
        report.charge(Constraint::order_kept, order.weight, 1, {order.before, order.after},
                      {{"event", timetable.event(order.before).name}, {"other", timetable.event(order.after).name}});
    }
}

void travel_time(const Timetable& timetable, Report& report) {
    const Model& model = timetable.model;
    for (std::size_t i = 0; i < model.groups.size() && model.travel.groups.is_on(); ++i)
        charge_travel(timetable, timetable.of_group[i], model.travel.groups, model.groups[i].name, report);
    for (std::size_t i = 0; i < model.teachers.size() && model.travel.teachers.is_on(); ++i)
        charge_travel(timetable, timetable.of_teacher[i], model.travel.teachers, model.teachers[i].name, report);
}

void spread_days(const Timetable& timetable, Report& report) {
    const Model& model = timetable.model;
    std::vector<std::set<int>> days(model.series.size());
    for (int index = 0; index < timetable.events(); ++index) {
        if (timetable.event(index).series < 0 || !timetable.placement(index).placed()) continue;
        days[static_cast<std::size_t>(timetable.event(index).series)].insert(model.horizon.day_of(timetable.placement(index).start));
    }
    for (std::size_t i = 0; i < model.series.size(); ++i) {
        const long long lacking = std::max(0LL, model.series[i].min_days - static_cast<long long>(days[i].size()));
        report.charge(Constraint::spread_days, model.series[i].spread, lacking, {}, {{"series", model.series[i].name}});
    }
}

void keep_room(const Timetable& timetable, Report& report) {
    const Model& model = timetable.model;
    std::vector<std::set<int>> rooms(model.series.size());
    for (int index = 0; index < timetable.events(); ++index) {
        if (timetable.event(index).series < 0 || timetable.placement(index).rooms.empty()) continue;
        rooms[static_cast<std::size_t>(timetable.event(index).series)].insert(timetable.placement(index).rooms[0]);
    }
    for (std::size_t i = 0; i < model.series.size(); ++i) {
        const long long further = std::max(0LL, static_cast<long long>(rooms[i].size()) - 1);
        report.charge(Constraint::keep_room, model.series[i].keep_room, further, {}, {{"series", model.series[i].name}});
    }
}

void room_seats(const Timetable& timetable, Report& report) {
    const Model& model = timetable.model;
    for (int index = 0; index < timetable.events(); ++index) {
        const std::vector<int>& rooms = timetable.placement(index).rooms;
        for (std::size_t i = 0; i < rooms.size(); ++i) {
            const Room& room = model.rooms[static_cast<std::size_t>(rooms[i])];
            const int lacking = std::max(0, timetable.event(index).rooms[i].seats - room.seats);
            report.charge(Constraint::room_seats, model.rules.room_seats, lacking, {index},
                          {{"event", timetable.event(index).name}, {"room", room.name}, {"seats", std::to_string(room.seats)}});
        }
    }
}

void load_limit(const Timetable& timetable, Report& report) {
    const Model& model = timetable.model;
    for (const LoadLimit& limit : model.load_limits) {
        const auto owner = static_cast<std::size_t>(limit.resource);
        const bool is_group = limit.owner == Owner::group;
        const bool is_room = limit.owner == Owner::room;
        const auto& taken = is_group ? timetable.of_group[owner] : is_room ? timetable.of_room[owner] : timetable.of_teacher[owner];
        const std::string& name = is_group ? model.groups[owner].name : is_room ? model.rooms[owner].name : model.teachers[owner].name;
        std::map<int, SpanLoad> loads;
        for (const Taken& each : taken) {
            if (timetable.placement(each.event).start != each.slot) continue;
            SpanLoad& load = loads[span_of(model.horizon, limit.span, each.slot)];
            load.amount += amount_of(model, limit.unit, timetable.event(each.event));
            load.events.push_back(each.event);
        }
        charge_loads(timetable, Constraint::load_limit, loads, limit.most, limit.weight, name, report);
    }
}

void count_limit(const Timetable& timetable, Report& report) {
    for (const CountLimit& limit : timetable.model.count_limits) {
        std::map<int, SpanLoad> loads;
        for (const int event : limit.events) {
            if (!timetable.placement(event).placed()) continue;
            SpanLoad& load = loads[span_of(timetable.model.horizon, limit.span, timetable.placement(event).start)];
            ++load.amount;
            load.events.push_back(event);
        }
        charge_loads(timetable, Constraint::count_limit, loads, limit.most, limit.weight, limit.name, report);
    }
}

void share_reached(const Timetable& timetable, Report& report) {
    const Model& model = timetable.model;
    for (const Share& share : model.shares) {
        const std::set<int> teachers(share.teachers.begin(), share.teachers.end());
        long long all = 0;
        long long given = 0;
        for (const int event : share.events) {
            const int minutes = minutes_of(model, timetable.event(event));
            all += minutes;
            const bool counts = std::ranges::any_of(timetable.placement(event).teachers, [&](int teacher) { return teachers.contains(teacher); });
            if (counts) given += minutes;
        }
        if (all == 0) continue;
        const long long reached = 100 * given / all;
        report.charge(Constraint::share_reached, share.weight, std::max(0LL, share.percent - reached), {},
                      {{"share", share.name}, {"percent", std::to_string(share.percent)}, {"reached", std::to_string(reached)}});
    }
}

}  // namespace lunxun::timetabling

// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/explain.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <utility>

#include "solvers/timetabling/score.hpp"
#include "solvers/timetabling/search/puzzle.hpp"
#include "solvers/timetabling/search/rows.hpp"

namespace lunxun::timetabling {

namespace {

constexpr int kMostEvents = 160;  ///< in the part of the model that is proven infeasible
constexpr int kMostRounds = 4;    ///< of widening that part by whoever stands in the way
constexpr std::uint64_t kSharesOfSteps = 100;  ///< one attempt to do without a requirement takes at most a share

/// A requirement together with how to release it in a part of the model.
struct Releasable {
    Requirement requirement;
    std::function<void(Model&)> release;
};

Requirement about(Constraint constraint, std::vector<int> events, int resource, MessageValues values) {
    return {constraint, std::move(events), resource, Message{"timetabling.requirement." + std::string(name_of(constraint)), std::move(values)}};
}

/// The part of the model around an event: the event first, then those that stand in its way where they are now.
class Surroundings {
public:
    Surroundings(const Model& model, std::span<const Placement> placements, int event) : model_(model), placements_(placements), events_{event} {}

    const std::vector<int>& events() const { return events_; }

    /// Adds whoever shares a group, teacher, room or order with the part and stands within reach; false when nobody does.
    /// The first time it asks the groups only: most conflicts are a class without a free half-day, and quickly proven.
    bool widen() {
        const bool only_groups = std::exchange(is_first_, false);
        const std::size_t before = events_.size();
        add_others(only_groups);
        if (only_groups && events_.size() == before) add_others(false);
        return events_.size() > before;
    }

private:
    void add_others(bool only_groups) {
        gather_wants(only_groups);
        const std::set<int> core(events_.begin(), events_.end());
        for (int other = 0; other < size_of(model_.events) && size_of(events_) < kMostEvents; ++other) {
            if (!core.contains(other) && stands_in_way(other)) events_.push_back(other);
        }
    }

    void gather_wants(bool only_groups) {
        for (const int event : events_) {
            const Event& source = model_.events[index_of(event)];
            first_ = std::min(first_, source.earliest);
            last_ = std::max(last_, source.latest);
            groups_.insert(source.groups.begin(), source.groups.end());
            if (only_groups) continue;
            for (const TeacherNeed& need : source.teachers)
                for (const Choice& choice : model_.teacher_sets[index_of(need.set)]) teachers_.insert(choice.resource);
            for (const RoomNeed& need : source.rooms)
                for (const Choice& choice : model_.room_sets[index_of(need.set)]) rooms_.insert(choice.resource);
        }
        if (only_groups) return;
        const std::set<int> core(events_.begin(), events_.end());
        for (const Order& order : model_.orders) {
            if (!order.weight.is_hard() || core.contains(order.before) == core.contains(order.after)) continue;
            ordered_.insert(core.contains(order.before) ? order.after : order.before);
        }
    }

    bool stands_in_way(int other) const {
        const auto any_in = [](const std::vector<int>& items, const std::set<int>& wanted) {
            return std::ranges::any_of(items, [&](int item) { return wanted.contains(item); });
        };
        const Event& theirs = model_.events[index_of(other)];
        const Placement& at = placements_[index_of(other)];
        if (ordered_.contains(other)) return true;
        if (!at.placed()) return any_in(theirs.groups, groups_);
        if (at.start + theirs.duration - 1 < first_ || at.start > last_) return false;
        return any_in(theirs.groups, groups_) || any_in(at.teachers, teachers_) || any_in(at.rooms, rooms_);
    }

    const Model& model_;
    std::span<const Placement> placements_;
    std::vector<int> events_;
    bool is_first_ = true;
    int first_ = INT_MAX, last_ = 0;  ///< slots the part may use
    std::set<int> groups_, teachers_, rooms_, ordered_;
};

/// Everything the part asks for, in the order in which it is tried to do without it: whole events first, for each
/// that goes makes the rest quicker to prove.
class Requirements {
public:
    explicit Requirements(const Part& part) : whole_(part), part_(part.model), events_(part.events) {}

    std::vector<Releasable> list() {
        held();
        pools();
        needs();
        limits_and_orders();
        calendars();
        windows();
        groups();
        return std::move(list_);
    }

private:
    void add(Requirement requirement, std::function<void(Model&)> release) { list_.push_back({std::move(requirement), std::move(release)}); }

    std::vector<int> those(const std::function<bool(const Event&)>& wants) const {
        std::vector<int> found;
        for (std::size_t i = 0; i < events_.size(); ++i) {
            if (wants(part_.events[i])) found.push_back(events_[i]);
        }
        return found;
    }

    void pools() {
        std::set<int> seen;
        for (const Event& event : part_.events) {
            for (const PoolUse& use : event.pools) {
                if (!seen.insert(use.pool).second) continue;
                const auto uses = [pool = use.pool](const Event& each) { return std::ranges::find(each.pools, pool, &PoolUse::pool) != each.pools.end(); };
                add(about(Constraint::pool_short, those(uses), use.pool, {{"pool", part_.pools[index_of(use.pool)].name}}),
                    [pool = use.pool](Model& model) { model.pools[index_of(pool)].capacity = INT_MAX / 2, model.pools[index_of(pool)].closed.clear(); });
            }
        }
    }

    void needs() {
        std::set<int> rooms, teachers;
        for (const Event& event : part_.events) {
            for (const RoomNeed& need : event.rooms) {
                if (rooms.insert(need.set).second) room_need(need.set);
            }
            for (const TeacherNeed& need : event.teachers) {
                if (teachers.insert(need.set).second) teacher_need(need.set);
            }
        }
    }

    void room_need(int set) {
        const auto wants = [set](const Event& event) { return std::ranges::find(event.rooms, set, &RoomNeed::set) != event.rooms.end(); };
        const ChoiceSet& choices = part_.room_sets[index_of(set)];
        const std::string name = choices.empty() ? "" : part_.rooms[index_of(choices[0].resource)].name;
        add(about(Constraint::suitable_room, those(wants), choices.empty() ? -1 : whole_.rooms[index_of(choices[0].resource)],
                  {{"room", name}, {"rooms", std::to_string(choices.size())}, {"count", std::to_string(those(wants).size())}}),
            [set](Model& model) {
                for (Event& event : model.events) {
                    std::erase_if(event.rooms, [&](const RoomNeed& need) { return need.set == set; });
                    if (event.pin) event.pin->rooms.clear();
                }
            });
    }

    void teacher_need(int set) {
        const auto wants = [set](const Event& event) { return std::ranges::find(event.teachers, set, &TeacherNeed::set) != event.teachers.end(); };
        const ChoiceSet& choices = part_.teacher_sets[index_of(set)];
        const std::string name = choices.empty() ? "" : part_.teachers[index_of(choices[0].resource)].name;
        add(about(Constraint::qualified_teacher, those(wants), choices.empty() ? -1 : whole_.teachers[index_of(choices[0].resource)],
                  {{"teacher", name}, {"teachers", std::to_string(choices.size())}, {"count", std::to_string(those(wants).size())}}),
            [set](Model& model) {
                for (Event& event : model.events) {
                    std::erase_if(event.teachers, [&](const TeacherNeed& need) { return need.set == set; });
                    if (event.pin) event.pin->teachers.clear();
                }
            });
    }

    /// Limits and orders are released by making them soft, so that their indices stay.
    void limits_and_orders() {
        for (std::size_t i = 0; i < part_.load_limits.size(); ++i) {
            const LoadLimit& limit = part_.load_limits[i];
            const std::vector<int>& owners = limit.owner == Owner::group ? whole_.groups : limit.owner == Owner::teacher ? whole_.teachers : whole_.rooms;
            add(about(Constraint::load_limit, {}, owners[index_of(limit.resource)], {{"most", std::to_string(limit.most)}}), [i](Model& model) { model.load_limits[i].weight = Weight::off(); });
        }
        for (std::size_t i = 0; i < part_.count_limits.size(); ++i) {
            add(about(Constraint::count_limit, {}, -1, {{"who", part_.count_limits[i].name}}), [i](Model& model) { model.count_limits[i].weight = Weight::off(); });
        }
        for (std::size_t i = 0; i < part_.orders.size(); ++i) {
            const int before = events_[index_of(part_.orders[i].before)];
            const int after = events_[index_of(part_.orders[i].after)];
            add(about(Constraint::order_kept, {before, after}, -1,
                      {{"event", part_.events[index_of(part_.orders[i].before)].name}, {"other", part_.events[index_of(part_.orders[i].after)].name}}),
                [i](Model& model) { model.orders[i].weight = Weight::off(); });
        }
    }

    void calendars() {
        std::set<int> groups, teachers, rooms;
        for (const Event& event : part_.events) {
            groups.insert(event.groups.begin(), event.groups.end());
            for (const TeacherNeed& need : event.teachers)
                for (const Choice& choice : part_.teacher_sets[index_of(need.set)]) teachers.insert(choice.resource);
            for (const RoomNeed& need : event.rooms)
                for (const Choice& choice : part_.room_sets[index_of(need.set)]) rooms.insert(choice.resource);
        }
        for (const int i : rooms) {
            if (!part_.rooms[index_of(i)].closed.empty())
                add(about(Constraint::room_open, {}, whole_.rooms[index_of(i)], {{"room", part_.rooms[index_of(i)].name}}), [i](Model& model) { model.rooms[index_of(i)].closed.clear(); });
        }
        for (const int i : teachers) {
            if (!part_.teachers[index_of(i)].closed.empty())
                add(about(Constraint::teacher_open, {}, whole_.teachers[index_of(i)], {{"teacher", part_.teachers[index_of(i)].name}}), [i](Model& model) { model.teachers[index_of(i)].closed.clear(); });
        }
        for (const int i : groups) {
            if (!part_.groups[index_of(i)].closed.empty())
                add(about(Constraint::group_open, {}, whole_.groups[index_of(i)], {{"group", part_.groups[index_of(i)].name}}), [i](Model& model) { model.groups[index_of(i)].closed.clear(); });
        }
    }

    void windows() {
        for (std::size_t i = 0; i < events_.size(); ++i) {
            const Event& event = part_.events[i];
            if (event.pin) add(about(Constraint::pinned, {events_[i]}, -1, {{"event", event.name}}), [i](Model& model) { model.events[i].pin.reset(); });
            if (event.starts.empty() && event.barred.empty() && event.earliest <= 0 && event.latest >= part_.horizon.slots() - 1) continue;
            add(about(Constraint::start_allowed, {events_[i]}, -1, {{"event", event.name}}), [i](Model& model) {
                model.events[i].starts.clear(), model.events[i].barred.clear();
                model.events[i].earliest = 0, model.events[i].latest = INT_MAX;
            });
        }
    }

    void groups() {
        std::set<int> seen;
        for (const Event& event : part_.events) seen.insert(event.groups.begin(), event.groups.end());
        for (const int group : seen) {
            const auto has = [group](const Event& event) { return std::ranges::find(event.groups, group) != event.groups.end(); };
            add(about(Constraint::group_clash, those(has), whole_.groups[index_of(group)], {{"group", part_.groups[index_of(group)].name}, {"count", std::to_string(those(has).size())}}),
                [group](Model& model) {
                    for (Event& event : model.events) std::erase(event.groups, group);
                });
        }
    }

    /// That the event is held at all: without it, it may stand anywhere and needs nothing.
    void held() {
        for (std::size_t i = events_.size(); i-- > 0;) {
            add(about(Constraint::unplaced, {events_[i]}, -1, {{"event", part_.events[i].name}}), [i](Model& model) {
                Event nothing;
                nothing.name = model.events[i].name;
                model.events[i] = nothing;
                for (Order& order : model.orders) {
                    if (order.before == static_cast<int>(i) || order.after == static_cast<int>(i)) order.weight = Weight::off();
                }
                for (CountLimit& limit : model.count_limits) std::erase(limit.events, static_cast<int>(i));
            });
        }
    }

    const Part& whole_;
    const Model& part_;
    const std::vector<int>& events_;
    std::vector<Releasable> list_;
};

/// Deletion filter: what can be released while the rest stays infeasible takes no part in the conflict. What can go is mostly
/// many in a row, so that twice as many are tried at once after each that went.
Conflict shrink(const Part& whole, std::uint64_t steps) {
    Model part = whole.model;
    Conflict conflict;
    conflict.is_smallest = true;
    const std::uint64_t most_each = steps / kSharesOfSteps;
    std::vector<Releasable> all = Requirements(whole).list();
    std::size_t together = 1;
    for (std::size_t next = 0; next < all.size();) {
        together = std::min(together, all.size() - next);
        Model without = part;
        for (std::size_t i = next; i < next + together; ++i) all[i].release(without);
        std::uint64_t allowance = std::min(steps, most_each);
        const std::uint64_t given = allowance;
        const Proof proof = prove(without, allowance);
        steps -= given - allowance;
        if (proof == Proof::infeasible) {
            part = std::move(without);
            next += together;
            together *= 2;
            continue;
        }
        if (together == 1) {
            if (proof == Proof::unknown) conflict.is_smallest = false;
            conflict.requirements.push_back(std::move(all[next++].requirement));
        }
        together = 1;
    }
    return conflict;
}

int first_in_trouble(const Model& model, std::span<const Placement> placements) {
    for (int event = 0; event < size_of(placements); ++event) {
        if (!placements[index_of(event)].placed()) return event;
    }
    for (const Violation& violation : violations(model, placements)) {
        if (violation.cost.hard > 0 && !violation.events.empty()) return violation.events[0];
    }
    return -1;
}

}  // namespace

std::optional<Conflict> explain_infeasible(const Model& model, std::span<const Placement> placements, int event, std::uint64_t steps) {
    if (event < 0) event = first_in_trouble(model, placements);
    if (event < 0) return std::nullopt;
    Surroundings surroundings(model, placements, event);
    for (int round = 0; round <= kMostRounds; ++round) {
        const Part part = part_of(model, surroundings.events());
        std::uint64_t allowance = steps / 8;
        if (prove(part.model, allowance) == Proof::infeasible) return shrink(part, steps);
        if (!surroundings.widen()) break;
    }
    return std::nullopt;
}

}  // namespace lunxun::timetabling

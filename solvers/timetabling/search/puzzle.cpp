// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/puzzle.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "solvers/timetabling/search/state.hpp"

namespace lunxun::timetabling {

namespace {

/// Choices of resources tried for one start; more make the proof too long to finish anyway.
constexpr std::size_t kMostChoices = 4000;

class Search {
public:
    Search(const Model& model, std::uint64_t& steps) : compiled_(model), state_(compiled_), steps_(steps) {}

    Proof run() {
        for (int event = 0; event < compiled_.events; ++event) {
            if (!compiled_.can_be_placed(event)) return Proof::infeasible;
            open_.push_back(event);
        }
        if (is_overbooked()) return Proof::infeasible;
        return place_rest();
    }

private:
    struct Value {
        int start = 0;
        std::vector<int> choice;
    };

    /// Slots the event could cover at all.
    std::set<int> reach(int event) const {
        std::set<int> slots;
        for (const int start : compiled_.starts[event]) {
            for (int slot = start; slot < start + compiled_.duration[index_of(event)]; ++slot) slots.insert(slot);
        }
        return slots;
    }

    /// Events that share a lane, or all need one of the same lanes, ask for more slots than they reach together.
    bool is_overbooked() const {
        std::map<std::vector<int>, std::vector<int>> wanted_by;  // lanes -> events
        for (int event = 0; event < compiled_.events; ++event) {
            for (const int lane : compiled_.fixed[event]) wanted_by[{lane}].push_back(event);
            for (int need = 0; need < size_of(compiled_.needs[event]); ++need) {
                std::vector<int> lanes;
                for (const Candidate& candidate : compiled_.candidates_of(event, need).list) lanes.push_back(candidate.lane);
                wanted_by[lanes].push_back(event);
            }
        }
        return std::ranges::any_of(wanted_by, [&](const auto& each) { return asks_too_much(each.first, each.second); });
    }

    bool asks_too_much(const std::vector<int>& lanes, const std::vector<int>& events) const {
        const bool is_hard = std::ranges::all_of(lanes, [&](int lane) { return compiled_.clash_of[index_of(lane)].hard > 0; });
        std::set<int> slots;
        int demand = 0;
        for (const int event : events) {
            slots.merge(reach(event));
            demand += compiled_.duration[index_of(event)];
        }
        int supply = 0;
        for (const int slot : slots) {
            for (const int lane : lanes) supply += compiled_.is_closed(lane, slot) ? 0 : 1;
        }
        return is_hard && demand > supply;
    }

    std::vector<Value> values(int event) {
        std::vector<Value> found;
        for (const int start : compiled_.starts[event]) {
            Value value{start, std::vector<int>(compiled_.needs[event].size(), 0)};
            do {
                if (fits(event, value)) found.push_back(value);
            } while (next_choice(event, value.choice) && found.size() < kMostChoices);
        }
        return found;
    }

    bool next_choice(int event, std::vector<int>& choice) const {
        for (int need = 0; need < size_of(choice); ++need) {
            if (++choice[index_of(need)] < size_of(compiled_.candidates_of(event, need).list)) return true;
            choice[index_of(need)] = 0;
        }
        return false;
    }

    bool fits(int event, const Value& value) {
        if (steps_ > 0) --steps_;
        const Delta delta = state_.insert(event, value.start, value.choice);
        state_.remove(event);
        return delta.hard <= 0;
    }

    /// The open event with the fewest values goes first.
    Proof place_rest() {
        if (open_.empty()) return Proof::feasible;
        std::vector<Value> fewest;
        std::size_t chosen = open_.size();
        for (std::size_t i = 0; i < open_.size(); ++i) {
            if (steps_ == 0) return Proof::unknown;
            std::vector<Value> own = values(open_[i]);
            if (own.empty()) return Proof::infeasible;
            if (chosen == open_.size() || own.size() < fewest.size()) fewest = std::move(own), chosen = i;
        }
        const int event = open_[chosen];
        std::swap(open_[chosen], open_.back());
        open_.pop_back();
        bool is_sure = fewest.size() < kMostChoices;
        for (const Value& value : fewest) {
            state_.insert(event, value.start, value.choice);
            const Proof rest = place_rest();
            state_.remove(event);
            if (rest == Proof::feasible) return rest;
            is_sure &= rest == Proof::infeasible;
            if (steps_ == 0) break;
        }
        open_.push_back(event);
        return is_sure && steps_ > 0 ? Proof::infeasible : Proof::unknown;
    }

    Compiled compiled_;
    State state_;
    std::uint64_t& steps_;
    std::vector<int> open_;
};

/// Numbers what is kept of a list of resources anew.
class Renumbering {
public:
    explicit Renumbering(std::vector<int>& kept) : kept_(&kept) {}

    int operator()(int old) {
        const auto [entry, is_new] = new_of_.try_emplace(old, size_of(*kept_));
        if (is_new) kept_->push_back(old);
        return entry->second;
    }
    bool knows(int old) const { return new_of_.contains(old); }

private:
    std::vector<int>* kept_;
    std::map<int, int> new_of_;
};

/// Cuts a part out of a model.
class Cutting {
public:
    explicit Cutting(const Model& whole) : whole_(whole) {}

    Part cut(const std::vector<int>& events) {
        Model& model = part_.model;
        model.horizon = whole_.horizon;
        model.rules = whole_.rules;
        model.day_shapes = whole_.day_shapes;
        model.pools = whole_.pools;
        model.series = whole_.series;
        model.travel = whole_.travel;
        for (const int event : events) take(event);
        for (const int group : part_.groups) model.groups.push_back(whole_.groups[index_of(group)]);
        for (const int teacher : part_.teachers) model.teachers.push_back(whole_.teachers[index_of(teacher)]);
        for (const int room : part_.rooms) model.rooms.push_back(whole_.rooms[index_of(room)]);
        take_orders();
        take_limits();
        return std::move(part_);
    }

private:
    void take(int index) {
        Event event = whole_.events[index_of(index)];
        event_(index);
        event.previous.reset();  // whether it can stand at all does not depend on where it stood
        for (int& group : event.groups) group = group_(group);
        for (TeacherNeed& need : event.teachers) need.set = set_of(whole_.teacher_sets, part_.model.teacher_sets, teacher_sets_, need.set, teacher_);
        for (RoomNeed& need : event.rooms) need.set = set_of(whole_.room_sets, part_.model.room_sets, room_sets_, need.set, room_);
        if (event.pin) {
            for (int& teacher : event.pin->teachers) teacher = teacher < 0 ? teacher : teacher_(teacher);
            for (int& room : event.pin->rooms) room = room < 0 ? room : room_(room);
        }
        part_.model.events.push_back(std::move(event));
    }

    static int set_of(const std::vector<ChoiceSet>& whole, std::vector<ChoiceSet>& sets, std::map<int, int>& known, int set, Renumbering& resource) {
        const auto [entry, is_new] = known.try_emplace(set, size_of(sets));
        if (!is_new) return entry->second;
        ChoiceSet choices = whole[index_of(set)];
        for (Choice& choice : choices) choice.resource = resource(choice.resource);
        sets.push_back(std::move(choices));
        return entry->second;
    }

    void take_orders() {
        for (Order order : whole_.orders) {
            if (!order.weight.is_hard() || !event_.knows(order.before) || !event_.knows(order.after)) continue;
            order.before = event_(order.before);
            order.after = event_(order.after);
            part_.model.orders.push_back(order);
        }
    }

    void take_limits() {
        for (CountLimit limit : whole_.count_limits) {
            std::erase_if(limit.events, [&](int event) { return !event_.knows(event); });
            for (int& event : limit.events) event = event_(event);
            if (!limit.events.empty() && limit.weight.is_hard()) part_.model.count_limits.push_back(std::move(limit));
        }
        for (LoadLimit limit : whole_.load_limits) {
            Renumbering& owner = limit.owner == Owner::group ? group_ : limit.owner == Owner::teacher ? teacher_ : room_;
            if (!limit.weight.is_hard() || !owner.knows(limit.resource)) continue;
            limit.resource = owner(limit.resource);
            part_.model.load_limits.push_back(limit);
        }
    }

    const Model& whole_;
    Part part_;
    Renumbering event_{part_.events}, group_{part_.groups}, teacher_{part_.teachers}, room_{part_.rooms};
    std::map<int, int> teacher_sets_, room_sets_;
};

}  // namespace

Proof prove(const Model& model, std::uint64_t& steps) { return Search(model, steps).run(); }

Part part_of(const Model& model, const std::vector<int>& events) { return Cutting(model).cut(events); }

}  // namespace lunxun::timetabling

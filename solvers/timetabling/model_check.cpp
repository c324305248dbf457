// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "solvers/timetabling/model.hpp"

namespace lunxun::timetabling {

namespace {

constexpr std::size_t kMostErrors = 20;

/// Collects the mistakes of a model, each under the place it was found at.
class Checker {
public:
    explicit Checker(const Model& model) : model_(model) {}

    Result<void> run() {
        horizon();
        resources();
        for (std::size_t index = 0; index < model_.events.size(); ++index) event(index);
        rules();
        if (found_.empty()) return {};
        Error error = Error::of(ErrorCode::invalid_input, "timetabling.model_invalid", {{"where", found_[0].field}});
        error.fields = std::move(found_);
        return error;
    }

private:
    void expect(bool holds, const std::string& field, const char* key) {
        if (holds || found_.size() >= kMostErrors) return;
        found_.push_back({field, Message{std::string("timetabling.model.") + key, {{"where", field}}}});
    }

    template <class Items>
    static bool within(int index, const Items& items) {
        return index >= 0 && index < static_cast<int>(items.size());
    }

    void horizon() {
        const Horizon& grid = model_.horizon;
        expect(grid.days >= 1 && grid.days <= 4000, "horizon.days", "days_out_of_range");
        expect(!grid.periods.empty() && grid.periods.size() <= 31, "horizon.periods", "periods_out_of_range");
        for (std::size_t i = 1; i < grid.periods.size(); ++i)
            expect(grid.periods[i - 1].half <= grid.periods[i].half, "horizon.periods", "periods_out_of_order");
    }

    void slots(const std::vector<int>& list, const std::string& field) {
        const int all = model_.horizon.slots();
        expect(std::ranges::is_sorted(list), field, "slots_out_of_order");
        expect(list.empty() || (list.front() >= 0 && list.back() < all), field, "slot_out_of_range");
    }

    void choices(const std::vector<ChoiceSet>& sets, int resources, const std::string& field) {
        for (std::size_t i = 0; i < sets.size(); ++i) {
            std::vector<int> seen;
            for (const Choice& choice : sets[i]) {
                expect(choice.resource >= 0 && choice.resource < resources, at(field, i), "choice_out_of_range");
                seen.push_back(choice.resource);
            }
            std::ranges::sort(seen);
            expect(std::ranges::adjacent_find(seen) == seen.end(), at(field, i), "choice_repeated");
        }
    }

    void shape(int index, const std::string& field) {
        expect(index == -1 || within(index, model_.day_shapes), field, "day_shape_out_of_range");
    }

    void resources() {
        for (std::size_t i = 0; i < model_.groups.size(); ++i) {
            slots(model_.groups[i].closed, at("groups", i));
            shape(model_.groups[i].day_shape, at("groups", i));
        }
        for (std::size_t i = 0; i < model_.teachers.size(); ++i) {
            slots(model_.teachers[i].closed, at("teachers", i));
            shape(model_.teachers[i].day_shape, at("teachers", i));
        }
        for (std::size_t i = 0; i < model_.rooms.size(); ++i) {
            slots(model_.rooms[i].closed, at("rooms", i));
            expect(model_.rooms[i].seats >= 0, at("rooms", i), "negative_seats");
            expect(model_.rooms[i].site >= -1 && model_.rooms[i].site < std::max(1, model_.travel.sites), at("rooms", i), "site_out_of_range");
        }
        for (std::size_t i = 0; i < model_.pools.size(); ++i) {
            slots(model_.pools[i].closed, at("pools", i));
            expect(model_.pools[i].capacity >= 0, at("pools", i), "negative_capacity");
        }
        choices(model_.room_sets, static_cast<int>(model_.rooms.size()), "room_sets");
        choices(model_.teacher_sets, static_cast<int>(model_.teachers.size()), "teacher_sets");
        const auto sites = static_cast<std::size_t>(std::max(0, model_.travel.sites));
        expect(model_.travel.free_slots.size() == sites * sites, "travel", "travel_table_size");
    }

    void event(std::size_t index) {
        const Event& event = model_.events[index];
        const std::string field = at("events", index);
        expect(event.duration >= 1 && event.duration <= model_.horizon.periods_a_day(), field, "duration_out_of_range");
        expect(event.minutes >= 0 && event.change_price >= 0 && event.notified >= 0, field, "negative_number");
        slots(event.starts, field);
        slots(event.barred, field);
        distinct(event.groups, model_.groups, field, "group_out_of_range");
        for (const RoomNeed& need : event.rooms) expect(within(need.set, model_.room_sets), field, "room_set_out_of_range");
        for (const TeacherNeed& need : event.teachers) expect(within(need.set, model_.teacher_sets), field, "teacher_set_out_of_range");
        for (const PoolUse& use : event.pools) expect(within(use.pool, model_.pools) && use.units > 0, field, "pool_use_wrong");
        expect(event.series == -1 || within(event.series, model_.series), field, "series_out_of_range");
        if (event.previous && event.previous->placed()) placement(event, *event.previous, field);
        if (event.pin) pin(event, *event.pin, field);
    }

    void placement(const Event& event, const Placement& at_place, const std::string& field) {
        expect(at_place.start < model_.horizon.slots(), field, "slot_out_of_range");
        expect(at_place.rooms.size() == event.rooms.size() && at_place.teachers.size() == event.teachers.size(), field, "placement_size");
        for (const int room : at_place.rooms) expect(within(room, model_.rooms), field, "room_out_of_range");
        for (const int teacher : at_place.teachers) expect(within(teacher, model_.teachers), field, "teacher_out_of_range");
    }

    void pin(const Event& event, const Pin& pinned, const std::string& field) {
        expect(pinned.start >= -1 && pinned.start < model_.horizon.slots(), field, "slot_out_of_range");
        expect(pinned.rooms.empty() || pinned.rooms.size() == event.rooms.size(), field, "placement_size");
        expect(pinned.teachers.empty() || pinned.teachers.size() == event.teachers.size(), field, "placement_size");
    }

    template <class Items>
    void distinct(std::vector<int> indices, const Items& items, const std::string& field, const char* key) {
        std::ranges::sort(indices);
        expect(indices.empty() || (indices.front() >= 0 && within(indices.back(), items)), field, key);
        expect(std::ranges::adjacent_find(indices) == indices.end(), field, key);
    }

    void rules() {
        const std::size_t owners[] = {model_.groups.size(), model_.teachers.size(), model_.rooms.size()};
        for (std::size_t i = 0; i < model_.orders.size(); ++i) {
            const Order& order = model_.orders[i];
            expect(within(order.before, model_.events) && within(order.after, model_.events), at("orders", i), "event_out_of_range");
            expect(order.before != order.after, at("orders", i), "order_with_itself");
            expect(order.min_lag >= 0 && order.min_lag <= order.max_lag, at("orders", i), "lag_out_of_range");
        }
        for (std::size_t i = 0; i < model_.load_limits.size(); ++i) {
            const LoadLimit& limit = model_.load_limits[i];
            const auto count = static_cast<int>(owners[static_cast<std::size_t>(limit.owner)]);
            expect(limit.resource >= 0 && limit.resource < count, at("load_limits", i), "resource_out_of_range");
            expect(limit.most >= 0, at("load_limits", i), "negative_number");
        }
        for (std::size_t i = 0; i < model_.count_limits.size(); ++i)
            distinct(model_.count_limits[i].events, model_.events, at("count_limits", i), "event_out_of_range");
        for (std::size_t i = 0; i < model_.shares.size(); ++i) {
            distinct(model_.shares[i].events, model_.events, at("shares", i), "event_out_of_range");
            distinct(model_.shares[i].teachers, model_.teachers, at("shares", i), "teacher_out_of_range");
            expect(model_.shares[i].percent >= 0 && model_.shares[i].percent <= 100, at("shares", i), "percent_out_of_range");
        }
    }

    static std::string at(const std::string& list, std::size_t index) { return list + "[" + std::to_string(index) + "]"; }

    const Model& model_;
    std::vector<FieldError> found_;
};

}  // namespace

Result<void> check_model(const Model& model) { return Checker(model).run(); }

}  // namespace lunxun::timetabling

// SPDX-License-Identifier: Apache-2.0
#include "timetable/institution_model.hpp"

#include <algorithm>
#include <climits>

#include "platform/text/locale.hpp"
#include "timetable/class_days.hpp"
#include "timetable/class_order.hpp"
#include "timetable/home_rooms.hpp"
#include "timetable/leaders_share.hpp"
#include "timetable/resource_rows.hpp"

namespace lunxun::timetable {
namespace {

namespace tt = timetabling;

constexpr int kClassDay = 0;
constexpr int kEvening = static_cast<int>(HalfDay::evening);
/// Longer sessions do not fit an evening.
constexpr int kEveningMinutes = 150;

int as_int(std::size_t number) {
    return static_cast<int>(number);
}

bool is_taught(const MenuItemRow& item) {
    return item.kind == "course" && item.method != "self_reading" && item.method != "on_site" && item.method != "activity";
}

/// One class at a time into the model of its institution.
class Builder {
public:
    Builder(const ModelContext& context, std::int64_t institution_id) : context_(context), institution_id_(institution_id), homes_(home_rooms(context.data, institution_id)) {
        lay_grid();
    }

    InstitutionModel build() {
        Resources resources(context_, institution_id_, built_);
        resources_ = &resources;
        for (std::size_t i = 0; i < context_.data.classes.size(); ++i)
            if (context_.data.classes[i].institution_id == institution_id_) add_class(i);
        add_shares();
        resources_ = nullptr;
        return std::move(built_);
    }

private:
    tt::Model& model() { return built_.model; }
    const ClassRow& class_of(std::size_t index) const { return context_.data.classes[index]; }

    void lay_grid();
    void add_class(std::size_t class_index);
    void add_item(std::size_t class_index, std::size_t item_index, const std::vector<int>& open);
    int add_event(const EventSource& source, const MenuItemRow& item, int duration, const std::vector<int>& open);
    void need_place(tt::Event& event, const ClassRow& each, const MenuItemRow& item);
    void need_teacher(tt::Event& event, const MenuItemRow& item);
    bool can_stand(const tt::Event& event, int start) const;
    void order_class(std::size_t first_event);
    void limit_lectures(std::size_t class_index, std::size_t first_event);
    const MenuItemRow& item_of(std::size_t event) const;
    void add_shares();
    void report(const ClassRow& each, const MenuItemRow& item, const char* severity, std::string key, const MessageValues& values);

    const ModelContext& context_;
    std::int64_t institution_id_;
    InstitutionModel built_;
    Resources* resources_ = nullptr;
    std::map<std::int64_t, std::int64_t> homes_;  ///< room by class
};

void Builder::lay_grid() {
    Day first = Day::of(9999, 12, 31);
    Day last = Day::of(1, 1, 1);
    for (const auto& each : context_.data.classes) {
        if (each.institution_id != institution_id_) continue;
        first = std::min(first, each.first_day);
        last = std::max(last, each.last_day);
    }
    const auto& settings = context_.settings;
    model().horizon = {first, std::max(0, last - first + 1), {}};
    for (int half = 0; half < 3; ++half)
        model().horizon.periods.push_back({static_cast<HalfDay>(half), settings.half_day_minutes, settings.periods[static_cast<std::size_t>(half)].cost});
    tt::DayShape class_day;
    class_day.isolated = tt::Weight::soft(settings.lonely_half_day);
    class_day.gaps = tt::Weight::soft(settings.hole_in_day);
    tt::DayShape teacher_day;
    teacher_day.load = tt::Weight::soft(settings.teacher_half_days);
    teacher_day.max_load = settings.teacher_half_days_a_day;
    model().day_shapes = {class_day, teacher_day};
}

void Builder::add_class(std::size_t class_index) {
    const auto& each = class_of(class_index);
    const auto menu = context_.data.menus.find(each.id);
    if (menu == context_.data.menus.end()) return;
    model().groups.push_back({each.code, static_cast<int>(each.people), kClassDay, {}});
    std::vector<int> open;
    for (const Day day : ClassDays(context_.calendar, context_.data.closures).of(each))
        for (int period = 0; period < model().horizon.periods_a_day(); ++period) open.push_back(model().horizon.slot(day - model().horizon.first, period));
    const auto first_event = model().events.size();
    for (std::size_t i = 0; i < menu->second.size(); ++i) {
        const auto& item = menu->second[i];
        if (open.empty()) report(each, item, "blocking", "timetable.no_working_day", {{"first_day", each.first_day.iso()}, {"last_day", each.last_day.iso()}});
        else if (item.half_days > 0) add_item(class_index, i, open);
    }
    order_class(first_event);
    limit_lectures(class_index, first_event);
}

void Builder::add_item(std::size_t class_index, std::size_t item_index, const std::vector<int>& open) {
    const auto& each = class_of(class_index);
    const auto& item = context_.data.menus.at(each.id)[item_index];
    // A lecture that nobody may give is left out and listed; other methods can do without a teacher of the pool.
    if (item.method == "lecture" && item.course_id && resources_->teachers_of(*item.course_id) < 0)
        return report(each, item, "blocking", "timetable.nobody_qualified", {});
    // A day's lecture is one teacher's, morning and afternoon.
    const bool is_one_piece = item.half_days == 2 && (item.route_id.has_value() || is_taught(item)) && !context_.data.split_items.contains(item.id);
    const int parts = is_one_piece ? 1 : static_cast<int>(item.half_days);
    for (int part = 1; part <= parts; ++part) {
        const int event = add_event({class_index, item_index, part}, item, is_one_piece ? 2 : 1, open);
        if (part > 1) model().orders.push_back({event - 1, event, 0, INT_MAX, tt::LagUnit::slots, tt::Weight::hard()});
    }
}

int Builder::add_event(const EventSource& source, const MenuItemRow& item, int duration, const std::vector<int>& open) {
    const auto& each = class_of(source.class_index);
    tt::Event event;
    event.name = each.code + " " + item.title;
    event.duration = duration;
    event.minutes = static_cast<int>(item.training_minutes / std::max<std::int64_t>(1, item.half_days)) * duration;
    event.groups = {as_int(model().groups.size()) - 1};
    event.notified = static_cast<int>(each.people);
    for (const int slot : open) {
        const int period = model().horizon.period_of(slot);
        const bool fits = duration == 2 ? period == 0 : period != kEvening || event.minutes <= kEveningMinutes;
        if (fits) event.starts.push_back(slot);
    }
    event.earliest = open.front();
    event.latest = open.back();
    if (each.delivery != "online_linked") need_place(event, each, item);
    need_teacher(event, item);
    built_.sources.push_back(source);
    model().events.push_back(std::move(event));
    return as_int(model().events.size()) - 1;
}

void Builder::need_place(tt::Event& event, const ClassRow& each, const MenuItemRow& item) {
    const auto people = static_cast<int>(each.people);
    if (item.route_id) {
        const int set = resources_->route_of(*item.route_id, each.people);
        if (set < 0) return report(each, item, "blocking", "timetable.route_too_small", {{"people", std::to_string(people)}});
        event.rooms = {{set, people}};
        event.pools = {{resources_->bus_pool(), resources_->buses_for(*item.route_id, each.people)}};
        return;
    }
    const auto kind = item.room_kind.value_or("classroom");
    const auto home = homes_.find(each.id);
    const int set = resources_->rooms_of(kind.empty() ? "classroom" : kind, each.people, home == homes_.end() ? 0 : home->second);
    if (set >= 0) event.rooms = {{set, people}};
    else report(each, item, "blocking", "timetable.no_room_large_enough", {{"people", std::to_string(people)}, {"room_kind", kind}});
}

void Builder::need_teacher(tt::Event& event, const MenuItemRow& item) {
    if (!is_taught(item) || !item.course_id) return;
    const int set = resources_->teachers_of(*item.course_id);
    if (set >= 0) event.teachers = {{set}};
}

const MenuItemRow& Builder::item_of(std::size_t event) const {
    const auto& source = built_.sources[event];
    return context_.data.menus.at(class_of(source.class_index).id)[source.item_index];
}

bool Builder::can_stand(const tt::Event& event, int start) const {
    const auto is_open = [&](const tt::Choice& choice) {
        const auto& closed = built_.model.teachers[static_cast<std::size_t>(choice.resource)].closed;
        return std::ranges::none_of(closed, [&](int slot) { return slot >= start && slot < start + event.duration; });
    };
    const auto is_met = [&](const tt::TeacherNeed& need) { return std::ranges::any_of(built_.model.teacher_sets[static_cast<std::size_t>(need.set)], is_open); };
    return std::ranges::binary_search(event.starts, start) && std::ranges::all_of(event.teachers, is_met);
}

void Builder::order_class(std::size_t first_event) {
    if (first_event == model().events.size()) return;
    const int first_slot = model().events[first_event].earliest;
    std::vector<OrderedEvent> events;
    for (auto event = first_event; event < model().events.size(); ++event)
        events.push_back({as_int(event), built_.sources[event].part_number, &item_of(event), can_stand(model().events[event], first_slot)});
    const auto orders = class_orders(events, context_.settings);
    model().orders.insert(model().orders.end(), orders.begin(), orders.end());
}

void Builder::limit_lectures(std::size_t class_index, std::size_t first_event) {
    tt::CountLimit limit{class_of(class_index).code, {}, tt::Span::day, context_.settings.lectures_of_class_a_day,
                         tt::Weight::soft(context_.settings.lectures_in_a_day)};
    for (auto event = first_event; event < model().events.size(); ++event)
        if (item_of(event).method == "lecture") limit.events.push_back(as_int(event));
    if (limit.events.size() > 1) model().count_limits.push_back(std::move(limit));
}

/// S3: leading officials give their share of an institution's main classes in each half-year. The share is of all that
/// is taught, the model's of what has a teacher: where routes and readings need none, the others give the more.
void Builder::add_shares() {
    if (context_.leaders_percent <= 0) return;
    const auto leaders = resources_->leaders();
    for (const int half_year : {0, 1}) {
        tt::Share share{"S3", {}, leaders, 0, tt::Weight::soft(context_.settings.leaders_share)};
        int taught = 0;
        int with_teacher = 0;
        for (std::size_t event = 0; event < model().events.size(); ++event) {
            const auto& each = class_of(built_.sources[event].class_index);
            if (!each.is_main_class || half_year_of(each) != half_year) continue;
            const int duration = model().events[event].duration;
            if (counts_as_taught(item_of(event))) taught += duration;
            if (model().events[event].teachers.empty()) continue;
            with_teacher += duration;
            share.events.push_back(as_int(event));
        }
        if (share.events.empty() || leaders.empty()) continue;
        share.percent = std::min(100, (context_.leaders_percent * taught + with_teacher - 1) / with_teacher);
        model().shares.push_back(std::move(share));
    }
}

void Builder::report(const ClassRow& each, const MenuItemRow& item, const char* severity, std::string key, const MessageValues& values) {
    const bool is_known = std::ranges::any_of(built_.findings, [&](const auto& row) { return row.menu_item_id == item.id && row.message_key == key; });
    if (is_known) return;
    MessageValues all{{"class", each.name}, {"item", item.title}};
    all.insert(all.end(), values.begin(), values.end());
    built_.findings.push_back({0, each.id, item.id, severity, std::move(key), text::values_json(all), {}});
}

}  // namespace

InstitutionModel build_model(const ModelContext& context, std::int64_t institution_id) {
    return Builder(context, institution_id).build();
}

}  // namespace lunxun::timetable

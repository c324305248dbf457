// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/formats/ctt_model.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace lunxun::timetabling {

namespace {

/// Weights of a formulation; those a formulation lacks are off.
struct Weights {
    Weight isolated, gaps, load, travel, keep_room;
};

Weights weights_of(Formulation formulation) {
    if (formulation == Formulation::ud2) return {Weight::soft(2), Weight::off(), Weight::off(), Weight::off(), Weight::soft(1)};
    return {Weight::soft(1), Weight::soft(2), Weight::soft(2), Weight::soft(2), Weight::off()};
}

void lay_grid(Model& model, const CttInstance& instance, const Weights& weights) {
    model.horizon.first = Day::of(2007, 1, 1);  // a Monday; the files know no dates
    model.horizon.days = instance.days;
    model.horizon.periods.assign(static_cast<std::size_t>(instance.periods), Period{});
    DayShape shape;
    shape.isolated = weights.isolated;
    shape.gaps = weights.gaps;
    shape.load = weights.load;
    shape.min_load = instance.min_daily;
    shape.max_load = instance.max_daily;
    model.day_shapes.push_back(shape);
    model.travel.sites = instance.buildings;
    model.travel.groups = weights.travel;
    for (int from = 0; from < instance.buildings; ++from) {
        for (int to = 0; to < instance.buildings; ++to) model.travel.free_slots.push_back(from == to ? 0 : 1);
    }
}

std::vector<int> slots_closed_to(const CttInstance& instance, int course) {
    std::vector<int> slots;
    for (const auto& closed : instance.closed) {
        if (closed.course == course) slots.push_back(closed.day * instance.periods + closed.period);
    }
    std::ranges::sort(slots);
    slots.erase(std::ranges::unique(slots).begin(), slots.end());
    return slots;
}

void add_courses(Model& model, const CttInstance& instance, const Weights& weights) {
    std::vector<std::vector<int>> groups_of(instance.courses.size());
    for (std::size_t i = 0; i < instance.curricula.size(); ++i) {
        model.groups.push_back({instance.curricula[i].name, 0, 0, {}});
        for (const int course : instance.curricula[i].courses) groups_of[static_cast<std::size_t>(course)].push_back(static_cast<int>(i));
    }
    std::map<std::string, int> teacher_sets;
    for (int index = 0; index < static_cast<int>(instance.courses.size()); ++index) {
        const CttInstance::Course& course = instance.courses[static_cast<std::size_t>(index)];
        const auto [set, is_new] = teacher_sets.emplace(course.teacher, static_cast<int>(model.teachers.size()));
        if (is_new) {
            add_set(model.teacher_sets, {static_cast<int>(model.teachers.size())});
            model.teachers.push_back({course.teacher, -1, {}});
        }
        model.series.push_back({course.name, course.min_days, Weight::soft(5), weights.keep_room});
        Event event;
        event.name = course.name;
        event.groups = groups_of[static_cast<std::size_t>(index)];
        event.teachers = {{set->second}};
        event.rooms = {{0, course.students}};
        event.series = index;
        event.barred = slots_closed_to(instance, index);
        model.events.insert(model.events.end(), static_cast<std::size_t>(course.lectures), event);
    }
}

/// First event of each course.
std::vector<int> first_events(const CttInstance& instance) {
    std::vector<int> first(instance.courses.size(), 0);
    for (std::size_t i = 1; i < first.size(); ++i) first[i] = first[i - 1] + instance.courses[i - 1].lectures;
    return first;
}

}  // namespace

Model model_of(const CttInstance& instance, Formulation formulation) {
    const Weights weights = weights_of(formulation);
    Model model;
    model.rules.room_seats = Weight::soft(1);
    lay_grid(model, instance, weights);
    for (const CttInstance::Room& room : instance.rooms) model.rooms.push_back({room.name, room.seats, room.building, {}});
    std::vector<int> all(instance.rooms.size());
    std::iota(all.begin(), all.end(), 0);
    add_set(model.room_sets, all);
    add_courses(model, instance, weights);
    return model;
}

void pin_lectures(Model& model, const CttInstance& instance, std::span<const CttLecture> pins) {
    std::vector<int> next = first_events(instance);
    for (const CttLecture& pin : pins) {
        Event& event = model.events[static_cast<std::size_t>(next[static_cast<std::size_t>(pin.course)]++)];
        event.pin = Pin{pin.day * instance.periods + pin.period, {pin.room}, {}};
    }
}

std::vector<Placement> placements_of(const CttInstance& instance, std::span<const CttLecture> lectures) {
    std::vector<int> next = first_events(instance);
    int events = 0;
    for (const CttInstance::Course& course : instance.courses) events += course.lectures;
    std::map<std::string, int> teachers;
    for (const CttInstance::Course& course : instance.courses) teachers.emplace(course.teacher, static_cast<int>(teachers.size()));
    std::vector<Placement> placements(static_cast<std::size_t>(events));
    for (const CttLecture& lecture : lectures) {
        const auto course = static_cast<std::size_t>(lecture.course);
        const int teacher = teachers.at(instance.courses[course].teacher);
        placements[static_cast<std::size_t>(next[course]++)] = {lecture.day * instance.periods + lecture.period, {lecture.room}, {teacher}};
    }
    return placements;
}

void set_previous(Model& model, const CttInstance& instance, std::span<const CttLecture> lectures, int change_price) {
    const std::vector<Placement> placements = placements_of(instance, lectures);
    for (std::size_t i = 0; i < placements.size(); ++i) {
        model.events[i].previous = placements[i];
        model.events[i].change_price = change_price;
    }
}

std::string solution_text(const CttInstance& instance, std::span<const Placement> placements) {
    std::string text;
    std::size_t event = 0;
    for (const CttInstance::Course& course : instance.courses) {
        for (int lecture = 0; lecture < course.lectures; ++lecture, ++event) {
            const Placement& where = placements[event];
            if (!where.placed()) continue;
            text += course.name + " " + instance.rooms[static_cast<std::size_t>(where.rooms[0])].name + " " +
                    std::to_string(where.start / instance.periods) + " " + std::to_string(where.start % instance.periods) + "\n";
        }
    }
    return text;
}

}  // namespace lunxun::timetabling

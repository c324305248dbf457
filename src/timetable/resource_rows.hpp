// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "timetable/institution_model.hpp"

namespace lunxun::timetable {

/// Turns the resources of one institution into those of its model, each once, and finds the sets that needs choose from.
class Resources {
public:
    Resources(const ModelContext& context, std::int64_t institution_id, InstitutionModel& built);

    /// Teachers qualified for the course whom the institution may book; -1 when there is none.
    int teachers_of(std::int64_t course_id);
    /// Rooms of a kind that serves `room_kind` and seats `people`; -1 when there is none. All but the class's own room
    /// `home` cost a room change.
    int rooms_of(const std::string& room_kind, std::int64_t people, std::int64_t home);
    /// The route as a resource that one class uses at a time; -1 when it is unknown or too small.
    int route_of(std::int64_t route_id, std::int64_t people);
    /// Buses that a route needs for so many people.
    int buses_for(std::int64_t route_id, std::int64_t people) const;
    int bus_pool() const { return 0; }
    /// Model indices of the leading officials among the teachers added so far.
    std::vector<int> leaders() const;

private:
    int add_teacher(const TeacherRow& teacher);
    void add_rooms();
    std::vector<int> closed_slots(const std::vector<AbsenceRow>& absences, std::int64_t owner_id) const;
    std::vector<int> closed_slots_of_route(std::int64_t route_id) const;
    int set_index(std::vector<timetabling::ChoiceSet>& sets, timetabling::ChoiceSet set);

    const ModelContext& context_;
    std::int64_t institution_id_;
    InstitutionModel& built_;
    std::unordered_map<std::int64_t, const TeacherRow*> teacher_rows_;
    std::unordered_map<std::int64_t, std::vector<std::int64_t>> qualified_;
    std::unordered_map<std::int64_t, std::vector<const AbsenceRow*>> teacher_absences_;
    std::unordered_map<std::int64_t, int> teacher_index_;
    std::unordered_map<std::int64_t, int> route_index_;
    std::vector<const RoomRow*> room_rows_;
    std::map<std::vector<std::pair<int, int>>, int> known_sets_;
};

/// True when a room of kind `kind` may be used where `wanted` is asked for: a larger hall serves as a smaller one,
/// a classroom as a seminar room; a computer room only as itself. Source: docs/rules/timetable.md T5.
bool room_kind_serves(const std::string& kind, const std::string& wanted);

}  // namespace lunxun::timetable

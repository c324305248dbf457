// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "calendar/working_calendar.hpp"
#include "solvers/timetabling/model.hpp"
#include "timetable/timetable_data.hpp"
#include "timetable/timetable_settings.hpp"

namespace lunxun::timetable {

/// What an event of the model stands for: one part of one menu item.
struct EventSource {
    std::size_t class_index = 0;  ///< into TimetableData::classes
    std::size_t item_index = 0;   ///< into the class's menu
    int part_number = 1;
};

/// The problem of one institution's year, and how to read its solution.
struct InstitutionModel {
    timetabling::Model model;
    std::vector<EventSource> sources;      ///< of each event
    std::vector<std::int64_t> teacher_ids;  ///< of each teacher
    std::vector<std::int64_t> room_ids;     ///< of each room; 0 where the resource is a route
    std::vector<std::int64_t> route_ids;    ///< of each room; 0 where it is a room
    std::vector<FindingRow> findings;       ///< what could not even be asked for: no room large enough, nobody qualified
};

/// What the builder reads besides the data.
struct ModelContext {
    const TimetableData& data;
    const TeacherShares& shares;
    const calendar::WorkingCalendar& calendar;
    const TimetableSettings& settings;
    int leaders_percent = 0;  ///< rule S3; 0: no such rule
};

/// Sessions into the half-days of their class's working days, with qualified teachers who are there, rooms that
/// hold the class, routes with buses. Opening first, closing last, examination after what it examines.
/// Source: docs/rules/timetable.md T1-T14.
InstitutionModel build_model(const ModelContext& context, std::int64_t institution_id);

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "calendar/working_calendar.hpp"
#include "timetable/releases.hpp"
#include "timetable/timetable_data.hpp"

namespace lunxun::timetable {

/// What can happen to a year whose timetable stands.
enum class CauseKind {
    teacher_absent,
    room_lost,
    site_lost,
    institution_closed,
    class_postponed,
    unit_added,
};
BOOST_DESCRIBE_ENUM(CauseKind, teacher_absent, room_lost, site_lost, institution_closed, class_postponed, unit_added)

/// The wire name of the kind.
std::string_view to_string(CauseKind kind);
std::optional<CauseKind> cause_kind_of(std::string_view name);

struct RepairCause {
    CauseKind kind = CauseKind::teacher_absent;
    std::int64_t subject_id = 0;  ///< the teacher, room, field site, institution, class, or the course of the new unit
    Day first_day;  ///< of the absence or closure; the class's new first day; with `last_day`, when a class must be open to get the unit
    Day last_day;             ///< not read by class_postponed
    std::string half = "day";  ///< of an absence: `day`, `morning`, `afternoon`, `evening`
};
BOOST_DESCRIBE_STRUCT(RepairCause, (), (kind, subject_id, first_day, last_day, half))

/// A class that runs on other days than before.
struct ClassMove {
    std::int64_t class_id = 0;
    Day first_day_before, last_day_before;
    Day first_day, last_day;
};
BOOST_DESCRIBE_STRUCT(ClassMove, (), (class_id, first_day_before, last_day_before, first_day, last_day))

/// What a cause changed in the data.
struct AppliedCause {
    std::vector<ClassMove> moves;
    std::vector<MenuItemRow> new_items;  ///< ids are negative until they are stored
    std::vector<std::pair<std::int64_t, ReleaseConflict>> conflicts;  ///< by class: whom a move calls away too often
};

/// Puts the cause into the data: an absence, a closure, a class's new days, a new item in the menus of open classes. A class
/// of a closed institution gets the days it loses at its end; one that would start in the closure starts after it, within
/// four weeks on the days that break the fewest release limits.
///
/// @param unit      the course of a new unit; read by unit_added only
/// @param releases  moved classes are held against it, and move in it; null: nobody is nominated
/// @error not_found      the subject is not in the data.
/// @error invalid_input  the days end before they begin, or the class would start where it does already.
Result<AppliedCause> apply_cause(TimetableData& data, const RepairCause& cause, const calendar::WorkingCalendar& calendar,
                                 const std::optional<UnitRow>& unit, Releases* releases = nullptr);

}  // namespace lunxun::timetable

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

#include "timetable/timetable_rows.hpp"

namespace lunxun::timetable {

/// Everything that the year's timetable is made from, as loaded.
struct TimetableData {
    std::vector<ClassRow> classes;                                    ///< ordered by id
    std::unordered_map<std::int64_t, std::vector<MenuItemRow>> menus;  ///< by class id, in the order of the menu
    std::vector<InstitutionRow> institutions;
    std::vector<TeacherRow> teachers;
    std::vector<QualificationRow> qualifications;
    std::vector<AbsenceRow> teacher_absences;
    std::vector<RoomRow> rooms;
    std::vector<AbsenceRow> room_absences;
    std::vector<RouteRow> routes;
    std::vector<RouteStopRow> route_stops;
    std::vector<AbsenceRow> site_absences;  ///< each closes the routes through its site
    std::vector<AbsenceRow> closures;  ///< of institutions; whole days
    std::set<std::int64_t> split_items;  ///< published with parts on different days, which they keep in a repair
};

/// Which institution may book a teacher who teaches for several: one a month, so that each institution's
/// timetable can be made on its own and the teacher's monthly limit holds.
class TeacherShares {
public:
    /// Gives each shared teacher's months to the institutions where the most sessions that month want what
    /// the teacher may teach and have fewest others for it.
    static TeacherShares create(const TimetableData& data);

    /// As the published timetable has them: a teacher whom nobody booked in a month is open to all.
    static TeacherShares of_bookings(std::span<const BookingRow> bookings);
    void book(std::int64_t teacher_id, std::int64_t institution_id, int month) { institution_of_.try_emplace({teacher_id, month}, institution_id); }

    /// True when the institution may book the teacher in this month, counted as `year * 12 + month`.
    bool may_book(std::int64_t teacher_id, std::int64_t institution_id, int month) const;

private:
    std::map<std::pair<std::int64_t, int>, std::int64_t> institution_of_;  ///< shared teachers only
    bool is_open_to_all_ = false;  ///< whom `institution_of_` does not name
};

/// Month of a day as `may_book` counts it.
inline int month_number(Day day) {
    return day.year() * 12 + day.month();
}

}  // namespace lunxun::timetable

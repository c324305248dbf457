// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>

#include <map>
#include <set>
#include <string>
#include <vector>

#include "timetable/timetable_rows.hpp"

namespace lunxun::timetable {

/// Which session: one part of one item of a class's menu.
struct SessionKey {
    std::int64_t menu_item_id = 0;
    std::int64_t part_number = 1;
    auto operator<=>(const SessionKey&) const = default;
};
BOOST_DESCRIBE_STRUCT(SessionKey, (), (menu_item_id, part_number))

inline SessionKey key_of(const SessionRow& row) {
    return {row.menu_item_id, row.part_number};
}

/// The sessions as they stand, found by what they are.
class PublishedTimetable {
public:
    explicit PublishedTimetable(std::vector<SessionRow> rows);

    /// Null when there is no such session.
    const SessionRow* find(SessionKey key) const;
    const std::vector<SessionRow>& rows() const { return rows_; }
    /// Items whose first two parts are not the morning and afternoon of one day with one teacher in one room.
    std::set<std::int64_t> split_items() const;
    /// Sixteen hexadecimal digits that change with any place of any session.
    std::string fingerprint() const;

private:
    std::vector<SessionRow> rows_;
    std::map<SessionKey, std::size_t> index_;
};

/// True when both rows have the same day, half-day, teacher, room and route.
bool is_same_place(const SessionRow& a, const SessionRow& b);

/// A session before and after a repair, as rows; either may be missing.
struct ChangedRow {
    const SessionRow* before = nullptr;
    const SessionRow* after = nullptr;
};

/// What differs, ordered by class, then day before. Sessions of a class in which only joined items or clocks differ are
/// not told; those of a changed class are, with their new clocks.
///
/// @param after  sessions of some classes; published sessions of those classes that are missing here were lost
std::vector<ChangedRow> changed_rows(const PublishedTimetable& before, const std::vector<SessionRow>& after);

}  // namespace lunxun::timetable

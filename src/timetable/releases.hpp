// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "timetable/timetable_rows.hpp"

namespace lunxun::timetable {

/// That a class calls a holder of a post in the unit away from it.
struct CallAwayRow {
    std::int64_t class_id = 0;
    std::int64_t person_id = 0;
    std::int64_t unit_id = 0;
    bool is_leader = false;
    bool is_head = false;
    Day first_day, last_day;  ///< of the class
};
BOOST_DESCRIBE_STRUCT(CallAwayRow, (), (class_id, person_id, unit_id, is_leader, is_head, first_day, last_day))

/// How many of a unit's group may be away at once: `kind` is `unit`, `leadership` or `heads`.
struct AwayLimitRow {
    std::int64_t unit_id = 0;
    std::string unit_name;
    std::string kind;
    std::int64_t away_at_most = 0;
};
BOOST_DESCRIBE_STRUCT(AwayLimitRow, (), (unit_id, unit_name, kind, away_at_most))

/// Who would be away too often if a class moved.
struct ReleaseConflict {
    enum class Kind { limit, twice };
    Kind what = Kind::limit;  ///< `twice`: trainees would be in two classes at once
    std::int64_t unit_id = 0;
    std::string unit_name;
    std::string kind;
    Day day;
    std::int64_t away = 0;  ///< of the group on that day; of `twice`, the trainees it happens to
    std::int64_t limit = 0;
};

/// Holds moved classes against the release limits that the nominations kept: a class that runs on other days calls the
/// same people away then. Source: docs/rules/nomination.md.
class Releases {
public:
    Releases(std::vector<CallAwayRow> calls, const std::vector<AwayLimitRow>& limits);

    /// What would break if the class ran from `first_day` to `last_day`; the fullest day of each group, limits first.
    /// Groups that are over their limit already and no fuller then are not told.
    std::vector<ReleaseConflict> conflicts(std::int64_t class_id, Day first_day, Day last_day) const;
    /// The class runs on these days from now on.
    void move(std::int64_t class_id, Day first_day, Day last_day);

private:
    using Group = std::pair<std::int64_t, std::string>;  ///< unit, kind
    struct Call {
        std::int64_t class_id = 0;
        std::int64_t person_id = 0;
        Day first_day, last_day;
    };

    std::int64_t away_on(const std::vector<Call>& calls, Day day, std::int64_t except_class) const;
    std::int64_t trainees_twice(std::int64_t class_id, Day first_day, Day last_day) const;

    std::map<Group, std::vector<Call>> calls_;
    std::map<Group, std::pair<std::string, std::int64_t>> limits_;  ///< name of the unit, and the limit
};

}  // namespace lunxun::timetable

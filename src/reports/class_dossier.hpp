// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/day.hpp"

namespace lunxun::reports {

/// One meeting of a class as it stands in a timetable.
struct TimetabledSession {
    std::int64_t id = 0;
    Day day;
    HalfDay half = HalfDay::morning;
    int starts_at_minute = 0;  ///< since midnight
    std::int64_t training_minutes = 0;
    std::string title;
    std::string kind;  ///< menu_item.kind
    std::string teacher;
    std::string room;
    std::string route;
    bool is_online = false;
};

struct QuotaLine {
    std::string unit;
    std::int64_t seats = 0;
};

struct RosterLine {
    std::string unit;
    std::string person;
    std::string post;
};

/// Everything that the papers of one class say.
struct ClassDossier {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    int year = 0;
    std::int64_t organiser_id = 0;
    std::string organiser;
    std::string co_organiser;
    std::string institution;
    std::string goal;
    std::string audience;  ///< rank groups, by comma
    DayRange days;
    std::int64_t seats = 0;
    bool is_resident = false;

    std::vector<QuotaLine> quotas;  ///< in the order of the unit codes
    std::vector<RosterLine> roster;
    std::vector<TimetabledSession> sessions;  ///< in the order of time
    struct PartMinutes {
        std::string part;
        std::int64_t training_minutes = 0;
    };
    std::vector<PartMinutes> parts;
    std::vector<std::string> readings;  ///< titles with chapters
};

}  // namespace lunxun::reports

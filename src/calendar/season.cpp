// SPDX-License-Identifier: Apache-2.0
#include "calendar/season.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

#include "calendar/calendar_toml.hpp"
#include "rulebook/rules.hpp"

namespace lunxun::calendar {

namespace {

template <std::size_t Count>
void read_weights(CalendarReader& reader, std::string_view key, std::array<int, Count>& weights) {
    const std::vector<int> read = reader.integers(key);
    if (read.size() != Count || std::accumulate(read.begin(), read.end(), 0) != 100) {
        reader.refuse(reader.line(key), "working_calendar.weights_wrong", {{"key", std::string(key)}, {"count", std::to_string(Count)}});
        return;
    }
    std::ranges::copy(read, weights.begin());
}

/// Reads `MM-DD` of a leap year, so that 29 February is a day.
bool read_month_day(std::string_view text, int& month, int& day) {
    const auto read = Day::parse("2024-" + std::string(text));
    if (!read) return false;
    month = read->month();
    day = read->day_of_month();
    return true;
}

void read_semesters(CalendarReader& reader, std::vector<Season::Semester>& semesters) {
    for (const auto& row : reader.tables("semesters")) {
        Season::Semester semester;
        bool is_first_read = false, is_last_read = false;
        for (const auto& [key, value] : row) {
            if (key == "name") semester.name = value;
            if (key == "first") is_first_read = read_month_day(value, semester.first_month, semester.first_day);
            if (key == "last") is_last_read = read_month_day(value, semester.last_month, semester.last_day);
        }
        if (semester.name.empty() || !is_first_read || !is_last_read) {
            reader.refuse(row.front().second, "working_calendar.not_a_range", {{"key", "semesters"}});
        } else {
            semesters.push_back(semester);
        }
    }
    if (semesters.empty()) reader.refuse(reader.line("semesters"), "working_calendar.semesters_missing", {});
}

}  // namespace

Result<Season> Season::load(std::string_view toml) {
    auto reader = CalendarReader::open(toml, "season.toml");
    if (!reader) return reader.error();
    reader->allow({"source", "certainty", "month_weights", "weekday_weights", "no_starts", "semesters"});
    Season season;
    read_weights(*reader, "month_weights", season.month_weights);
    read_weights(*reader, "weekday_weights", season.weekday_weights);
    for (auto& range : reader->ranges("no_starts", "reason")) season.no_starts.push_back({range.days, range.name});
    read_semesters(*reader, season.semesters);
    if (auto error = reader->mistakes()) return *error;
    return season;
}

const Season& Season::embedded() {
    static const Season season = [] {
        auto loaded = load(rulebook::rules::season);
        if (!loaded) std::abort();  // a test loads the same text and says what is wrong
        return std::move(*loaded);
    }();
    return season;
}

bool Season::may_start(Day day) const {
    return std::ranges::none_of(no_starts, [&](const Quiet& quiet) { return quiet.days.contains(day); });
}

int Season::start_weight(Day day) const {
    if (!may_start(day)) return 0;
    return month_weights[static_cast<std::size_t>(day.month() - 1)] * weekday_weights[static_cast<std::size_t>(day.weekday() - 1)];
}

std::string Season::semester(Day day) const {
    for (const Semester& semester : semesters) {
        const auto at = std::pair{day.month(), day.day_of_month()};
        const auto first = std::pair{semester.first_month, semester.first_day};
        const auto last = std::pair{semester.last_month, semester.last_day};
        const bool crosses_year = last < first;
        if (!crosses_year && first <= at && at <= last) return std::to_string(day.year()) + "-" + semester.name;
        if (crosses_year && first <= at) return std::to_string(day.year()) + "-" + semester.name;
        if (crosses_year && at <= last) return std::to_string(day.year() - 1) + "-" + semester.name;
    }
    return std::to_string(day.year());
}

}  // namespace lunxun::calendar

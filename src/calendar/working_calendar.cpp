// SPDX-License-Identifier: Apache-2.0
#include "calendar/working_calendar.hpp"

#include <cstdlib>

#include "calendar/calendar_toml.hpp"
#include "rulebook/rules.hpp"

namespace lunxun::calendar {

namespace {

constexpr int kSaturday = 6;
constexpr std::string_view kFilePrefix = "calendar-";

std::string_view name_on(const std::map<Day, std::string>& days, Day day) {
    const auto found = days.find(day);
    return found == days.end() ? std::string_view{} : std::string_view{found->second};
}

/// Adds the days of an array of {first, last, name} to `days`.
void read_ranges(CalendarReader& reader, std::string_view key, int year, std::map<Day, std::string>& days) {
    for (const auto& range : reader.ranges(key, "name")) {
        if (range.days.first.year() != year || range.days.last.year() != year) {
            reader.refuse(range.line, "working_calendar.outside_year", {{"key", std::string(key)}, {"year", std::to_string(year)}});
            continue;
        }
        for (Day day = range.days.first; day <= range.days.last; day = day + 1) days.emplace(day, range.name);
    }
}

}  // namespace

Result<WorkingCalendar::Year> WorkingCalendar::read_year(const CalendarText& text, int& year) {
    auto reader = CalendarReader::open(text.toml, text.file_name);
    if (!reader) return reader.error();
    reader->allow({"year", "notice", "source", "certainty", "off", "at_work", "expected"});
    Year read;
    year = reader->integer("year", 1900, 2200);
    const std::string notice = reader->text("notice");
    if (notice != "official" && notice != "unknown") {
        reader->refuse(reader->line("notice"), "working_calendar.notice_unknown_word", {{"value", notice}});
    }
    read.is_official = notice == "official";
    read.source = reader->text("source");
    if (read.source.empty()) reader->refuse(reader->line("source"), "working_calendar.source_missing", {});
    read_ranges(*reader, "off", year, read.off);
    read_ranges(*reader, "expected", year, read.expected);
    for (const auto& [day, line] : reader->days("at_work")) {
        if (day.year() != year) reader->refuse(line, "working_calendar.outside_year", {{"key", "at_work"}, {"year", std::to_string(year)}});
        if (read.off.contains(day)) reader->refuse(line, "working_calendar.both_off_and_at_work", {{"day", day.iso()}});
        read.at_work.insert(day);
    }
    if (auto error = reader->mistakes()) return *error;
    return read;
}

Result<WorkingCalendar> WorkingCalendar::load(std::span<const CalendarText> texts) {
    WorkingCalendar calendar;
    Error wrong = Error::of(ErrorCode::invalid_input, "working_calendar.wrong");
    for (const CalendarText& text : texts) {
        int year = 0;
        auto read = read_year(text, year);
        if (read) {
            calendar.years_[year] = std::move(*read);
        } else if (read.error().fields.empty()) {
            wrong.fields.push_back({text.file_name, read.error().message});
        } else {
            wrong.fields.insert(wrong.fields.end(), read.error().fields.begin(), read.error().fields.end());
        }
    }
    if (!wrong.fields.empty()) return wrong;
    return calendar;
}

const WorkingCalendar& WorkingCalendar::embedded() {
    static const WorkingCalendar calendar = [] {
        std::vector<CalendarText> texts;
        for (const auto& file : rulebook::rules::all) {
            if (file.file_name.starts_with(kFilePrefix)) texts.push_back({std::string(file.file_name), std::string(file.text)});
        }
        auto loaded = load(texts);
        if (!loaded) std::abort();  // a test loads the same texts and says what is wrong
        return std::move(*loaded);
    }();
    return calendar;
}

bool WorkingCalendar::is_working_day(Day day) const {
    const auto year = years_.find(day.year());
    if (year != years_.end()) {
        if (year->second.at_work.contains(day)) return true;
        if (year->second.off.contains(day)) return false;
    }
    return day.weekday() < kSaturday;
}

std::string_view WorkingCalendar::holiday(Day day) const {
    const auto year = years_.find(day.year());
    return year == years_.end() ? std::string_view{} : name_on(year->second.off, day);
}

std::string_view WorkingCalendar::expected_holiday(Day day) const {
    const auto year = years_.find(day.year());
    return year == years_.end() ? std::string_view{} : name_on(year->second.expected, day);
}

int WorkingCalendar::working_days_between(Day first, Day last) const {
    int count = 0;
    for (Day day = first; day <= last; day = day + 1) count += is_working_day(day) ? 1 : 0;
    return count;
}

std::vector<Day> WorkingCalendar::working_days(DayRange range) const {
    std::vector<Day> days;
    for (Day day = range.first; day <= range.last; day = day + 1) {
        if (is_working_day(day)) days.push_back(day);
    }
    return days;
}

Day WorkingCalendar::add_working_days(Day day, int working_days) const {
    const int step = working_days < 0 ? -1 : 1;
    for (int left = working_days; left != 0;) {
        day = day + step;
        if (is_working_day(day)) left -= step;
    }
    return day;
}

std::vector<Slot> WorkingCalendar::half_day_slots(DayRange range) const {
    std::vector<Slot> slots;
    for (const Day day : working_days(range)) {
        slots.push_back({day, HalfDay::morning});
        slots.push_back({day, HalfDay::afternoon});
    }
    return slots;
}

bool WorkingCalendar::knows_year(int year) const {
    const auto found = years_.find(year);
    return found != years_.end() && found->second.is_official;
}

std::string WorkingCalendar::source(int year) const {
    const auto found = years_.find(year);
    return found == years_.end() ? std::string{} : found->second.source;
}

std::vector<Message> WorkingCalendar::warnings(DayRange range) const {
    std::vector<Message> messages;
    for (int year = range.first.year(); year <= range.last.year(); ++year) {
        if (!knows_year(year)) messages.push_back({"working_calendar.year_unknown", {{"year", std::to_string(year)}}});
    }
    return messages;
}

}  // namespace lunxun::calendar

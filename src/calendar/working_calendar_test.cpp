// SPDX-License-Identifier: Apache-2.0
#include "calendar/working_calendar.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "rulebook/rules.hpp"

namespace lunxun::calendar {

namespace {

const WorkingCalendar& built_in() { return WorkingCalendar::embedded(); }

Result<WorkingCalendar> one_year(std::string toml) {
    const CalendarText text{"calendar-2026.toml", std::move(toml)};
    return WorkingCalendar::load(std::span(&text, 1));
}

std::vector<std::string> mistakes_of(const Result<WorkingCalendar>& loaded) {
    std::vector<std::string> keys;
    if (!loaded) {
        for (const auto& field : loaded.error().fields) keys.push_back(field.field + " " + field.message.key);
    }
    return keys;
}

void check_days(std::string_view iso_days, bool is_working) {
    for (std::size_t at = 0; at < iso_days.size(); at += 11) {
        const auto day = Day::parse(iso_days.substr(at, 10));
        REQUIRE(day);
        CHECK_MESSAGE(built_in().is_working_day(*day) == is_working, day->iso());
    }
}

int working_days_of_year(int year) { return built_in().working_days_between(Day::of(year, 1, 1), Day::of(year, 12, 31)); }

}  // namespace

TEST_CASE("the calendars built in are sound") {
    std::vector<CalendarText> texts;
    for (const auto& file : rulebook::rules::all) {
        if (file.file_name.starts_with("calendar-")) texts.push_back({std::string(file.file_name), std::string(file.text)});
    }
    CHECK(texts.size() == 3);
    CHECK(mistakes_of(WorkingCalendar::load(texts)).empty());
}

TEST_CASE("K1 every adjusted day of 2025 is as the notice says") {
    check_days("2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11", true);
    check_days("2025-01-01 2025-01-28 2025-01-29 2025-01-30 2025-01-31 2025-02-01 2025-02-02 2025-02-03 2025-02-04", false);
    check_days("2025-04-04 2025-04-05 2025-04-06 2025-05-01 2025-05-02 2025-05-03 2025-05-04 2025-05-05", false);
    check_days("2025-05-31 2025-06-01 2025-06-02 2025-10-01 2025-10-02 2025-10-03 2025-10-04 2025-10-05 2025-10-06 2025-10-07 2025-10-08",
               false);
    check_days("2025-01-02 2025-01-27 2025-02-05 2025-05-06 2025-10-09", true);
    check_days("2025-01-25 2025-02-09 2025-10-12", false);
}

TEST_CASE("K1 every adjusted day of 2026 is as the notice says") {
    check_days("2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10", true);
    check_days("2026-01-01 2026-01-02 2026-01-03 2026-04-04 2026-04-05 2026-04-06 2026-06-19 2026-06-20 2026-06-21", false);
    check_days("2026-02-15 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 2026-02-21 2026-02-22 2026-02-23", false);
    check_days("2026-05-01 2026-05-02 2026-05-03 2026-05-04 2026-05-05 2026-09-25 2026-09-26 2026-09-27", false);
    check_days("2026-10-01 2026-10-02 2026-10-03 2026-10-04 2026-10-05 2026-10-06 2026-10-07", false);
    check_days("2026-02-24 2026-04-07 2026-05-06 2026-09-28 2026-10-08", true);
    check_days("2026-01-10 2026-02-21 2026-03-01 2026-05-10 2026-10-11", false);
}

TEST_CASE("a year has the 248 working days that thirteen statutory days leave") {
    CHECK(working_days_of_year(2025) == 248);
    CHECK(working_days_of_year(2026) == 248);
}

TEST_CASE("K2 a year without a notice counts plain weekdays and is warned about") {
    CHECK(built_in().is_working_day(Day::of(2027, 10, 1)));
    CHECK_FALSE(built_in().is_working_day(Day::of(2027, 10, 2)));
    CHECK(working_days_of_year(2027) == 261);
    CHECK_FALSE(built_in().knows_year(2027));
    CHECK(built_in().knows_year(2026));
    const auto warnings = built_in().warnings({Day::of(2026, 12, 1), Day::of(2028, 1, 31)});
    REQUIRE(warnings.size() == 2);
    CHECK(warnings[0] == Message{"working_calendar.year_unknown", {{"year", "2027"}}});
    CHECK(built_in().warnings({Day::of(2025, 1, 1), Day::of(2026, 12, 31)}).empty());
}

TEST_CASE("K3 days that the law already keeps free are told for a year without a notice") {
    CHECK(built_in().expected_holiday(Day::of(2027, 10, 1)) == "国庆节");
    CHECK(built_in().expected_holiday(Day::of(2027, 2, 5)) == "春节");
    CHECK(built_in().expected_holiday(Day::of(2027, 6, 9)) == "端午节");
    CHECK(built_in().expected_holiday(Day::of(2027, 6, 10)).empty());
    CHECK(built_in().expected_holiday(Day::of(2026, 10, 1)).empty());
    CHECK(built_in().holiday(Day::of(2026, 10, 1)) == "国庆节");
    CHECK(built_in().holiday(Day::of(2026, 10, 8)).empty());
}

TEST_CASE("working days are added and taken away across holidays and adjusted weekends") {
    CHECK(built_in().add_working_days(Day::of(2026, 9, 30), 1) == Day::of(2026, 10, 8));
    CHECK(built_in().add_working_days(Day::of(2026, 9, 30), 3) == Day::of(2026, 10, 10));
    CHECK(built_in().add_working_days(Day::of(2026, 10, 8), -1) == Day::of(2026, 9, 30));
    CHECK(built_in().add_working_days(Day::of(2026, 3, 18), 15) == Day::of(2026, 4, 9));
    CHECK(built_in().add_working_days(Day::of(2026, 4, 9), -15) == Day::of(2026, 3, 18));
    CHECK(built_in().add_working_days(Day::of(2026, 10, 3), 0) == Day::of(2026, 10, 3));
}

TEST_CASE("working days between count both ends, and none in an empty range") {
    CHECK(built_in().working_days_between(Day::of(2026, 9, 28), Day::of(2026, 10, 8)) == 4);
    CHECK(built_in().working_days_between(Day::of(2026, 9, 28), Day::of(2026, 9, 28)) == 1);
    CHECK(built_in().working_days_between(Day::of(2026, 9, 28), Day::of(2026, 9, 27)) == 0);
}

TEST_CASE("each working day gives a morning and an afternoon") {
    const auto slots = built_in().half_day_slots({Day::of(2026, 10, 7), Day::of(2026, 10, 9)});
    REQUIRE(slots.size() == 4);
    CHECK(slots.front() == Slot{Day::of(2026, 10, 8), HalfDay::morning});
    CHECK(slots.back() == Slot{Day::of(2026, 10, 9), HalfDay::afternoon});
}

TEST_CASE("mistakes in a calendar file are reported all at once with their line") {
    const auto loaded = one_year(
        "year = 2026\n"
        "notice = \"perhaps\"\n"
        "holydays = 3\n"
        "off = [\n"
        "  { first = 2026-05-01, last = 2026-05-05, name = \"劳动节\" },\n"
        "  { first = 2026-05-05, last = 2026-05-01, name = \"劳动节\" },\n"
        "  { first = 2025-12-31, last = 2026-01-01, name = \"元旦\" },\n"
        "]\n"
        "at_work = [2026-05-02, 2027-01-01, \"2026-05-09\"]\n");
    auto found = mistakes_of(loaded);
    std::ranges::sort(found);
    CHECK(found == std::vector<std::string>{
                       "calendar-2026.toml:1 working_calendar.source_missing", "calendar-2026.toml:2 working_calendar.notice_unknown_word",
                       "calendar-2026.toml:3 working_calendar.unknown_key", "calendar-2026.toml:6 working_calendar.not_a_range",
                       "calendar-2026.toml:7 working_calendar.outside_year", "calendar-2026.toml:9 working_calendar.both_off_and_at_work",
                       "calendar-2026.toml:9 working_calendar.not_a_date", "calendar-2026.toml:9 working_calendar.outside_year"});
}

TEST_CASE("a year is replaced by a later text") {
    const std::vector<CalendarText> texts{
        {"calendar-2027.toml", "year = 2027\nnotice = \"unknown\"\nsource = \"x\"\n"},
        {"local.toml",
         "year = 2027\nnotice = \"official\"\nsource = \"x\"\noff = [{ first = 2027-10-01, last = 2027-10-07, name = \"国庆节\" }]\n"}};
    const auto loaded = WorkingCalendar::load(texts);
    REQUIRE(loaded);
    CHECK_FALSE(loaded->is_working_day(Day::of(2027, 10, 1)));
    CHECK(loaded->knows_year(2027));
}

}  // namespace lunxun::calendar

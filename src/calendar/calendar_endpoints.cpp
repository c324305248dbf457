// SPDX-License-Identifier: Apache-2.0
#include "calendar/calendar_endpoints.hpp"

#include "calendar/queries.hpp"
#include "platform/text/spoken.hpp"

namespace lunxun::calendar {
namespace {

constexpr int kFirstYear = 2000;
constexpr int kLastYear = 2100;
constexpr int kSaturday = 6;

enum class CalendarDayKind { working, weekend, holiday, adjusted_work, expected_holiday };
BOOST_DESCRIBE_ENUM(CalendarDayKind, working, weekend, holiday, adjusted_work, expected_holiday)

struct CalendarDay {
    Day day;
    CalendarDayKind kind = CalendarDayKind::working;
    std::string name;  ///< of the holiday
};
BOOST_DESCRIBE_STRUCT(CalendarDay, (), (day, kind, name))

struct CalendarMonth {
    std::int64_t month = 0;
    std::int64_t working_days = 0;
    std::int64_t start_weight = 0;  ///< percent of class starts
};
BOOST_DESCRIBE_STRUCT(CalendarMonth, (), (month, working_days, start_weight))

struct CalendarQuiet {
    Day first_day;
    Day last_day;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CalendarQuiet, (), (first_day, last_day, reason))

struct CalendarBlackout {
    Day first_day;
    Day last_day;
    std::string reason;
    std::optional<std::string> unit_name;
    std::optional<std::string> institution_name;
    std::optional<std::string> division_name;
};
BOOST_DESCRIBE_STRUCT(CalendarBlackout, (), (first_day, last_day, reason, unit_name, institution_name, division_name))

struct CalendarYear {
    std::int64_t year = 0;
    bool is_official = false;
    std::string source;
    std::vector<text::SpokenMessage> warnings;
    std::vector<CalendarDay> days;
    std::vector<CalendarMonth> months;
    std::vector<std::int64_t> weekday_weights;  ///< percent of class starts, Monday first
    std::vector<CalendarQuiet> no_starts;
    std::vector<CalendarBlackout> blackouts;
};
BOOST_DESCRIBE_STRUCT(CalendarYear, (), (year, is_official, source, warnings, days, months, weekday_weights, no_starts, blackouts))

struct CalendarPath {
    std::int64_t year = 0;
};
BOOST_DESCRIBE_STRUCT(CalendarPath, (), (year))

CalendarDay day_of(const WorkingCalendar& calendar, Day day) {
    using enum CalendarDayKind;
    const bool is_weekend = day.weekday() >= kSaturday;
    if (const auto name = calendar.holiday(day); !name.empty()) return {day, holiday, std::string(name)};
    if (const auto name = calendar.expected_holiday(day); !name.empty()) return {day, expected_holiday, std::string(name)};
    if (calendar.is_working_day(day)) return {day, is_weekend ? adjusted_work : working, ""};
    return {day, weekend, ""};
}

void add_days(const WorkingCalendar& calendar, CalendarYear& view) {
    const int year = static_cast<int>(view.year);
    for (Day day = Day::of(year, 1, 1); day.year() == year; day = day + 1) {
        view.days.push_back(day_of(calendar, day));
        view.months[static_cast<std::size_t>(day.month() - 1)].working_days += calendar.is_working_day(day);
    }
}

CalendarYear view_of(const WorkingCalendar& calendar, const Season& season, std::int64_t year, text::Locale locale) {
    const int number = static_cast<int>(year);
    const DayRange range{Day::of(number, 1, 1), Day::of(number, 12, 31)};
    CalendarYear view;
    view.year = year;
    view.is_official = calendar.knows_year(number);
    view.source = calendar.source(number);
    for (const auto& warning : calendar.warnings(range)) view.warnings.push_back(text::spoken(warning, locale));
    for (std::size_t month = 0; month < season.month_weights.size(); ++month) view.months.push_back({static_cast<std::int64_t>(month) + 1, 0, season.month_weights[month]});
    add_days(calendar, view);
    for (const int weight : season.weekday_weights) view.weekday_weights.push_back(weight);
    for (const auto& quiet : season.no_starts)
        if (quiet.days.overlaps(range)) view.no_starts.push_back({quiet.days.first, quiet.days.last, quiet.reason});
    return view;
}

}  // namespace

void add_calendar_endpoints(http::Router& router, sql::Database& database, const WorkingCalendar& calendar, const Season& season) {
    router.add<CalendarPath, CalendarYear>(
        http::Method::get, "/api/calendars/{year}", {"show_calendar", "calendar.read", "A year's working days, adjusted days, blackouts and start weights."},
        [&database, &calendar, &season](const CalendarPath& path, http::Call& call) -> Result<CalendarYear> {
            if (path.year < kFirstYear || path.year > kLastYear) return Error::of(ErrorCode::not_found, "working_calendar.no_such_year", {{"year", std::to_string(path.year)}});
            auto view = view_of(calendar, season, path.year, call.locale);
            const auto last = Day::of(static_cast<int>(path.year), 12, 31);
            view.blackouts = database.read([&](sql::Session& session) {
                return session.all<CalendarBlackout>(queries::list_blackouts, {{"first", view.days.front().day.iso()}, {"last", last.iso()}});
            });
            return view;
        });
}

}  // namespace lunxun::calendar

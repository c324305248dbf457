// SPDX-License-Identifier: Apache-2.0
#include "reports/paper_words.hpp"

#include <array>
#include <cstdio>

#include "platform/text/locale.hpp"

namespace lunxun::reports {

std::string words(std::string_view key, MessageValues values) {
    return text::render(Message{std::string(key), std::move(values)}, text::Locale::zh_cn);
}

std::string date_text(Day day) {
    return words("reports.date", {{"year", std::to_string(day.year())}, {"month", std::to_string(day.month())}, {"day", std::to_string(day.day_of_month())}});
}

std::string range_text(const DayRange& days) {
    if (days.first == days.last) return date_text(days.first);
    const bool is_same_month = days.first.year() == days.last.year() && days.first.month() == days.last.month();
    const std::string_view key = is_same_month                              ? "reports.range_in_month"
                                 : days.first.year() == days.last.year() ? "reports.range_in_year"
                                                                           : "reports.range_over_years";
    return words(key, {{"first", date_text(days.first)},
                       {"last", date_text(days.last)},
                       {"last_month", std::to_string(days.last.month())},
                       {"last_day", std::to_string(days.last.day_of_month())}});
}

std::string weekday_text(Day day) { return words("reports.weekday_" + std::to_string(day.weekday())); }

std::string clock_text(int minute_of_day) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", minute_of_day / 60, minute_of_day % 60);
    return text.data();
}

std::string class_hours_text(std::int64_t training_minutes, std::int64_t class_hour_minutes) {
    const std::int64_t tenths = (training_minutes * 10 + class_hour_minutes / 2) / class_hour_minutes;
    const std::string whole = std::to_string(tenths / 10);
    return tenths % 10 == 0 ? whole : whole + "." + std::to_string(tenths % 10);
}

std::string listed(const std::vector<std::string>& names) {
    std::string all;
    for (const auto& name : names) all += (all.empty() ? "" : words("reports.enumeration_comma")) + name;
    return all;
}

}  // namespace lunxun::reports

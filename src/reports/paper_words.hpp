// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/message.hpp"

namespace lunxun::reports {

/// A sentence of locales/reports.toml in the language of official papers, simplified Chinese.
std::string words(std::string_view key, MessageValues values = {});

/// Year, month and day in Arabic digits, as GB/T 9704-2012 7.3.5.5 asks.
std::string date_text(Day day);
/// From day to day, year and month of the last one left out where they are the same; one day alone for a range of one.
std::string range_text(const DayRange& days);
std::string weekday_text(Day day);
/// `08:30`
std::string clock_text(int minute_of_day);
/// Training minutes as class-hours, with one decimal where they are not whole.
std::string class_hours_text(std::int64_t training_minutes, std::int64_t class_hour_minutes);
/// Joined by the Chinese enumeration comma.
std::string listed(const std::vector<std::string>& names);

}  // namespace lunxun::reports

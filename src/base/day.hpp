// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace lunxun {

/// A date of the Gregorian calendar, without time or zone.
class Day {
public:
    constexpr Day() = default;
    constexpr explicit Day(std::chrono::sys_days days) : days_(static_cast<std::int32_t>(days.time_since_epoch().count())) {}

    /// Invariant: the date exists; use `make` for input.
    static constexpr Day of(int year, int month, int day) {
        return Day{std::chrono::sys_days{std::chrono::year{year} / month / day}};
    }
    static std::optional<Day> make(int year, int month, int day);
    /// Reads `2027-04-12` and nothing else.
    static std::optional<Day> parse(std::string_view iso);

    std::string iso() const;
    int year() const { return static_cast<int>(calendar().year()); }
    int month() const { return static_cast<int>(static_cast<unsigned>(calendar().month())); }
    int day_of_month() const { return static_cast<int>(static_cast<unsigned>(calendar().day())); }
    /// 1 Monday to 7 Sunday.
    int weekday() const { return static_cast<int>(std::chrono::weekday{sys_days()}.iso_encoding()); }
    /// Days since 1970-01-01.
    constexpr std::int32_t number() const { return days_; }

    constexpr Day operator+(int days) const { return from_number(days_ + days); }
    constexpr Day operator-(int days) const { return from_number(days_ - days); }
    constexpr int operator-(Day other) const { return days_ - other.days_; }
    auto operator<=>(const Day&) const = default;

    static constexpr Day from_number(std::int32_t number) {
        Day day;
        day.days_ = number;
        return day;
    }

private:
    constexpr std::chrono::sys_days sys_days() const { return std::chrono::sys_days{std::chrono::days{days_}}; }
    std::chrono::year_month_day calendar() const { return std::chrono::year_month_day{sys_days()}; }

    std::int32_t days_ = 0;
};

/// Inclusive on both ends.
struct DayRange {
    Day first;
    Day last;

    bool contains(Day day) const { return first <= day && day <= last; }
    /// True also where one range encloses the other.
    bool overlaps(const DayRange& other) const { return first <= other.last && other.first <= last; }
    int days() const { return last - first + 1; }
    auto operator<=>(const DayRange&) const = default;
};

enum class HalfDay { morning, afternoon, evening };

/// A date and half-day.
struct Slot {
    Day day;
    HalfDay half = HalfDay::morning;
    auto operator<=>(const Slot&) const = default;
};

std::string_view to_string(HalfDay half);
std::optional<HalfDay> half_day_of(std::string_view name);

}  // namespace lunxun

template <>
struct std::hash<lunxun::Day> {
    std::size_t operator()(lunxun::Day day) const noexcept { return std::hash<std::int32_t>{}(day.number()); }
};

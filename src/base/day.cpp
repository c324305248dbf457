// SPDX-License-Identifier: Apache-2.0
#include "base/day.hpp"

#include <array>
#include <charconv>
#include <cstdio>

namespace lunxun {
namespace {

constexpr std::array<std::string_view, 3> kHalfDays{"morning", "afternoon", "evening"};

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return value;
}

}  // namespace

std::optional<Day> Day::make(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
    const auto date = std::chrono::year{year} / month / day;
    if (!date.ok()) return std::nullopt;
    return Day{std::chrono::sys_days{date}};
}

std::optional<Day> Day::parse(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    const auto year = digits(iso.substr(0, 4));
    const auto month = digits(iso.substr(5, 2));
    const auto day = digits(iso.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return make(*year, *month, *day);
}

std::string Day::iso() const {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year(), month(), day_of_month());
    return text.data();
}

std::string_view to_string(HalfDay half) {
    return kHalfDays[static_cast<std::size_t>(half)];
}

std::optional<HalfDay> half_day_of(std::string_view name) {
    for (std::size_t i = 0; i < kHalfDays.size(); ++i)
        if (kHalfDays[i] == name) return static_cast<HalfDay>(i);
    return std::nullopt;
}

}  // namespace lunxun

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/day.hpp"

namespace lunxun::home {

/// So many people or classes over these days, both included.
struct Stretch {
    Day first_day;
    Day last_day;
    std::int64_t count = 0;
};

/// The Mondays of the weeks that have a day in the year; the first may lie in the year before.
std::vector<Day> mondays_of(int year);

/// How many have at least one day in each week.
///
/// Shape: one number a Monday of `mondays`, same order. Days before the first and after the last week count nowhere.
/// @pre consecutive Mondays
std::vector<std::int64_t> counts_by_week(std::span<const Stretch> stretches, std::span<const Day> mondays);

}  // namespace lunxun::home

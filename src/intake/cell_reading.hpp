// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/message.hpp"
#include "platform/documents/cell.hpp"

namespace lunxun::intake {

/// What a cell says, or why it cannot be read and how to mend it (keys intake.cell_*; the value is among the values).
template <class T>
using Reading = std::expected<T, Message>;

/// Which day of a month a cell without a day means.
enum class MonthEnd { first_day, last_day };

struct ReadDay {
    Day day;
    bool is_month_only = false;
};

/// 2026.3.5, 2026/3/5, 2026-03-05, 2026年3月5日, 20260305, 2026-03, 2026年3月, a date cell, an Excel day number, each also
/// in full width, as text or number, with a time of day behind it (left out). Years 1900 to 2100.
Reading<ReadDay> read_day(const documents::Cell& cell, MonthEnd month_end);

/// Words such as 至今 that leave an end open.
bool is_open_end(const documents::Cell& cell);

/// A number with its unit: `1,234`, `４０学时`, ` 50 人`; thousands separators must stand where they belong.
struct ReadNumber {
    double value = 0;
    std::string unit;  ///< narrow lower-case word behind the number; empty: none
};
Reading<ReadNumber> read_number(const documents::Cell& cell);

Reading<bool> read_yes_no(const documents::Cell& cell);

/// Trimmed, inner line breaks as blanks; otherwise as written.
std::string read_text(const documents::Cell& cell);

/// The parts of `政法、经济; 卫生`, trimmed, without empty ones.
std::vector<std::string> split_list(std::string_view text);

}  // namespace lunxun::intake

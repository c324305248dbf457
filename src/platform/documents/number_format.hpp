// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lunxun::documents {

/// Which parts of a moment a number format shows.
enum class DateShape : char { none, date, time, date_and_time };

enum class DateSystem { from_1900, from_1904 };

/// The shape of a built-in format (ECMA-376 part 1, 18.8.30, the Chinese ones included); none for all others.
DateShape builtin_shape(int format_id);

/// The shape of a custom format such as `yyyy"年"m"月"d"日"`; looks at its first section.
DateShape shape_of_format(std::string_view code);

/// `2027-03-05`, with a time `2027-03-05 08:30:00`, a time alone `08:30:00`; nothing for a number that is no date in
/// Excel (negative, after 9999, or 29 February 1900, which never was). `days` is rewritten to count from 1899-12-30.
std::optional<std::string> moment_text(double& days, DateShape shape, DateSystem system);

/// The digits Excel shows in a wide cell: 15 significant ones and no exponent.
std::string plain_digits(double number);

/// The number as read by Excel's file format: no blanks, no words, finite.
std::optional<double> parse_number(std::string_view text);

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace lunxun::search {

/// Parts the texts of a haystack.
inline constexpr char kBetweenTexts = '|';

/// What stands in table search_entry for a thing: folded title, pinyin without blanks, initials and number, parted by `|`.
/// @param pinyin  syllables between blanks, as text::pinyin gives them.
std::string haystack(std::string_view title, std::string_view pinyin, std::string_view number);

/// What was typed, folded and without blanks; empty when there is too little of it: one letter or digit finds nobody.
std::string needle(std::string_view typed);

/// The needle as a pattern of LIKE with `\` as escape, wherever it stands.
std::string containing(std::string_view needle);

/// True for what may be an ID number: 17 digits and a digit or X.
bool is_id_number(std::string_view typed);

}  // namespace lunxun::search

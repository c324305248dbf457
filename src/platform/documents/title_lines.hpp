// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lunxun::documents {

/// Breaks a title into as few lines of at most `max_chars` characters as it needs, of about equal length and between
/// words, as GB/T 9704-2012 7.3.1 asks. A line break in the title is kept.
std::vector<std::string> title_lines(std::string_view title, int max_chars);

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace lunxun {

/// Full-width letters, digits and signs (U+FF01..U+FF5E) as their ASCII form, every kind of blank as one space character,
/// zero-width characters left out; all else as it is. Bytes that are no UTF-8 stay.
std::string narrow(std::string_view text);

/// Without blanks at either end (ASCII blanks and line breaks; `narrow` first for the others).
std::string_view trim(std::string_view text);

}  // namespace lunxun

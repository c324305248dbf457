// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace lunxun::documents {

/// True for a text that a spreadsheet reading CSV would take for a formula, behind any number of guarding apostrophes.
inline bool starts_like_formula(std::string_view text) {
    const auto start = text.find_first_not_of('\'');
    return start != std::string_view::npos && std::string_view("=+-@\t\r").find(text[start]) != std::string_view::npos;
}

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

/// Keyset paging: `after` names the last row of the page before by its sort keys, in one text that clients only pass on.
namespace lunxun::http {

constexpr std::int64_t kDefaultPage = 50;
constexpr std::int64_t kLargestPage = 200;

/// Hex of the keys, each with its length before it.
std::string cursor_of(const std::vector<std::string>& keys);

/// The keys of a cursor; as many empty ones as asked for when there is no cursor.
/// @error invalid_input  `after` was not made by `cursor_of` with that many keys.
Result<std::vector<std::string>> keys_of(const std::optional<std::string>& cursor, std::size_t count);

/// What is said of a cursor that does not fit its list.
Error wrong_cursor();

/// Rows of a page: the default, or what was asked for.
/// @error invalid_input  not between 1 and kLargestPage.
Result<std::int64_t> page_limit(const std::optional<std::int64_t>& limit);

}  // namespace lunxun::http

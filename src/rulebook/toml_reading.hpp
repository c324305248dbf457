// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <toml++/toml.h>

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace lunxun::rulebook {

/// TOML text as a table.
/// @error invalid_input  `rules.not_toml` with file, line, column and what the parser expected.
Result<toml::table> read_toml(std::string_view text, std::string_view file_name);

inline std::string line_of(const toml::node& node) { return std::to_string(node.source().begin.line); }

}  // namespace lunxun::rulebook

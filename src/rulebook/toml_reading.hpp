// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <toml++/toml.h>

#include <string_view>
#include <utility>

#include "base/result.hpp"

namespace lunxun::rulebook {

/// TOML text as a table.
/// @error invalid_input  `rules.not_toml` with line, column and what the parser expected.
inline Result<toml::table> read_toml(std::string_view text, std::string_view file_name) {
    try {
        return toml::parse(text, file_name);
    } catch (const toml::parse_error& error) {
        return Error::of(ErrorCode::invalid_input, "rules.not_toml",
                         {{"file", std::string(file_name)},
                          {"line", std::to_string(error.source().begin.line)},
                          {"column", std::to_string(error.source().begin.column)},
                          {"reason", std::string(error.description())}});
    }
}

inline std::string line_of(const toml::node& node) { return std::to_string(node.source().begin.line); }

}  // namespace lunxun::rulebook

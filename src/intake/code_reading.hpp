// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "intake/cell_reading.hpp"

namespace lunxun::intake {

/// Codes by what people write, remembered: a column of a million rows holds a few dozen words.
class CodeReader {
public:
    explicit CodeReader(std::string list) : list_(std::move(list)) {}

    /// @error intake.cell_unknown_code with the names allowed: all of a short list, else those most like the cell.
    Reading<std::string> read(std::string_view text);

private:
    std::string allowed_for(std::string_view text) const;

    std::string list_;
    std::unordered_map<std::string, std::optional<std::string>> known_;
};

}  // namespace lunxun::intake

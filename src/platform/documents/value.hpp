// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "base/day.hpp"

namespace lunxun::documents {

/// What is written into one cell; std::monostate leaves it blank.
using Value = std::variant<std::monostate, std::string, std::int64_t, double, Day>;

}  // namespace lunxun::documents

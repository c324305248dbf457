// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace lunxun::sql {

enum class Dialect { sqlite, postgresql };

using Value = std::variant<std::nullptr_t, std::int64_t, double, std::string>;

/// Bound as `:name`. Each name of the query is given once, and nothing else is.
using Params = std::vector<std::pair<std::string, Value>>;

/// Null where the optional is empty.
template <class T>
Value nullable(const std::optional<T>& value) {
    return value ? Value{*value} : Value{nullptr};
}

}  // namespace lunxun::sql

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace lunxun {

/// The number of one row; ids of different tables do not mix.
template <class Tag>
struct Id {
    std::int64_t value = 0;
    auto operator<=>(const Id&) const = default;
};

}  // namespace lunxun

template <class Tag>
struct std::hash<lunxun::Id<Tag>> {
    std::size_t operator()(lunxun::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lunxun {

/// A moment in UTC, to the second. Stored as `2027-04-12T08:00:00Z`, which sorts as it compares.
struct UtcTime {
    std::int64_t unix_seconds = 0;

    /// For `src/app` and the server: rules and solvers take their time as an argument.
    static UtcTime now();
    static std::optional<UtcTime> parse(std::string_view text);
    std::string text() const;

    UtcTime operator+(std::int64_t seconds) const { return {unix_seconds + seconds}; }
    auto operator<=>(const UtcTime&) const = default;
};

}  // namespace lunxun

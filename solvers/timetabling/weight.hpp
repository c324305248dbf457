// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <compare>

namespace lunxun::timetabling {

/// What one violation costs. Hard ones come before every soft one; a weight of 0 switches the constraint off.
struct Weight {
    enum class Kind { soft, hard };
    Kind kind = Kind::soft;
    int units = 0;

    static constexpr Weight off() { return {}; }
    static constexpr Weight soft(int units) { return {Kind::soft, units}; }
    static constexpr Weight hard(int units = 1) { return {Kind::hard, units}; }

    constexpr bool is_on() const { return units != 0; }
    constexpr bool is_hard() const { return kind == Kind::hard; }
    bool operator==(const Weight&) const = default;
};

/// A cost in two ranks: hard violations, then soft units. Ordered in that order.
struct Cost {
    long long hard = 0;
    long long soft = 0;

    constexpr void add(Weight weight, long long times) { (weight.is_hard() ? hard : soft) += weight.units * times; }
    constexpr Cost& operator+=(Cost other) { return hard += other.hard, soft += other.soft, *this; }
    constexpr Cost& operator-=(Cost other) { return hard -= other.hard, soft -= other.soft, *this; }
    friend constexpr Cost operator+(Cost left, Cost right) { return left += right; }
    friend constexpr Cost operator-(Cost left, Cost right) { return left -= right; }
    auto operator<=>(const Cost&) const = default;
};

}  // namespace lunxun::timetabling

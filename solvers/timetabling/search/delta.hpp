// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solvers/timetabling/weight.hpp"

namespace lunxun::timetabling {

/// A small change of cost in both ranks.
struct Delta {
    int hard = 0;
    int soft = 0;

    constexpr Delta& operator+=(Delta other) { return hard += other.hard, soft += other.soft, *this; }
    constexpr Delta& operator-=(Delta other) { return hard -= other.hard, soft -= other.soft, *this; }
    friend constexpr Delta operator+(Delta left, Delta right) { return left += right; }
    friend constexpr Delta operator-(Delta left, Delta right) { return left -= right; }
    bool operator==(const Delta&) const = default;
};

/// A weight with both ranks side by side, so that charging needs no branch.
struct Priced {
    int hard = 0;
    int soft = 0;

    constexpr Priced() = default;
    constexpr explicit Priced(Weight weight) : hard(weight.is_hard() ? weight.units : 0), soft(weight.is_hard() ? 0 : weight.units) {}
    constexpr bool is_on() const { return hard != 0 || soft != 0; }
    constexpr Delta times(int count) const { return {hard * count, soft * count}; }
};

}  // namespace lunxun::timetabling

// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/solution.hpp"

#include <algorithm>
#include <cmath>

namespace lunxun::assignment {

double Solution::gap() const {
    if (upper_bound == objective) return 0;
    return static_cast<double>(upper_bound - objective) / std::max(1.0, std::abs(static_cast<double>(upper_bound)));
}

}  // namespace lunxun::assignment

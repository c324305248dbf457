// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/day.hpp"

namespace lunxun::generate {

/// Hands out identity numbers that no real person has: the area begins with 99, which GB/T 2260 never assigned.
class IdNumbers {
public:
    /// 18 characters, each number once; odd sequence for men, even for women.
    std::string next(std::string_view area, Day born_on, bool is_female);

private:
    std::map<std::string, int> taken_;  // by area, birth date and sex
};

}  // namespace lunxun::generate

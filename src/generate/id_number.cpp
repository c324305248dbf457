// SPDX-License-Identifier: Apache-2.0
#include "generate/id_number.hpp"

#include <cassert>
#include <cstdio>

#include "people/id_number.hpp"

namespace lunxun::generate {

std::string IdNumbers::next(std::string_view area, Day born_on, bool is_female) {
    assert(area.size() == 6 && area.starts_with("99"));
    char birth[16];
    std::snprintf(birth, sizeof birth, "%04d%02d%02d", born_on.year() % 10000, born_on.month() % 100, born_on.day_of_month() % 100);
    std::string digits = std::string{area} + birth;
    const int order = taken_[digits + (is_female ? "f" : "m")]++;
    assert(order < 499);
    const int sequence = 1 + 2 * order + (is_female ? 1 : 0);
    char tail[8];
    std::snprintf(tail, sizeof tail, "%03d", sequence % 1000);
    digits += tail;
    return digits + people::check_character(digits);
}

}  // namespace lunxun::generate

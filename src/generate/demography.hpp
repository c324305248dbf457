// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "generate/model.hpp"
#include "generate/random.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

/// One band of ages and its share of the people.
struct AgeBand {
    int youngest = 0;
    int oldest = 0;
    double percent = 0;
};

/// Source: party statistics 2023 in requirements 5.2.
inline constexpr std::array<AgeBand, 8> kAgeBands{{{18, 30, 12.5}, {31, 35, 11.3}, {36, 40, 11.0}, {41, 45, 9.5}, {46, 50, 9.1}, {51, 55, 9.5}, {56, 60, 9.0}, {61, 85, 28.1}}};

struct OccupationShare {
    std::string_view code;
    double percent = 0;
};

/// Source: the same. Those of 7.7, 11.5 and 16.3 % hold posts and are drawn with their seats.
inline constexpr std::array<OccupationShare, 8> kOccupations{{{"farmer", 26.3}, {"retired", 20.8}, {"professional", 16.3}, {"manager", 11.5}, {"party_government", 7.7}, {"other", 7.8}, {"worker", 6.7}, {"student", 2.8}}};

/// Birthday of someone who holds a post of this rank: normal around the rank's age, never below its least age.
Day draw_birthday(std::string_view rank_code, Day today, Random& random);

/// A birthday that makes someone `age` years old today.
Day birthday_at(int age, Day today, Random& random);

/// Ages for `count` people without posts so that, with the given birthdays, all people meet the bands. Ascending.
std::vector<int> ages_to_fill(const std::vector<Person>& with_posts, int count, Day today, Random& random);

/// `count` marks of which exactly `percent` are true, in random order.
std::vector<char> draw_deck(int count, double percent, Random& random);

}  // namespace lunxun::generate

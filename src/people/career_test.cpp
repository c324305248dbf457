// SPDX-License-Identifier: Apache-2.0
#include "people/career.hpp"

#include <doctest/doctest.h>

namespace lunxun::people {
namespace {

/// Ranks by number: 131 before 141; the first digits 13, 14 are the group.
int order(std::string_view rank) {
    return std::stoi(std::string{rank});
}
std::string_view group(std::string_view rank) {
    return rank.substr(0, 2);
}

Post post(std::int64_t id, std::string rank, Day from, std::optional<Day> until = {}) {
    Post made;
    made.id = id;
    made.rank_code = std::move(rank);
    made.held_from = from;
    made.held_until = until;
    return made;
}

const Day kToday = Day::of(2026, 11, 21);

}  // namespace

TEST_CASE("the main post is the highest held on the day, a head's before others") {
    std::vector<Post> posts{post(1, "141", Day::of(2015, 1, 1), Day::of(2020, 12, 31)), post(2, "132", Day::of(2021, 1, 1)), post(3, "132", Day::of(2019, 1, 1))};

    CHECK(main_post(posts, kToday, order)->id == 2);
    posts[2].is_head = true;
    CHECK(main_post(posts, kToday, order)->id == 3);
    CHECK(main_post(posts, Day::of(2016, 1, 1), order)->id == 1);
    CHECK_FALSE(main_post(posts, Day::of(2014, 12, 31), order));
}

TEST_CASE("a promotion is the day of the rise into the present group, not of a later move within it") {
    const std::vector posts{post(1, "141", Day::of(2010, 1, 1), Day::of(2023, 5, 31)), post(2, "132", Day::of(2023, 6, 1), Day::of(2024, 12, 31)),
                            post(3, "131", Day::of(2025, 1, 1))};

    CHECK(promoted_on(posts, kToday, order, group) == Day::of(2023, 6, 1));
    CHECK_FALSE(promoted_on(posts, Day::of(2015, 1, 1), order, group));
}

TEST_CASE("who comes down from a higher group was not promoted") {
    const std::vector posts{post(1, "132", Day::of(2010, 1, 1), Day::of(2023, 5, 31)), post(2, "141", Day::of(2023, 6, 1))};

    CHECK_FALSE(promoted_on(posts, kToday, order, group));
}

}  // namespace lunxun::people

// SPDX-License-Identifier: Apache-2.0
#include "home/people_figures.hpp"

#include <doctest/doctest.h>

#include <array>

#include "plan/audience.hpp"

namespace lunxun::home {
namespace {

constexpr std::int64_t bit(auto group) {
    return std::int64_t{1} << static_cast<int>(group);
}

}  // namespace

TEST_CASE("who was trained in five years is not counted again among the planned") {
    const std::array tallies{
        PeopleTally{.rank_code = "132", .rank_group_bit = bit(plan::RankGroup::county), .is_trained = 1, .is_nominated = 1, .people = 30},
        PeopleTally{.rank_code = "132", .rank_group_bit = bit(plan::RankGroup::county), .is_nominated = 1, .people = 5},
        PeopleTally{.rank_code = "132", .rank_group_bit = bit(plan::RankGroup::county), .people = 2},
    };

    const auto shares = rotation_of_ranks(tallies, text::Locale::zh_cn);

    REQUIRE(shares.size() == 1);
    CHECK(shares[0].group.code == "county");
    CHECK(shares[0].people == 37);
    CHECK(shares[0].trained == 30);
    CHECK(shares[0].planned == 5);
}

TEST_CASE("a person of two key groups counts in both") {
    const std::array tallies{PeopleTally{.key_group_bits = bit(plan::KeyGroup::women) | bit(plan::KeyGroup::young), .people = 3}};

    const auto shares = rotation_of_key_groups(tallies, text::Locale::zh_cn);

    REQUIRE(shares.size() == 2);
    CHECK(shares[0].people == 3);
    CHECK(shares[1].people == 3);
}

TEST_CASE("hours by rank count those alone to whom a requirement applies") {
    const std::array tallies{
        PeopleTally{.rank_code = "132", .rank_order = 4, .has_rule = 1, .is_short = 1, .will_be_short = 0, .people = 4},
        PeopleTally{.rank_code = "132", .rank_order = 4, .has_rule = 1, .is_short = 0, .will_be_short = 1, .people = 6},
        PeopleTally{.rank_code = "141", .rank_order = 5, .has_rule = 0, .people = 9},
    };

    const auto ranks = hours_by_rank(tallies, text::Locale::zh_cn);

    REQUIRE(ranks.size() == 1);
    CHECK(ranks[0].people == 10);
    CHECK(ranks[0].attained == 6);
    CHECK(ranks[0].attained_by_year_end == 4);
}

}  // namespace lunxun::home

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <compare>
#include <cstdint>
#include <string>

#include "base/day.hpp"

/// Rows that the home page is summed from.
namespace lunxun::home {

/// So many people who are alike in all this; flags 0 or 1.
struct PeopleTally {
    std::string rank_code;
    std::int64_t rank_order = 0;
    std::int64_t rank_group_bit = 0;
    std::int64_t key_group_bits = 0;
    std::int64_t has_rule = 0;       ///< a requirement of hours holds
    std::int64_t is_short = 0;       ///< and is not met today
    std::int64_t will_be_short = 0;  ///< nor at the forecast year's end
    std::int64_t is_trained = 0;     ///< in a class of the last five years
    std::int64_t is_nominated = 0;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(PeopleTally, (), (rank_code, rank_order, rank_group_bit, key_group_bits, has_rule, is_short, will_be_short, is_trained, is_nominated, people))

/// People of the unit at a position who are away on the same days.
struct AbsenceTally {
    std::int64_t position = 0;
    Day first_day;
    Day last_day;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(AbsenceTally, (), (position, first_day, last_day, people))

/// A unit of the heat map; its subtree's positions and people.
struct ShownUnit {
    std::int64_t unit_id = 0;
    std::string name;
    std::int64_t position = 0;
    std::int64_t last_position = 0;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(ShownUnit, (), (unit_id, name, position, last_position, people))

/// Tells two states of what the home page is made of apart. Every change of people, plan or nominations leaves an
/// event in the audit chain or is the work of a job; signing in and out changes none of them.
struct HomeStamp {
    std::int64_t last_change_id = 0;
    std::int64_t jobs_ended = 0;

    auto operator<=>(const HomeStamp&) const = default;
};
BOOST_DESCRIBE_STRUCT(HomeStamp, (), (last_change_id, jobs_ended))

}  // namespace lunxun::home

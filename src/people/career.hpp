// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "people/person.hpp"

namespace lunxun::people {

/// Smaller is higher (rulebook::rank_order); given by the caller, because rules stand above people.
using RankOrder = std::function<int(std::string_view rank_code)>;
/// Requirement group of a rank (rulebook::rank_group).
using RankGroupOf = std::function<std::string_view(std::string_view rank_code)>;

/// The post that speaks for a person on `day`: of those held, the highest rank; of equal ranks a head's, then a leader's,
/// then the newest, then the smallest id. nullptr when none is held.
const Post* main_post(std::span<const Post> posts_of_person, Day day, const RankOrder& order);

/// Day on which the person last rose into the rank group held on `day` from a lower one.
/// None: the person holds no post that day, or held the group from the first post known.
std::optional<Day> promoted_on(std::span<const Post> posts_of_person, Day day, const RankOrder& order, const RankGroupOf& group_of);

}  // namespace lunxun::people

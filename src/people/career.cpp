// SPDX-License-Identifier: Apache-2.0
#include "people/career.hpp"

#include <algorithm>
#include <tuple>
#include <vector>

namespace lunxun::people {

const Post* main_post(std::span<const Post> posts_of_person, Day day, const RankOrder& order) {
    const Post* main = nullptr;
    const auto standing = [&](const Post& post) {
        return std::tuple(order(post.rank_code), !post.is_head, !post.is_leader, -post.held_from.number(), post.id);
    };
    for (const auto& post : posts_of_person)
        if (post.is_held_on(day) && (!main || standing(post) < standing(*main))) main = &post;
    return main;
}

std::optional<Day> promoted_on(std::span<const Post> posts_of_person, Day day, const RankOrder& order, const RankGroupOf& group_of) {
    const auto* now = main_post(posts_of_person, day, order);
    if (!now) return std::nullopt;
    const auto group = group_of(now->rank_code);

    std::vector<Day> starts;
    for (const auto& post : posts_of_person)
        if (post.held_from <= day) starts.push_back(post.held_from);
    std::ranges::sort(starts, std::greater{});

    // Backwards over the days on which something began: as long as the group is held, the rise is no later.
    std::optional<Day> risen_on;
    for (const auto start : starts) {
        const auto* then = main_post(posts_of_person, start, order);
        if (group_of(then->rank_code) != group) return order(then->rank_code) > order(now->rank_code) ? risen_on : std::nullopt;
        risen_on = start;
    }
    return std::nullopt;
}

}  // namespace lunxun::people

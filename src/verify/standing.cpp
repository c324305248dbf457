// SPDX-License-Identifier: Apache-2.0
#include "verify/standing.hpp"

#include <set>
#include <tuple>

namespace lunxun::verify {

bool is_held_on(const Post& post, Day day) {
    return post.held_from <= day && (!post.held_until || day <= *post.held_until);
}

bool is_valid_on(const Unit& unit, Day day) {
    return unit.valid_from <= day && (!unit.valid_until || day <= *unit.valid_until);
}

const Post* main_post(const Facts& facts, RowId person_id, Day day) {
    const Post* best = nullptr;
    const auto rank_of = [&](const Post& post) {
        return std::tuple(facts.rules.rank(post.rank_code).order, post.is_head ? 0 : 1, post.is_leader ? 0 : 1, -post.held_from.number(), post.id);
    };
    for (const auto at : facts.people.posts_of_person.of(person_id)) {
        const auto& post = facts.people.posts[at];
        if (is_held_on(post, day) && (best == nullptr || rank_of(post) < rank_of(*best))) best = &post;
    }
    return best;
}

std::optional<Day> promoted_on(const Facts& facts, RowId person_id, Day day) {
    const auto* now = main_post(facts, person_id, day);
    if (now == nullptr) return std::nullopt;
    const auto& rank = facts.rules.rank(now->rank_code);
    std::set<Day> starts;
    for (const auto at : facts.people.posts_of_person.of(person_id)) {
        const auto& post = facts.people.posts[at];
        if (post.held_from <= day) starts.insert(post.held_from);
    }
    std::optional<Day> risen;
    for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
        const auto& then = facts.rules.rank(main_post(facts, person_id, *start)->rank_code);
        if (then.group != rank.group) return then.order > rank.order ? risen : std::nullopt;
        risen = *start;
    }
    return std::nullopt;
}

bool is_within(const PeopleFacts& people, RowId unit_id, RowId top_id) {
    // A tree of n units is at most n deep: a circle in the data ends there too.
    std::optional<RowId> at = unit_id;
    for (std::size_t steps = 0; at && steps <= people.units.rows().size(); ++steps) {
        if (*at == top_id) return true;
        const auto* unit = people.units.find(*at);
        at = unit == nullptr ? std::nullopt : unit->parent_id;
    }
    return false;
}

bool is_in_division(const Unit& unit, std::string_view division) {
    while (division.size() > 2 && division.ends_with("00")) division.remove_suffix(2);
    return unit.division_code.starts_with(division);
}

int age_on(Day born_on, Day day) {
    const bool before_birthday = std::tuple(day.month(), day.day_of_month()) < std::tuple(born_on.month(), born_on.day_of_month());
    return day.year() - born_on.year() - (before_birthday ? 1 : 0);
}

bool is_in_list(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto end = std::min(list.find(','), list.size());
        auto part = list.substr(0, end);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (part == word) return true;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return false;
}

}  // namespace lunxun::verify

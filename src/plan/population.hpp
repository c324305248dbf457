// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "plan/audience.hpp"
#include "plan/code_index.hpp"

namespace lunxun::plan {

/// Ends of what has no end or no beginning.
constexpr Day kFirstDay = Day::of(1900, 1, 1);
constexpr Day kLastDay = Day::of(9999, 12, 31);

struct Unit {
    std::int64_t id = 0;
    int parent = -1;  ///< position in the list; -1 at the top
    std::string tier;
    std::string division_code;
};

/// One post of a person while it lasts.
struct Standing {
    DayRange held;
    int unit = 0;  ///< position in Population::units
    RankGroup rank = RankGroup::other;
    int field = 0;  ///< number in Population::fields
    bool is_leader = false;
    bool is_head = false;
    bool is_hard_to_release = false;
};

struct Member {
    std::int64_t person_id = 0;
    int first_standing = 0;
    int standing_count = 0;  ///< consecutive in Population::standings, the one that speaks for the person first
    Day born_on;
    DayRange managed;
    std::optional<Day> promoted_on;    ///< first day in the present rank group, when it was a step up
    std::optional<Day> last_class_on;  ///< end of the last class attended
    int speciality = 0;                ///< number in Population::specialities
    bool is_female = false;
    bool is_minority = false;
    bool is_non_party = false;
};

/// Everybody who may be called in the year, with the units they stand in.
///
/// Complexity of every look-up: constant, or linear in one person's posts.
class Population {
public:
    std::vector<Unit> units;
    std::vector<Member> members;
    std::vector<Standing> standings;
    CodeIndex fields;
    CodeIndex specialities;

    /// Fills the look-ups; call once after the lists are complete.
    /// Invariant afterwards: `members_of` names a member once for each unit it has a post in.
    void index();

    /// The post that speaks for the person on `day`: the first of those held. nullptr without one.
    const Standing* standing_on(int member, Day day) const;
    std::span<const int> members_of(int unit) const;
    /// -1 for an unknown unit.
    int find_unit(std::int64_t id) const;
    /// True when `unit` is `top` or stands below it.
    bool is_within(int unit, int top) const;

    /// People who are released from one reserve: those of one division and a band of neighbouring ranks.
    int pool(int unit, RankGroup rank) const;
    /// Heads of each pool on `day`.
    std::vector<int> pool_heads(Day day) const;

private:
    std::vector<int> unit_members_, unit_starts_;
    std::vector<int> order_first_, order_last_;  ///< of each unit: its span in a walk through the tree
    std::vector<std::pair<std::int64_t, int>> unit_ids_;
    std::vector<int> divisions_;  ///< of each unit: the number of its division
    int division_count_ = 0;
};

}  // namespace lunxun::plan

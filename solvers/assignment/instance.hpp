// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/result.hpp"

namespace lunxun::assignment {

/// Days are counted from the first of the planned year: 0 to 365.
constexpr int kDays = 366;

/// What one overdue person (`Person::must`) left without a class takes off the value.
constexpr int kMustPenalty = 20'000;

/// Largest benefit of an arc. It keeps every sum of the bound inside 64 bits, see README.md, section 3.
constexpr int kMaxBenefit = 1'000'000;

/// One dated run. It takes place with `min_seats` to `max_seats` trainees, or not at all.
struct TrainingClass {
    int min_seats = 0;
    int max_seats = 0;
    int first_day = 0;
    int last_day = 0;  ///< inclusive
    int topic = 0;     ///< nobody takes one topic twice
    /// False for a class joined over the network from the post: its trainees are not away for any group's limit,
    /// yet they still attend one class at a time.
    bool is_away = true;
};

struct Person {
    int max_classes = 1;
    bool must = false;  ///< overdue: has to get a class
};

/// People of whom at most `limit` may be away on one day: a unit, a leadership team, a pair of deputies.
struct Group {
    int limit = 0;
    std::vector<int> members;  ///< persons, each once
};

/// An eligible pair. `benefit` is above 0.
struct Arc {
    int person = 0;
    int class_id = 0;
    int benefit = 0;
};

/// A year of nominations. Ids are positions in these lists; a pair (person, class) has at most one arc.
struct Instance {
    std::vector<TrainingClass> classes;
    std::vector<Person> persons;
    std::vector<Group> groups;
    std::vector<Arc> arcs;  ///< in any order
};

/// A person in a class.
struct Nomination {
    int person = 0;
    int class_id = 0;

    auto operator<=>(const Nomination&) const = default;
};

/// Refuses what no solver could read.
///
/// Complexity: O(arcs log arcs) at worst, linear when arcs come sorted by person and class.
/// @error invalid_input  one field error a broken row, at most 20: `classes[7]`, `persons[7]`, `groups[7]`, `arcs[7]`.
Result<void> validate(const Instance& instance);

/// Takes a person out of the year: no class, no duty to get one.
void withdraw_person(Instance& instance, int person);

/// Takes a class out of the year.
void lose_class(Instance& instance, int class_id);

}  // namespace lunxun::assignment

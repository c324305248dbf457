// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "solvers/assignment/solve.hpp"
#include "solvers/assignment/table.hpp"

namespace lunxun::assignment {

/// A class as the inner loops read it.
struct ModelClass {
    int min_seats = 0;  ///< after pinned people took theirs
    int max_seats = 0;
    int first_day = 0;
    int end_day = 0;  ///< exclusive
    int away_first = 0;
    int away_end = 0;  ///< exclusive; an empty range when nobody is away for it
    int topic = 0;
    int pinned = 0;  ///< people pinned into it; above 0 it must run

    bool clashes(const ModelClass& other) const { return topic == other.topic || (first_day < other.end_day && other.first_day < end_day); }
};

/// Grains of one benefit point: everything inside is counted in grains, what goes in and comes out in points.
constexpr int kGrains = 16;
constexpr int kMustGrains = kMustPenalty * kGrains;

struct ModelArc {
    int class_id = 0;
    /// Grains: benefit plus or minus the price of a change, and less than a point that tells equals apart. People whom a
    /// rule calls equal are many, and a price moves them all at once; with nobody quite equal, prices settle.
    int weight = 0;

    /// Grains without what tells equals apart.
    int plain_weight() const { return weight & ~(kGrains - 1); }
};

/// A person in the class of one of its arcs.
struct Holding {
    int person = 0;
    int arc = 0;
};

/// The instance without what is decided already, laid out for walking through it.
///
/// Persons are renumbered: a *component* is a set of persons tied by groups, a *profile* is a set of groups. Persons
/// stand in order of component, then profile, so that everybody who sees the same release prices stands together.
/// Groups keep only their *rows*: days on which the limit could bind and that no other day implies.
/// Pinned nominations are gone: they took seats, days of groups and slots of persons, and left their worth in `constant`.
struct Model {
    Table<ModelClass> classes;

    Table<int> origin;   ///< instance's number of each person
    Table<int> bonus;    ///< what the first class of each person is worth beyond its weight: kMustGrains or 0
    Table<int> profile;  ///< of each person
    Slices slots;        ///< of each person: as many as classes it may still attend
    Slices arcs_of;      ///< of each person, into `arcs`, sorted by class
    Table<ModelArc> arcs;
    Slices components;  ///< persons of each component

    Slices profiles;  ///< groups of each profile, into `profile_groups`
    Table<int> profile_groups;

    Slices members_of;  ///< of each group, into `members`
    Table<int> members;
    Slices rows_of;  ///< of each group, into `row_day` and `row_limit`, by ascending day
    Table<int> row_day;
    Table<int> row_limit;
    std::vector<std::uint16_t> rows_before;  ///< of each group and day 0 to kDays: its rows on earlier days

    Table<Table<int>> floor_members;  ///< of each floor
    Table<int> floor_least;

    Table<Holding> previous;         ///< nominations of the previous plan that are still open
    std::vector<Nomination> pinned;  ///< in the instance's numbers
    std::int64_t constant = 0;       ///< grains: objective of the plan with nothing but the pinned nominations

    int persons() const { return origin.count(); }
    const ModelClass& class_of(int arc) const { return classes[arcs[arc].class_id]; }
    std::span<const int> groups_of(int person) const { return profiles.of(profile[person], profile_groups); }
};

/// A run of rows: [begin, end).
struct RowRange {
    int begin = 0;
    int end = 0;
};

/// Rows of `group` on the days [first_day, end_day).
inline RowRange rows_between(const Model& model, int group, int first_day, int end_day) {
    const int start = model.rows_of.begin(group);
    const std::uint16_t* const before = model.rows_before.data() + static_cast<std::size_t>(group) * (kDays + 1);
    return {start + before[first_day], start + before[end_day]};
}

/// @error invalid_input, infeasible  as `solve` says.
Result<Model> build_model(const Instance& instance, const Options& options);

}  // namespace lunxun::assignment

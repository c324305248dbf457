// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bitset>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "plan/audience.hpp"
#include "platform/sql/session.hpp"
#include "registry/people_filter.hpp"

namespace lunxun::registry {

inline constexpr std::size_t kMostTopics = 128;

/// Where a topic stands in the code list.
std::optional<std::size_t> topic_place(std::string_view topic);

/// A filter in the terms of the index: names looked up, scope and subtree met.
struct PeopleSelection {
    std::int64_t first_position = 0;
    std::int64_t last_position = 0;
    std::optional<std::vector<std::int64_t>> among;  ///< person ids, ascending: those of an institution's classes
    std::int64_t rank_groups = 0;                    ///< bits, 0: any
    std::int64_t key_groups = 0;
    std::int64_t unmet_rules = 0;
    std::int64_t forecast_rules = 0;
    std::string rank;
    std::string field;
    std::optional<std::size_t> never_topic;          ///< place in the code list
    std::int32_t trained_before = 0;                 ///< day number, 0: whenever
    std::optional<std::string> needle;               ///< folded, nothing typed: none
    std::int64_t age_from = 0;
    std::int64_t age_to = 0;
};

/// Where a page begins: behind the person of these keys.
struct PeopleMark {
    std::int64_t sort_value = 0;
    std::int64_t person_id = 0;

    auto operator<=>(const PeopleMark&) const = default;
};
/// Before everybody.
inline constexpr PeopleMark kBeforeAll{std::numeric_limits<std::int64_t>::min(), 0};

struct PeopleSorting {
    PeopleOrder order = PeopleOrder::rank;
    Direction direction = Direction::ascending;
};

/// A page by its people's keys, and how many the whole list has.
struct PeopleMarks {
    std::vector<PeopleMark> marks;
    std::int64_t total = 0;
};

/// People of a part of the tree of units.
struct UnitFigures {
    std::int64_t people = 0;         ///< whose main post is there
    std::int64_t behind = 0;         ///< of them, short of their main rule today
    std::int64_t will_be_short = 0;  ///< of them, short at the forecast year's end
    std::int64_t nominated = 0;      ///< of them, with a place this planned year
    std::int64_t places = 0;

    UnitFigures& operator+=(const UnitFigures& other);
    UnitFigures operator-(const UnitFigures& other) const;
};

/// Figures of one rank group.
struct RankGroupFigures {
    int rank_group = 0;  ///< as plan::RankGroup
    UnitFigures figures;
};

/// A place of the planned year.
struct UnitPlace {
    std::int64_t unit_position = 0;  ///< of the unit that sends
    std::int64_t class_id = 0;
};
BOOST_DESCRIBE_STRUCT(UnitPlace, (), (unit_position, class_id))

/// What people are filtered and ordered by, in memory: every filter then costs one walk over the people, whatever it asks.
///
/// Unit: some 200 bytes a person. Complexity of a page: O(people).
class PeopleIndex {
public:
    /// Of the summaries, search entries and ledger as the session sees them.
    static PeopleIndex load(sql::Session& session);

    PeopleMarks page(const PeopleSelection& selection, PeopleSorting sorting, PeopleMark after, std::size_t limit) const;
    std::int64_t count(const PeopleSelection& selection) const;
    /// Those whose name, pinyin, initials or number is the needle first, then those that begin so, then others that hold it;
    /// by rank within each.
    std::vector<std::int64_t> closest(const PeopleSelection& selection, std::size_t at_most) const;

    /// Of the units at these positions of the tree, both included. Complexity: O(rank groups), however many people.
    UnitFigures figures(std::int64_t first_position, std::int64_t last_position) const;
    /// The same for each rank group that has people there.
    std::vector<RankGroupFigures> figures_by_rank_group(std::int64_t first_position, std::int64_t last_position) const;
    /// Places by class of the units at these positions, both included. Complexity: O(their places), one step each.
    std::map<std::int64_t, std::int64_t> places_by_class(std::int64_t first_position, std::int64_t last_position) const;

private:
    struct Person {
        std::int64_t person_id = 0;
        std::int64_t unit_position = 0;
        std::int64_t rank_group_bit = 0;
        std::int64_t key_group_bits = 0;
        std::int64_t unmet_rule_bits = 0;
        std::int64_t forecast_unmet_bits = 0;
        std::int64_t minutes_short = 0;
        std::int64_t minutes_this_year = 0;
        std::int64_t minutes_five_years = 0;
        std::int64_t forecast_minutes_short = 0;
        std::bitset<kMostTopics> topics;
        std::string rank;   ///< codes are short: no heap
        std::string field;
        std::int32_t last_trained = 0;  ///< day number, 0: never
        std::int32_t name_position = 0;
        std::int32_t rank_order = 0;
        std::int32_t age = 0;
        std::int32_t trainings = 0;
        std::int32_t nominations = 0;
        bool has_unit = false;
        std::uint32_t text_begin = 0;
        std::uint32_t text_end = 0;
    };

    bool lets_in(const Person& person, const PeopleSelection& selection) const;
    std::string_view text_of(const Person& person) const { return std::string_view(texts_).substr(person.text_begin, person.text_end - person.text_begin); }
    void sum_up_units();
    UnitFigures figures_of_group(std::size_t group, std::int64_t first_position, std::int64_t last_position) const;
    static std::int64_t sort_value(const Person& person, PeopleOrder order);

    std::vector<Person> people_;  ///< by id
    std::string texts_;           ///< what is searched in, one person after another
    std::array<std::vector<UnitFigures>, plan::kRankGroups> up_to_;  ///< of each rank group: all units before a position
    std::vector<UnitPlace> places_;  ///< by unit position
};

/// Keeps the index of the newest writing of the summaries, for all readers.
class PeopleIndexMemory {
public:
    std::shared_ptr<const PeopleIndex> recall(sql::Session& session);

private:
    std::mutex mutex_;
    std::int64_t revision_ = -1;
    std::shared_ptr<const PeopleIndex> index_;
};

}  // namespace lunxun::registry

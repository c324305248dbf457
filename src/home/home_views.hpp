// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "platform/text/spoken.hpp"

namespace lunxun::home {

/// How pressing a task is: stops the year, should be looked at, is good to know.
enum class Urgency { blocking, warning, notice };
BOOST_DESCRIBE_ENUM(Urgency, blocking, warning, notice)

/// A list that needs somebody, with as many rows as `count`.
struct HomeTask {
    std::string task;  ///< `blocking_findings`; the page has words for it
    Urgency urgency = Urgency::notice;
    std::int64_t count = 0;
    std::string list;  ///< address of the endpoint whose `total` is `count`
    text::CodeName about;  ///< what the count is of, such as a rule of hours; empty where the task says it all
};
BOOST_DESCRIBE_STRUCT(HomeTask, (), (task, urgency, count, list, about))

struct HomeView {
    std::int64_t year = 0;  ///< of the plan shown; 0 before there is one
    std::int64_t version = 0;
    std::optional<Day> as_of;  ///< of the people's figures
    std::vector<HomeTask> tasks;  ///< the most pressing first; those without a row are left out
};
BOOST_DESCRIBE_STRUCT(HomeView, (), (year, version, as_of, tasks))

/// How far a group has come in its five-year rotation. `trained`: in a class of the last five years; `planned`: of the
/// others those whom the current nomination places.
struct RotationShare {
    text::CodeName group;
    std::int64_t people = 0;
    std::int64_t trained = 0;
    std::int64_t planned = 0;
};
BOOST_DESCRIBE_STRUCT(RotationShare, (), (group, people, trained, planned))

/// Of the people of a rank to whom a requirement of hours applies.
struct RankHours {
    text::CodeName rank;
    std::int64_t people = 0;
    std::int64_t attained = 0;              ///< today
    std::int64_t attained_by_year_end = 0;  ///< as forecast
};
BOOST_DESCRIBE_STRUCT(RankHours, (), (rank, people, attained, attained_by_year_end))

/// Classes of a tier that have a day in each week.
struct TierWeeks {
    text::CodeName tier;
    std::vector<std::int64_t> classes;
};
BOOST_DESCRIBE_STRUCT(TierWeeks, (), (tier, classes))

/// People of a unit and those below it in a class in each week.
struct UnitWeeks {
    std::int64_t unit_id = 0;
    std::string name;
    std::int64_t people = 0;
    std::vector<std::int64_t> away;
};
BOOST_DESCRIBE_STRUCT(UnitWeeks, (), (unit_id, name, people, away))

struct HomeFigures {
    std::vector<RotationShare> rank_groups;
    std::vector<RotationShare> key_groups;
    std::vector<RankHours> ranks;
    std::vector<Day> weeks;  ///< Mondays; the lists below have one number for each
    std::vector<TierWeeks> tiers;
    std::vector<UnitWeeks> units;
};
BOOST_DESCRIBE_STRUCT(HomeFigures, (), (rank_groups, key_groups, ranks, weeks, tiers, units))

}  // namespace lunxun::home

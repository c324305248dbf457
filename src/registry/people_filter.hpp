// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"

namespace lunxun::registry {

/// What a list of people may be ordered by; every order ends with the person's id. list_people.sql knows them by number.
enum class PeopleOrder { rank, name, unit, last_trained, minutes_short, minutes_this_year, minutes_five_years, age, trainings, nominations, forecast_short };
BOOST_DESCRIBE_ENUM(PeopleOrder, rank, name, unit, last_trained, minutes_short, minutes_this_year, minutes_five_years, age, trainings, nominations,
                    forecast_short)

enum class Direction { ascending, descending };
BOOST_DESCRIBE_ENUM(Direction, ascending, descending)

/// Which people a list is about; what is left empty lets everybody in.
struct PeopleFilter {
    std::optional<std::int64_t> unit_id;     ///< with its subtree
    std::vector<std::string> rank_group;     ///< any of them
    std::optional<std::string> rank;         ///< code
    std::vector<std::string> key_group;      ///< any of them
    std::optional<std::string> unmet_rule;   ///< id of a rule that is not met today
    std::optional<std::string> forecast_unmet_rule;  ///< id of a rule that will not be met at the forecast year's end
    std::optional<std::string> never_topic;  ///< never had a class of this topic
    std::optional<Day> last_trained_before;  ///< never trained counts
    std::optional<std::string> q;            ///< name, pinyin or initials
    std::optional<std::string> field;
    std::optional<std::int64_t> age_from;
    std::optional<std::int64_t> age_to;
};
BOOST_DESCRIBE_STRUCT(PeopleFilter, (),
                      (unit_id, rank_group, rank, key_group, unmet_rule, forecast_unmet_rule, never_topic, last_trained_before, q, field, age_from, age_to))

}  // namespace lunxun::registry

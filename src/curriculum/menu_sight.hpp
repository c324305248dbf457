// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"

namespace lunxun::curriculum {

struct SightedClassRow {
    std::int64_t id = 0;
    Day first_day;
    Day last_day;
    std::string class_type;
    std::string topic;
    bool is_main_class = false;
    bool is_resident = false;
};
BOOST_DESCRIBE_STRUCT(SightedClassRow, (), (id, first_day, last_day, class_type, topic, is_main_class, is_resident))

/// An item of a stored menu with what its course says of itself.
struct SightedItemRow {
    std::int64_t id = 0;
    std::int64_t position = 0;
    std::string kind;
    std::string part;
    std::string block;
    std::optional<std::int64_t> course_id;
    std::string title;
    std::string method;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    std::string required_by;
    std::optional<Day> revised_on;
    std::string topic;
    bool is_party_history = false;
};
BOOST_DESCRIBE_STRUCT(SightedItemRow, (),
                      (id, position, kind, part, block, course_id, title, method, half_days, training_minutes, required_by, revised_on, topic,
                       is_party_history))

struct SightedReadingRow {
    std::int64_t id = 0;
    std::string title;
    std::string chapters;
    std::string medium;
    bool is_required = false;
    std::int64_t reading_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(SightedReadingRow, (), (id, title, chapters, medium, is_required, reading_minutes))

struct SightedFindingRow {
    std::int64_t id = 0;
    std::string rule_id;
    std::string severity;
    std::string message_key;
    std::string values_json;
};
BOOST_DESCRIBE_STRUCT(SightedFindingRow, (), (id, rule_id, severity, message_key, values_json))

/// One class's menu as it is stored.
struct MenuSight {
    SightedClassRow about;
    std::vector<SightedItemRow> items;
    std::vector<SightedReadingRow> readings;
    std::vector<SightedFindingRow> findings;
};

}  // namespace lunxun::curriculum

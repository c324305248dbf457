// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "platform/text/spoken.hpp"
#include "registry/people_list_store.hpp"

namespace lunxun::registry {

/// A person in a list, in words of the reader. Unit: training minutes, half-days.
struct PersonListItem {
    std::int64_t person_id = 0;
    std::string name;
    std::optional<std::int64_t> unit_id;
    std::string unit_name;
    std::string post_name;
    text::CodeName rank;
    text::CodeName field;
    std::int64_t age = 0;
    std::vector<text::CodeName> key_groups;
    std::vector<std::string> rules;                 ///< ids of those that hold for the person
    std::vector<std::string> unmet_rules;           ///< today
    std::vector<std::string> forecast_unmet_rules;  ///< at the forecast year's end
    std::string main_rule;
    std::int64_t minutes_this_year = 0;
    std::int64_t minutes_five_years = 0;
    std::int64_t minutes_required = 0;
    std::int64_t minutes_counted = 0;
    std::int64_t minutes_short = 0;
    std::int64_t half_days_short = 0;
    std::int64_t forecast_minutes_short = 0;
    std::optional<Day> due_on;
    std::optional<Day> last_trained_on;
    std::int64_t trainings = 0;
    std::int64_t nominations = 0;
};
BOOST_DESCRIBE_STRUCT(PersonListItem, (),
                      (person_id, name, unit_id, unit_name, post_name, rank, field, age, key_groups, rules, unmet_rules, forecast_unmet_rules, main_rule,
                       minutes_this_year, minutes_five_years, minutes_required, minutes_counted, minutes_short, half_days_short, forecast_minutes_short,
                       due_on, last_trained_on, trainings, nominations))

/// @param rules  by their bit
PersonListItem person_item(const PersonLine& line, const std::vector<std::string>& rules, text::Locale locale);

/// Names of the set bits.
std::vector<std::string> names_of_bits(std::int64_t bits, const std::vector<std::string>& names);
std::vector<text::CodeName> key_group_names(std::int64_t bits, text::Locale locale);

}  // namespace lunxun::registry

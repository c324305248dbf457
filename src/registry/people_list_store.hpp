// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <functional>
#include <string>
#include <vector>

#include "access/data_scope.hpp"
#include "base/result.hpp"
#include "platform/sql/session.hpp"
#include "registry/people_filter.hpp"
#include "registry/people_index_store.hpp"

namespace lunxun::registry {

/// A person as a list shows them: the summary with the names that it points to. No ID number, no phone.
struct PersonLine {
    std::int64_t person_id = 0;
    std::string name;
    std::optional<std::int64_t> unit_id;
    std::string unit_name;
    std::string post_name;
    std::string rank_code;
    std::string field;
    std::int64_t age = 0;
    std::int64_t key_group_bits = 0;
    std::int64_t rule_bits = 0;
    std::int64_t unmet_rule_bits = 0;
    std::int64_t forecast_unmet_bits = 0;
    std::string main_rule_id;
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
BOOST_DESCRIBE_STRUCT(PersonLine, (),
                      (person_id, name, unit_id, unit_name, post_name, rank_code, field, age, key_group_bits, rule_bits, unmet_rule_bits,
                       forecast_unmet_bits, main_rule_id, minutes_this_year, minutes_five_years, minutes_required, minutes_counted, minutes_short,
                       half_days_short, forecast_minutes_short, due_on, last_trained_on, trainings, nominations))

/// The filter in the terms of the index.
/// @error not_found      the unit is outside the scope.
/// @error invalid_input  names that no list has: rank group, key group, rank, rule, topic, field.
Result<PeopleSelection> select_people(sql::Session& session, const PeopleFilter& filter, const access::DataScope& scope);

/// People by what was typed of their names, the closest first: their ids.
/// @error as select_people
Result<std::vector<std::int64_t>> find_people(sql::Session& session, PeopleIndexMemory& memory, const access::DataScope& scope, const std::string& typed,
                                              std::size_t at_most);

/// In the order of the marks.
std::vector<PersonLine> lines_of(sql::Session& session, const std::vector<PeopleMark>& marks);
/// Everybody selected, one after another in the order asked for.
void each_person(sql::Session& session, const PeopleIndex& index, const PeopleSelection& selection, PeopleSorting sorting,
                 const std::function<void(const PersonLine&)>& visit);

}  // namespace lunxun::registry

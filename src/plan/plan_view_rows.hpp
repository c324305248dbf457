// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "base/day.hpp"

/// Rows as the plan's screens read them: joined and counted. Flags 0 or 1.
namespace lunxun::plan {

/// One version of a year's plan with what it holds.
struct PlanVersionRow {
    std::int64_t id = 0;
    std::int64_t year = 0;
    std::int64_t version = 0;
    std::string today;
    std::string created_at;
    std::string state;
    std::string rule_pack_version;
    std::int64_t classes = 0;
    std::int64_t seats = 0;
    std::int64_t blocking = 0;
    std::int64_t warnings = 0;
    std::int64_t notices = 0;
};
BOOST_DESCRIBE_STRUCT(PlanVersionRow, (),
                      (id, year, version, today, created_at, state, rule_pack_version, classes, seats, blocking, warnings, notices))

/// One class of a version. `places` counts who is nominated and neither returned nor withdrawn; findings are those of its
/// menu and its timetable.
struct ClassSightRow {
    std::int64_t id = 0;
    std::int64_t plan_entry_id = 0;
    std::string code;
    std::int64_t run_number = 0;
    std::string name;
    std::string tier;
    std::string field;
    std::string topic;
    std::string class_type;
    std::string delivery;
    std::int64_t organiser_unit_id = 0;
    std::string organiser;
    std::int64_t institution_id = 0;
    std::string institution;
    Day first_day;
    Day last_day;
    std::int64_t seats_min = 0;
    std::int64_t seats_max = 0;
    std::int64_t beds = 0;
    std::int64_t places = 0;
    std::string state;
    std::int64_t is_main_class = 0;
    std::int64_t is_priority = 0;
    std::int64_t is_out_of_region = 0;
    std::int64_t blocking = 0;
    std::int64_t warnings = 0;
    std::int64_t notices = 0;
};
BOOST_DESCRIBE_STRUCT(ClassSightRow, (),
                      (id, plan_entry_id, code, run_number, name, tier, field, topic, class_type, delivery, organiser_unit_id, organiser,
                       institution_id, institution, first_day, last_day, seats_min, seats_max, beds, places, state, is_main_class, is_priority,
                       is_out_of_region, blocking, warnings, notices))

/// One entry of a year, with what a version made of it. `is_own`: organised in the reader's subtree or held at the own institution.
struct EntrySightRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::string tier;
    std::string field;
    std::string topic;
    std::string class_type;
    std::string delivery;
    std::int64_t organiser_unit_id = 0;
    std::string organiser;
    std::string co_organiser;
    std::int64_t institution_id = 0;
    std::string institution;
    std::string goal;
    std::string audience;
    std::optional<std::string> audience_scope_unit;
    std::string audience_scope_division;
    std::string key_group;
    std::int64_t seats_min = 0;
    std::int64_t seats_max = 0;
    std::int64_t days = 0;
    std::int64_t runs = 0;
    std::string earliest_day;
    std::string latest_day;
    std::int64_t budget_yuan = 0;
    std::string state;
    std::string submitted_on;
    std::optional<std::string> approval_number;
    std::int64_t is_main_class = 0;
    std::int64_t is_priority = 0;
    std::int64_t is_out_of_region = 0;
    std::int64_t is_resident = 0;
    std::int64_t classes = 0;
    std::int64_t planned_seats = 0;
    std::int64_t blocking = 0;
    std::int64_t warnings = 0;
    std::int64_t notices = 0;
    std::int64_t is_own = 0;
};
BOOST_DESCRIBE_STRUCT(EntrySightRow, (),
                      (id, code, name, tier, field, topic, class_type, delivery, organiser_unit_id, organiser, co_organiser, institution_id,
                       institution, goal, audience, audience_scope_unit, audience_scope_division, key_group, seats_min, seats_max, days, runs,
                       earliest_day, latest_day, budget_yuan, state, submitted_on, approval_number, is_main_class, is_priority,
                       is_out_of_region, is_resident, classes, planned_seats, blocking, warnings, notices, is_own))

/// What an institution can hold at once. Without beds or rooms of its own it limits nothing.
struct InstitutionLimitsRow {
    std::int64_t id = 0;
    std::string name;
    std::string tier;
    std::string kind;
    std::int64_t beds = 0;
    std::int64_t rooms = 0;
};
BOOST_DESCRIBE_STRUCT(InstitutionLimitsRow, (), (id, name, tier, kind, beds, rooms))

}  // namespace lunxun::plan

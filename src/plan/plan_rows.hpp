// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>

/// Rows of the plan's tables, member by column. Days are ISO text, flags 0 or 1, lists of codes split by commas.
namespace lunxun::plan {

/// `latest_day` is the last day on which the class may end.
struct PlanEntryRow {
    std::int64_t id = 0;
    std::string code;
    std::int64_t year = 0;
    std::string name;
    std::string tier;
    std::int64_t organiser_unit_id = 0;
    std::string co_organiser;
    std::int64_t institution_id = 0;
    std::string class_type;
    std::string field;
    std::string topic;
    std::string goal;
    std::string audience;
    std::optional<std::int64_t> audience_scope_unit_id;
    std::string audience_scope_division;
    std::string key_group;
    std::int64_t seats_min = 0;
    std::int64_t seats_max = 0;
    std::int64_t days = 0;
    std::int64_t runs = 0;
    std::string earliest_day;
    std::string latest_day;
    std::int64_t budget_yuan = 0;
    std::string delivery;
    std::int64_t is_main_class = 0;
    std::int64_t is_priority = 0;
    std::int64_t is_out_of_region = 0;
    std::int64_t is_resident = 0;
    std::string state;
    std::string submitted_on;
    std::optional<std::string> approval_number;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(PlanEntryRow, (),
                      (id, code, year, name, tier, organiser_unit_id, co_organiser, institution_id, class_type, field, topic, goal, audience,
                       audience_scope_unit_id, audience_scope_division, key_group, seats_min, seats_max, days, runs, earliest_day, latest_day,
                       budget_yuan, delivery, is_main_class, is_priority, is_out_of_region, is_resident, state, submitted_on, approval_number,
                       import_id))

struct PlanRunRow {
    std::int64_t id = 0;
    std::int64_t year = 0;
    std::int64_t version = 0;
    std::string today;
    std::int64_t seed = 0;
    std::string rule_pack_id;
    std::string rule_pack_version;
    std::string created_at;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(PlanRunRow, (), (id, year, version, today, seed, rule_pack_id, rule_pack_version, created_at, state))

struct PlanFindingRow {
    std::int64_t id = 0;
    std::int64_t plan_run_id = 0;
    std::optional<std::int64_t> plan_entry_id;
    std::optional<std::int64_t> other_entry_id;
    std::string check_name;
    std::string severity;
    std::string disposition;
    std::string message_key;
    std::string values_json;
};
BOOST_DESCRIBE_STRUCT(PlanFindingRow, (),
                      (id, plan_run_id, plan_entry_id, other_entry_id, check_name, severity, disposition, message_key, values_json))

/// `last_day` = `first_day` + days of the entry - 1. `beds` is 0 when nobody of the class is lodged.
struct TrainingClassRow {
    std::int64_t id = 0;
    std::int64_t plan_run_id = 0;
    std::int64_t plan_entry_id = 0;
    std::string code;
    std::int64_t run_number = 0;
    std::string name;
    std::int64_t institution_id = 0;
    std::string first_day;
    std::string last_day;
    std::int64_t seats_min = 0;
    std::int64_t seats_max = 0;
    std::int64_t beds = 0;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(TrainingClassRow, (),
                      (id, plan_run_id, plan_entry_id, code, run_number, name, institution_id, first_day, last_day, seats_min, seats_max, beds,
                       state))

struct ClassQuotaRow {
    std::int64_t id = 0;
    std::int64_t class_id = 0;
    std::int64_t unit_id = 0;
    std::int64_t seats = 0;
};
BOOST_DESCRIBE_STRUCT(ClassQuotaRow, (), (id, class_id, unit_id, seats))

}  // namespace lunxun::plan

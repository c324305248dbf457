// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "plan/plan_view_rows.hpp"
#include "platform/text/spoken.hpp"

/// What the plan's endpoints send.
namespace lunxun::plan {

using text::CodeName;
using text::SpokenMessage;

/// How many findings of each severity.
struct FindingCounts {
    std::int64_t blocking = 0;
    std::int64_t warnings = 0;
    std::int64_t notices = 0;
};
BOOST_DESCRIBE_STRUCT(FindingCounts, (), (blocking, warnings, notices))

struct PlanVersionView {
    std::int64_t plan_run_id = 0;
    std::int64_t year = 0;
    std::int64_t version = 0;
    std::string today;
    std::string created_at;
    std::string state;
    std::string rule_pack_version;
    std::int64_t classes = 0;
    std::int64_t seats = 0;
    FindingCounts findings;
};
BOOST_DESCRIBE_STRUCT(PlanVersionView, (), (plan_run_id, year, version, today, created_at, state, rule_pack_version, classes, seats, findings))

/// One class in lists, lanes and beside its entry.
struct ClassLine {
    std::int64_t class_id = 0;
    std::int64_t plan_entry_id = 0;
    std::string code;
    std::string name;
    CodeName tier;
    CodeName field;
    CodeName topic;
    CodeName class_type;
    std::string delivery;
    std::int64_t organiser_unit_id = 0;
    std::string organiser;
    std::int64_t institution_id = 0;
    std::string institution;
    Day first_day;
    Day last_day;
    std::int64_t seats_min = 0;
    std::int64_t seats_max = 0;
    std::int64_t places = 0;
    std::int64_t beds = 0;
    std::string state;
    bool is_main_class = false;
    bool is_priority = false;
    bool is_out_of_region = false;
    FindingCounts findings;
};
BOOST_DESCRIBE_STRUCT(ClassLine, (),
                      (class_id, plan_entry_id, code, name, tier, field, topic, class_type, delivery, organiser_unit_id, organiser, institution_id,
                       institution, first_day, last_day, seats_min, seats_max, places, beds, state, is_main_class, is_priority, is_out_of_region,
                       findings))

/// One entry in a list.
struct PlanEntryLine {
    std::int64_t plan_entry_id = 0;
    std::string code;
    std::string name;
    CodeName tier;
    CodeName field;
    CodeName class_type;
    std::int64_t organiser_unit_id = 0;
    std::string organiser;
    std::int64_t institution_id = 0;
    std::string institution;
    std::string state;
    std::int64_t seats_max = 0;
    std::int64_t days = 0;
    std::int64_t runs = 0;
    std::string earliest_day;
    std::string latest_day;
    std::int64_t budget_yuan = 0;
    bool is_main_class = false;
    bool is_priority = false;
    bool is_out_of_region = false;
    std::int64_t classes = 0;
    std::int64_t planned_seats = 0;
    FindingCounts findings;
};
BOOST_DESCRIBE_STRUCT(PlanEntryLine, (),
                      (plan_entry_id, code, name, tier, field, class_type, organiser_unit_id, organiser, institution_id, institution, state, seats_max,
                       days, runs, earliest_day, latest_day, budget_yuan, is_main_class, is_priority, is_out_of_region, classes, planned_seats,
                       findings))

/// One entry in full.
struct PlanEntryView {
    PlanEntryLine line;
    CodeName topic;
    std::string delivery;
    std::string co_organiser;
    std::string goal;
    std::vector<CodeName> audience;
    std::optional<std::string> audience_scope_unit;
    std::string audience_scope_division;
    std::optional<CodeName> key_group;
    std::int64_t seats_min = 0;
    bool is_resident = false;
    std::string submitted_on;
    std::optional<std::string> approval_number;
};
BOOST_DESCRIBE_STRUCT(PlanEntryView, (),
                      (line, topic, delivery, co_organiser, goal, audience, audience_scope_unit, audience_scope_division, key_group, seats_min,
                       is_resident, submitted_on, approval_number))

struct PlanFindingView {
    std::int64_t finding_id = 0;
    CodeName check;
    std::string severity;
    std::string disposition;
    SpokenMessage message;
    std::optional<std::int64_t> plan_entry_id;
    std::optional<std::int64_t> other_entry_id;
};
BOOST_DESCRIBE_STRUCT(PlanFindingView, (), (finding_id, check, severity, disposition, message, plan_entry_id, other_entry_id))

FindingCounts counts_of(std::int64_t blocking, std::int64_t warnings, std::int64_t notices);
PlanVersionView view_of(const PlanVersionRow& row);
ClassLine line_of(const ClassSightRow& row, text::Locale locale);
PlanEntryLine line_of(const EntrySightRow& row, text::Locale locale);
PlanEntryView view_of(const EntrySightRow& row, text::Locale locale);

}  // namespace lunxun::plan

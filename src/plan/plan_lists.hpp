// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <optional>
#include <string>
#include <vector>

#include "plan/plan_checks.hpp"
#include "plan/plan_view_rows.hpp"

/// Which rows of a version a list shows, and in which order. Pure; a filter that is not set lets everything pass.
namespace lunxun::plan {

enum class EntryOrder { code, window, seats, findings };
BOOST_DESCRIBE_ENUM(EntryOrder, code, window, seats, findings)

struct EntryFilter {
    std::optional<std::int64_t> plan_run_id;  ///< none: the newest that counts
    std::optional<std::string> tier;
    std::optional<std::string> field;
    std::optional<std::string> class_type;
    std::optional<std::int64_t> organiser_unit_id;
    std::optional<std::int64_t> institution_id;
    std::optional<std::string> state;
    std::optional<Severity> severity;  ///< at least one finding of this severity
    std::optional<bool> has_class;     ///< whether the version gave it a dated class
    std::optional<std::string> text;   ///< in code, name, goal, organiser or institution
    std::optional<EntryOrder> order;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(EntryFilter, (),
                      (plan_run_id, tier, field, class_type, organiser_unit_id, institution_id, state, severity, has_class, text, order, limit, after))

enum class ClassOrder { first_day, code, seats, findings };
BOOST_DESCRIBE_ENUM(ClassOrder, first_day, code, seats, findings)

struct ClassFilter {
    std::optional<std::int64_t> plan_run_id;
    std::optional<std::string> tier;
    std::optional<std::string> field;
    std::optional<std::string> class_type;
    std::optional<std::int64_t> organiser_unit_id;
    std::optional<std::int64_t> institution_id;
    std::optional<std::int64_t> plan_entry_id;
    std::optional<Day> from;   ///< ends on this day or later
    std::optional<Day> until;  ///< begins on this day or earlier
    std::optional<Severity> severity;
    std::optional<bool> below_minimum;  ///< fewer places given than the class needs to run
    std::optional<std::string> text;
    std::optional<ClassOrder> order;
    std::optional<std::int64_t> limit;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(ClassFilter, (),
                      (plan_run_id, tier, field, class_type, organiser_unit_id, institution_id, plan_entry_id, from, until, severity, below_minimum, text, order,
                       limit, after))

/// Rows that pass, in the order asked for; equal ones by id.
std::vector<EntrySightRow> list_entries(std::vector<EntrySightRow> entries, const EntryFilter& filter);
std::vector<ClassSightRow> list_classes(std::vector<ClassSightRow> classes, const ClassFilter& filter);

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>

/// Rows of the nomination's tables, member by column. Days are ISO text; `reasons_json` is a list of
/// {"key": .., "values": {..}} in the order in which they are to be read.
namespace lunxun::nomination {

struct NominationRunRow {
    std::int64_t id = 0;
    std::int64_t plan_run_id = 0;
    std::string created_at;
    std::int64_t seed = 0;
    std::string settings_json;
    std::int64_t value = 0;
    std::int64_t upper_bound = 0;
    std::int64_t persons = 0;
    std::int64_t classes = 0;
    std::int64_t eligible_pairs = 0;
    std::int64_t places = 0;
    std::int64_t must_unserved = 0;
    std::int64_t classes_not_run = 0;
    std::string progress_json = "[]";  ///< of SearchPoint: how value and bound approached each other
    std::string fairness_json = "[]";  ///< of FairnessTable
    std::string floors_json = "[]";    ///< of FloorOutcome
    std::int64_t value_without_floors = 0;
};
BOOST_DESCRIBE_STRUCT(NominationRunRow, (),
                      (id, plan_run_id, created_at, seed, settings_json, value, upper_bound, persons, classes, eligible_pairs, places, must_unserved,
                       classes_not_run, progress_json, fairness_json, floors_json, value_without_floors))

struct NominationRow {
    std::int64_t id = 0;
    std::int64_t nomination_run_id = 0;
    std::int64_t class_id = 0;
    std::int64_t person_id = 0;
    std::int64_t unit_id = 0;
    std::string state;
    std::int64_t benefit = 0;
    std::string reasons_json;
    std::optional<std::string> decided_by;
    std::optional<std::string> decision_reason;
    bool is_put_in = false;  ///< by a person's decision, not by the run
};
BOOST_DESCRIBE_STRUCT(NominationRow, (),
                      (id, nomination_run_id, class_id, person_id, unit_id, state, benefit, reasons_json, decided_by, decision_reason, is_put_in))

struct NominationRefusalRow {
    std::int64_t id = 0;
    std::int64_t nomination_run_id = 0;
    std::int64_t person_id = 0;
    std::int64_t class_id = 0;
    std::int64_t benefit = 0;
    std::string reason;
    std::string reasons_json;
    bool is_overdue = false;  ///< had to get a class this year
};
BOOST_DESCRIBE_STRUCT(NominationRefusalRow, (), (id, nomination_run_id, person_id, class_id, benefit, reason, reasons_json, is_overdue))

struct NominationPriceRow {
    std::int64_t id = 0;
    std::int64_t nomination_run_id = 0;
    std::string kind;
    std::optional<std::int64_t> class_id;
    std::optional<std::int64_t> release_limit_id;
    std::optional<std::string> first_day;
    std::optional<std::string> last_day;
    std::int64_t price = 0;
};
BOOST_DESCRIBE_STRUCT(NominationPriceRow, (), (id, nomination_run_id, kind, class_id, release_limit_id, first_day, last_day, price))

struct ReleaseLimitRow {
    std::int64_t id = 0;
    std::int64_t nomination_run_id = 0;
    std::int64_t unit_id = 0;
    std::string kind;
    std::int64_t members = 0;
    std::int64_t away_at_most = 0;
};
BOOST_DESCRIBE_STRUCT(ReleaseLimitRow, (), (id, nomination_run_id, unit_id, kind, members, away_at_most))

/// What a person decided about a person and a class; the newest one counts. `deed` is shared by the rows of one decision.
struct NominationDecisionRow {
    std::int64_t id = 0;
    std::int64_t year = 0;
    std::int64_t nomination_run_id = 0;
    std::int64_t class_id = 0;
    std::int64_t plan_entry_id = 0;
    std::int64_t run_number = 0;
    std::int64_t person_id = 0;
    std::string kind;  ///< put_in, take_out, set_free
    std::int64_t deed = 0;
    std::int64_t benefit = 0;
    std::string reasons_json;
    std::string reason;
    std::string decided_by;
    std::string decided_at;
};
BOOST_DESCRIBE_STRUCT(NominationDecisionRow, (),
                      (id, year, nomination_run_id, class_id, plan_entry_id, run_number, person_id, kind, deed, benefit, reasons_json, reason, decided_by,
                       decided_at))

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "base/day.hpp"

/// Stored rows as verify reads them; members are named after the columns.
namespace lunxun::verify {

using RowId = std::int64_t;

struct PlanRun {
    RowId id = 0;
    std::int64_t year = 0;
    Day today;
    std::string rule_pack_id;
};
BOOST_DESCRIBE_STRUCT(PlanRun, (), (id, year, today, rule_pack_id))

struct Unit {
    RowId id = 0;
    std::optional<RowId> parent_id;
    std::string tier;
    std::string division_code;
    Day valid_from;
    std::optional<Day> valid_until;
};
BOOST_DESCRIBE_STRUCT(Unit, (), (id, parent_id, tier, division_code, valid_from, valid_until))

struct Person {
    RowId id = 0;
    std::string sex;
    Day born_on;
    std::string nationality;
    std::string political_status;
    Day managed_from;
    std::optional<Day> managed_until;
    std::optional<RowId> merged_into_id;
};
BOOST_DESCRIBE_STRUCT(Person, (), (id, sex, born_on, nationality, political_status, managed_from, managed_until, merged_into_id))

struct Post {
    RowId id = 0;
    RowId person_id = 0;
    RowId unit_id = 0;
    std::string rank_code;
    bool is_leader = false;
    bool is_head = false;
    bool is_hard_to_release = false;
    Day held_from;
    std::optional<Day> held_until;
};
BOOST_DESCRIBE_STRUCT(Post, (), (id, person_id, unit_id, rank_code, is_leader, is_head, is_hard_to_release, held_from, held_until))

struct Institution {
    RowId id = 0;
    std::string code;
    std::int64_t main_class_capacity = 0;  ///< 0: any number
    std::int64_t buses = 0;
    std::int64_t beds = 0;  ///< of its dormitories together
};
BOOST_DESCRIBE_STRUCT(Institution, (), (id, code, main_class_capacity, buses, beds))

struct PlanEntry {
    RowId id = 0;
    std::string code;
    RowId institution_id = 0;
    std::string class_type;
    std::string topic;
    std::string audience;
    std::optional<RowId> audience_scope_unit_id;
    std::string audience_scope_division;
    std::string key_group;
    std::int64_t seats_max = 0;
    std::int64_t days = 0;
    std::int64_t runs = 0;
    Day earliest_day;
    Day latest_day;
    std::int64_t budget_yuan = 0;
    std::string delivery;
    bool is_main_class = false;
    bool is_out_of_region = false;
    bool is_resident = false;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(PlanEntry, (),
                      (id, code, institution_id, class_type, topic, audience, audience_scope_unit_id, audience_scope_division, key_group, seats_max,
                       days, runs, earliest_day, latest_day, budget_yuan, delivery, is_main_class, is_out_of_region, is_resident, state))

struct TrainingClass {
    RowId id = 0;
    RowId plan_entry_id = 0;
    std::string code;
    std::int64_t run_number = 0;
    RowId institution_id = 0;
    Day first_day;
    Day last_day;
    std::int64_t seats_min = 0;
    std::int64_t seats_max = 0;
    std::int64_t beds = 0;
    std::string state;

    DayRange days() const { return {first_day, last_day}; }
};
BOOST_DESCRIBE_STRUCT(TrainingClass, (),
                      (id, plan_entry_id, code, run_number, institution_id, first_day, last_day, seats_min, seats_max, beds, state))

struct ClassQuota {
    RowId id = 0;
    RowId class_id = 0;
    RowId unit_id = 0;
    std::int64_t seats = 0;
};
BOOST_DESCRIBE_STRUCT(ClassQuota, (), (id, class_id, unit_id, seats))

/// What the plan's checks said of an entry.
struct PlanFinding {
    std::optional<RowId> plan_entry_id;
    std::string message_key;
};
BOOST_DESCRIBE_STRUCT(PlanFinding, (), (plan_entry_id, message_key))

struct NominationRun {
    RowId id = 0;
    std::int64_t value = 0;
    std::int64_t upper_bound = 0;
    std::int64_t persons = 0;
    std::int64_t classes = 0;
    std::int64_t places = 0;
    std::int64_t must_unserved = 0;
    std::int64_t classes_not_run = 0;
};
BOOST_DESCRIBE_STRUCT(NominationRun, (), (id, value, upper_bound, persons, classes, places, must_unserved, classes_not_run))

struct Nomination {
    RowId id = 0;
    RowId class_id = 0;
    RowId person_id = 0;
    RowId unit_id = 0;
    std::string state;
    std::int64_t benefit = 0;
    bool is_put_in = false;
};
BOOST_DESCRIBE_STRUCT(Nomination, (), (id, class_id, person_id, unit_id, state, benefit, is_put_in))

struct Refusal {
    RowId person_id = 0;
    RowId class_id = 0;
};
BOOST_DESCRIBE_STRUCT(Refusal, (), (person_id, class_id))

struct ReleaseLimit {
    RowId id = 0;
    RowId unit_id = 0;
    std::string kind;
    std::int64_t members = 0;
    std::int64_t away_at_most = 0;
};
BOOST_DESCRIBE_STRUCT(ReleaseLimit, (), (id, unit_id, kind, members, away_at_most))

/// A class or a time of practice elsewhere that the ledger knows, as far as limits look back at it.
struct PastClass {
    RowId person_id = 0;
    std::string kind;
    std::string topic;
    std::string class_type;
    Day first_day;
    Day last_day;
};
BOOST_DESCRIBE_STRUCT(PastClass, (), (person_id, kind, topic, class_type, first_day, last_day))

/// Days on which a unit, a division, an institution or nobody at all can spare people.
struct Blackout {
    RowId id = 0;
    std::optional<RowId> unit_id;
    std::optional<RowId> institution_id;
    std::optional<std::string> division_code;
    Day first_day;
    Day last_day;
};
BOOST_DESCRIBE_STRUCT(Blackout, (), (id, unit_id, institution_id, division_code, first_day, last_day))

}  // namespace lunxun::verify

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "base/day.hpp"

/// Rows of the tables of persons, posts, needs and hours, member by column.
namespace lunxun::intake {

/// Personal data: see the table's comment.
struct PersonRow {
    std::int64_t id = 0;
    std::string id_number_cipher;
    std::string id_number_hash;
    std::string id_number_tail;
    std::string name;
    std::string pinyin;
    std::string sex;
    Day born_on;
    std::string nationality;
    std::string political_status;
    std::string education;
    std::string speciality;
    std::optional<std::string> phone_cipher;
    std::string occupation;
    bool is_online_learner = false;
    Day managed_from;
    std::optional<Day> managed_until;
    std::optional<std::int64_t> merged_into_id;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(PersonRow, (),
                      (id, id_number_cipher, id_number_hash, id_number_tail, name, pinyin, sex, born_on, nationality, political_status, education, speciality,
                       phone_cipher, occupation, is_online_learner, managed_from, managed_until, merged_into_id, import_id))

/// A person without what only the keyring reads or makes.
struct PersonContentRow {
    std::int64_t id = 0;
    std::string id_number_hash;
    std::string name;
    std::string pinyin;
    std::string sex;
    Day born_on;
    std::string nationality;
    std::string political_status;
    std::string education;
    std::string speciality;
    std::optional<std::string> phone_cipher;
    std::string occupation;
    bool is_online_learner = false;
    Day managed_from;
    std::optional<Day> managed_until;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(PersonContentRow, (),
                      (id, id_number_hash, name, pinyin, sex, born_on, nationality, political_status, education, speciality, phone_cipher, occupation,
                       is_online_learner, managed_from, managed_until, import_id))

struct PostRow {
    std::int64_t id = 0;
    std::int64_t person_id = 0;
    std::int64_t unit_id = 0;
    std::string name;
    std::string rank_code;
    bool is_leader = false;
    bool is_head = false;
    bool is_hard_to_release = false;
    std::string field;
    Day held_from;
    std::optional<Day> held_until;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(PostRow, (),
                      (id, person_id, unit_id, name, rank_code, is_leader, is_head, is_hard_to_release, field, held_from, held_until, import_id))

struct NeedRow {
    std::int64_t id = 0;
    std::string source;
    std::optional<std::int64_t> unit_id;
    std::optional<std::int64_t> person_id;
    std::string audience;
    std::string field;
    std::string topic;
    std::string gap_kind;
    std::int64_t weight = 0;
    Day stated_on;
    std::string note;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(NeedRow, (), (id, source, unit_id, person_id, audience, field, topic, gap_kind, weight, stated_on, note, import_id))

struct LedgerRow {
    std::int64_t id = 0;
    std::int64_t person_id = 0;
    std::string kind;
    std::string activity;
    std::string organiser;
    std::string institution;
    std::string topic;
    std::string class_type;
    Day first_day;
    Day last_day;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    bool is_full_time = false;
    bool is_recognised = false;
    std::string result;
    std::string role;
    std::string rule_id;
    std::string rule_version;
    std::string evidence;
    std::optional<std::int64_t> class_id;
    std::optional<std::int64_t> reverses_id;
    std::optional<std::int64_t> import_id;
    std::string entered_at;
};
BOOST_DESCRIBE_STRUCT(LedgerRow, (),
                      (id, person_id, kind, activity, organiser, institution, topic, class_type, first_day, last_day, half_days, training_minutes,
                       is_full_time, is_recognised, result, role, rule_id, rule_version, evidence, class_id, reverses_id, import_id, entered_at))

struct ReversedRow {
    std::int64_t reverses_id = 0;
};
BOOST_DESCRIBE_STRUCT(ReversedRow, (), (reverses_id))

}  // namespace lunxun::intake

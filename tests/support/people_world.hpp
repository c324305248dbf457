// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "platform/sql/session.hpp"

/// A handful of units and people, row by row, for tests of read models.
namespace lunxun::test {

inline void add_unit(sql::Session& session, std::int64_t id, std::optional<std::int64_t> parent, const std::string& name = "unit") {
    session.execute("insert into unit (id, code, name, parent_id, tier, kind, division_code, valid_from) "
                    "values (:id, :code, :name, :parent, 'county', 'party_organ', '990100', '1990-01-01')",
                    {{"id", id}, {"code", "U" + std::to_string(id)}, {"name", name}, {"parent", sql::nullable(parent)}});
}

inline void add_person(sql::Session& session, std::int64_t id, const std::string& name, const std::string& pinyin) {
    session.execute("insert into person (id, id_number_cipher, id_number_hash, id_number_tail, name, pinyin, sex, born_on, nationality, political_status, "
                    "education, speciality, occupation, is_online_learner, managed_from) "
                    "values (:id, '', :hash, '0011', :name, :pinyin, 'female', '1980-06-01', '', '', '', '', '', 0, '2010-01-01')",
                    {{"id", id}, {"hash", "h" + std::to_string(id)}, {"name", name}, {"pinyin", pinyin}});
}

inline void add_post(sql::Session& session, std::int64_t id, std::int64_t person, std::int64_t unit, const std::string& rank) {
    session.execute("insert into post (id, person_id, unit_id, name, rank_code, is_leader, is_head, is_hard_to_release, field, held_from) "
                    "values (:id, :person, :unit, 'post', :rank, 0, 0, 0, 'general', '2015-01-01')",
                    {{"id", id}, {"person", person}, {"unit", unit}, {"rank", rank}});
}

inline void add_class_entry(sql::Session& session, std::int64_t id, std::int64_t person, const std::string& first_day, const std::string& last_day,
                            std::int64_t class_hours, const std::string& topic = "agriculture", std::optional<std::int64_t> reverses = {}) {
    session.execute("insert into ledger_entry (id, person_id, kind, activity, organiser, institution, topic, class_type, first_day, last_day, half_days, "
                    "training_minutes, is_full_time, is_recognised, result, role, rule_id, rule_version, evidence, reverses_id, entered_at) "
                    "values (:id, :person, 'class', 'class', '', '', :topic, '', :first, :last, 2, :minutes, 1, 1, 'qualified', 'trainee', 'C1', '1', "
                    ":evidence, :reverses, '2026-01-01T00:00:00Z')",
                    {{"id", id}, {"person", person}, {"topic", topic}, {"first", first_day}, {"last", last_day}, {"minutes", class_hours * 45},
                     {"evidence", "e" + std::to_string(id)}, {"reverses", sql::nullable(reverses)}});
}

}  // namespace lunxun::test

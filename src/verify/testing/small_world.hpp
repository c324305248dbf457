// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>

#include "platform/sql/session.hpp"
#include "verify/rule_reader.hpp"

/// A clean world of twenty people in two units and two classes, small enough to be read: class C1 of five days in
/// March, main class C2 of fifteen in May. Each planted violation changes one thing of it.
namespace lunxun::verify::testing {

inline constexpr std::array kRuleTexts{
    RuleText{"pack.toml", R"(
pack = { id = "test", version = "1", layer = "national" }
rule = [
  { id = "H0", kind = "hour_account", valid_from = 2015-01-01, value = { class_hour_minutes = 45, day_cap_class_hours = 8.0 } },
  { id = "N1", kind = "nomination_limit", valid_from = 2021-01-01, value = { counts = "all", times = 2, within_years = 1 } },
  { id = "N2", kind = "nomination_limit", valid_from = 2021-01-01, value = { counts = "same_topic", times = 1, within_years = 1 } },
  { id = "N3", kind = "nomination_limit", valid_from = 2021-01-01, value = { counts = "long_class", times = 1, within_years = 3, class_days_minimum = 60 } },
  { id = "N4", kind = "nomination_limit", valid_from = 2021-01-01, value = { counts = "out_of_province", times = 1, within_years = 1 } },
  { id = "A1", kind = "absence_cap", valid_from = 2021-01-01, value = { of = "unit", share = 0.2, at_least = 1 } },
  { id = "A2", kind = "absence_cap", valid_from = 2021-01-01, value = { of = "leadership", share = 0.25, at_least = 1 } },
  { id = "A3", kind = "absence_cap", valid_from = 2021-01-01, value = { of = "heads", share = 1.0, at_least = 0, at_most = 1 } },
  { id = "S1", kind = "share_minimum", valid_from = 2016-01-01, value = { of = "parts", what = ["theory", "party_spirit"], share = 0.7, is_main_class_only = true } },
  { id = "S2", kind = "share_minimum", valid_from = 2016-01-01, value = { of = "parts", what = ["party_spirit"], share = 0.2, is_main_class_only = true } },
  { id = "M1", kind = "menu_block", valid_from = 2022-01-01, value = { block = "teaching_unit", class_days_over = 30, half_days_minimum = 6, courses_minimum = 4 } },
  { id = "M2", kind = "menu_block", valid_from = 2022-01-01, value = { block = "module", class_days_at_most = 30, class_half_days_minimum = 4, half_days_minimum = 2, courses_minimum = 2 } },
  { id = "M3", kind = "menu_block", valid_from = 2022-01-01, value = { block = "seminar_course", class_types = ["special_topic"], class_days_at_most = 30, class_half_days_minimum = 2, half_days_minimum = 1, courses_minimum = 1 } },
  { id = "M4", kind = "required_content", valid_from = 2022-01-01, value = { content = "party_history", applies_to = "political_training", half_days_minimum = 1, class_half_days_minimum = 4 } },
  { id = "M6", kind = "required_content", valid_from = 2022-01-01, value = { content = "theory_and_party_spirit", applies_to = "main_class", half_days_minimum = 1, class_half_days_minimum = 2 } },
  { id = "M13", kind = "required_content", valid_from = 2022-01-01, value = { content = "class_topic", applies_to = "all", half_days_minimum = 1, class_half_days_minimum = 1 } },
  { id = "S3", kind = "share_minimum", valid_from = 2019-10-01, value = { of = "leading_officials", what = [], share = 0.2, is_main_class_only = true } },
  { id = "L1", kind = "lead_time", valid_from = 2021-01-01, value = { case = "default", working_days = 15 } },
  { id = "F1-II", kind = "fee_cap", valid_from = 2017-01-01, value = { category = "II", ranks = ["121"], yuan_per_person_day = 650 } },
  { id = "F1-III", kind = "fee_cap", valid_from = 2017-01-01, value = { category = "III", ranks = [], yuan_per_person_day = 550 } },
  { id = "F3", kind = "fee_steps", valid_from = 2017-01-01, value = { until_days = [10], shares = [1.0, 0.7] } },
  { id = "F3-T", kind = "fee_travel_days", valid_from = 2017-01-01, value = { arrival_at_most = 1, departure_at_most = 1, together_at_most = 2 } },
  { id = "F4", kind = "lecture_fee", valid_from = 2017-01-01, value = { fee_grade = "senior", yuan_per_class_hour = 1000, class_hours_per_half_day = 4 } },
]
)"},
    RuleText{"codes.toml", R"(
rank = [ { code = "131", group = "county", order = 9 }, { code = "132", group = "county", order = 11 }, { code = "141", group = "section", order = 13 } ]
nationality = [ { code = "01" }, { code = "02" } ]
political_status = [ { code = "01" }, { code = "02" }, { code = "13" } ]
)"},
    RuleText{"calendar-2027.toml", R"(
year = 2027
off = [ { first = 2027-05-01, last = 2027-05-05, name = "x" } ]
at_work = [ 2027-05-08 ]
)"},
    RuleText{"season.toml", "no_starts = [ { first = 2027-02-01, last = 2027-02-14 } ]"},
};

inline constexpr std::string_view kStatements[] = {
    "insert into unit (id, code, name, parent_id, tier, kind, division_code, valid_from) values"
    " (1, 'U1', 'u', null, 'prefecture', 'x', '990100', '2000-01-01'), (2, 'U2', 'u', 1, 'county', 'x', '990101', '2000-01-01'),"
    " (3, 'U3', 'u', 1, 'county', 'x', '990102', '2000-01-01')",
    "insert into institution (id, code, name, tier, kind, division_code, main_class_capacity, buses, valid_from) values"
    " (1, 'I1', 'i', 'prefecture', 'party_school', '990100', 2, 1, '2000-01-01')",
    "insert into dormitory (id, institution_id, code, name, beds) values (1, 1, 'D1', 'd', 6), (2, 1, 'D2', 'd', 4)",
    "insert into room (id, institution_id, code, name, kind, capacity, is_relay_ready) values"
    " (1, 1, 'R1', 'r', 'classroom', 30, 0), (2, 1, 'R2', 'r', 'lecture_hall', 1, 0), (3, 1, 'R3', 'r', 'computer_room', 30, 0)",
    "insert into teacher (id, code, name, source_type, institution_id, fee_grade, is_leading_official, sessions_per_month, admitted_on) values"
    " (1, 'T1', 't', 'full_time', 1, 'senior', 1, 3, '2020-01-01'), (2, 'T2', 't', 'full_time', 1, 'senior', 0, 3, '2020-01-01')",
    "insert into course (id, code, name, institution_id, part, area, topic, method, audience, field, half_days, training_minutes,"
    " room_kind, route_id, is_core_theory, is_party_history, is_quality_course, closes_gap) values"
    " (1, 'K1', 'k', 1, 'theory', 'a', 'theory', 'lecture', '', 'general', 1, 180, 'classroom', null, 1, 1, 0, ''),"
    " (2, 'K2', 'k', 1, 'party_spirit', 'a', 'industry', 'lecture', '', 'general', 1, 180, 'classroom', null, 0, 0, 0, ''),"
    " (3, 'K3', 'k', 1, 'party_spirit', 'a', 't', 'on_site', '', 'general', 2, 360, '', 1, 0, 0, 0, '')",
    "insert into teacher_course (id, teacher_id, course_id) values (1, 1, 1), (2, 2, 2), (3, 2, 1)",
    "insert into route (id, code, name, institution_id, half_days, bus_seats) values (1, 'W1', 'w', 1, 2, 40)",
    "insert into base (id, code, name, division_code, directory_level) values (1, 'B1', 'b', '990100', 'prefecture')",
    "insert into site (id, code, name, base_id, division_code, topic, capacity) values (1, 'S1', 's', 1, '990100', '', 50)",
    "insert into route_stop (id, route_id, position, site_id, stay_minutes, travel_minutes) values (1, 1, 1, 1, 90, 30)",
    "insert into plan_entry (id, code, year, name, tier, organiser_unit_id, co_organiser, institution_id, class_type, field, topic, goal,"
    " audience, audience_scope_unit_id, audience_scope_division, key_group, seats_min, seats_max, days, runs, earliest_day, latest_day,"
    " budget_yuan, delivery, is_main_class, is_priority, is_out_of_region, is_resident, state, submitted_on) values"
    " (1, 'E1', 2027, 'e', 'prefecture', 1, '', 1, 'special_topic', 'economy', 'industry', 'g', 'county,section', 1, '990100', '', 2, 4, 5, 1,"
    " '2027-03-01', '2027-03-31', 0, 'classroom', 0, 0, 0, 1, 'approved', '2026-10-01'),"
    " (2, 'E2', 2027, 'e', 'prefecture', 1, '', 1, 'refresher', 'general', 'theory', 'g', 'section', null, '', '', 2, 4, 15, 1,"
    " '2027-05-01', '2027-06-30', 0, 'classroom', 1, 0, 0, 1, 'approved', '2026-10-01')",
    "insert into plan_run (id, year, version, today, seed, rule_pack_id, rule_pack_version, created_at, state) values"
    " (1, 2027, 1, '2026-11-21', 1, 'test', '1', '2026-11-21', 'proposed')",
    "insert into training_class (id, plan_run_id, plan_entry_id, code, run_number, name, institution_id, first_day, last_day, seats_min,"
    " seats_max, beds, state) values (1, 1, 1, 'C1', 1, 'c', 1, '2027-03-01', '2027-03-05', 2, 4, 4, 'prepared'),"
    " (2, 1, 2, 'C2', 1, 'c', 1, '2027-05-10', '2027-05-24', 2, 4, 4, 'prepared')",
    "insert into class_quota (id, class_id, unit_id, seats) values (1, 1, 2, 2), (2, 1, 3, 2), (3, 2, 2, 2), (4, 2, 3, 2)",
    "insert into nomination_run (id, plan_run_id, created_at, seed, settings_json, value, upper_bound, persons, classes, eligible_pairs,"
    " places, must_unserved, classes_not_run) values (1, 1, '2026-11-21', 1, '{}', 400, 450, 5, 2, 40, 4, 0, 0)",
    "insert into release_limit (id, nomination_run_id, unit_id, kind, members, away_at_most) values (1, 1, 2, 'unit', 10, 2),"
    " (2, 1, 2, 'leadership', 4, 1), (3, 1, 2, 'heads', 1, 1), (4, 1, 3, 'unit', 10, 2), (5, 1, 3, 'leadership', 4, 1), (6, 1, 3, 'heads', 1, 1)",
    "insert into nomination (id, nomination_run_id, class_id, person_id, unit_id, state, benefit, reasons_json) values"
    " (1, 1, 1, 5, 2, 'proposed', 100, '[]'), (2, 1, 1, 15, 3, 'proposed', 100, '[]'), (3, 1, 2, 6, 2, 'proposed', 100, '[]'),"
    " (4, 1, 2, 16, 3, 'proposed', 100, '[]')",
    "insert into nomination_refusal (id, nomination_run_id, person_id, class_id, benefit, reason, reasons_json) values (1, 1, 7, 1, 90, 'x', '[]')",
    "insert into menu_item (id, class_id, position, kind, part, block, course_id, course_revision, title, method, half_days,"
    " training_minutes, required_by) values (11, 1, 1, 'course', 'theory', 'seminar_course', 1, 1, 'm', 'lecture', 1, 180, ''),"
    " (12, 1, 2, 'course', 'party_spirit', 'none', 2, 1, 'm', 'lecture', 1, 180, ''),"
    " (21, 2, 1, 'opening', '', 'none', null, null, 'm', 'activity', 0, 120, ''),"
    " (22, 2, 2, 'course', 'theory', 'module', 1, 1, 'm', 'lecture', 1, 180, ''),"
    " (23, 2, 3, 'course', 'party_spirit', 'module', 2, 1, 'm', 'lecture', 1, 180, ''),"
    " (24, 2, 4, 'course', 'party_spirit', 'none', 3, 1, 'm', 'on_site', 2, 360, ''),"
    " (25, 2, 5, 'examination', '', 'none', null, null, 'm', 'activity', 1, 120, ''),"
    " (26, 2, 6, 'closing', '', 'none', null, null, 'm', 'activity', 0, 120, '')",
    "insert into session (id, class_id, menu_item_id, part_number, day, half, starts_at, training_minutes, teacher_id, room_id, route_id,"
    " is_online) values (1, 1, 11, 1, '2027-03-02', 'morning', '09:00', 180, 1, 1, null, 0),"
    " (2, 1, 12, 1, '2027-03-02', 'afternoon', '14:30', 180, 2, 1, null, 0), (3, 2, 21, 1, '2027-05-10', 'morning', '09:00', 120, null, 1, null, 0),"
    " (4, 2, 22, 1, '2027-05-10', 'afternoon', '14:30', 180, 1, 1, null, 0), (5, 2, 23, 1, '2027-05-11', 'morning', '09:00', 180, 2, 1, null, 0),"
    " (6, 2, 24, 1, '2027-05-12', 'morning', '08:30', 180, null, null, 1, 0), (7, 2, 24, 2, '2027-05-12', 'afternoon', '14:00', 180, null, null, 1, 0),"
    " (8, 2, 25, 1, '2027-05-13', 'morning', '09:00', 120, null, 1, null, 0), (9, 2, 26, 1, '2027-05-13', 'afternoon', '14:30', 120, null, 1, null, 0)",
    "insert into ledger_entry (id, person_id, kind, activity, organiser, institution, topic, class_type, first_day, last_day, half_days,"
    " training_minutes, is_full_time, is_recognised, result, role, rule_id, rule_version, evidence, reverses_id, entered_at) values"
    " (1, 5, 'class', 'a', 'o', 'i', 'law', 'special_topic', '2026-05-11', '2026-05-15', 10, 1500, 1, 1, 'qualified', '', 'C1', '1', 'e1', null, ''),"
    " (2, 6, 'class', 'a', 'o', 'i', 'law', 'special_topic', '2026-05-11', '2026-05-15', 10, 1500, 1, 1, 'qualified', '', 'C1', '1', 'e1', null, ''),"
    " (3, 6, 'class', 'a', 'o', 'i', 'law', 'special_topic', '2026-05-11', '2026-05-15', -10, -1500, 1, 1, 'qualified', '', 'C1', '1', 'e2', 2, ''),"
    " (4, 6, 'class', 'a', 'o', 'i', 'law', 'special_topic', '2026-05-11', '2026-05-14', 8, 1200, 1, 1, 'qualified', '', 'C1', '1', 'e3', null, '')",
    "insert into audit_event (id, at, actor, action, subject, detail, previous_hash, hash) values (1, '2026-11-21T08:00:00Z', 'command_line',"
    " 'plan_year', 'plan_run 1', '{}', '0000000000000000000000000000000000000000000000000000000000000000',"
    " '4916e86ee8a4b5aac2fb863245e74550ddf6f652d25b841c71581dc06b7081fc'), (2, '2026-11-21T08:01:00Z', 'command_line', 'nominate',"
    " 'nomination_run 1', '{}', '4916e86ee8a4b5aac2fb863245e74550ddf6f652d25b841c71581dc06b7081fc',"
    " 'cc70d7b7c5b28bf32254f845ec2b4d667047f6a288773483a45a30b445241983')",
    "insert into import_batch (id, file_name, content_hash, imported_at, mode, rows_read, rows_committed, rows_unchanged, rows_refused) values"
    " (1, 'f', 'h', '', 'clean_rows', 20, 15, 3, 2)",
};

/// People 1 to 10 stand in unit 2, 11 to 20 in unit 3; the first of each is its head, the first four lead it.
inline void add_people(sql::Session& session) {
    for (std::int64_t id = 1; id <= 20; ++id) {
        const auto place = (id - 1) % 10;
        session.execute(
            "insert into person (id, id_number_cipher, id_number_hash, id_number_tail, name, pinyin, sex, born_on, nationality, political_status,"
            " education, speciality, occupation, is_online_learner, managed_from) values (:id, '', :hash, '', 'p', 'p', :sex, '1980-06-01', '01',"
            " '01', '20', '', 'party_government', 1, '2010-01-01')",
            {{"id", id}, {"hash", std::to_string(id)}, {"sex", id % 2 == 0 ? "male" : "female"}});
        session.execute(
            "insert into post (id, person_id, unit_id, name, rank_code, is_leader, is_head, is_hard_to_release, field, held_from) values"
            " (:id, :id, :unit, 'x', :rank, :leads, :heads, 0, 'general', '2015-01-01')",
            {{"id", id},
             {"unit", id <= 10 ? 2 : 3},
             {"rank", place == 0 ? "131" : place < 4 ? "132" : "141"},
             {"leads", place < 4 ? 1 : 0},
             {"heads", place == 0 ? 1 : 0}});
    }
}

inline void fill(sql::Session& session) {
    for (std::size_t at = 0; at < std::size(kStatements); ++at) {
        session.execute(kStatements[at]);
        if (at == 0) add_people(session);
    }
}

}  // namespace lunxun::verify::testing

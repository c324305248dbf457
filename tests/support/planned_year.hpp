// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "base/day.hpp"
#include "platform/sql/database.hpp"

namespace lunxun::test {

/// Puts a small planned year into a database, row by row. What a row does not say has a usual value; ids count from 1 in
/// each table.
///
///   PlannedYear year(session);
///   const auto unit = year.unit("Health bureau");
///   const auto training_class = year.training_class({.name = "Class", .first_day = "2027-04-12", .last_day = "2027-04-16"});
///   year.nomination(training_class, year.person("Zhang", unit, "Head"), unit);
class PlannedYear {
public:
    explicit PlannedYear(sql::Session& session) : session_(session) {
        organiser = unit("Organisation department", "prefecture");
        school = insert("institution", {{"code", "I1"}, {"name", "Party school"}, {"tier", "prefecture"}, {"kind", "party_school"},
                                        {"division_code", "990100"}, {"main_class_capacity", std::int64_t{4}}, {"buses", std::int64_t{1}},
                                        {"valid_from", "2000-01-01"}});
        plan_run = insert("plan_run", {{"year", std::int64_t{2027}}, {"version", std::int64_t{1}}, {"today", "2026-11-21"}, {"seed", std::int64_t{1}},
                                       {"rule_pack_id", "national"}, {"rule_pack_version", "1"}, {"created_at", "2026-11-21T00:00:00Z"},
                                       {"state", "proposed"}});
    }

    std::int64_t unit(const std::string& name, const std::string& tier = "county") {
        const std::string code = "U" + std::to_string(1000 + next_["unit"]);
        return insert("unit", {{"code", code}, {"name", name}, {"tier", tier}, {"kind", "department"}, {"division_code", "990101"}, {"valid_from", "2000-01-01"}});
    }

    std::int64_t person(const std::string& name, std::int64_t unit_id, const std::string& post_name, const std::string& rank = "141") {
        const std::string number = std::to_string(next_["person"]);
        const auto id = insert("person", {{"id_number_cipher", ""}, {"id_number_hash", "h" + number}, {"id_number_tail", "0014"}, {"name", name},
                                          {"pinyin", "x"}, {"sex", "male"}, {"born_on", "1980-01-01"}, {"nationality", "01"},
                                          {"political_status", "01"}, {"education", ""}, {"speciality", ""}, {"occupation", ""},
                                          {"is_online_learner", std::int64_t{0}}, {"managed_from", "2010-01-01"}});
        insert("post", {{"person_id", id}, {"unit_id", unit_id}, {"name", post_name}, {"rank_code", rank}, {"is_leader", std::int64_t{0}},
                        {"is_head", std::int64_t{0}}, {"is_hard_to_release", std::int64_t{0}}, {"field", "general"}, {"held_from", "2015-01-01"}});
        return id;
    }

    struct Class {
        std::string name = "Class";
        std::string class_type = "special_topic";
        std::string tier = "prefecture";
        std::string first_day = "2027-04-12";
        std::string last_day = "2027-04-16";
        std::string state = "prepared";
        std::string entry_state = "approved";
        std::string goal = "One concrete problem is solved.";
        std::string co_organiser;
        std::int64_t seats = 40;
        std::int64_t is_out_of_region = 0;
    };

    std::int64_t training_class() { return training_class(Class{}); }
    std::int64_t training_class(const Class& about) {
        const std::string code = "C" + std::to_string(100 + next_["training_class"]);
        const auto entry = plan_entry(about);
        return insert("training_class",
                      {{"plan_run_id", plan_run}, {"plan_entry_id", entry}, {"code", code}, {"run_number", std::int64_t{1}}, {"name", about.name},
                       {"institution_id", school}, {"first_day", about.first_day}, {"last_day", about.last_day}, {"seats_min", std::int64_t{1}},
                       {"seats_max", about.seats}, {"beds", std::int64_t{0}}, {"state", about.state}});
    }

    std::int64_t plan_entry(const Class& about) {
        const std::string code = "E" + std::to_string(100 + next_["plan_entry"]);
        return insert("plan_entry",
                      {{"code", code}, {"year", std::int64_t{2027}}, {"name", about.name}, {"tier", about.tier}, {"organiser_unit_id", organiser},
                       {"co_organiser", about.co_organiser}, {"institution_id", school}, {"class_type", about.class_type}, {"field", "economy"},
                       {"topic", "digital_economy"}, {"goal", about.goal}, {"audience", "county,section"}, {"audience_scope_division", ""},
                       {"key_group", ""}, {"seats_min", std::int64_t{1}}, {"seats_max", about.seats}, {"days", std::int64_t{5}},
                       {"runs", std::int64_t{1}}, {"earliest_day", "2027-01-01"}, {"latest_day", "2027-12-31"}, {"budget_yuan", std::int64_t{100'000}},
                       {"delivery", "classroom"}, {"is_main_class", std::int64_t{0}}, {"is_priority", std::int64_t{0}},
                       {"is_out_of_region", about.is_out_of_region}, {"is_resident", std::int64_t{1}}, {"state", about.entry_state},
                       {"submitted_on", "2026-10-01"}});
    }

    void quota(std::int64_t class_id, std::int64_t unit_id, std::int64_t seats) {
        insert("class_quota", {{"class_id", class_id}, {"unit_id", unit_id}, {"seats", seats}});
    }

    std::int64_t nomination(std::int64_t class_id, std::int64_t person_id, std::int64_t unit_id, const std::string& state = "proposed") {
        if (nomination_run == 0) {
            nomination_run = insert("nomination_run", {{"plan_run_id", plan_run}, {"created_at", "2026-11-21T00:00:00Z"}, {"seed", std::int64_t{1}},
                                                       {"settings_json", "{}"}, {"value", std::int64_t{0}}, {"upper_bound", std::int64_t{0}},
                                                       {"persons", std::int64_t{0}}, {"classes", std::int64_t{0}}, {"eligible_pairs", std::int64_t{0}},
                                                       {"places", std::int64_t{0}}, {"must_unserved", std::int64_t{0}},
                                                       {"classes_not_run", std::int64_t{0}}});
        }
        return insert("nomination", {{"nomination_run_id", nomination_run}, {"class_id", class_id}, {"person_id", person_id}, {"unit_id", unit_id},
                                     {"state", state}, {"benefit", std::int64_t{1}}, {"reasons_json", "[]"}});
    }

    std::int64_t teacher(const std::string& name) {
        return insert("teacher", {{"code", "T" + std::to_string(next_["teacher"])}, {"name", name}, {"source_type", "full_time"}, {"fee_grade", "none"},
                                  {"is_leading_official", std::int64_t{0}}, {"sessions_per_month", std::int64_t{20}}, {"admitted_on", "2020-01-01"}});
    }

    std::int64_t room(const std::string& name) {
        return insert("room", {{"institution_id", school}, {"code", "R" + std::to_string(next_["room"])}, {"name", name}, {"kind", "classroom"},
                               {"capacity", std::int64_t{60}}, {"is_relay_ready", std::int64_t{0}}});
    }

    /// A session with a menu item of its own.
    std::int64_t session(std::int64_t class_id, const std::string& day, const std::string& half, const std::string& starts_at,
                         const std::string& title, std::int64_t teacher_id, std::int64_t room_id, std::int64_t minutes = 180) {
        const auto item = insert("menu_item", {{"class_id", class_id}, {"position", static_cast<std::int64_t>(next_["menu_item"] + 1)}, {"kind", "course"},
                                               {"part", "theory"}, {"block", "none"}, {"title", title}, {"method", "lecture"},
                                               {"half_days", std::int64_t{1}}, {"training_minutes", minutes}, {"required_by", ""}});
        return insert("session", {{"class_id", class_id}, {"menu_item_id", item}, {"part_number", std::int64_t{1}}, {"day", day}, {"half", half},
                                  {"starts_at", starts_at}, {"training_minutes", minutes}, {"teacher_id", teacher_id}, {"room_id", room_id},
                                  {"is_online", std::int64_t{0}}});
    }

    void ledger_entry(std::int64_t person_id, const std::string& kind, const std::string& first_day, const std::string& last_day,
                      std::int64_t half_days, std::int64_t minutes) {
        insert("ledger_entry", {{"person_id", person_id}, {"kind", kind}, {"activity", "a"}, {"organiser", ""}, {"institution", ""}, {"topic", ""},
                                {"class_type", ""}, {"first_day", first_day}, {"last_day", last_day}, {"half_days", half_days},
                                {"training_minutes", minutes}, {"is_full_time", std::int64_t{1}}, {"is_recognised", std::int64_t{1}},
                                {"result", "qualified"}, {"role", "trainee"}, {"rule_id", ""}, {"rule_version", ""},
                                {"evidence", "e" + std::to_string(next_["ledger_entry"])}, {"entered_at", "2026-01-01"}});
    }

    /// The id of the new row.
    std::int64_t insert(const std::string& table, sql::Params values) {
        const std::int64_t id = ++next_[table];
        values.insert(values.begin(), {"id", id});
        insert_plain(table, values);
        return id;
    }

    /// A row of a table without ids of its own.
    void insert_plain(const std::string& table, const sql::Params& values) {
        std::string columns;
        std::string places;
        for (const auto& [name, value] : values) {
            columns += (columns.empty() ? "" : ", ") + name;
            places += (places.empty() ? ":" : ", :") + name;
        }
        session_.execute("insert into " + table + " (" + columns + ") values (" + places + ")", values);
    }

    std::int64_t organiser = 0;
    std::int64_t school = 0;
    std::int64_t plan_run = 0;
    std::int64_t nomination_run = 0;

private:
    sql::Session& session_;
    std::map<std::string, std::int64_t> next_;
};

}  // namespace lunxun::test

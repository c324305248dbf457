// SPDX-License-Identifier: Apache-2.0
#include "plan/plan_service.hpp"

#include <doctest/doctest.h>

#include <string>

#include "plan/plan_rules.hpp"
#include "plan/plan_store.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::plan {
namespace {

void run_all(sql::Session& session, std::initializer_list<const char*> statements) {
    for (const auto* statement : statements) session.execute(statement);
}

void add_person(sql::Session& session, int number) {
    const auto text = std::to_string(number);
    const auto unit = std::to_string(1 + number % 3);
    session.execute(
        "insert into person (id, id_number_cipher, id_number_hash, id_number_tail, name, pinyin, sex, born_on, nationality, political_status, education, "
        "speciality, occupation, is_online_learner, managed_from) values (" + text + ", 'c', 'h" + text + "', '0000', 'n', 'n', 'male', '1980-01-01', '01', '01', '20', "
        "'', 'party_government', 1, '2005-07-01')");
    session.execute(
        "insert into post (id, person_id, unit_id, name, rank_code, is_leader, is_head, is_hard_to_release, field, held_from) values (" + text + ", " + text + ", " +
        unit + ", 'p', '142', 0, 0, 0, 'economy', '2015-01-01')");
}

void add_entry(sql::Session& session, int id, const std::string& name, const std::string& state, const std::string& goal, int runs) {
    session.execute(
        "insert into plan_entry (id, code, year, name, tier, organiser_unit_id, co_organiser, institution_id, class_type, field, topic, goal, audience, "
        "audience_scope_division, key_group, seats_min, seats_max, days, runs, earliest_day, latest_day, budget_yuan, delivery, is_main_class, is_priority, "
        "is_out_of_region, is_resident, state, submitted_on, approval_number) values (:id, :code, 2027, :name, 'prefecture', 1, '', 1, 'special_topic', 'economy', "
        ":topic, :goal, 'section', '990100', '', 20, 40, 5, :runs, '2027-01-01', '2027-12-31', 100000, 'classroom', 0, 0, 0, 1, :state, '2026-10-01', 'A1')",
        {{"id", std::int64_t{id}}, {"code", "E" + std::to_string(id)}, {"name", name}, {"topic", "t" + std::to_string(id)}, {"goal", goal}, {"runs", std::int64_t{runs}},
         {"state", state}});
}

void fill(sql::Database& database) {
    database.write([](sql::Session& session) {
        run_all(session, {"insert into unit (id, code, name, tier, kind, division_code, valid_from) values (1, 'u1', 'U1', 'prefecture', 'organ', '990100', '2000-01-01')",
                          "insert into unit (id, code, name, parent_id, tier, kind, division_code, valid_from) values (2, 'u2', 'U2', 1, 'county', 'organ', '990101', '2000-01-01')",
                          "insert into unit (id, code, name, parent_id, tier, kind, division_code, valid_from) values (3, 'u3', 'U3', 1, 'county', 'organ', '990102', '2000-01-01')",
                          "insert into institution (id, code, name, tier, kind, division_code, main_class_capacity, buses, valid_from) values (1, 'i1', 'School', 'prefecture', "
                          "'party_school', '990100', 3, 2, '2000-01-01')",
                          "insert into dormitory (id, institution_id, code, name, beds) values (1, 1, 'd1', 'D', 60)",
                          "insert into room (id, institution_id, code, name, kind, capacity, is_relay_ready) values (1, 1, 'r1', 'R', 'classroom', 50, 0)",
                          "insert into blackout (id, division_code, first_day, last_day, reason) values (1, '990100', '2027-03-01', '2027-06-30', 'harvest')"});
        for (int i = 1; i <= 90; ++i) add_person(session, i);
        add_entry(session, 1, "数字经济", "approved", "goal", 2);
        add_entry(session, 2, "绿色发展", "submitted", "goal", 1);
        add_entry(session, 3, "安全生产", "approved", "", 1);
    });
}

Result<PlanSummary> plan(sql::Database& database, const ProgressSink& progress = {}) {
    return plan_year(database, rulebook::RulePack::embedded(), calendar::WorkingCalendar::embedded(), calendar::Season::embedded(),
                     {.year = 2027, .today = Day::of(2026, 11, 21), .seed = 1, .planning_toml = {}}, progress);
}

}  // namespace

TEST_CASE("the shipped planning numbers are sound and a broken one is named") {
    const auto& pack = rulebook::RulePack::embedded();
    const auto rules = plan_rules(pack, calendar::Season::embedded(), Day::of(2026, 11, 21));
    REQUIRE(rules);
    CHECK(rules->lead_working_days == 15);
    CHECK(rules->economy_law_percent == 60);
    CHECK(rules->fee_ceiling(RankGroup::section, 10, 5) >= 10 * 5 * 550);
    const auto broken = plan_rules(pack, calendar::Season::embedded(), Day::of(2026, 11, 21), "[duplicate]\nsame_audience_percent = 800\n");
    REQUIRE_FALSE(broken);
    CHECK(broken.error().fields.front().field == "duplicate.same_audience_percent");
}

TEST_CASE("a day that the law makes a holiday is no working day and nobody starts in the festival week") {
    const auto year = year_days(2027, calendar::WorkingCalendar::embedded(), calendar::Season::embedded());
    CHECK(year.size() == 365);
    CHECK_FALSE(year.days[static_cast<std::size_t>(year.position(Day::of(2027, 10, 4)))].is_working);
    CHECK(year.days[static_cast<std::size_t>(year.position(Day::of(2027, 10, 4)))].is_holiday);
    CHECK_FALSE(year.days[static_cast<std::size_t>(year.position(Day::of(2027, 2, 3)))].may_start);
    CHECK(year.days[static_cast<std::size_t>(year.position(Day::of(2027, 4, 12)))].may_start);
    CHECK_FALSE(year.days[static_cast<std::size_t>(year.position(Day::of(2027, 4, 11)))].may_start);
}

TEST_CASE("a year's plan stores dated classes with quotas, and a later one supersedes it without changing it") {
    test::for_each_database([](sql::Database& database) {
        fill(database);
        const auto first = plan(database);
        REQUIRE(first);
        CHECK(first->entries == 3);
        CHECK(first->standing_entries == 1);
        CHECK(first->classes == 2);
        CHECK(first->seats == 80);
        CHECK(first->score.is_sound());
        database.read([&](sql::Session& session) {
            PlanStore store(session);
            const auto run = store.find_current_run(2027);
            REQUIRE(run);
            CHECK(run->version == 1);
            for (const auto& row : store.load_classes(run->id)) {
                CHECK(row.code.starts_with("E1-0"));
                CHECK(row.beds == 40);
                CHECK((row.last_day < "2027-03-01" || row.first_day > "2027-06-30"));
                CHECK(session.scalar<std::int64_t>("select sum(seats) from class_quota where class_id = :id", {{"id", row.id}}) == 40);
            }
            CHECK(session.scalar<std::int64_t>("select count(*) from plan_finding where check_name = 'goal' and disposition = 'hold'") == 1);
        });
        const auto second = plan(database);
        REQUIRE(second);
        CHECK(second->version == 2);
        database.read([&](sql::Session& session) {
            CHECK(PlanStore(session).find_current_run(2027)->id == second->plan_run_id);
            CHECK(session.scalar<std::int64_t>("select count(*) from training_class") == 4);
            CHECK(session.scalar<std::string>("select state from plan_run where version = 1") == "superseded");
        });
    });
}

TEST_CASE("the same seed gives the same classes, and a cancelled plan stores nothing") {
    auto database = test::memory_database();
    fill(database);
    const auto cancelled = plan(database, [](const Progress& progress) { return progress.fraction < 0.6; });
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().code == ErrorCode::cancelled);
    database.read([](sql::Session& session) { CHECK(session.scalar<std::int64_t>("select count(*) from plan_run") == 0); });
    const auto days = [&] {
        const auto run = plan(database);
        return database.read([&](sql::Session& session) {
            std::string text;
            for (const auto& row : PlanStore(session).load_classes(run->plan_run_id)) text += row.code + row.first_day;
            return text;
        });
    };
    const auto first = days();
    CHECK(first == days());
}

TEST_CASE("a year without entries says so") {
    auto database = test::memory_database();
    const auto found = plan(database);
    REQUIRE_FALSE(found);
    CHECK(found.error().code == ErrorCode::not_found);
}

}  // namespace lunxun::plan

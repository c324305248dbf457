// SPDX-License-Identifier: Apache-2.0
#include "nomination/nomination_service.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>
#include <vector>

#include "nomination/nomination_settings.hpp"
#include "nomination/nomination_store.hpp"
#include "platform/json/codec.hpp"
#include "platform/text/locale.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::nomination {
namespace {

/// One unit of 40 section-level people, number 1 its head; two classes of 10 seats in one week of April and one in
/// September. Number 2 had a class of the first topic this January, number 3 was trained last year.
void fill(sql::Database& database) {
    database.write([](sql::Session& session) {
        session.execute("insert into unit (id, code, name, tier, kind, division_code, valid_from) values (1, 'u1', 'U1', 'county', 'organ', '990101', '2000-01-01')");
        session.execute("insert into institution (id, code, name, tier, kind, division_code, main_class_capacity, buses, valid_from) values (1, 'i1', 'School', 'county', 'party_school', '990101', 3, 2, '2000-01-01')");
        for (int p = 1; p <= 40; ++p) {
            const auto id = std::to_string(p);
            session.execute("insert into person (id, id_number_cipher, id_number_hash, id_number_tail, name, pinyin, sex, born_on, nationality, political_status, education, speciality, occupation, is_online_learner, managed_from) values (" + id + ", 'c', 'h" + id + "', '0000', 'n', 'n', 'male', '1980-01-01', '01', '01', '20', '', 'party_government', 1, '2005-07-01')");
            session.execute("insert into post (id, person_id, unit_id, name, rank_code, is_leader, is_head, is_hard_to_release, field, held_from) values (" + id + ", " + id + ", 1, 'p', '142', 0, " + (p == 1 ? "1" : "0") + ", 0, 'economy', '2015-01-01')");
        }
        session.execute("insert into plan_run (id, year, version, today, seed, rule_pack_id, rule_pack_version, created_at, state) values (1, 2027, 1, '2026-11-21', 1, 'p', '1', '2026-11-21', 'proposed')");
        for (int c = 1; c <= 3; ++c) {
            const auto id = std::to_string(c);
            session.execute("insert into plan_entry (id, code, year, name, tier, organiser_unit_id, co_organiser, institution_id, class_type, field, topic, goal, audience, audience_scope_division, key_group, seats_min, seats_max, days, runs, earliest_day, latest_day, budget_yuan, delivery, is_main_class, is_priority, is_out_of_region, is_resident, state, submitted_on) values (" + id + ", 'E" + id + "', 2027, 'Class " + id + "', 'county', 1, '', 1, 'special_topic', 'economy', 'topic" + id + "', 'g', 'section', '', '', 2, 10, 5, 1, '2027-01-01', '2027-12-31', 0, 'classroom', 0, 0, 0, 0, 'approved', '2026-10-01')");
            const std::string days = c < 3 ? "'2027-04-12', '2027-04-16'" : "'2027-09-06', '2027-09-10'";
            session.execute("insert into training_class (id, plan_run_id, plan_entry_id, code, run_number, name, institution_id, first_day, last_day, seats_min, seats_max, beds, state) values (" + id + ", 1, " + id + ", 'E" + id + "-01', 1, 'Class " + id + "', 1, " + days + ", 2, 10, 0, 'prepared')");
        }
        const auto ledger = [&](int id, int person, const std::string& topic, const std::string& day) {
            session.execute("insert into ledger_entry (id, person_id, kind, activity, organiser, institution, topic, class_type, first_day, last_day, half_days, training_minutes, is_full_time, is_recognised, result, role, rule_id, rule_version, evidence, entered_at) values (" + std::to_string(id) + ", " + std::to_string(person) + ", 'class', 'a', 'o', 'i', '" + topic + "', 'special_topic', '" + day + "', '" + day + "', 2, 360, 1, 1, 'qualified', 'trainee', 'C1', '1', 'e', '2026-01-01')");
        };
        ledger(1, 2, "topic1", "2027-01-05");
        ledger(2, 3, "topic2", "2026-06-01");
    });
}

NominationOptions options() {
    NominationOptions made;
    made.year = 2027;
    made.today = Day::of(2026, 11, 21);
    made.max_iterations = 50;
    return made;
}

std::string zh(const WhyNot& why) {
    std::string all;
    for (const auto& message : why.reasons) all += text::render(message, text::Locale::zh_cn);
    return all;
}

std::int64_t count(sql::Database& database, const std::string& query) {
    return database.read([&](sql::Session& session) { return session.scalar<std::int64_t>(query); });
}

}  // namespace

TEST_CASE("a year's nomination is stored whole: proposals, one refusal for each other eligible person, limits, prices, quotas") {
    test::for_each_database([](sql::Database& database) {
        fill(database);
        const auto summary = nominate_year(database, rulebook::RulePack::embedded(), options(), {});
        REQUIRE(summary);
        CHECK(summary->classes == 3);
        CHECK(summary->people == 40);
        CHECK(summary->places > 0);
        CHECK(summary->upper_bound >= summary->value);
        CHECK(count(database, "select count(*) from nomination") == summary->places);
        CHECK(count(database, "select count(*) from nomination_refusal") == 40 - summary->people_served);
        CHECK(count(database, "select count(*) from nomination_refusal where is_overdue = 1") == summary->must_unserved);
        CHECK(count(database, "select count(*) from nomination_refusal refusal join nomination on nomination.person_id = refusal.person_id") == 0);
        CHECK(count(database, "select coalesce(sum(seats), 0) from class_quota") == summary->places);
        // No day of April has more away than the unit's limit.
        CHECK(count(database, "select count(*) from nomination where class_id in (1, 2)") <=
              count(database, "select away_at_most from release_limit where kind = 'unit'"));
        CHECK(count(database, "select count(*) from nomination where person_id = 2 and class_id = 1") == 0);
    });
}

TEST_CASE("why_not answers for any pair, the ineligible included") {
    auto database = test::memory_database();
    fill(database);
    const auto& pack = rulebook::RulePack::embedded();
    REQUIRE(nominate_year(database, pack, options(), {}));

    const auto ineligible = why_not(database, pack, options(), 2, 1);
    REQUIRE(ineligible);
    CHECK(ineligible->answer == WhyNot::Answer::not_eligible);
    CHECK(zh(*ineligible) == "本年已参加过同一专题1次，上限1次。");

    const auto refused_person = count(database, "select person_id from nomination_refusal order by person_id limit 1");
    const auto refused = why_not(database, pack, options(), refused_person, 3);
    REQUIRE(refused);
    CHECK(refused->answer == WhyNot::Answer::refused);
    CHECK(zh(*refused).find("本人优先分") != std::string::npos);

    const auto proposed_person = count(database, "select person_id from nomination order by person_id limit 1");
    const auto proposed_class = count(database, "select class_id from nomination where person_id = " + std::to_string(proposed_person) + " order by class_id limit 1");
    const auto proposed = why_not(database, pack, options(), proposed_person, proposed_class);
    REQUIRE(proposed);
    CHECK(proposed->answer == WhyNot::Answer::proposed);
    CHECK(zh(*proposed).starts_with("在40名符合条件的人选中") != zh(*proposed).starts_with("在39名符合条件的人选中"));

    CHECK(why_not(database, pack, options(), 1, 99).error().code == ErrorCode::not_found);
    CHECK(why_not(database, pack, options(), 99, 1).error().code == ErrorCode::not_found);
}

TEST_CASE("a slow machine and any number of threads give the same proposal") {
    const auto& pack = rulebook::RulePack::embedded();
    const auto proposed_by = [&](int threads, std::chrono::milliseconds delay) {
        auto database = test::memory_database();
        fill(database);
        auto wish = options();
        wish.threads = threads;
        wish.gap_goal = 0;
        REQUIRE(nominate_year(database, pack, wish, [&](const Progress&) {
            std::this_thread::sleep_for(delay);
            return true;
        }));
        return database.read([](sql::Session& session) {
            return session.scalar<std::string>("select group_concat(class_id || ':' || person_id, ' ') from (select class_id, person_id from nomination order by 1, 2)");
        });
    };
    const auto first = proposed_by(1, std::chrono::milliseconds(0));
    CHECK_FALSE(first.empty());
    CHECK(first == proposed_by(3, std::chrono::milliseconds(20)));
}

TEST_CASE("a floor brings a group its share and says what it costs") {
    auto database = test::memory_database();
    fill(database);
    database.write([](sql::Session& session) { session.execute("update person set sex = 'female' where id > 20"); });
    // All were trained within the rotation, so that nobody is overdue; the women last year, so that points speak for the men.
    database.write([](sql::Session& session) {
        session.execute("insert into ledger_entry (id, person_id, kind, activity, organiser, institution, topic, class_type, first_day, last_day, half_days, training_minutes, is_full_time, is_recognised, result, role, rule_id, rule_version, evidence, entered_at) select 100 + id, id, 'class', 'a', 'o', 'i', 'other', 'special_topic', case when id > 20 then '2026-06-01' else '2025-06-01' end, case when id > 20 then '2026-06-01' else '2025-06-01' end, 2, 360, 1, 1, 'qualified', 'trainee', 'C1', '1', 'f', '2026-01-01' from person");
    });
    const auto& pack = rulebook::RulePack::embedded();
    auto wish = options();
    wish.floors = {*GroupFloor::parse("sex:female=0.3")};
    std::vector<double> fractions;
    const auto summary = nominate_year(database, pack, wish, [&](const Progress& at) { return fractions.push_back(at.fraction), true; });
    REQUIRE(summary);
    CHECK(std::ranges::is_sorted(fractions));
    REQUIRE(summary->floors.size() == 1);
    const auto& outcome = summary->floors.front();
    CHECK(outcome.persons == 20);
    CHECK(outcome.least == 6);
    CHECK(outcome.served_without < outcome.least);
    CHECK(outcome.served >= outcome.least);
    CHECK(summary->value < summary->value_without_floors);
    CHECK(count(database, "select count(distinct person_id) from nomination where person_id > 20") == outcome.served);

    const auto stored = database.read([&](sql::Session& session) { return NominationStore(session).find_current_run(summary->plan_run_id); });
    REQUIRE(stored);
    CHECK(stored->value_without_floors == summary->value_without_floors);
    CHECK(json::decode<std::vector<FloorOutcome>>(boost::json::parse(stored->floors_json))->front().served == outcome.served);
    const auto settings = json::decode<NominationSettings>(boost::json::parse(stored->settings_json));
    REQUIRE(settings);
    CHECK(options_of(*settings, wish.today)->floors.front().share == doctest::Approx(0.3));

    CHECK(GroupFloor::parse("sex:female").error().code == ErrorCode::invalid_input);
    CHECK(GroupFloor::parse("sex=0.5").error().code == ErrorCode::invalid_input);
    CHECK(GroupFloor::parse("sex:female=1.5").error().code == ErrorCode::invalid_input);
    CHECK(GroupFloor::parse("sex:female=half").error().code == ErrorCode::invalid_input);
    wish.floors = {*GroupFloor::parse("sex:nobody=0.5")};
    CHECK(nominate_year(database, pack, wish, {}).error().code == ErrorCode::invalid_input);
}

TEST_CASE("the same seed gives the same proposal, and a cancelled one stores nothing") {
    auto database = test::memory_database();
    fill(database);
    const auto& pack = rulebook::RulePack::embedded();
    const auto cancelled = nominate_year(database, pack, options(), [](const Progress& progress) { return progress.fraction < 0.75; });
    REQUIRE_FALSE(cancelled);
    CHECK(cancelled.error().code == ErrorCode::cancelled);
    CHECK(count(database, "select count(*) from nomination_run") == 0);

    const auto pairs = [&] {
        const auto run = nominate_year(database, pack, options(), {});
        std::string all;
        database.read([&](sql::Session& session) {
            NominationStore store(session);
            for (std::int64_t person = 1; person <= 40; ++person)
                for (const auto& row : store.load_nominations_of_person(run->nomination_run_id, person)) all += std::to_string(person) + ":" + std::to_string(row.class_id) + " ";
        });
        return all;
    };
    const auto first = pairs();
    CHECK(first == pairs());
    CHECK(count(database, "select count(*) from nomination_run") == 2);
}

TEST_CASE("a year without a plan says so") {
    auto database = test::memory_database();
    const auto found = nominate_year(database, rulebook::RulePack::embedded(), options(), {});
    REQUIRE_FALSE(found);
    CHECK(found.error().code == ErrorCode::not_found);
}

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#include "nomination/change_service.hpp"

#include <doctest/doctest.h>

#include <string>

#include "nomination/nomination_settings.hpp"
#include "nomination/nomination_store.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::nomination {
namespace {

/// One unit of 30 section-level people of whom 6 may be away at once; class 1 in April with 2 to 4 seats, class 2 in
/// the same week on another topic, class 3 in September with 10 seats.
void fill(sql::Database& database) {
    database.write([](sql::Session& session) {
        session.execute("insert into unit (id, code, name, tier, kind, division_code, valid_from) values (1, 'u1', 'U1', 'county', 'organ', '990101', '2000-01-01')");
        session.execute("insert into institution (id, code, name, tier, kind, division_code, main_class_capacity, buses, valid_from) values (1, 'i1', 'School', 'county', 'party_school', '990101', 3, 2, '2000-01-01')");
        for (int p = 1; p <= 30; ++p) {
            const auto id = std::to_string(p);
            session.execute("insert into person (id, id_number_cipher, id_number_hash, id_number_tail, name, pinyin, sex, born_on, nationality, political_status, education, speciality, occupation, is_online_learner, managed_from) values (" + id + ", 'c', 'h" + id + "', '0000', 'n', 'n', 'male', '1980-01-01', '01', '01', '20', '', 'party_government', 1, '2005-07-01')");
            session.execute("insert into post (id, person_id, unit_id, name, rank_code, is_leader, is_head, is_hard_to_release, field, held_from) values (" + id + ", " + id + ", 1, 'p', '142', 0, 0, 0, 'economy', '2015-01-01')");
        }
        session.execute("insert into plan_run (id, year, version, today, seed, rule_pack_id, rule_pack_version, created_at, state) values (1, 2027, 1, '2026-11-21', 1, 'p', '1', '2026-11-21', 'proposed')");
        for (int c = 1; c <= 3; ++c) {
            const auto id = std::to_string(c);
            const std::string seats = c == 3 ? "2, 10" : "2, 4";
            // Six may be away at once: class 1 fills up, for class 2 is of another field than everybody's post.
            const std::string field = c == 2 ? "'law'" : "'economy'";
            session.execute("insert into plan_entry (id, code, year, name, tier, organiser_unit_id, co_organiser, institution_id, class_type, field, topic, goal, audience, audience_scope_division, key_group, seats_min, seats_max, days, runs, earliest_day, latest_day, budget_yuan, delivery, is_main_class, is_priority, is_out_of_region, is_resident, state, submitted_on) values (" + id + ", 'E" + id + "', 2027, 'Class " + id + "', 'county', 1, '', 1, 'special_topic', " + field + ", 'topic" + id + "', 'g', 'section', '', '', " + seats + ", 5, 1, '2027-01-01', '2027-12-31', 0, 'classroom', 0, 0, 0, 0, 'approved', '2026-10-01')");
            const std::string days = c < 3 ? "'2027-04-12', '2027-04-16'" : "'2027-09-06', '2027-09-10'";
            session.execute("insert into training_class (id, plan_run_id, plan_entry_id, code, run_number, name, institution_id, first_day, last_day, seats_min, seats_max, beds, state) values (" + id + ", 1, " + id + ", 'E" + id + "-01', 1, 'Class " + id + "', 1, " + days + ", " + seats + ", 0, 'prepared')");
        }
    });
}

NominationOptions options() {
    NominationOptions made;
    made.year = 2027;
    made.today = Day::of(2026, 11, 21);
    made.max_iterations = 400;
    made.gap_goal = 0;  // so few people may be placed anyhow within any other
    return made;
}

std::int64_t count(sql::Database& database, const std::string& query) {
    return database.read([&](sql::Session& session) { return session.scalar<std::int64_t>(query); });
}

/// The first run of the filled year; its id.
std::int64_t nominated(sql::Database& database) {
    fill(database);
    return nominate_year(database, rulebook::RulePack::embedded(), options(), {}).value().nomination_run_id;
}

std::int64_t anyone_in(sql::Database& database, std::int64_t run, int class_id) {
    return count(database, "select min(person_id) from nomination where state in ('proposed', 'confirmed') and nomination_run_id = " + std::to_string(run) + " and class_id = " + std::to_string(class_id));
}

std::int64_t anyone_without_class(sql::Database& database, std::int64_t run) {
    return count(database, "select min(id) from person where id not in (select person_id from nomination where nomination_run_id = " + std::to_string(run) + ")");
}

Result<ChangePreview> preview(sql::Database& database, const ChangeWish& wish) {
    return database.read([&](sql::Session& session) { return preview_change(session, rulebook::RulePack::embedded(), options(), wish); });
}

Result<std::int64_t> decide(sql::Database& database, const ChangeWish& wish, const std::string& seen, const std::string& reason = "post needs it") {
    return database.write([&](sql::Session& session) { return decide_change(session, rulebook::RulePack::embedded(), options(), wish, seen, {"li", reason, "2026-11-21T08:00:00Z"}); });
}

bool has_obstacle(const ChangePreview& preview, std::string_view key) {
    for (const auto& obstacle : preview.obstacles)
        if (obstacle.key == key) return true;
    return false;
}

}  // namespace

TEST_CASE("putting somebody into a full class is refused with the reason, and nothing is stored") {
    test::for_each_database([](sql::Database& database) {
        const auto run = nominated(database);
        REQUIRE(count(database, "select count(*) from nomination where class_id = 1") == 4);
        const ChangeWish wish{run, 1, ChangeKind::put_in, anyone_without_class(database, run), {}};

        const auto seen = preview(database, wish);

        REQUIRE(seen);
        CHECK_FALSE(seen->is_allowed());
        CHECK(has_obstacle(*seen, "nomination.change_no_seat"));
        const auto decided = decide(database, wish, seen->seen);
        REQUIRE_FALSE(decided);
        CHECK(decided.error().code == ErrorCode::infeasible);
        CHECK(decided.error().fields.size() == seen->obstacles.size());
        CHECK(count(database, "select count(*) from nomination_decision") == 0);
        CHECK(count(database, "select count(*) from audit_event") == 0);
    });
}

TEST_CASE("a swap keeps seats and quota, stores both halves of the decision and audits them") {
    test::for_each_database([](sql::Database& database) {
        const auto run = nominated(database);
        const auto comes = anyone_without_class(database, run);
        const auto leaves = anyone_in(database, run, 1);
        const ChangeWish wish{run, 1, ChangeKind::swap, comes, leaves};
        const auto seen = preview(database, wish);
        REQUIRE(seen);
        REQUIRE(seen->is_allowed());
        CHECK(seen->taken_after == seen->taken_before);
        CHECK(seen->value_after - seen->value_before == seen->steps[0].effect + seen->steps[1].effect);

        REQUIRE(decide(database, wish, seen->seen));

        const auto of = [&](std::int64_t person, const char* state) {
            return count(database, "select count(*) from nomination where class_id = 1 and person_id = " + std::to_string(person) + " and state = '" + state + "' and decided_by = 'li'");
        };
        CHECK(of(comes, "confirmed") == 1);
        CHECK(of(leaves, "returned") == 1);
        CHECK(count(database, "select seats from class_quota where class_id = 1") == 4);
        CHECK(count(database, "select count(*) from nomination_refusal where person_id = " + std::to_string(comes)) == 0);
        CHECK(count(database, "select count(distinct deed) from nomination_decision") == 1);
        CHECK(count(database, "select count(*) from nomination_decision") == 2);
        CHECK(count(database, "select count(*) from audit_event where actor = 'li'") == 2);
    });
}

TEST_CASE("of two officers who looked at the same facts the second is told that they changed") {
    test::for_each_database([](sql::Database& database) {
        const auto run = nominated(database);
        const auto leaves = anyone_in(database, run, 1);
        const ChangeWish first{run, 1, ChangeKind::take_out, leaves, {}};
        const ChangeWish second{run, 1, ChangeKind::take_out, count(database, "select max(person_id) from nomination where class_id = 1"), {}};
        const auto seen_first = preview(database, first).value().seen;
        const auto seen_second = preview(database, second).value().seen;

        REQUIRE(decide(database, first, seen_first));

        const auto late = decide(database, second, seen_second);
        REQUIRE_FALSE(late);
        CHECK(late.error().code == ErrorCode::conflict);
        CHECK(late.error().message.key == "nomination.changed_meanwhile");
        CHECK(decide(database, second, preview(database, second).value().seen));
    });
}

TEST_CASE("a class does not fall below its minimum, and a decision needs a reason") {
    test::for_each_database([](sql::Database& database) {
        const auto run = nominated(database);
        for (int round = 0; round < 2; ++round) {
            const ChangeWish wish{run, 1, ChangeKind::take_out, anyone_in(database, run, 1), {}};
            REQUIRE(decide(database, wish, preview(database, wish).value().seen));
        }
        const ChangeWish third{run, 1, ChangeKind::take_out, anyone_in(database, run, 1), {}};

        const auto seen = preview(database, third).value();

        CHECK(has_obstacle(seen, "nomination.change_below_minimum"));
        CHECK(decide(database, third, seen.seen, "").error().fields.front().field == "reason");
    });
}

TEST_CASE("the next run keeps who was put in, leaves out who was taken out, and lets go of who was set free") {
    test::for_each_database([](sql::Database& database) {
        const auto run = nominated(database);
        const auto comes = anyone_without_class(database, run);
        const auto leaves = anyone_in(database, run, 1);
        const ChangeWish wish{run, 1, ChangeKind::swap, comes, leaves};
        const auto decision = decide(database, wish, preview(database, wish).value().seen).value();

        const auto next = nominate_year(database, rulebook::RulePack::embedded(), options(), {}).value();

        CHECK(next.pins_kept == 1);
        CHECK(next.pins_lost == 0);
        const auto in_class = [&](std::int64_t run_id, std::int64_t person) {
            return count(database, "select count(*) from nomination where class_id = 1 and nomination_run_id = " + std::to_string(run_id) + " and person_id = " + std::to_string(person));
        };
        CHECK(in_class(next.nomination_run_id, comes) == 1);
        CHECK(in_class(next.nomination_run_id, leaves) == 0);
        CHECK(count(database, "select count(*) from nomination where state = 'confirmed' and decided_by = 'li' and nomination_run_id = " + std::to_string(next.nomination_run_id)) == 1);

        const auto freed = database.write([&](sql::Session& session) { return set_free(session, decision, {"li", "no longer needed", "2026-11-22T08:00:00Z"}); });
        REQUIRE(freed);
        CHECK(nominate_year(database, rulebook::RulePack::embedded(), options(), {}).value().pins_kept == 0);
    });
}

TEST_CASE("a run of one tier keeps the trainees of the others") {
    test::for_each_database([](sql::Database& database) {
        const auto run = nominated(database);
        auto wish = options();
        wish.tiers = {"prefecture"};
        wish.weights.base = 900;

        const auto again = nominate_year(database, rulebook::RulePack::embedded(), wish, {}).value();

        CHECK(again.pins_lost == 0);
        CHECK(count(database, "select count(*) from nomination a join nomination b on b.class_id = a.class_id and b.person_id = a.person_id and b.nomination_run_id = " + std::to_string(run) + " where a.nomination_run_id = " + std::to_string(again.nomination_run_id)) ==
              again.places);
    });
}

TEST_CASE("settings out of their bounds are all named at once") {
    auto settings = settings_of(NominationOptions{.year = 2027});
    settings.hours_deficit = -1;
    settings.seconds = 1;
    settings.tiers = {"moon"};
    settings.floors = {{"sex", "female", 0.3}, {"sex", "female", 1.5}, {"colour", "red", 0.1}};

    const auto read = options_of(settings, Day::of(2026, 11, 21));

    REQUIRE_FALSE(read);
    std::vector<std::string> fields;
    for (const auto& fault : read.error().fields) fields.push_back(fault.field);
    CHECK(fields == std::vector<std::string>{"hours_deficit", "seconds", "tiers[0]", "floors[1].share", "floors[1].label", "floors[2].attribute"});
    CHECK(options_of(settings_of(NominationOptions{.year = 2027}), Day::of(2026, 11, 21)));
}

}  // namespace lunxun::nomination

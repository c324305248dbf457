// SPDX-License-Identifier: Apache-2.0
#include "verify/verify.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "platform/text/locale.hpp"
#include "tests/support/test_databases.hpp"
#include "verify/testing/small_world.hpp"

using namespace lunxun;

namespace {

const verify::Options kOptions{0, verify::testing::kRuleTexts};

verify::Report verified(sql::Database& database) {
    return database.read([](sql::Session& session) { return verify::verify(session, kOptions); }).value();
}

/// The sentences, in English so that a failing test says what was found, and the keys.
std::set<std::string> keys_of(const verify::Report& report) {
    std::set<std::string> keys;
    for (const auto& check : report.checks)
        for (const auto& message : check.messages) {
            keys.insert(message.key);
            INFO(text::render(message, text::Locale::en));
            CHECK(text::phrase(message.key, text::Locale::zh_cn));
            CHECK(text::render(message, text::Locale::en).find('{') == std::string::npos);
        }
    return keys;
}

std::string joined(const std::set<std::string>& keys) {
    std::string text;
    for (const auto& key : keys) text += key + " ";
    return text;
}

/// A violation to plant, and all that must be found then: no more, no less.
struct Plant {
    const char* name;
    std::vector<std::string> changes;
    std::set<std::string> found;
};

/// Each in a transaction of its own that is undone, so that one clean world serves them all.
void expect_each(const std::vector<Plant>& plants) {
    test::for_each_database([&](sql::Database& database) {
        database.write(verify::testing::fill);
        for (const auto& plant : plants) {
            CAPTURE(std::string(plant.name));
            const auto undone = database.write([&](sql::Session& session) -> Result<void> {
                for (const auto& change : plant.changes) session.execute(change);
                CHECK(joined(keys_of(verify::verify(session, kOptions).value())) == joined(plant.found));
                return Error::of(ErrorCode::cancelled, "test.undone");
            });
            CHECK_FALSE(undone);
        }
    });
}

}  // namespace

TEST_CASE("a clean world has no violation, and every check has looked at something") {
    test::for_each_database([](sql::Database& database) {
        database.write(verify::testing::fill);

        const auto report = verified(database);

        CHECK(keys_of(report).empty());
        CHECK(report.violations() == 0);
        CHECK(report.plan_run_id == 1);
        CHECK(report.nomination_run_id == 1);
        for (const auto& check : report.checks) {
            INFO(std::string(check.check));
            CHECK(check.examined > 0);
            CHECK(text::phrase("verify.title." + std::string(check.check), text::Locale::en));
        }
    });
}

TEST_CASE("planted violations of classes and beds are caught") {
    expect_each({
        {"before the window", {"update plan_entry set earliest_day = '2027-03-02' where id = 1"}, {"verify.entry_window"}},
        {"after the window", {"update plan_entry set latest_day = '2027-05-23' where id = 2"}, {"verify.entry_window"}},
        {"too short", {"update plan_entry set days = 6 where id = 1"}, {"verify.entry_window_length"}},
        {"start on a Sunday", {"update training_class set first_day = '2027-05-09', last_day = '2027-05-23' where id = 2"}, {"verify.class_days"}},
        {"start on a holiday", {"update training_class set first_day = '2027-05-04', last_day = '2027-05-18' where id = 2"}, {"verify.class_days"}},
        {"start on an adjusted Saturday", {"update training_class set first_day = '2027-05-08', last_day = '2027-05-22' where id = 2"}, {}},
        {"start in the quiet weeks",
         {"update plan_entry set earliest_day = '2027-02-01' where id = 1",
          "update training_class set first_day = '2027-02-08', last_day = '2027-02-12' where id = 1", "delete from session where class_id = 1",
          "insert into timetable_finding (id, class_id, severity, message_key, values_json) values (1, 1, 'warning', 'x', '{}')"},
         {"verify.class_days"}},
        {"end on a holiday",
         {"update plan_entry set latest_day = '2027-05-31' where id = 1",
          "update training_class set first_day = '2027-04-29', last_day = '2027-05-03' where id = 1", "delete from session where class_id = 1",
          "insert into timetable_finding (id, class_id, severity, message_key, values_json) values (1, 1, 'warning', 'x', '{}')"},
         {"verify.class_days_end"}},
        {"a run missing", {"update plan_entry set runs = 2 where id = 1"}, {"verify.runs_of_entry"}},
        {"a run missing, but said",
         {"update plan_entry set runs = 2 where id = 1",
          "insert into plan_finding (id, plan_run_id, plan_entry_id, check_name, severity, disposition, message_key, values_json) values"
          " (1, 1, 1, 'calendar', 'blocking', 'hold', 'x', '{}')"},
         {}},
        {"not approved", {"update plan_entry set state = 'submitted' where id = 1"}, {"verify.runs_of_entry_unapproved"}},
        {"too few beds", {"update dormitory set beds = 1 where id in (1, 2)"}, {"verify.beds"}},
        {"quotas above the seats", {"update class_quota set seats = 3 where id = 1"}, {"verify.quotas"}},
        {"too soon after the plan", {"update plan_run set today = '2027-02-09' where id = 1"}, {"verify.lead_time"}},
        {"in time for its approval", {"update plan_run set today = '2027-02-08' where id = 1"}, {}},
        {"budget at its ceiling", {"update plan_entry set budget_yuan = 55400 where id = 1", "update plan_entry set budget_yuan = 152780 where id = 2"}, {}},
        {"budget above its ceiling", {"update plan_entry set budget_yuan = 55401 where id = 1"}, {"verify.fee_ceilings_hidden"}},
        {"budget above the ceiling of a long class", {"update plan_entry set budget_yuan = 152781 where id = 2"}, {"verify.fee_ceilings_hidden"}},
        {"budget above its ceiling, but said",
         {"update plan_entry set budget_yuan = 55401 where id = 1",
          "insert into plan_finding (id, plan_run_id, plan_entry_id, check_name, severity, disposition, message_key, values_json) values"
          " (1, 1, 1, 'budget_ceiling', 'blocking', 'hold', 'plan.budget_ceiling', '{}')"},
         {}},
        {"budget said to be above its ceiling",
         {"insert into plan_finding (id, plan_run_id, plan_entry_id, check_name, severity, disposition, message_key, values_json) values"
          " (1, 1, 1, 'budget_ceiling', 'blocking', 'hold', 'plan.budget_ceiling', '{}')"},
         {"verify.fee_ceilings_false_alarm"}},
        {"quota of no unit", {"update class_quota set unit_id = 99 where id = 1"}, {"verify.quotas_unit", "verify.quotas_exceeded"}},
    });
}

TEST_CASE("planted violations of nominations are caught") {
    const std::string third = "update nomination_run set places = 5, persons = 6, value = 500, upper_bound = 500 where id = 1";
    const std::string again = "update nomination_run set places = 5, value = 500, upper_bound = 500 where id = 1";
    const auto nominate = [](int class_id, int person, int unit) {
        return "insert into nomination (id, nomination_run_id, class_id, person_id, unit_id, state, benefit, reasons_json) values (9, 1, " +
               std::to_string(class_id) + ", " + std::to_string(person) + ", " + std::to_string(unit) + ", 'proposed', 100, '[]')";
    };
    const std::string past =
        "insert into ledger_entry (id, person_id, kind, activity, organiser, institution, topic, class_type, first_day, last_day, half_days,"
        " training_minutes, is_full_time, is_recognised, result, role, rule_id, rule_version, evidence, entered_at) values (9, 5, 'class', 'a',"
        " 'o', 'i', 'other', 'mid_career', '2025-03-01', '2025-05-01', 100, 9000, 1, 1, 'qualified', '', 'C1', '1', 'e9', '')";
    expect_each({
        {"on practice elsewhere at the time",
         {past, "update ledger_entry set kind = 'practice', first_day = '2027-03-05', last_day = '2027-03-05', half_days = 2,"
          " training_minutes = 300 where id = 9"},
         {"verify.overlap_of_person"}},
        {"a unit in its blackout",
         {"insert into blackout (id, unit_id, first_day, last_day, reason) values (1, 2, '2027-03-04', '2027-03-08', 'x')"},
         {"verify.blackouts"}},
        {"a division in its blackout",
         {"insert into blackout (id, division_code, first_day, last_day, reason) values (1, '990102', '2027-05-24', '2027-06-08', 'x')"},
         {"verify.blackouts"}},
        {"an institution in its blackout is the plan's affair",
         {"insert into blackout (id, institution_id, first_day, last_day, reason) values (1, 1, '2027-05-24', '2027-06-08', 'x')"},
         {}},
        {"more of a unit than its quota", {"update class_quota set seats = 0 where id = 1"}, {"verify.quotas_exceeded"}},
        {"a person who could attend is forgotten", {"delete from nomination_refusal"}, {"verify.nomination_totals"}},
        {"a third person is fine", {third, nominate(1, 8, 2)}, {}},
        {"too few", {"update training_class set seats_min = 3 where id = 1"}, {"verify.seats"}},
        {"too many", {"update training_class set seats_min = 1, seats_max = 1 where id = 2"}, {"verify.quotas", "verify.seats"}},
        {"overlap",
         {again, nominate(2, 5, 2), "update training_class set first_day = '2027-05-24', last_day = '2027-05-28' where id = 1",
          "update plan_entry set latest_day = '2027-06-30' where id = 1", "update session set day = '2027-05-25' where class_id = 1"},
         {"verify.overlap_of_person", "verify.release_limits"}},
        {"one class inside another",
         {again, nominate(2, 5, 2), "update training_class set first_day = '2027-05-17', last_day = '2027-05-21' where id = 1",
          "update plan_entry set latest_day = '2027-06-30' where id = 1", "update session set day = '2027-05-18' where class_id = 1"},
         {"verify.overlap_of_person", "verify.release_limits"}},
        {"three times a year",
         {again, nominate(2, 5, 2), past, "update ledger_entry set first_day = '2027-09-01', last_day = '2027-09-05', half_days = 10,"
          " training_minutes = 1500 where id = 9"},
         {"verify.times_a_year"}},
        {"one topic twice", {again, nominate(2, 5, 2), "update plan_entry set topic = 'industry' where id = 2"}, {"verify.same_topic"}},
        {"a topic of the ledger again",
         {past, "update ledger_entry set first_day = '2027-09-01', last_day = '2027-09-05', half_days = 10, training_minutes = 1500,"
          " topic = 'industry' where id = 9"},
         {"verify.same_topic"}},
        {"a second long class within three years",
         {past, "update plan_entry set days = 61, latest_day = '2027-12-31' where id = 1",
          "update training_class set last_day = '2027-04-30' where id = 1",
          "insert into menu_finding (id, class_id, rule_id, severity, message_key, values_json) values (1, 1, 'M1', 'warning', 'x', '{}')"},
         {"verify.long_classes"}},
        {"a long class four years ago",
         {past, "update ledger_entry set first_day = '2024-01-01', last_day = '2024-03-01' where id = 9",
          "update plan_entry set days = 61, latest_day = '2027-12-31' where id = 1",
          "update training_class set last_day = '2027-04-30' where id = 1",
          "insert into menu_finding (id, class_id, rule_id, severity, message_key, values_json) values (1, 1, 'M1', 'warning', 'x', '{}')"},
         {}},
        {"two main classes at once",
         {"update institution set main_class_capacity = 1", "update plan_entry set is_main_class = 1, latest_day = '2027-06-30' where id = 1",
          "update training_class set first_day = '2027-05-24', last_day = '2027-05-28' where id = 1",
          "update session set day = '2027-05-25' where class_id = 1",
          "insert into menu_finding (id, class_id, rule_id, severity, message_key, values_json) values (1, 1, 'M4', 'warning', 'x', '{}')"},
         {"verify.main_classes"}},
        {"outside the region twice", {again, nominate(2, 5, 2), "update plan_entry set is_out_of_region = 1"}, {"verify.out_of_region"}},
        {"wrong places", {"update nomination_run set places = 5"}, {"verify.nomination_totals"}},
        {"wrong value", {"update nomination set benefit = 99 where id = 1"}, {"verify.nomination_totals"}},
        {"a penalty left out", {"update nomination_run set must_unserved = 1"}, {"verify.nomination_totals"}},
        {"wrong classes not run", {"update nomination_run set classes_not_run = 1"}, {"verify.nomination_totals"}},
        {"a bound below the value", {"update nomination_run set upper_bound = 399"}, {"verify.nomination_totals_bound"}},
        {"a returned nomination still counts in the totals",
         {"update nomination set state = 'returned' where id = 1", "update training_class set seats_min = 1 where id = 1"},
         {}},
        {"nominated and refused", {"update nomination_refusal set person_id = 5"}, {"verify.refusals"}},
        {"refused by a class that is not there", {"update nomination_refusal set class_id = 99"}, {"verify.refusals_class"}},
    });
}

TEST_CASE("planted violations of eligibility are caught") {
    expect_each({
        {"no longer managed", {"update person set managed_until = '2027-02-28' where id = 5"}, {"verify.eligible_not_managed"}},
        {"merged", {"update person set merged_into_id = 1 where id = 5", "update release_limit set members = 9, away_at_most = 1 where id = 1"},
         {"verify.eligible_not_managed"}},
        {"no post", {"update post set held_until = '2027-02-28' where id = 5"}, {"verify.eligible_no_post"}},
        {"unit dissolved", {"update unit set valid_until = '2027-04-30' where id = 2"}, {"verify.eligible_unit_invalid"}},
        {"sent by a unit not their own", {"update nomination set unit_id = 3 where id = 1"}, {"verify.eligible_other_unit"}},
        {"retired", {"update person set born_on = '1967-03-01' where id = 5"}, {"verify.eligible_retired"}},
        {"not yet retired", {"update person set born_on = '1967-03-02' where id = 5"}, {}},
        {"rank not called", {"update plan_entry set audience = 'county,staff' where id = 2"}, {"verify.eligible_wrong_rank"}},
        {"outside the unit's tree", {"update plan_entry set audience_scope_unit_id = 2 where id = 1"}, {"verify.eligible_outside_scope"}},
        {"outside the division", {"update plan_entry set audience_scope_division = '990101' where id = 1"}, {"verify.eligible_outside_scope"}},
        {"not a woman", {"update plan_entry set key_group = 'women' where id = 1", "update person set sex = 'male' where id = 5"},
         {"verify.eligible_wrong_key_group"}},
        {"trained lately", {"update plan_entry set key_group = 'long_untrained' where id = 1"}, {"verify.eligible_wrong_key_group"}},
        {"not promoted", {"update plan_entry set key_group = 'new_promotion' where id = 1"}, {"verify.eligible_wrong_key_group"}},
        {"no head", {"update plan_entry set key_group = 'heads' where id = 2"}, {"verify.eligible_wrong_key_group"}},
    });
}

TEST_CASE("planted violations of release limits are caught") {
    const std::string more =
        "insert into nomination (id, nomination_run_id, class_id, person_id, unit_id, state, benefit, reasons_json) values"
        " (8, 1, 1, 8, 2, 'proposed', 100, '[]'), (9, 1, 1, 9, 2, 'proposed', 100, '[]')";
    const std::string totals = "update nomination_run set places = 6, persons = 7, value = 600, upper_bound = 600 where id = 1";
    const std::string seats = "update training_class set seats_max = 8 where id = 1";
    const std::string quota = "update class_quota set seats = 4 where class_id = 1";
    const std::string leaders =
        "insert into nomination (id, nomination_run_id, class_id, person_id, unit_id, state, benefit, reasons_json) values"
        " (8, 1, 1, 2, 2, 'proposed', 100, '[]'), (9, 1, 1, 12, 3, 'proposed', 100, '[]')";
    expect_each({
        {"three of ten away", {more, totals, seats, quota}, {"verify.release_limits"}},
        {"three joined from the post", {more, totals, seats, quota, "update plan_entry set delivery = 'online_linked' where id = 1"}, {}},
        {"one leader of four away", {leaders, totals}, {}},
        {"two leaders of four away", {leaders, totals, "update post set is_leader = 1 where id = 5",
                                      "update release_limit set members = 5 where id = 2"},
         {"verify.release_limits"}},
        {"a stored limit too high", {"update release_limit set away_at_most = 3 where id = 1"}, {"verify.stored_limits"}},
        {"members counted wrong", {"update release_limit set members = 11 where id = 4"}, {"verify.stored_limits"}},
    });
}

TEST_CASE("planted violations of timetables are caught") {
    expect_each({
        {"before the class", {"update session set day = '2027-02-26' where id = 1"}, {"verify.session_days"}},
        {"on a Sunday", {"update session set day = '2027-05-16' where id in (8, 9)"}, {"verify.session_days_rest"}},
        {"item of another class", {"update session set menu_item_id = 12, part_number = 2 where id = 5"},
         {"verify.session_days_item", "verify.menu_timetabled"}},
        {"two lessons at once", {"update session set half = 'morning', starts_at = '10:00', room_id = 3, teacher_id = 2 where id = 4",
                                 "update course set room_kind = '' where id = 1", "update teacher set is_leading_official = 1"},
         {"verify.class_meets_once"}},
        {"five hours in a morning", {"update session set training_minutes = 300, starts_at = '07:00' where id = 5",
                                     "update menu_item set training_minutes = 300 where id = 23"},
         {"verify.half_day_length"}},
        {"teaching before the opening", {"update session set day = '2027-05-11', half = 'afternoon', starts_at = '14:30' where id = 3"}, {"verify.opening_and_closing_opening"}},
        {"teaching after the closing", {"update session set day = '2027-05-14' where id = 5"}, {"verify.opening_and_closing_closing",
                                                                                              "verify.examination_after_teaching"}},
        {"examined before taught", {"update session set day = '2027-05-11', half = 'afternoon', starts_at = '14:30' where id = 8"},
         {"verify.examination_after_teaching"}},
        {"an item left out", {"delete from session where id = 2"}, {"verify.menu_timetabled"}},
        {"an item left out, but said",
         {"delete from session where id = 2",
          "insert into timetable_finding (id, class_id, menu_item_id, severity, message_key, values_json) values (1, 1, 12, 'warning', 'x', '{}')"},
         {}},
        {"minutes lost", {"update session set training_minutes = 90 where id = 1"}, {"verify.menu_timetabled_minutes"}},
        {"half a route", {"update session set day = '2027-05-14', half = 'afternoon', starts_at = '14:00' where id = 7",
                          "update session set day = '2027-05-20' where id in (8, 9)"},
         {"verify.routes_torn"}},
        {"no bus", {"update institution set buses = 0"}, {"verify.routes"}},
        {"a site too small", {"update site set capacity = 1"}, {"verify.routes_site"}},
        {"a short opening beside a full half-day",
         {"update menu_item set half_days = 0, training_minutes = 30 where id = 21",
          "update session set half = 'afternoon', starts_at = '14:00', training_minutes = 30 where id = 3",
          "update session set training_minutes = 240 where id = 4", "update menu_item set training_minutes = 240 where id = 22"},
         {}},
    });
}

TEST_CASE("planted violations of rooms and teachers are caught") {
    const std::string together = "update session set day = '2027-05-11', half = 'morning', starts_at = '09:00' where id = 1";
    const std::string window = "update plan_entry set latest_day = '2027-06-30' where id = 1";
    const std::string move = "update training_class set first_day = '2027-05-10', last_day = '2027-05-14' where id = 1";
    const std::string other = "update session set day = '2027-05-14' where id = 2";
    expect_each({
        {"a room twice", {together, window, move, other}, {"verify.room_free"}},
        {"a teacher twice",
         {together, window, move, other, "update session set room_id = 3, teacher_id = 2 where id = 1", "update course set room_kind = '' where id = 1"},
         {"verify.teacher_free"}},
        {"taught jointly in one room",
         {together, window, move, other, "update menu_item set course_id = 2 where id = 11", "update session set teacher_id = 2 where id = 1"},
         {}},
        {"taught jointly in a room too small for both",
         {together, window, move, other, "update menu_item set course_id = 2 where id = 11", "update session set teacher_id = 2 where id = 1",
          "update room set capacity = 3 where id = 1"},
         {"verify.room_suits"}},
        {"room away", {"insert into room_absence (id, room_id, first_day, last_day, half) values (1, 1, '2027-05-10', '2027-05-11', 'morning')"},
         {"verify.room_free_absent"}},
        {"room too small", {"update session set room_id = 2 where id = 1"}, {"verify.room_suits"}},
        {"larger room", {"update session set room_id = 2 where id = 1", "update room set capacity = 2 where id = 2"}, {}},
        {"wrong kind", {"update session set room_id = 3 where id = 1"}, {"verify.room_suits_kind"}},
        {"unknown room", {"update session set room_id = 77 where id = 1"}, {"verify.room_suits_unknown"}},
        {"teacher away", {"insert into teacher_absence (id, teacher_id, first_day, last_day, half) values (1, 1, '2027-03-02', '2027-03-02', 'day')"},
         {"verify.teacher_free_absent"}},
        {"teacher away in the other half",
         {"insert into teacher_absence (id, teacher_id, first_day, last_day, half) values (1, 1, '2027-03-02', '2027-03-02', 'afternoon')"},
         {}},
        {"not qualified", {"delete from teacher_course where id = 1"}, {"verify.teacher_suits"}},
        {"no lecturer", {"update session set teacher_id = null where id = 1"}, {"verify.teacher_suits_missing"}},
        {"admitted too late", {"update teacher set admitted_on = '2027-03-03' where id = 1"}, {"verify.teacher_suits_not_admitted"}},
        {"too often in a month",
         {"insert into teacher_course (id, teacher_id, course_id) values (9, 1, 2)", "update session set teacher_id = 1 where id = 5",
          "update teacher set sessions_per_month = 1 where id = 1"},
         {"verify.teacher_month"}},
        {"too few leading officials", {"update teacher set is_leading_official = 0 where id = 1"}, {"verify.leaders_share_hidden"}},
        {"too few leading officials, but said",
         {"update teacher set is_leading_official = 0 where id = 1",
          "insert into timetable_finding (id, severity, message_key, values_json, institution_id) values"
          " (1, 'warning', 'timetable.leaders_share_short', '{\"half_year\":\"1\"}', 1)"},
         {}},
        {"enough leading officials, yet said to be too few",
         {"insert into timetable_finding (id, severity, message_key, values_json, institution_id) values"
          " (1, 'warning', 'timetable.leaders_share_short', '{\"half_year\":\"1\"}', 1)"},
         {"verify.leaders_share_false_alarm"}},
        {"no room", {"update session set room_id = null where id = 1"}, {"verify.room_suits_missing"}},
        {"no room, but said",
         {"update session set room_id = null where id = 1",
          "insert into timetable_finding (id, class_id, menu_item_id, severity, message_key, values_json) values (1, 1, 11, 'blocking', 'x', '{}')"},
         {}},
        {"no room, but online", {"update session set room_id = null, is_online = 1 where id = 1"}, {}},
    });
}

TEST_CASE("planted violations of menus are caught") {
    expect_each({
        {"share missed and hidden", {"update menu_item set part = 'knowledge' where id in (23, 24)"},
         {"verify.menu_shares_hidden", "verify.required_content"}},
        {"share missed and said",
         {"update menu_item set part = 'knowledge' where id = 24",
          "insert into menu_finding (id, class_id, rule_id, severity, message_key, values_json) values (1, 2, 'S1', 'warning', 'x', '{}')"},
         {}},
        {"false alarm",
         {"insert into menu_finding (id, class_id, rule_id, severity, message_key, values_json) values (1, 2, 'S2', 'warning', 'x', '{}')"},
         {"verify.menu_shares_false_alarm"}},
        {"no module", {"update menu_item set block = 'none' where class_id = 2"}, {"verify.menu_blocks"}},
        {"no seminar course", {"update menu_item set block = 'module' where class_id = 1"}, {"verify.menu_blocks"}},
        {"no seminar course, but said",
         {"update menu_item set block = 'none' where class_id = 1",
          "insert into menu_finding (id, class_id, rule_id, severity, message_key, values_json) values (1, 1, 'M3', 'warning', 'x', '{}')"},
         {}},
        {"no menu", {"delete from session where class_id = 1", "delete from menu_item where class_id = 1"}, {"verify.menu_blocks_no_menu"}},
        {"nothing on the topic", {"update course set topic = 't' where id = 2"}, {"verify.required_content"}},
        {"a discussion of the topic",
         {"update course set topic = 't' where id = 2", "update menu_item set kind = 'discussion', course_id = null, part = 'ability' where id = 12"},
         {}},
        {"no party history", {"update course set is_party_history = 0"}, {"verify.required_content"}},
    });
}

TEST_CASE("planted violations of ledger and records are caught") {
    expect_each({
        {"a reversal of something else", {"update ledger_entry set reverses_id = 1 where id = 3"}, {"verify.ledger_reversals", "verify.ledger_overlap"}},
        {"a reversal of another amount", {"update ledger_entry set training_minutes = -1400 where id = 3"}, {"verify.ledger_reversals"}},
        {"more than the days hold", {"update ledger_entry set training_minutes = 1801 where id = 1"}, {"verify.ledger_day_cap"}},
        {"more half-days than days have", {"update ledger_entry set half_days = 11 where id = 1"}, {"verify.ledger_day_cap", "verify.ledger_overlap"}},
        {"two classes at once", {"update ledger_entry set person_id = 6, evidence = 'x' where id = 1"},
         {"verify.ledger_overlap"}},
        {"an audit event changed", {"update audit_event set detail = '{\"seed\":2}' where id = 1"}, {"verify.audit_chain"}},
        {"an audit event removed", {"delete from audit_event where id = 1"}, {"verify.audit_chain_gap"}},
        {"rows lost in an import", {"update import_batch set rows_refused = 1"}, {"verify.import_counts"}},
    });
}

TEST_CASE("verify says when nothing is planned, when the pack is missing and when it is cancelled") {
    auto database = test::memory_database();
    CHECK(verify::verify(database, kOptions).error().message.key == "verify.no_plan");
    database.write(verify::testing::fill);
    CHECK(verify::verify(database, kOptions));
    const auto cancelled = verify::verify(database, kOptions, [](const Progress&) { return false; });
    CHECK(cancelled.error().code == ErrorCode::cancelled);
    database.write([](sql::Session& session) { session.execute("update plan_run set rule_pack_id = 'test+local'"); });
    CHECK(verify::verify(database, kOptions).error().message.values.front().second == "local");
    const verify::RuleText broken{"x.toml", "a = ["};
    CHECK(verify::verify(database, {2027, {&broken, 1}}).error().code == ErrorCode::invalid_input);
}

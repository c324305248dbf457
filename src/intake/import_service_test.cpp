// SPDX-License-Identifier: Apache-2.0
#include "intake/import_fixture.hpp"

namespace lunxun::intake {

using namespace fixture;

TEST_CASE("units, people, posts and history of one workbook go in, in whatever order their sheets stand") {
    test::for_each_database([](sql::Database& database) {
        Fixture fixture(database);
        const auto outcome = fixture.import({history(), posts(), people(), units()});

        CHECK(outcome.fresh == 9);
        CHECK(outcome.refused == 0);
        CHECK(fixture.count("select count(*) from unit where parent_id is not null") == 2);
        CHECK(fixture.count("select count(*) from person") == 2);
        CHECK(fixture.text("select name from person where sex = 'female'") == "李四");
        CHECK(fixture.text("select held_from from post order by id limit 1") == "2018-03-01");
        CHECK(fixture.count("select training_minutes from ledger_entry where kind = 'class'") == 1800);
        CHECK(fixture.count("select count(*) from import_batch") == 1);
        CHECK(fixture.count("select count(*) from audit_event where action = 'import_workbook'") == 1);
        CHECK(fixture.text("select id_number_tail from person order by id limit 1") == number(1).substr(14));
        CHECK(fixture.text("select id_number_cipher from person order by id limit 1").find(number(1)) == std::string::npos);
    });
}

TEST_CASE("importing the same workbook twice changes nothing") {
    test::for_each_database([](sql::Database& database) {
        Fixture fixture(database);
        fixture.import({units(), people(), posts(), history()});
        const auto again = fixture.import({units(), people(), posts(), history()});

        CHECK(again.unchanged == 9);
        CHECK_FALSE(again.import_id);
        CHECK(fixture.count("select count(*) from import_batch") == 1);
        CHECK(fixture.count("select count(*) from ledger_entry") == 2);
        CHECK(fixture.count("select next_id from id_block where table_name = 'person'") == 3);
    });
}

TEST_CASE("a later workbook updates people, ends the post before, and reverses hours that changed") {
    test::for_each_database([](sql::Database& database) {
        Fixture fixture(database);
        fixture.import({units(), people(), posts(), history()});

        auto later_people = people();
        later_people.rows[0][0] = "张三丰";
        auto later_posts = posts();
        later_posts.rows = {{number(1), "张三丰", "教育局", "副局长", "副处", "2026.6.1", ""}};
        auto later_history = history();
        later_history.rows[0][6] = "36";
        const auto outcome = fixture.import({later_people, later_posts, later_history});

        CHECK(outcome.fresh == 1);
        CHECK(outcome.changed == 2);
        CHECK(fixture.text("select pinyin from person order by id limit 1") == "zhang san feng");
        CHECK(fixture.text("select held_until from post where name = '科长'") == "2026-05-31");
        CHECK(fixture.count("select count(*) from ledger_entry where person_id = 1") == 3);
        CHECK(fixture.count("select sum(training_minutes) from ledger_entry where person_id = 1") == 36 * 45);
        CHECK(fixture.count("select count(*) from ledger_entry where reverses_id is not null") == 1);

        CHECK(fixture.import({later_history}).unchanged == 2);
        CHECK(fixture.import({history()}).changed == 1);
        CHECK(fixture.count("select sum(training_minutes) from ledger_entry where person_id = 1") == 1800);
    });
}

TEST_CASE("every error of every row is told at once, with row and column, and nothing is written") {
    test::for_each_database([](sql::Database& database) {
        Fixture fixture(database);
        auto wrong_people = people();
        wrong_people.rows = {{"张三", number(1), "女", "公务员", ""},
                             {"", number(2), "女", "打杂", ""},
                             {"王五", "990101198001020000", "男", "公务员", ""},
                             {"赵六", 990101198001020013.0, "男", "公务员", ""}};
        auto wrong_posts = posts();
        wrong_posts.rows = {{number(1), "张三", "财政局", "科长", "正科", "2018.3", "2017.1"}, {number(3), "甲", "不存在局", "科长", "九品", "昨天", ""}};
        auto import = fixture.read({units(), wrong_people, wrong_posts}).value();

        CHECK(has(import, "intake.sex_contradicts_id_number", 2));
        CHECK(has(import, "intake.cell_missing", 3));
        CHECK(has(import, "intake.cell_unknown_code", 3));
        CHECK(has(import, "people.id_number_ruined", 4));
        CHECK(has(import, "people.id_number_ruined", 5));
        CHECK(has(import, "intake.person_refused", 2));
        CHECK(has(import, "intake.person_unknown", 3));
        CHECK(has(import, "intake.reference_unknown", 3));
        CHECK(has(import, "intake.cell_no_day", 3));
        CHECK(import.preview().errors == 10);
        CHECK(import.commit(CommitMode::all_or_nothing, kAt, {}).error().message.key == "intake.has_errors");
        CHECK(fixture.count("select count(*) from unit") == 0);

        CHECK(import.commit(CommitMode::clean_rows, kAt, {})->fresh == 3);
        CHECK(fixture.count("select count(*) from unit") == 3);
        CHECK(fixture.count("select count(*) from person") == 0);
        CHECK(fixture.count("select rows_refused from import_batch") == 6);
    });
}

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#include "intake/import_service.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "people/id_number.hpp"
#include "tests/support/test_databases.hpp"
#include "tests/support/workbook_builder.hpp"

namespace lunxun::intake {
namespace {

using test::TextSheet;

const std::string kAt = "2026-11-21T08:00:00Z";

std::string number(int sequence) {
    return people::IdNumber::make("990101", Day::of(1980, 1, 2), sequence).text();
}

ImportSettings settings() {
    return {.rules = {.today = Day::of(2026, 11, 21), .allow_test_region = true, .class_hour_minutes = 45, .day_cap_minutes = 360}};
}

TextSheet units() {
    return {"单位", {"单位编码", "单位名称", "上级单位", "层级", "单位类别", "行政区划代码"},
            {{"U2", "财政局", "某市", "市级", "政府部门", "990100"}, {"U1", "某市", "", "市级", "地区", "990100"}, {"U3", "教育局", "U1", "市级", "政府部门", "990100"}},
            {"某市单位信息表"}};
}
TextSheet people() {
    return {"人员", {"姓名", "身份证号", "性别", "人员类别", "手机号"},
            {{"张三", number(1), "男", "公务员", "13900000001"}, {"李四", number(2), "女", "公务员", ""}}, {}};
}
TextSheet posts() {
    return {"任职经历", {"身份证号", "姓名", "单位", "职务", "职级", "任职时间", "免职时间"},
            {{number(1), "张三", "财政局", "科长", "正科", "2018.3", "至今"}, {number(2), "李四", "U3", "副局长", "副处", "2020年5月6日", ""}}, {}};
}
TextSheet history() {
    return {"培训经历", {"身份证号", "培训班名称", "培训方式", "主办单位", "开始日期", "结束日期", "学时"},
            {{number(1), "财政专题班", "培训班", "市委组织部", "2025.3.3", "2025.3.7", "40"}, {number(2), "网络学习", "网络培训", "干部网络学院", "2025-01-01", "2025-12-31", "50"}}, {}};
}

struct Fixture {
    explicit Fixture(sql::Database& database_in) : database(database_in), keyring(crypto::Keyring::open_or_create(folder.path()).value()) {}

    Result<Import> read(const std::vector<TextSheet>& sheets) {
        const auto path = test::write_workbook(folder / ("book" + std::to_string(++books) + ".xlsx"), sheets);
        return Import::read(database, keyring, {{path, {}}}, settings(), {});
    }
    ImportOutcome import(const std::vector<TextSheet>& sheets, CommitMode mode = CommitMode::all_or_nothing) {
        auto import = read(sheets).value();
        auto outcome = import.commit(mode, kAt, {});
        INFO((outcome ? "" : outcome.error().message.key));
        REQUIRE(outcome);
        return *outcome;
    }
    std::int64_t count(const std::string& query) {
        return database.read([&](sql::Session& session) { return session.scalar<std::int64_t>(query); });
    }
    std::string text(const std::string& query) {
        return database.read([&](sql::Session& session) { return session.scalar<std::string>(query); });
    }

    test::TemporaryFolder folder;
    sql::Database& database;
    crypto::Keyring keyring;
    int books = 0;
};

bool has(const Import& import, std::string_view key, std::uint32_t row) {
    return std::ranges::any_of(import.preview().issues, [&](const Issue& issue) { return issue.message.key == key && issue.place.row == row; });
}

}  // namespace

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

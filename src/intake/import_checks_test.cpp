// SPDX-License-Identifier: Apache-2.0
#include "intake/import_fixture.hpp"

namespace lunxun::intake {

using namespace fixture;

namespace {

const std::vector<std::string> kHistoryHeader{"身份证号", "培训班名称", "培训方式", "主办单位", "开始日期", "结束日期", "学时"};

TextSheet history_of(std::vector<std::vector<documents::Value>> rows) {
    return {"培训经历", kHistoryHeader, std::move(rows), {}};
}

}  // namespace

TEST_CASE("full classes of one person on the same days are refused but for the first, half days go together") {
    auto database = test::memory_database();
    Fixture fixture(database);
    auto import = fixture.read({units(), people(), history_of({{number(1), "甲班", "培训班", "组织部", "2025.3.3", "2025.3.7", "40"},
                                                                {number(1), "乙班", "培训班", "组织部", "2025.3.5", "2025.3.6", "16"},
                                                                {number(2), "乙班", "培训班", "组织部", "2025.3.5", "2025.3.6", "16"},
                                                                {number(2), "丙班", "培训班", "组织部", "2025.4.1", "2025.4.1", "4"},
                                                                {number(2), "丁班", "培训班", "组织部", "2025.4.1", "2025.4.1", "4"}})}).value();

    CHECK(has(import, "intake.classes_overlap", 3));
    CHECK(import.preview().errors == 1);
    REQUIRE(import.commit(CommitMode::clean_rows, kAt, {}));
    CHECK(fixture.count("select count(*) from ledger_entry") == 4);

    auto later = fixture.read({history_of({{number(1), "戊班", "培训班", "组织部", "2025.3.7", "2025.3.10", "32"}})}).value();
    CHECK(has(later, "intake.classes_overlap_stored", 2));
}

TEST_CASE("a class over New Year is split by days without losing a minute") {
    auto database = test::memory_database();
    Fixture fixture(database);
    fixture.import({units(), people(), history_of({{number(1), "跨年班", "培训班", "组织部", "2024.12.30", "2025.1.3", "37"}})});

    CHECK(fixture.count("select count(*) from ledger_entry") == 2);
    CHECK(fixture.count("select sum(training_minutes) from ledger_entry") == 37 * 45);
    CHECK(fixture.count("select training_minutes from ledger_entry where first_day = '2024-12-30'") == 37 * 45 * 2 / 5);
    CHECK(fixture.text("select last_day from ledger_entry where first_day = '2024-12-30'") == "2024-12-31");
}

TEST_CASE("impossible history is refused with its reason") {
    auto database = test::memory_database();
    Fixture fixture(database);
    auto import = fixture.read({units(), people(), history_of({{number(1), "甲", "培训班", "组织部", "2025.3.3", "", "40"},
                                                                {number(1), "乙", "培训班", "组织部", "2025.4.3", "2025.4.1", "8"},
                                                                {number(1), "丙", "培训班", "组织部", "2025.5.6", "2025.5.7", "17"},
                                                                {number(1), "丁", "培训班", "组织部", "2026.11.20", "2026.11.25", "8"},
                                                                {number(1), "戊", "网络培训", "组织部", "2025.6.1", "2025.6.1", "30小时"},
                                                                {number(1), "己", "网络培训", "组织部", "2025.7.1", "2025.7.2", "17"}})}).value();

    CHECK(has(import, "intake.cell_end_missing", 2));
    CHECK(has(import, "intake.end_before_start", 3));
    CHECK(has(import, "intake.hours_over_day_cap", 4));
    CHECK(has(import, "intake.history_in_future", 5));
    CHECK(has(import, "intake.hours_over_day_cap", 7));
    CHECK(import.preview().errors == 5);
}

TEST_CASE("a secondment that goes on is known until its end, without hours yet") {
    auto database = test::memory_database();
    Fixture fixture(database);
    fixture.import({units(), people(), history_of({{number(1), "挂职副镇长", "挂职锻炼", "组织部", "2026.7.1", "2027.6.30", "0"}})});
    CHECK(fixture.count("select count(*) from ledger_entry where kind = 'practice'") == 2);
    CHECK(fixture.text("select max(last_day) from ledger_entry") == "2027-06-30");
    CHECK(fixture.count("select sum(training_minutes) from ledger_entry") == 0);

    auto import = fixture.read({history_of({{number(2), "挂职", "挂职锻炼", "组织部", "2026.7.1", "2027.6.30", "600"},
                                            {number(2), "跟学", "跟学跟训", "组织部", "2026.12.1", "2027.5.31", "0"}})}).value();
    CHECK(has(import, "intake.practice_not_over", 2));
    CHECK(has(import, "intake.history_in_future", 3));
    CHECK(import.preview().errors == 2);
}

TEST_CASE("a person twice is refused, and persons that look like one are proposed for a merge, never merged") {
    auto database = test::memory_database();
    Fixture fixture(database);
    auto twice = people();
    twice.rows.push_back({"张三", number(1), "男", "退休", ""});
    twice.rows.push_back({"李四", number(2), "女", "公务员", ""});
    twice.rows.push_back({"张三", number(5), "男", "公务员", ""});
    auto held = posts();
    held.rows.push_back({number(5), "张三", "财政局", "科员", "科员", "2020.1", ""});
    auto import = fixture.read({units(), twice, held}).value();

    CHECK(has(import, "intake.person_twice", 4));
    CHECK(has(import, "intake.row_repeated", 5));
    CHECK(has(import, "intake.merge_proposed", 6));
    CHECK(import.preview().errors == 1);
    REQUIRE(import.commit(CommitMode::clean_rows, kAt, {}));
    CHECK(fixture.count("select count(*) from person") == 3);
}

TEST_CASE("a renamed unit keeps its former name, under which later workbooks still find it") {
    auto database = test::memory_database();
    Fixture fixture(database);
    fixture.import({units(), people()});
    auto renamed = units();
    renamed.rows[2][1] = "教育和体育局";
    const TextSheet renames{"单位更名", {"现单位编码", "原单位名称", "原单位编码", "停用日期"}, {{"U2", "财税局", "OLD2", "2019.3.1"}}, {}};
    fixture.import({renamed, renames});

    CHECK(fixture.count("select count(*) from unit_former_name") == 2);
    auto held = posts();
    held.rows = {{number(1), "张三", "OLD2", "科长", "正科", "2018.3.1", ""}, {number(2), "李四", "教育局", "副局长", "副处", "2020.1.1", ""}};
    auto import = fixture.read({held}).value();
    CHECK(import.preview().errors == 0);
    CHECK(has(import, "intake.read_former_name", 2));
    CHECK(has(import, "intake.read_former_name", 3));
}

TEST_CASE("units whose parents lead nowhere or in a circle are refused, and those below them") {
    auto database = test::memory_database();
    Fixture fixture(database);
    auto broken = units();
    broken.titles.clear();
    broken.rows = {{"A", "甲", "B", "县级", "地区", "990101"}, {"B", "乙", "A", "县级", "地区", "990101"}, {"C", "丙", "没有", "县级", "地区", "990101"},
                   {"D", "丁", "C", "县级", "地区", "990191"}, {"E", "戊", "", "县级", "地区", "990101"}, {"F", "戊", "", "县级", "地区", "990101"}};
    auto held = posts();
    held.rows = {{number(1), "张三", "戊", "科长", "正科", "2018.3.1", ""}};
    auto import = fixture.read({broken, people(), held}).value();

    CHECK(has(import, "organisation.unit_in_cycle", 2));
    CHECK(has(import, "organisation.unit_in_cycle", 3));
    CHECK(has(import, "intake.parent_unknown", 4));
    CHECK(has(import, "intake.parent_unknown", 5));
    CHECK(has(import, "intake.division_retired", 5));
    CHECK(has(import, "intake.reference_ambiguous", 2));
    CHECK(import.commit(CommitMode::clean_rows, kAt, {})->fresh == 4);
}

TEST_CASE("the six sheets of the existing system become classes, trainees, materials, results and hours") {
    test::for_each_database([](sql::Database& database) {
        Fixture fixture(database);
        const std::vector<TextSheet> six{
            {"培训班数据", {"年度", "班次编号", "班次名称", "班次类别", "主办单位", "开始时间", "结束时间", "培训机构", "培训机构级别", "学时", "学员人数", "培训天数", "计划文件"},
             {{"2025", "B01", "财政专题班", "专题班", "市委组织部", "2025.3.3", "2025.3.7", "市委党校", "市级", "40", "2", "5", "方案.docx"}}, {}},
            {"学员培训信息", {"班次编号", "姓名", "性别", "身份证号", "工作单位及职务", "职级", "是否调训", "是否班组长", "是否优秀学员", "出勤情况", "时任职务", "学时"},
             {{"B01", "张三", "男", number(1), "财政局科长", "正科", "是", "是", "否", "全勤", "科长", "40"}, {"B01", "李四", "女", number(2), "", "", "", "", "是", "", "", ""}}, {}},
            {"领导干部上讲台", {"班次编号", "姓名", "身份证号", "授课时间", "授课题目", "授课时长(分钟)", "学时"}, {{"B01", "李四", number(2), "2025.3.4", "财政改革", "120", "3"}}, {}},
            {"培训场景资料", {"班次编号", "资料类型", "文件"}, {{"B01", "照片", "开班.jpg"}}, {}},
            {"学员考试成绩", {"年度", "姓名", "身份证号", "考试类别", "考试时间", "成绩", "学时"}, {{"2025", "张三", number(1), "法律知识", "2025.6.1", "92.5", "2"}}, {}},
            {"网络课程培训", {"姓名", "身份证号", "课程名称", "开始时间", "结束时间", "学时"}, {{"张三", number(1), "数字经济", "2025.5.1", "2025.5.20", "6"}}, {}}};
        fixture.import({units(), people()});
        const auto outcome = fixture.import(six);

        CHECK(outcome.fresh == 7);
        CHECK(fixture.count("select count(*) from past_class_file") == 2);
        CHECK(fixture.count("select count(*) from ledger_entry where kind = 'class'") == 2);
        CHECK(fixture.count("select sum(training_minutes) from ledger_entry where kind = 'class'") == 2 * 1800);
        CHECK(fixture.text("select role from ledger_entry where kind = 'class' order by id limit 1") == "monitor");
        CHECK(fixture.text("select organiser from ledger_entry where kind = 'teaching'") == "市委组织部");
        CHECK(fixture.text("select score from past_exam_result") == "92.5");
        CHECK(fixture.count("select half_days from ledger_entry where kind = 'class' order by id limit 1") == 10);
        CHECK(fixture.import(six).unchanged == 7);
    });
}

TEST_CASE("a need is stated by a person or a unit, and nothing else") {
    auto database = test::memory_database();
    Fixture fixture(database);
    const TextSheet needs{"培训需求", {"需求来源", "单位", "身份证号", "培训对象", "需求专题", "短板类型", "迫切程度", "提出日期"},
                          {{"个人需求", "", number(1), "", "习近平经济思想", "知识空白", "3", "2026.9"},
                           {"个人需求", "U2", "", "", "习近平经济思想", "知识空白", "3", "2026.9"},
                           {"组织需求", "U2", "", "县处级、乡科级", "习近平经济思想", "知识空白", "9", "2026.9"}}, {}};
    auto import = fixture.read({units(), people(), needs}).value();

    CHECK(has(import, "intake.need_without_person", 3));
    CHECK(has(import, "intake.cell_out_of_range", 4));
    REQUIRE(import.commit(CommitMode::clean_rows, kAt, {}));
    CHECK(fixture.text("select topic from need") == "economic_thought");
}

}  // namespace lunxun::intake

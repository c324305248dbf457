// SPDX-License-Identifier: Apache-2.0
#include "intake/recognition.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace lunxun::intake {
namespace {

using documents::Cell;

std::vector<Cell> cells(std::vector<std::string> texts) {
    std::vector<Cell> row;
    for (auto& text : texts) row.push_back({text.empty() ? Cell::Kind::blank : Cell::Kind::text, text, 0});
    return row;
}

std::vector<std::string> titles(const Sheet& sheet) {
    std::vector<std::string> headers;
    for (const auto& column : sheet.columns) headers.push_back(column.title);
    return headers;
}

const SampleRow kPosts{3, {"序号", "姓名", "公民身份号码", "工作单位", "职务", "级别", "任职时间", "免职时间"}};

}  // namespace

TEST_CASE("a header is its words without blanks, marks and width; the brackets at its end hold the unit") {
    CHECK(header_text("学 时\n（小时）") == HeaderText{"学时", "小时"});
    CHECK(header_text("*姓　名：") == HeaderText{"姓名", ""});
    CHECK(header_text("经费预算（万元）") == HeaderText{"经费预算", "万元"});
    CHECK(header_text("(备注)") == HeaderText{"(备注)", ""});
    CHECK(header_text("") == HeaderText{"", ""});
}

TEST_CASE("every sheet of the catalogue is recognised by its own headers in any order, whatever its name") {
    std::mt19937 random{5};
    for (const auto& sheet : SheetCatalogue::embedded().sheets()) {
        auto headers = titles(sheet);
        std::ranges::shuffle(headers, random);
        const std::vector rows{SampleRow{1, headers}};
        const auto recognised = recognise(sheet.title, rows);
        REQUIRE_MESSAGE(recognised, sheet.title);
        CHECK_MESSAGE(recognised->sheet == &sheet, sheet.title);
        CHECK(recognised->columns.size() == sheet.columns.size());
        const auto unnamed = recognise("Sheet1", rows);
        REQUIRE_MESSAGE(unnamed, sheet.title);
        CHECK_MESSAGE(unnamed->sheet == &sheet, sheet.title << " taken for " << unnamed->sheet->title);
    }
}

TEST_CASE("title rows above the header are passed over and synonyms are known") {
    const std::vector rows{SampleRow{1, {"某某市干部任职情况表"}}, SampleRow{2, {"填报单位:市委组织部", "", "", "2026年11月"}}, kPosts};
    const auto recognised = recognise("任职", rows).value();

    CHECK(recognised.sheet->key == "posts");
    CHECK(recognised.header_row == 3);
    CHECK(recognised.unknown_headers.empty());
    CHECK(recognised.columns.size() == 7);
}

TEST_CASE("a header over two rows is read as one") {
    const std::vector rows{SampleRow{1, {"姓名", "身份证号", "任职单位", "职务", "职级", "任职起止", ""}}, SampleRow{2, {"", "", "", "", "", "任职时间", "免职时间"}}};
    const auto recognised = recognise("Sheet2", rows).value();

    CHECK(recognised.sheet->key == "posts");
    CHECK(recognised.header_row == 2);
}

TEST_CASE("unknown columns are named, and the first of two columns with one header is taken") {
    const std::vector rows{SampleRow{1, {"编号", "书名", "书名", "专题", "必读", "阅读时长（小时）", "出版社"}}};
    const auto recognised = recognise("书目", rows).value();

    CHECK(recognised.sheet->key == "reading_items");
    CHECK(recognised.unknown_headers == std::vector<std::string>{"书名", "出版社"});
    const auto length = std::ranges::find(recognised.columns, *recognised.sheet->find_column("reading_minutes"), &RecognisedColumn::column);
    CHECK(length->unit == "小时");
}

TEST_CASE("a sheet without its required columns is refused with what was found and what is missing") {
    const std::vector rows{SampleRow{1, {"姓名", "性别", "民族", "手机号"}}};
    const auto recognised = recognise("人员", rows);

    REQUIRE_FALSE(recognised);
    CHECK(recognised.error().code == ErrorCode::invalid_input);
    CHECK(recognised.error().message.values[3].second == "姓名, 性别, 民族, 手机号");
    CHECK(recognised.error().message.values[4].second == "身份证号, 人员类别");
    CHECK(recognised.error().fields.size() == 2);
}

TEST_CASE("a worksheet that looks like no sheet is not found") {
    const std::vector rows{SampleRow{1, {"使用说明"}}, SampleRow{2, {"请按模板填写", "谢谢"}}};
    CHECK(recognise("说明", rows).error().code == ErrorCode::not_found);
    CHECK(recognise("空表", {}).error().code == ErrorCode::not_found);
}

TEST_CASE("columns given by hand need no header words") {
    const std::vector rows{SampleRow{1, {"A", "B", "C（小时）"}}};
    ColumnMapping mapping{"reading_items", 1, {{"code", 0}, {"title", 1}, {"reading_minutes", 2}, {"topic", 3}, {"is_required", 4}}};
    const auto recognised = recognise_mapped(mapping, rows).value();
    CHECK(recognised.columns[2].unit == "小时");

    mapping.cells.pop_back();
    CHECK(recognise_mapped(mapping, rows).error().message.key == "intake.columns_missing");
    mapping.cells.emplace_back("code", 7);
    CHECK(recognise_mapped(mapping, rows).error().message.key == "intake.mapping_column");
    mapping.sheet_key = "nonsense";
    CHECK(recognise_mapped(mapping, rows).error().message.key == "intake.mapping_sheet");
}

TEST_CASE("totals, signatures and repeated headers are no data") {
    const auto recognised = recognise("任职", std::vector{kPosts}).value();

    CHECK(is_footer(cells({"合计", "", "", "3"}), recognised));
    CHECK(is_footer(cells({"", "填表人：张三", "", "审核人：李四"}), recognised));
    CHECK_FALSE(is_footer(cells({"1", "合计娜", "990101198001010014", "财政局", "科长", "正科", "2020.1"}), recognised));
    CHECK_FALSE(is_footer(cells({"", ""}), recognised));
    CHECK(is_repeated_header(cells(kPosts.cells), recognised));
    CHECK_FALSE(is_repeated_header(cells({"1", "姓名", "x", "y", "z", "a", "b", "c"}), recognised));
}

}  // namespace lunxun::intake

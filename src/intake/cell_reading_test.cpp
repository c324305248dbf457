// SPDX-License-Identifier: Apache-2.0
#include "intake/cell_reading.hpp"

#include <doctest/doctest.h>

#include <random>

namespace lunxun::intake {
namespace {

using documents::Cell;

Cell text(std::string value) {
    return {Cell::Kind::text, std::move(value), 0};
}
Cell number(double value, std::string shown) {
    return {Cell::Kind::number, std::move(shown), value};
}

std::string day(const Cell& cell, MonthEnd end = MonthEnd::first_day) {
    const auto read = read_day(cell, end);
    return read ? read->day.iso() : read.error().key;
}

}  // namespace

TEST_CASE("every usual way of writing a day is read") {
    for (const auto* written : {"2026.3.5", "2026/3/5", "2026-03-05", "2026年3月5日", "20260305", "２０２６．３．５", " 2026年03月05日 ", "2026-03-05 08:30:00",
                                "2026/3/5 8:30", "2026年3月5号", "2026-03-05T08:30:00", "2026. 3. 5", "46086", "2026.03.05."})
        CHECK_MESSAGE(day(text(written)) == "2026-03-05", written);
    CHECK(day(number(46086, "46086")) == "2026-03-05");
    CHECK(day(number(46086.35, "46086.35")) == "2026-03-05");
    CHECK(day(number(20260305, "20260305")) == "2026-03-05");
    CHECK(day({Cell::Kind::date, "2026-03-05", 46086}) == "2026-03-05");
    CHECK(day({Cell::Kind::date, "2026-03-05 08:30:00", 46086.35}) == "2026-03-05");
}

TEST_CASE("a month means its first day, or its last where the column is an end") {
    for (const auto* written : {"2028-02", "2028年2月", "2028.2", "2028/02", "202802"}) {
        CHECK_MESSAGE(day(text(written)) == "2028-02-01", written);
        CHECK_MESSAGE(day(text(written), MonthEnd::last_day) == "2028-02-29", written);
    }
    CHECK(day(text("2026-12"), MonthEnd::last_day) == "2026-12-31");
    CHECK(read_day(text("2028-02"), MonthEnd::first_day)->is_month_only);
}

TEST_CASE("what is no day is refused") {
    for (const auto* written : {"2026.2.30", "2026-13-01", "26.3.5", "2026", "三月五日", "2026-3-5-7", "", "08:30:00", "12026-03-05", "2026--05", "1899-12-31"})
        CHECK_MESSAGE(day(text(written)) == "intake.cell_no_day", written);
    CHECK(day(number(2026.1, "2026.1")) == "intake.cell_month_lost_zero");
    CHECK(day(number(2026.3, "2026.3")) == "2026-03-01");
    CHECK(day({Cell::Kind::error, "#N/A", 0}) == "intake.cell_formula_error");
}

TEST_CASE("a day survives being written in each of the usual ways") {
    std::mt19937 random{3};
    for (int round = 0; round < 2000; ++round) {
        const auto written = Day::of(1930, 1, 1) + static_cast<int>(random() % 60000);
        const auto y = std::to_string(written.year()), m = std::to_string(written.month()), d = std::to_string(written.day_of_month());
        for (const auto& form : {y + "." + m + "." + d, y + "年" + m + "月" + d + "日", y + "/" + m + "/" + d, written.iso()}) REQUIRE(day(text(form)) == written.iso());
        REQUIRE(day(number(written - Day::of(1899, 12, 30), std::to_string(written - Day::of(1899, 12, 30)))) == written.iso());
    }
}

TEST_CASE("words for an open end are known") {
    CHECK(is_open_end(text("至今")));
    CHECK(is_open_end(text(" 长期 ")));
    CHECK_FALSE(is_open_end(text("2026-03")));
}

TEST_CASE("numbers are read as text, in full width, with thousands separators and units") {
    CHECK(read_number(text("1,234,567"))->value == 1234567);
    CHECK(read_number(text("１，２３４．５"))->value == 1234.5);
    CHECK(read_number(text(" 40 学时"))->unit == "学时");
    CHECK(read_number(text("40学时"))->value == 40);
    CHECK(read_number(text("-3"))->value == -3);
    CHECK(read_number(number(7.5, "7.5"))->value == 7.5);
    for (const auto* written : {"1,23", ",123", "1,2345", "12a,3", "约40", "", "1.2.3", "--5", "1234,567"})
        CHECK_MESSAGE((!read_number(text(written)) || !read_number(text(written))->unit.empty()), written);
}

TEST_CASE("yes and no are known by many signs") {
    for (const auto* yes : {"是", "√", "1", "Y", "TRUE", "有", "１"}) CHECK_MESSAGE(read_yes_no(text(yes)).value_or(false), yes);
    for (const auto* no : {"否", "×", "0", "N", "false", "无"}) CHECK_FALSE_MESSAGE(read_yes_no(text(no)).value_or(true), no);
    CHECK(read_yes_no({Cell::Kind::boolean, "TRUE", 1}).value());
    CHECK_FALSE(read_yes_no(text("也许")));
}

TEST_CASE("texts lose the blanks around them and line breaks inside") {
    CHECK(read_text(text("　某市\n财政局 ")) == "某市 财政局");
    CHECK(split_list("政法、经济；卫生, 农业 ") == std::vector<std::string>{"政法", "经济", "卫生", "农业"});
    CHECK(split_list(" 、").empty());
}

}  // namespace lunxun::intake

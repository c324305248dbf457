// SPDX-License-Identifier: Apache-2.0
#include "people/id_number.hpp"

#include <doctest/doctest.h>

#include <random>

namespace lunxun::people {
namespace {

const IdNumberRules kRules{.today = Day::of(2026, 11, 21), .allow_test_region = true, .source = IdNumberSource::text};

std::string refusal(std::string_view text, IdNumberRules rules = kRules) {
    const auto parsed = IdNumber::parse(text, rules);
    return parsed ? "accepted" : parsed.error().message.key;
}

}  // namespace

TEST_CASE("an ID number tells birth, sex, division and tail") {
    // The well-known sample of GB 11643 that ends in X.
    const auto number = IdNumber::parse("11010519491231002X", kRules).value();

    CHECK(number.born_on() == Day::of(1949, 12, 31));
    CHECK(number.sex() == Sex::female);
    CHECK(number.division_code() == "110105");
    CHECK(number.tail() == "002X");
    CHECK(number.key() == 11010519491231002ULL);
}

TEST_CASE("a lower-case x, blanks and full-width digits are read") {
    CHECK(IdNumber::parse(" 11010519491231002x ", kRules)->text() == "11010519491231002X");
    CHECK(IdNumber::parse("110105 19491231 002X", kRules)->text() == "11010519491231002X");
    CHECK(IdNumber::parse("110105194912310022X", kRules).error().message.key == "people.id_number_length");
    CHECK(IdNumber::parse("１１010519491231002Ｘ", kRules)->text() == "11010519491231002X");
    CHECK(IdNumber::parse("１１010519491231002ｘ", kRules)->text() == "11010519491231002X");
}

TEST_CASE("each kind of mistake has its own reason") {
    CHECK(refusal("110105194912310021") == "people.id_number_check");
    CHECK(refusal("110105491231002") == "people.id_number_old");
    CHECK(refusal("1101051949123100") == "people.id_number_length");
    CHECK(refusal("") == "people.id_number_length");
    CHECK(refusal("11010519491331002X") == "people.id_number_birth");
    CHECK(refusal("1101051949123100AX") == "people.id_number_characters");
    CHECK(refusal("17010519491231002X") == "people.id_number_region");
    CHECK(refusal(IdNumber::make("110105", Day::of(2026, 11, 22), 2).text()) == "people.id_number_future_birth");
}

TEST_CASE("a number that a workbook kept as a number is refused as ruined, not as mistyped") {
    CHECK(refusal("110105194912310000") == "people.id_number_ruined");
    CHECK(refusal("1.10105E+17") == "people.id_number_ruined");
    auto rules = kRules;
    rules.source = IdNumberSource::number_cell;
    CHECK(refusal("110105194912310000", rules) == "people.id_number_ruined");
    CHECK(refusal("110105194912310020", rules) == "people.id_number_ruined");
}

TEST_CASE("a true number that happens to end in three zeros is accepted as text") {
    for (int day = 1; day <= 28; ++day) {
        const auto number = IdNumber::make("110105", Day::of(1980, 1, day), 100);
        if (number.text().ends_with("000")) CHECK(refusal(number.text()) == "accepted");
    }
}

TEST_CASE("the test region 99 needs the setting") {
    const auto number = IdNumber::make("990101", Day::of(1980, 1, 1), 1).text();
    auto strict = kRules;
    strict.allow_test_region = false;

    CHECK(refusal(number) == "accepted");
    CHECK(refusal(number, strict) == "people.id_number_test_region");
}

TEST_CASE("one wrong digit never passes the check character") {
    std::mt19937 random{11};
    for (int round = 0; round < 2000; ++round) {
        auto text = IdNumber::make("990101", Day::of(1960, 1, 1) + static_cast<int>(random() % 15000), static_cast<int>(random() % 1000)).text();
        CHECK(IdNumber::parse(text, kRules)->text() == text);
        const auto at = 14 + random() % 3;
        text[at] = static_cast<char>('0' + (text[at] - '0' + 1 + static_cast<int>(random() % 9)) % 10);
        CHECK(refusal(text) != "accepted");
    }
}

}  // namespace lunxun::people

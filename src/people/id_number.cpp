// SPDX-License-Identifier: Apache-2.0
#include "people/id_number.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/narrow.hpp"

namespace lunxun::people {
namespace {

constexpr std::array kWeights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
constexpr std::string_view kCheckCharacters = "10X98765432";
constexpr std::string_view kTestRegion = "99";
// Provinces of GB/T 2260, with 71, 81, 82, 83 for residence permits.
constexpr std::array<std::string_view, 35> kRegions{"11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
                                                    "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83"};

Error wrong(std::string_view what, std::string_view value, MessageValues more = {}) {
    more.insert(more.begin(), {"value", std::string{value}});
    return Error::of(ErrorCode::invalid_input, "people.id_number_" + std::string{what}, std::move(more));
}

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

/// Narrow, without blanks and the apostrophe that marks text in a workbook, upper case.
std::string plain(std::string_view text) {
    auto number = narrow(text);
    std::erase_if(number, [](char character) { return character == ' ' || character == '\''; });
    if (!number.empty() && number.back() == 'x') number.back() = 'X';
    return number;
}

std::optional<Day> birth_of(std::string_view number) {
    const auto part = [&](std::size_t at, std::size_t length) { return std::stoi(std::string{number.substr(at, length)}); };
    return Day::make(part(6, 4), part(10, 2), part(12, 2));
}

/// A workbook that stored the number as a number kept 15 digits and wrote zeros for the rest, or shows 9.9E+17.
bool is_ruined(std::string_view number, IdNumberSource source) {
    if (number.find("E+") != std::string_view::npos || number.find("e+") != std::string_view::npos) return true;
    const bool has_18_digits = number.size() == 18 && std::ranges::all_of(number, is_digit);
    if (!has_18_digits) return false;
    if (source == IdNumberSource::number_cell) return true;
    return number.ends_with("000") && check_character(number.substr(0, 17)) != '0';
}

Result<void> check_region(const std::string& number, const IdNumberRules& rules) {
    const auto region = std::string_view{number}.substr(0, 2);
    if (region == kTestRegion) {
        if (rules.allow_test_region) return {};
        return wrong("test_region", number);
    }
    if (std::ranges::find(kRegions, region) == kRegions.end()) return wrong("region", number, {{"region", std::string{region}}});
    return {};
}

}  // namespace

std::string_view to_string(Sex sex) {
    return sex == Sex::male ? "male" : "female";
}

std::optional<Sex> sex_of(std::string_view name) {
    if (name == "male") return Sex::male;
    if (name == "female") return Sex::female;
    return std::nullopt;
}

char check_character(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kWeights[i] * (digits[i] - '0');
    return kCheckCharacters[static_cast<std::size_t>(sum % 11)];
}

Result<IdNumber> IdNumber::parse(std::string_view text, const IdNumberRules& rules) {
    auto number = plain(text);
    if (is_ruined(number, rules.source)) return wrong("ruined", number);
    if (number.size() == 15 && std::ranges::all_of(number, is_digit)) return wrong("old", number);
    if (number.size() != 18) return wrong("length", number, {{"length", std::to_string(number.size())}});
    if (!std::ranges::all_of(number.substr(0, 17), is_digit) || !(is_digit(number[17]) || number[17] == 'X')) return wrong("characters", number);
    if (const auto region = check_region(number, rules); !region) return region.error();
    const auto born_on = birth_of(number);
    if (!born_on || born_on->year() < 1900) return wrong("birth", number, {{"birth", number.substr(6, 8)}});
    if (*born_on > rules.today) return wrong("future_birth", number, {{"birth", born_on->iso()}});
    const char expected = check_character(number);
    if (number[17] != expected) return wrong("check", number, {{"expected", std::string(1, expected)}, {"found", std::string(1, number[17])}});
    return IdNumber{std::move(number)};
}

IdNumber IdNumber::make(std::string_view division, Day born_on, int sequence) {
    std::array<char, 32> tail{};
    std::snprintf(tail.data(), tail.size(), "%04d%02d%02d%03d", born_on.year() % 10000, born_on.month(), born_on.day_of_month(), sequence % 1000);
    auto digits = std::string{division} + tail.data();
    assert(digits.size() == 17);
    digits += check_character(digits);
    return IdNumber{std::move(digits)};
}

Day IdNumber::born_on() const {
    return *birth_of(text_);
}

std::uint64_t IdNumber::key() const {
    return std::stoull(text_.substr(0, 17));
}

}  // namespace lunxun::people

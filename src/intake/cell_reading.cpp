// SPDX-License-Identifier: Apache-2.0
#include "intake/cell_reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/narrow.hpp"
#include "intake/cell_words.hpp"

namespace lunxun::intake {
namespace {

using documents::Cell;

// Excel counts days from 1899-12-30; a plausible date lies between 1927 and 2119 and is told from a year or a yyyymmdd.
constexpr int kSmallestSerial = 10000;
constexpr int kLargestSerial = 80000;
const Day kSerialStart = Day::of(1899, 12, 30);

std::unexpected<Message> unreadable(std::string_view what, const Cell& cell) {
    return std::unexpected(Message{"intake.cell_" + std::string{what}, {{"value", std::string{trim(cell.text)}}}});
}

std::optional<int> whole(std::string_view digits) {
    int value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

std::optional<Day> day_in_range(int year, int month, int day) {
    if (year < 1900 || year > 2100) return std::nullopt;
    return Day::make(year, month, day);
}

std::optional<ReadDay> month_of(int year, int month, MonthEnd month_end) {
    const auto first = day_in_range(year, month, 1);
    if (!first) return std::nullopt;
    if (month_end == MonthEnd::first_day) return ReadDay{*first, true};
    const auto next = month == 12 ? Day::of(year + 1, 1, 1) : Day::of(year, month + 1, 1);
    return ReadDay{next - 1, true};
}

/// `2026年3月5日` as `2026-3-5`, the time of day left out.
std::string with_hyphens(std::string text) {
    for (const auto& sign : CellWords::embedded().date_separators)
        for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign)) text.replace(at, sign.size(), "-");
    if (const auto time = text.find(':'); time != std::string::npos) {
        const auto blank = text.find_last_of(" t", time);
        text.resize(blank == std::string::npos ? 0 : blank);
    }
    std::erase(text, ' ');
    std::ranges::replace(text, '.', '-');
    std::ranges::replace(text, '/', '-');
    while (text.ends_with('-')) text.pop_back();
    return text;
}

std::optional<ReadDay> day_of_parts(std::string_view text, MonthEnd month_end) {
    std::array<int, 3> parts{};
    std::size_t count = 0;
    while (count < parts.size()) {
        const auto hyphen = text.find('-');
        const auto part = whole(text.substr(0, hyphen));
        if (!part) return std::nullopt;
        parts[count++] = *part;
        if (hyphen == std::string_view::npos) break;
        text.remove_prefix(hyphen + 1);
        if (count == parts.size()) return std::nullopt;
    }
    if (count == 2) return month_of(parts[0], parts[1], month_end);
    if (count != 3) return std::nullopt;
    const auto day = day_in_range(parts[0], parts[1], parts[2]);
    if (!day) return std::nullopt;
    return ReadDay{*day, false};
}

std::optional<ReadDay> day_of_digits(std::string_view digits, MonthEnd month_end) {
    const auto number = whole(digits);
    if (!number) return std::nullopt;
    if (digits.size() == 8) {
        const auto day = day_in_range(*number / 10000, *number / 100 % 100, *number % 100);
        if (!day) return std::nullopt;
        return ReadDay{*day, false};
    }
    if (digits.size() == 6) return month_of(*number / 100, *number % 100, month_end);
    if (digits.size() == 5 && *number >= kSmallestSerial && *number <= kLargestSerial) return ReadDay{kSerialStart + *number, false};
    return std::nullopt;
}

bool is_thousands_grouping(std::string_view number) {
    auto whole_part = number.substr(0, number.find('.'));
    auto comma = whole_part.find(',');
    if (comma == 0 || comma > 3) return false;
    while (comma != std::string_view::npos) {
        whole_part.remove_prefix(comma + 1);
        comma = whole_part.find(',');
        if ((comma == std::string_view::npos ? whole_part.size() : comma) != 3) return false;
    }
    return true;
}

}  // namespace

Reading<ReadDay> read_day(const Cell& cell, MonthEnd month_end) {
    if (cell.kind == Cell::Kind::error) return unreadable("formula_error", cell);
    if (cell.kind == Cell::Kind::number && cell.text.size() == 6 && cell.text[4] == '.' && (cell.text.ends_with('1') || cell.text.ends_with('2')))
        return unreadable("month_lost_zero", cell);  // 2026.10 as a number is 2026.1
    const auto word = plain_word(cell.text);
    const bool is_digits = !word.empty() && std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
    const auto day = is_digits ? day_of_digits(word, month_end) : day_of_parts(with_hyphens(word), month_end);
    if (day) return *day;
    if (cell.kind == Cell::Kind::number && cell.number >= kSmallestSerial && cell.number <= kLargestSerial)
        return ReadDay{kSerialStart + static_cast<int>(std::floor(cell.number)), false};
    return unreadable("no_day", cell);
}

bool is_open_end(const Cell& cell) {
    return cell.kind == Cell::Kind::text && CellWords::embedded().open_end.contains(plain_word(cell.text));
}

Reading<ReadNumber> read_number(const Cell& cell) {
    if (cell.kind == Cell::Kind::error) return unreadable("formula_error", cell);
    if (cell.kind == Cell::Kind::number) return ReadNumber{cell.number, {}};
    auto word = plain_word(cell.text);
    std::erase(word, ' ');
    const auto end_of_number = std::min(word.find_first_not_of("+-0123456789.,"), word.size());
    auto number = word.substr(0, end_of_number);
    if (number.find(',') != std::string::npos) {
        if (!is_thousands_grouping(number)) return unreadable("no_number", cell);
        std::erase(number, ',');
    }
    double value = 0;
    const auto* first = number.data() + (number.starts_with('+') ? 1 : 0);
    const auto [end, error] = std::from_chars(first, number.data() + number.size(), value);
    if (number.empty() || error != std::errc{} || end != number.data() + number.size()) return unreadable("no_number", cell);
    return ReadNumber{value, word.substr(end_of_number)};
}

Reading<bool> read_yes_no(const Cell& cell) {
    if (cell.kind == Cell::Kind::boolean) return cell.number != 0;
    const auto word = plain_word(cell.text);
    if (CellWords::embedded().yes.contains(word)) return true;
    if (CellWords::embedded().no.contains(word)) return false;
    return unreadable("no_yes_no", cell);
}

std::string read_text(const Cell& cell) {
    auto text = std::string{trim(cell.text)};
    if (std::ranges::any_of(text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; })) {
        std::erase(text, '\r');
        std::ranges::replace(text, '\n', ' ');
        std::ranges::replace(text, '\t', ' ');
    }
    while (text.ends_with("\xE3\x80\x80")) text.resize(text.size() - 3);
    while (text.starts_with("\xE3\x80\x80")) text.erase(0, 3);
    while (text.ends_with("\xC2\xA0")) text.resize(text.size() - 2);
    return text;
}

std::vector<std::string> split_list(std::string_view text) {
    auto joined = narrow(text);
    for (const auto& separator : CellWords::embedded().list_separators)
        for (auto at = joined.find(separator); at != std::string::npos; at = joined.find(separator, at + 1)) joined.replace(at, separator.size(), "\n");
    std::vector<std::string> parts;
    std::string_view rest{joined};
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        if (const auto part = trim(rest.substr(0, end)); !part.empty()) parts.emplace_back(part);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return parts;
}

}  // namespace lunxun::intake

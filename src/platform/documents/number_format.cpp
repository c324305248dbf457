// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/number_format.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "base/day.hpp"

namespace lunxun::documents {
namespace {

constexpr double kLastSerial = 2958465;  // 9999-12-31
constexpr int kSecondsPerDay = 86'400;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

DateShape joined(bool has_date, bool has_time) {
    if (has_date) return has_time ? DateShape::date_and_time : DateShape::date;
    return has_time ? DateShape::time : DateShape::none;
}

/// The letters of the first section that stand for something: quoted, escaped and bracketed text is left out, but
/// elapsed time such as [h] stays.
std::string format_letters(std::string_view code) {
    std::string letters;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = lower(code[i]);
        if (c == '"') {
            i = std::min(code.find('"', i + 1), code.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const auto close = std::min(code.find(']', i), code.size());
            const char first = i + 1 < code.size() ? lower(code[i + 1]) : ' ';
            const bool is_elapsed = (first == 'h' || first == 'm' || first == 's') && close - i <= 3;
            if (is_elapsed) letters += 'h';
            i = close;
        } else {
            letters += c;
        }
    }
    return letters;
}

}  // namespace

DateShape builtin_shape(int format_id) {
    const auto within = [format_id](int first, int last) { return first <= format_id && format_id <= last; };
    if (within(14, 17) || within(27, 31) || format_id == 36 || within(50, 54) || within(57, 58)) return DateShape::date;
    if (format_id == 22) return DateShape::date_and_time;
    if (within(18, 21) || within(32, 35) || within(45, 47) || within(55, 56)) return DateShape::time;
    return DateShape::none;
}

DateShape shape_of_format(std::string_view code) {
    const std::string letters = format_letters(code);
    if (letters.find("general") != std::string::npos) return DateShape::none;
    bool has_date = false;
    bool has_time = false;
    bool has_month_or_minute = false;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const char next = i + 1 < letters.size() ? letters[i + 1] : ' ';
        switch (letters[i]) {
            case 'e': has_date |= next != '+' && next != '-'; break;  // the year of the era; E+ is an exponent
            case 'y':
            case 'd': has_date = true; break;
            case 'h':
            case 's': has_time = true; break;
            case 'm': has_month_or_minute = true; break;
            default: break;
        }
    }
    if (has_month_or_minute && !has_time) has_date = true;
    return joined(has_date, has_time);
}

std::optional<std::string> moment_text(double& days, DateShape shape, DateSystem system) {
    if (system == DateSystem::from_1904) days += 1462;
    if (!(days >= 0) || days >= kLastSerial + 1) return std::nullopt;
    // Excel believes in 29 February 1900: serials below 60 are one day short of counting from 1899-12-30.
    if (system == DateSystem::from_1900 && days < 61) {
        if (days >= 60) return std::nullopt;
        if (days >= 1) days += 1;
    }
    const auto total_seconds = static_cast<std::int64_t>(std::llround(days * kSecondsPerDay));
    const auto whole = static_cast<int>(total_seconds / kSecondsPerDay);
    const int seconds = static_cast<int>(total_seconds % kSecondsPerDay);
    std::array<char, 16> clock{};
    std::snprintf(clock.data(), clock.size(), "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (whole == 0) return shape == DateShape::date ? std::nullopt : std::optional<std::string>(clock.data());
    const std::string date = (Day::of(1899, 12, 30) + whole).iso();
    return seconds == 0 ? date : date + " " + clock.data();
}

std::string plain_digits(double number) {
    if (number == 0) return "0";
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific, 14).ptr;
    std::string_view text(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
    std::string plain;
    if (text.front() == '-') {
        plain = "-";
        text.remove_prefix(1);
    }
    const auto mark = text.find('e');
    int exponent = 0;
    const char* exponent_text = text.data() + mark + 1 + (text[mark + 1] == '+' ? 1 : 0);
    std::from_chars(exponent_text, text.data() + text.size(), exponent);
    std::string digits(1, text.front());
    digits += text.substr(2, mark - 2);
    digits.erase(digits.find_last_not_of('0') + 1);

    const auto count = static_cast<int>(digits.size());
    if (exponent < 0) return plain + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + digits;
    if (exponent >= count - 1) return plain + digits + std::string(static_cast<std::size_t>(exponent - count + 1), '0');
    const auto whole = static_cast<std::size_t>(exponent + 1);
    return plain + digits.substr(0, whole) + "." + digits.substr(whole);
}

std::optional<double> parse_number(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || end != text.data() + text.size() || !std::isfinite(number)) return std::nullopt;
    return number;
}

}  // namespace lunxun::documents

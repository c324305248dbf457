// SPDX-License-Identifier: Apache-2.0
#include "search/search_text.hpp"

#include <algorithm>

#include "platform/text/script.hpp"

namespace lunxun::search {
namespace {

constexpr std::size_t kIdNumberLength = 18;

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

std::string without_blanks(std::string text) {
    std::erase_if(text, [](char letter) { return letter == ' ' || letter == '\t' || letter == kBetweenTexts; });
    return text;
}

std::string first_letters(std::string_view syllables) {
    std::string letters;
    bool is_start = true;
    for (const char letter : syllables) {
        if (is_start && letter != ' ') letters += letter;
        is_start = letter == ' ';
    }
    return letters;
}

}  // namespace

std::string haystack(std::string_view title, std::string_view pinyin, std::string_view number) {
    std::string text = without_blanks(text::fold(title));
    text += kBetweenTexts;
    text += without_blanks(std::string(pinyin));
    text += kBetweenTexts;
    text += first_letters(pinyin);
    text += kBetweenTexts;
    text += text::fold(number);
    return text;
}

std::string needle(std::string_view typed) {
    auto text = without_blanks(text::fold(typed));
    const bool is_one_letter = text.size() == 1;
    return is_one_letter ? std::string() : text;
}

std::string containing(std::string_view needle) {
    std::string pattern = "%";
    for (const char letter : needle) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter;
    }
    return pattern + "%";
}

bool is_id_number(std::string_view typed) {
    if (typed.size() != kIdNumberLength || !std::ranges::all_of(typed.substr(0, kIdNumberLength - 1), is_digit)) return false;
    return is_digit(typed.back()) || typed.back() == 'X' || typed.back() == 'x';
}

}  // namespace lunxun::search

// SPDX-License-Identifier: Apache-2.0
#include "intake/cell_words.hpp"

#include <toml++/toml.h>

#include "base/narrow.hpp"
#include "intake/codes.hpp"

namespace lunxun::intake {
namespace {

std::vector<std::string> list_of(const toml::array* array) {
    std::vector<std::string> words;
    for (const auto& word : *array) words.push_back(plain_word(word.value_or(std::string{})));
    return words;
}

CellWords::Words set_of(const toml::array* array) {
    const auto words = list_of(array);
    return {words.begin(), words.end()};
}

CellWords::Units units_of(const toml::table* table) {
    CellWords::Units units;
    for (const auto& [name, count] : *table) units.emplace(name.str(), count.value_or(std::int64_t{1}));
    return units;
}

}  // namespace

std::string plain_word(std::string_view text) {
    auto word = std::string{trim(narrow(text))};
    for (auto& character : word)
        if (character >= 'A' && character <= 'Z') character = static_cast<char>(character - 'A' + 'a');
    return word;
}

const CellWords& CellWords::embedded() {
    static const CellWords words = [] {
        const auto table = toml::parse(codes::words, std::string_view{"words.toml"});
        return CellWords{.yes = set_of(table["yes"].as_array()),
                         .no = set_of(table["no"].as_array()),
                         .open_end = set_of(table["open_end"].as_array()),
                         .date_separators = list_of(table["date_separators"].as_array()),
                         .footers = list_of(table["footers"].as_array()),
                         .silent_headers = set_of(table["silent_headers"].as_array()),
                         .list_separators = list_of(table["list_separators"].as_array()),
                         .minutes = units_of(table["minutes"].as_table()),
                         .class_hour_words = set_of(table["class_hour_words"]["words"].as_array()),
                         .yuan = units_of(table["yuan"].as_table()),
                         .count_words = set_of(table["count_words"]["words"].as_array())};
    }();
    return words;
}

}  // namespace lunxun::intake

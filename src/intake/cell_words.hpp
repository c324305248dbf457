// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lunxun::intake {

/// Words with a meaning of their own in cells, from codes/words.toml, in their narrow lower-case form.
struct CellWords {
    using Words = std::set<std::string, std::less<>>;
    using Units = std::map<std::string, std::int64_t, std::less<>>;

    Words yes;
    Words no;
    Words open_end;
    std::vector<std::string> date_separators;
    std::vector<std::string> footers;
    Words silent_headers;
    std::vector<std::string> list_separators;
    Units minutes;           ///< minutes in one of each unit
    Words class_hour_words;  ///< units that stand for class-hours
    Units yuan;
    Words count_words;  ///< units that change nothing

    static const CellWords& embedded();
};

/// Narrow, trimmed and lower-case: the form in which words are compared.
std::string plain_word(std::string_view text);

}  // namespace lunxun::intake

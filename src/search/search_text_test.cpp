// SPDX-License-Identifier: Apache-2.0
#include "search/search_text.hpp"

#include <doctest/doctest.h>

#include "platform/text/pinyin.hpp"

namespace lunxun::search {

TEST_CASE("a name is found by characters, traditional ones too, by pinyin and by initials") {
    const auto hay = haystack("张丽华", text::pinyin("张丽华"), "");
    for (const auto* typed : {"张丽", "張麗華", "zhangli", "Zhang Li Hua", "zlh", "丽华"}) {
        CAPTURE(typed);
        CHECK(hay.find(needle(typed)) != std::string::npos);
    }
    CHECK(hay.find(needle("wang")) == std::string::npos);
}

TEST_CASE("one letter finds nobody, one character does") {
    CHECK(needle("z").empty());
    CHECK(needle(" ").empty());
    CHECK(needle("张") == "张");
}

TEST_CASE("marks of patterns are searched for as they are") {
    CHECK(containing("5%_\\") == "%5\\%\\_\\\\%");
}

TEST_CASE("an ID number is 17 digits and a digit or X") {
    CHECK(is_id_number("990101198001010014"));
    CHECK(is_id_number("99010119800101001x"));
    CHECK_FALSE(is_id_number("99010119800101001"));
    CHECK_FALSE(is_id_number("99010119800101001Y"));
}

}  // namespace lunxun::search

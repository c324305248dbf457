// SPDX-License-Identifier: Apache-2.0
#include "base/narrow.hpp"

#include <doctest/doctest.h>

namespace lunxun {

TEST_CASE("full-width letters, digits and signs become narrow, Chinese stays") {
    CHECK(narrow("２０２６．３．５（学时）ＡｘＺ") == "2026.3.5(学时)AxZ");
    CHECK(narrow("培训班、名称。") == "培训班、名称。");
}

TEST_CASE("blanks of any kind become spaces and invisible characters go") {
    CHECK(narrow("姓　名\t\xC2\xA0\n") == "姓 名   ");
    CHECK(narrow("\xEF\xBB\xBF编\xE2\x80\x8B码") == "编码");
    CHECK(trim(narrow("　甲 乙　")) == "甲 乙");
    CHECK(trim("  ").empty());
}

TEST_CASE("bytes that are no text stay as they are") {
    CHECK(narrow("\xEF\xBC") == "\xEF\xBC");
    CHECK(narrow("\xE3") == "\xE3");
    CHECK(narrow("\xEF\x41\x42") == "\xEF\x41\x42");
}

}  // namespace lunxun

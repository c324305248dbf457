// SPDX-License-Identifier: Apache-2.0
#include "platform/text/spoken.hpp"

#include <doctest/doctest.h>

namespace lunxun::text {

TEST_CASE("a code is named in the reader's language, and by itself where the list does not have it") {
    CHECK(code_name("tier", "county", Locale::zh_cn).name != "county");
    CHECK(code_name("tier", "county", Locale::en).name != code_name("tier", "county", Locale::zh_cn).name);
    CHECK(code_name("tier", "nowhere", Locale::en) == CodeName{"nowhere", "nowhere"});
}

TEST_CASE("a spoken message keeps its key beside its text") {
    const auto message = spoken({"access.wrong_code", {}}, Locale::en);
    CHECK(message.key == "access.wrong_code");
    CHECK(message.text.starts_with("The code is wrong"));
}

}  // namespace lunxun::text

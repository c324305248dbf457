// SPDX-License-Identifier: Apache-2.0
#include "platform/http/page.hpp"

#include <doctest/doctest.h>

namespace lunxun::http {

TEST_CASE("a cursor gives back the keys it was made of, whatever they hold") {
    const std::vector<std::string> keys{"乡镇党委书记", "", "2:x", "17"};
    CHECK(keys_of(cursor_of(keys), 4).value() == keys);
    CHECK(keys_of(std::nullopt, 2).value() == std::vector<std::string>(2));
}

TEST_CASE("a cursor that nobody made is refused by its field") {
    const std::vector<std::string> forged{"zz", "abc", "31", "313a", "393a61", cursor_of({"a"})};
    for (const auto& text : forged) {
        const auto keys = keys_of(text, 2);
        REQUIRE(!keys);
        CHECK(keys.error().fields.front().field == "after");
    }
}

TEST_CASE("a page has at most two hundred rows and at least one") {
    CHECK(page_limit(std::nullopt).value() == 50);
    CHECK(page_limit(200).value() == 200);
    CHECK(!page_limit(201));
    CHECK(!page_limit(0));
}

TEST_CASE("pages follow each other without a gap and end without a next") {
    struct Row {
        std::int64_t id = 0;
    };
    const std::vector<Row> rows{{7}, {3}, {9}};
    const auto first = page_of(rows, 2, std::nullopt).value();
    CHECK(first.rows.back().id == 3);
    CHECK(first.total == 3);
    const auto second = page_of(rows, 2, first.next).value();
    REQUIRE(second.rows.size() == 1);
    CHECK(second.rows.front().id == 9);
    CHECK(!second.next);
    CHECK(!page_of(rows, 2, cursor_of({"8"})));
}

}  // namespace lunxun::http

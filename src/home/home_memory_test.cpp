// SPDX-License-Identifier: Apache-2.0
#include "home/home_memory.hpp"

#include <doctest/doctest.h>

namespace lunxun::home {

TEST_CASE("a view is made once a change, apart for each scope and language") {
    HomeMemory<int> memory;
    int times = 0;
    const auto ask = [&](std::int64_t change, const access::DataScope& scope, text::Locale locale) {
        return memory.recall({change, 0}, scope, locale, [&] { return ++times; }).value();
    };
    const auto all = access::DataScope::everything();
    const access::DataScope part{4, 9, {}, {}};

    CHECK(ask(1, all, text::Locale::zh_cn) == 1);
    CHECK(ask(1, all, text::Locale::zh_cn) == 1);
    CHECK(ask(1, part, text::Locale::zh_cn) == 2);
    CHECK(ask(1, all, text::Locale::en) == 3);
    CHECK(ask(2, all, text::Locale::zh_cn) == 4);
    CHECK(ask(2, part, text::Locale::zh_cn) == 5);
}

TEST_CASE("a failure is not remembered") {
    HomeMemory<int> memory;
    const auto all = access::DataScope::everything();

    CHECK_FALSE(memory.recall({1, 0}, all, text::Locale::en, [] { return Result<int>(Error::of(ErrorCode::unavailable, "x")); }));
    CHECK(memory.recall({1, 0}, all, text::Locale::en, [] { return 7; }).value() == 7);
}

}  // namespace lunxun::home

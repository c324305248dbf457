// SPDX-License-Identifier: Apache-2.0
#include "app/terminal.hpp"

#include <doctest/doctest.h>

namespace lunxun::app {

TEST_CASE("Chinese characters take two columns") {
    CHECK(display_width("abc") == 3);
    CHECK(display_width("轮训 ab") == 7);
    CHECK(padded("轮训", 6) == "轮训  ");
    CHECK(padded("轮训轮训", 6) == "轮训轮训");
}

}  // namespace lunxun::app

// SPDX-License-Identifier: Apache-2.0
#include "base/utc_time.hpp"

#include <doctest/doctest.h>

namespace lunxun {

TEST_CASE("a moment survives its text") {
    const UtcTime moment{1'807'545'601};
    CHECK(moment.text() == "2027-04-12T16:00:01Z");
    CHECK(UtcTime::parse(moment.text()) == moment);
    CHECK(UtcTime{-1}.text() == "1969-12-31T23:59:59Z");
}

TEST_CASE("a text that is no moment is refused") {
    CHECK_FALSE(UtcTime::parse("2027-04-12 16:00:01"));
    CHECK_FALSE(UtcTime::parse("2027-02-30T16:00:01Z"));
    CHECK_FALSE(UtcTime::parse("2027-04-12T24:00:01Z"));
    CHECK_FALSE(UtcTime::parse("2027-04-12T1x:00:01Z"));
}

}  // namespace lunxun

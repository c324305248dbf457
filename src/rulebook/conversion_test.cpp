// SPDX-License-Identifier: Apache-2.0
#include "rulebook/conversion.hpp"

#include <doctest/doctest.h>

namespace lunxun::rulebook {

namespace {

const Day kDay = Day::of(2027, 4, 12);
constexpr int kClassHour = 45;

Credit credit_of(const Activity& activity) { return convert(RulePack::embedded(), activity, kDay).value(); }

}  // namespace

TEST_CASE("C1 to C4 the national table converts half-days, minutes and sessions") {
    CHECK(credit_of({.place = "national", .kind = "class", .half_days = 10}).training_minutes == 40 * kClassHour);
    CHECK(credit_of({.place = "national", .kind = "lecture", .minutes = 100}).training_minutes == 100);
    CHECK(credit_of({.place = "national", .kind = "group_study", .sessions = 2}).training_minutes == 6 * kClassHour);
    CHECK(credit_of({.place = "national", .kind = "online", .minutes = 20}).training_minutes == 20);
}

TEST_CASE("a credit carries the rule and version that gave it") {
    const Credit credit = credit_of({.place = "zjnu", .kind = "class", .half_days = 2});
    CHECK(credit.rule_id == "C12");
    CHECK(credit.rule_version == "2026.11");
    CHECK(credit.training_minutes == 6 * kClassHour);
}

TEST_CASE("C8 to C11 online courses of Yunnan count by bands of minutes") {
    const auto online = [](int minutes) { return credit_of({.place = "yunnan_online", .kind = "online", .minutes = minutes}); };
    CHECK(online(45).rule_id == "C8");
    CHECK(online(30).rule_id == "C8");
    CHECK(online(29).rule_id == "C9");
    CHECK(online(16).rule_id == "C9");
    CHECK(online(15).rule_id == "C10");
    CHECK(online(15).training_minutes == 11);
    CHECK(credit_of({.place = "yunnan_online", .kind = "examination", .sessions = 1}).training_minutes == 23);
}

TEST_CASE("C5 and C6 rows of one kind are told apart by detail, with their caps") {
    CHECK(credit_of({.place = "nanjing", .kind = "class", .half_days = 20, .detail = "main_class"}).training_minutes == 60 * kClassHour);
    CHECK(credit_of({.place = "nanjing", .kind = "class", .half_days = 20, .detail = "out_of_town"}).training_minutes == 48 * kClassHour);
    CHECK(credit_of({.place = "nanjing", .kind = "class", .half_days = 20, .detail = "in_house_class"}).training_minutes == 18 * kClassHour);
}

TEST_CASE("a place without its own row falls back to the national one") {
    CHECK(credit_of({.place = "nanjing", .kind = "lecture", .minutes = 90}).rule_id == "C2");
    CHECK(credit_of({.place = "zjnu", .kind = "class", .half_days = 2, .detail = "main_class"}).rule_id == "C12");
}

TEST_CASE("an activity without any row is not found") {
    const auto credit = convert(RulePack::embedded(), {.place = "national", .kind = "practice", .half_days = 4}, kDay);
    REQUIRE_FALSE(credit);
    CHECK(credit.error().code == ErrorCode::not_found);
}

}  // namespace lunxun::rulebook

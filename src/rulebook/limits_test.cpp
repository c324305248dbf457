// SPDX-License-Identifier: Apache-2.0
#include "rulebook/limits.hpp"

#include <doctest/doctest.h>

#include "rulebook/rules.hpp"

namespace lunxun::rulebook {

namespace {

const Day kDay = Day::of(2027, 4, 12);

const RulePack& national() { return RulePack::embedded(); }

RulePack with_local() {
    const std::vector<PackText> texts{{"national-2023.toml", std::string(rules::national_2023)},
                                      {"local-example.toml", std::string(rules::local_example)}};
    return RulePack::load(texts).value();
}

const ShareRule& share(const std::vector<ShareRule>& rules, std::string_view id) {
    for (const ShareRule& rule : rules) {
        if (rule.rule_id == id) return rule;
    }
    FAIL("no share rule ", id);
    return rules.front();
}

}  // namespace

TEST_CASE("N1 to N4 limit how often a person is nominated") {
    const NominationLimits limits = nomination_limits(national(), kDay);
    CHECK(limits.times_per_year == 2);
    CHECK(limits.same_topic_per_year == 1);
    CHECK(limits.long_class_days == 60);
    CHECK(limits.long_class_times == 1);
    CHECK(limits.long_class_years == 3);
    CHECK(limits.out_of_province_per_year == 1);
}

TEST_CASE("A1 to A3 limit who may be away at once, small units and heads included") {
    const auto caps = absence_caps(national(), kDay);
    REQUIRE(caps.size() == 3);
    CHECK(caps[0].of == "unit");
    CHECK(caps[0].away_at_most(22) == 4);
    CHECK(caps[0].away_at_most(3) == 1);
    CHECK(caps[0].away_at_most(0) == 0);
    CHECK(caps[1].of == "leadership");
    CHECK(caps[1].away_at_most(8) == 2);
    CHECK(caps[2].of == "heads");
    CHECK(caps[2].away_at_most(2) == 1);
    CHECK(caps[2].away_at_most(1) == 1);
}

TEST_CASE("H6 leave above a seventh withdraws") {
    CHECK(leave_limit_minutes(national(), kDay, 7000) == 1000);
    CHECK(leave_limit_minutes(national(), kDay, 6999) == 999);
}

TEST_CASE("L1 to L3 ask 15, 10 and 5 working days") {
    CHECK(approval_lead_working_days(national(), kDay, "default") == 15);
    CHECK(approval_lead_working_days(national(), kDay, "own_class") == 10);
    CHECK(approval_lead_working_days(national(), kDay, "external_class") == 5);
    CHECK(approval_lead_working_days(national(), Day::of(2020, 1, 1), "default") == 0);
}

TEST_CASE("F1 the category follows the highest rank") {
    CHECK(fee_ceiling(national(), kDay, "112", 1, 5, 2).category == "I");
    CHECK(fee_ceiling(national(), kDay, "2S", 1, 5, 2).category == "II");
    CHECK(fee_ceiling(national(), kDay, "131", 1, 5, 2).category == "III");
    CHECK(fee_ceiling(national(), Day::of(2015, 5, 1), "131", 1, 5, 2).yuan_per_person_day == 450);
}

TEST_CASE("F3 days above thirty count seventy percent, travel days at most one each way") {
    const FeeCeiling week = fee_ceiling(national(), kDay, "141", 50, 5, 2);
    CHECK(week.paid_days == 7);
    CHECK(week.yuan_per_person == 7 * 550);
    CHECK(week.yuan == 50 * 7 * 550);
    CHECK(fee_ceiling(national(), kDay, "141", 1, 5, 4).paid_days == 7);
    CHECK(fee_ceiling(national(), kDay, "141", 1, 38, 2).yuan_per_person == 30 * 550 + 10 * 385);
}

TEST_CASE("F6 and F7 a local pack changes steps, ceiling and travel days") {
    const FeeCeiling local = fee_ceiling(with_local(), kDay, "141", 1, 39, 2);
    CHECK(local.yuan_per_person_day == 260);
    CHECK(local.paid_days == 40);
    CHECK(local.yuan_per_person == 15 * 260 + 15 * 208 + 10 * 182);
}

TEST_CASE("F4 lecture fees go by grade and stop at four hours of a half-day") {
    CHECK(lecture_fee_ceiling(national(), kDay, "associate_senior", 3) == 1500);
    CHECK(lecture_fee_ceiling(national(), kDay, "senior", 4) == 4000);
    CHECK(lecture_fee_ceiling(national(), kDay, "national_expert", 6) == 6000);
    CHECK(lecture_fee_ceiling(national(), kDay, "none", 4) == 0);
}

TEST_CASE("S1 to S3 stand at their own level") {
    const auto rules = share_rules(national(), kDay);
    CHECK(share(rules, "S1").level == "class");
    CHECK(share(rules, "S1").is_main_class_only);
    CHECK(share(rules, "S1").what == std::vector<std::string>{"theory", "party_spirit"});
    CHECK(share(rules, "S1").is_reached(7, 10));
    CHECK_FALSE(share(rules, "S1").is_reached(69, 100));
    CHECK(share(rules, "S2").is_reached(2, 10));
    CHECK(share(rules, "S3").level == "institution_semester");
    CHECK(share(rules, "R2").level == "plan");
    for (const ShareRule& rule : rules) CHECK(rule.rule_id != "S5");
}

TEST_CASE("P1 to P3 ask days by class type and group") {
    CHECK(class_days_minimum(national(), kDay, "initial", "staff") == 12);
    CHECK(class_days_minimum(national(), kDay, "post_training", "county") == 30);
    CHECK(class_days_minimum(national(), kDay, "post_training", "section") == 15);
    CHECK(class_days_minimum(national(), kDay, "special_topic", "section") == 0);
}

}  // namespace lunxun::rulebook

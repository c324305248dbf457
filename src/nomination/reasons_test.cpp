// SPDX-License-Identifier: Apache-2.0
#include "nomination/reasons.hpp"

#include <doctest/doctest.h>

#include "platform/text/locale.hpp"

namespace lunxun::nomination {
namespace {

std::string zh(const std::vector<Message>& messages) {
    std::string all;
    for (const auto& message : messages) all += text::render(message, text::Locale::zh_cn);
    return all;
}

const Priority kOwn{500, {{Factor::hours_deficit, 200, 30}, {Factor::key_post, 100, 1}}};
const Priority kOther{650, {{Factor::hours_deficit, 380, 70}, {Factor::field_match, 20, 1}}};

}  // namespace

TEST_CASE("a proposal says its rank and what speaks for the person, in order") {
    const auto reasons = reasons_for(kOwn, {12, 240, 55, true});
    CHECK(zh(reasons) ==
          "在240名符合条件的人选中排第12位（500分），本班55个名额。本年必须安排参训：轮训周期内未参加过培训，或新提任后一年内须补足学时。"
          "学时缺口30学时（200分）。主要负责人或难脱产岗位，应训尽训（100分）。");
}

TEST_CASE("a refusal says who is away when, and who got the seat by what lead") {
    RefusalFacts facts;
    facts.refusal = Refusal::release_limit;
    facts.crowded = {{"unit", {Day::of(2027, 4, 12), Day::of(2027, 4, 16)}, 2, 2}};
    facts.seats = facts.seats_taken = 40;
    facts.own = kOwn;
    facts.last_admitted = kOther;
    CHECK(zh(reasons_against(facts)).starts_with("4月12日至4月16日本单位已有2人离岗参训（上限2人）；该名额给了学时缺口多40学时的人选（高150分）。本人优先分500分"));
}

TEST_CASE("the largest lead is the factor with the most points between two people") {
    const auto lead = largest_lead(kOther, kOwn);
    REQUIRE(lead);
    CHECK(lead->factor == Factor::hours_deficit);
    CHECK(lead->points == 180);
    CHECK(lead->amount == 40);
    CHECK_FALSE(largest_lead(kOwn, kOwn));
}

TEST_CASE("someone who never had a class is said to have none, not minus one month") {
    const auto reasons = reasons_for({450, {{Factor::long_untrained, 350, -1}}}, {1, 1, 1, false});
    CHECK(reasons.back().key == "nomination.factor_never_trained");
}

TEST_CASE("reasons survive the way through JSON") {
    const std::vector<Message> reasons{{"a.b", {{"name", "“x” \\ {y}, \"z\""}}}, {"c.d", {}}};
    CHECK(parse_messages(messages_json(reasons)) == reasons);
    CHECK(parse_messages("[]").empty());
    CHECK(parse_messages("nonsense").empty());
}

}  // namespace lunxun::nomination

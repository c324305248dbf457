// SPDX-License-Identifier: Apache-2.0
#include "rulebook/rule_pack.hpp"

#include <doctest/doctest.h>

#include "rulebook/hours_requirement.hpp"
#include "rulebook/limits.hpp"
#include "rulebook/rules.hpp"

namespace lunxun::rulebook {

namespace {

RulePack with_local() {
    const std::vector<PackText> texts{{"national-2023.toml", std::string(rules::national_2023)},
                                      {"local-example.toml", std::string(rules::local_example)}};
    auto pack = RulePack::load(texts);
    REQUIRE(pack);
    return std::move(*pack);
}

constexpr int kClassHour = 45;

}  // namespace

TEST_CASE("a local pack asks 100 hours from its first day, and 90 before") {
    const RulePack pack = with_local();
    CHECK(hours_requirement(pack, "section", Day::of(2026, 12, 31))->minutes_minimum == 90 * kClassHour);
    CHECK(hours_requirement(pack, "section", Day::of(2027, 1, 1))->minutes_minimum == 100 * kClassHour);
    CHECK(hours_requirement(pack, "county", Day::of(2027, 1, 1))->minutes_minimum == 550 * kClassHour);
    CHECK(hours_requirement(RulePack::embedded(), "section", Day::of(2027, 1, 1))->minutes_minimum == 90 * kClassHour);
}

TEST_CASE("an overridden rule is not found twice") {
    const RulePack pack = with_local();
    int found = 0;
    for (const Rule* rule : pack.rules_of("hours_requirement", Day::of(2027, 6, 1))) found += rule->id == "H2" ? 1 : 0;
    CHECK(found == 1);
    CHECK(pack.rule("H2", Day::of(2027, 6, 1))->pack_id == "local-example");
    CHECK(pack.rule("H2", Day::of(2026, 6, 1))->pack_id == "national-2023");
}

TEST_CASE("a rule that is off nationally comes into force by a local pack") {
    CHECK(RulePack::embedded().rule("S4", Day::of(2027, 6, 1)) == nullptr);
    CHECK(with_local().rule("S4", Day::of(2027, 6, 1)) != nullptr);
}

TEST_CASE("rules outside their dates are not in force") {
    const RulePack& pack = RulePack::embedded();
    CHECK(pack.rule("H10", Day::of(2020, 12, 31)) != nullptr);
    CHECK(pack.rule("H10", Day::of(2021, 1, 1)) == nullptr);
    CHECK(pack.rule("no such rule", Day::of(2027, 1, 1)) == nullptr);
    CHECK(pack.rule("H1", Day::of(2022, 6, 1))->integer("cycle_start_year") == 2018);
    CHECK(pack.rule("H1", Day::of(2027, 6, 1))->integer("cycle_start_year") == 2023);
}

TEST_CASE("no rule of certainty D is in force") {
    for (const Rule& rule : RulePack::embedded().all()) CHECK_FALSE((rule.certainty == Certainty::D && rule.is_on));
}

TEST_CASE("packs are named from general to local") {
    CHECK(with_local().id() == "national-2023+local-example");
    CHECK(with_local().version() == "2026.11+2027.1");
}

TEST_CASE("packs with mistakes are refused with every place") {
    const std::vector<PackText> texts{{"a.toml", "[pack]\nid = \"a\"\n"}, {"b.toml", "[pack"}};
    const auto pack = RulePack::load(texts);
    REQUIRE_FALSE(pack);
    CHECK(pack.error().fields.size() == 4);
    CHECK(pack.error().fields.back().field.starts_with("b.toml:1:"));
}

TEST_CASE("a local rule of another kind than the national one is refused") {
    const std::vector<PackText> texts{
        {"national-2023.toml", std::string(rules::national_2023)},
        {"local.toml",
         "[pack]\nid = \"l\"\nversion = \"1\"\nlayer = \"local\"\nname = \"x\"\n[[rule]]\nid = \"H2\"\nname = \"x\"\nkind = \"statement\"\n"
         "level = \"person\"\nvalid_from = 2021-01-01\nsource = \"x\"\ncertainty = \"A\"\nvalue = { text = \"x\" }\n"}};
    const auto pack = RulePack::load(texts);
    REQUIRE_FALSE(pack);
    CHECK(pack.error().fields.at(0).message.key == "rules.kind_differs");
}

}  // namespace lunxun::rulebook

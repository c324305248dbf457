// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu_judgement.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace lunxun::curriculum {
namespace {

SightedItemRow course(const char* part, const char* topic, std::int64_t half_days, const char* block = "none") {
    SightedItemRow item;
    item.kind = "course";
    item.part = part;
    item.topic = topic;
    item.block = block;
    item.course_id = 1;
    item.method = "lecture";
    item.half_days = half_days;
    item.training_minutes = half_days * 180;
    return item;
}

/// A main class of ten half-days: six of theory, two of party spirit, one of its topic, and the closing.
MenuSight main_class() {
    MenuSight menu;
    menu.about = {1, Day::of(2027, 4, 12), Day::of(2027, 4, 16), "refresher", "digital_economy", true, true};
    menu.items = {course("theory", "x", 6, "module"), course("party_spirit", "y", 2, "module"), course("ability", "digital_economy", 1)};
    menu.items.push_back({.kind = "closing", .part = "none", .half_days = 1});
    return menu;
}

const MenuJudgement* find(const std::vector<MenuJudgement>& judgements, const std::string& rule_id) {
    const auto found = std::ranges::find_if(judgements, [&](const auto& judgement) { return judgement.rule->id == rule_id; });
    return found == judgements.end() ? nullptr : &*found;
}

std::vector<MenuJudgement> judge(const MenuSight& menu) {
    static const MenuRules kRules = menu_rules(rulebook::RulePack::embedded(), Day::of(2027, 4, 12));
    return judge_menu(menu, kRules);
}

std::string value(const MenuJudgement& judgement, std::string_view name) {
    for (const auto& [key, text] : judgement.measure.values)
        if (key == name) return text;
    return {};
}

}  // namespace

TEST_CASE("the shares of a main class are counted over what is taught, without its ceremonies") {
    const auto judgements = judge(main_class());
    const auto* theory_party = find(judgements, "S1");
    const auto* party = find(judgements, "S2");
    REQUIRE(theory_party);
    REQUIRE(party);
    CHECK(value(*theory_party, "percent") == "89");
    CHECK(theory_party->state == MenuJudgement::State::met);
    CHECK(value(*party, "percent") == "22");
}

TEST_CASE("a share below the rule is missed, and does not count for a class that is no main class") {
    auto menu = main_class();
    menu.items[1].part = "ability";
    CHECK(find(judge(menu), "S2")->state == MenuJudgement::State::missed);
    menu.about.is_main_class = false;
    CHECK(find(judge(menu), "S2") == nullptr);
}

TEST_CASE("a class without a course on its topic misses M14") {
    auto menu = main_class();
    CHECK(find(judge(menu), "M14")->state == MenuJudgement::State::met);
    menu.items[2].topic = "something_else";
    CHECK(find(judge(menu), "M14")->state == MenuJudgement::State::missed);
}

TEST_CASE("a stored notice makes a rule that the numbers meet a noted one") {
    auto menu = main_class();
    menu.findings.push_back({1, "M9", "notice", "curriculum.stale_courses", "{}"});
    CHECK(find(judge(menu), "M9")->state == MenuJudgement::State::noted);
}

}  // namespace lunxun::curriculum

// SPDX-License-Identifier: Apache-2.0
#include "plan/plan_checks.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "plan/name_similarity.hpp"
#include "tests/support/plan_world.hpp"

namespace lunxun::plan {
namespace {

using testing::World;

World world_of(int people) {
    World world;
    world.people(world.unit(), people);
    return world;
}

std::string value_of(const Finding& finding, const std::string& name) {
    for (const auto& [key, value] : finding.message.values)
        if (key == name) return value;
    return "";
}

}  // namespace

TEST_CASE("duplicate: the same topic, audience, name and time is merged into the higher tier's entry") {
    auto world = world_of(100);
    world.entry("2027年数字经济专题培训班").topic = "digital";
    auto& county = world.entry("全县数字经济专题培训班(第2期)");
    county.topic = "digital";
    county.tier = "county";
    county.submitted_on = Day::of(2026, 9, 1);
    world.entry("乡村振兴局长培训班").topic = "rural";
    const auto findings = check_duplicate(world.draft());
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].entry == 1);
    CHECK(findings[0].other == 0);
    CHECK(findings[0].disposition == Disposition::merge);
    CHECK(standing_entries(world.draft(), findings) == std::vector{0, 2});
}

TEST_CASE("duplicate: another time, another audience or another topic is no duplicate") {
    auto world = world_of(100);
    for (const auto* name : {"数字经济专题培训班", "数字经济专题培训班", "数字经济专题培训班", "数字经济专题培训班"}) world.entry(name).topic = "digital";
    world.entries[0].window = {Day::of(2027, 3, 1), Day::of(2027, 4, 30)};
    world.entries[1].window = {Day::of(2027, 9, 1), Day::of(2027, 10, 31)};
    world.entries[2].audience = *audience_of("staff");
    world.entries[3].topic = "green";
    CHECK(check_duplicate(world.draft()).empty());
}

TEST_CASE("several_organisers: another organiser calls the same people to the same topic in the same season") {
    auto world = world_of(100);
    world.entry().window = {Day::of(2027, 3, 1), Day::of(2027, 4, 30)};
    world.entry().window = {Day::of(2027, 3, 15), Day::of(2027, 5, 10)};
    world.entry().window = {Day::of(2027, 9, 1), Day::of(2027, 10, 30)};
    for (auto& entry : world.entries) entry.topic = "digital";
    world.entries[1].organiser_unit_id = 2;
    world.entries[2].organiser_unit_id = 3;
    const auto findings = check_several_organisers(world.draft());
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].entry == 1);
    CHECK(findings[0].other == 0);
    CHECK(findings[0].disposition == Disposition::none);
}

TEST_CASE("field_share: economy and law below three fifths of the professional classes are reported with the share") {
    auto world = world_of(100);
    for (const auto* field : {"economy", "economy", "political_legal", "health", "health"}) world.entry().field = field;
    CHECK(check_field_share(world.draft()).empty());
    world.entry().field = "health";
    world.entry().field = "general";
    const auto findings = check_field_share(world.draft());
    REQUIRE(findings.size() == 1);
    CHECK(value_of(findings[0], "percent") == "50");
}

TEST_CASE("budget_ceiling: a budget above the ceiling of its seats, days and lectures is held") {
    auto world = world_of(100);
    auto& entry = world.entry();
    entry.days = 40;
    entry.seats_max = 10;
    entry.seats_min = 5;
    const std::int64_t ceiling = 10 * 550 * 39 + 4000 * 2 * 40;
    entry.budget_yuan = ceiling;
    CHECK(check_budget_ceiling(world.draft()).empty());
    entry.budget_yuan = ceiling + 1;
    const auto findings = check_budget_ceiling(world.draft());
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].disposition == Disposition::hold);
    CHECK(value_of(findings[0], "ceiling") == std::to_string(ceiling));
}

TEST_CASE("budget_ceiling: the highest rank called sets the class of fees") {
    auto world = world_of(100);
    auto& entry = world.entry();
    entry.budget_yuan = 560 * 7 * 40 + 4000 * 2 * 5;
    CHECK(check_budget_ceiling(world.draft()).size() == 1);
    entry.audience = *audience_of("bureau,section");
    CHECK(check_budget_ceiling(world.draft()).empty());
}

TEST_CASE("lead_time: a window that ends before the lead time has passed is rejected, an early start is moved") {
    auto world = world_of(100);
    world.entry().window = {Day::of(2026, 12, 1), Day::of(2026, 12, 17)};
    world.entry().window = {Day::of(2026, 12, 1), Day::of(2026, 12, 18)};
    world.entry();
    const auto findings = check_lead_time(world.draft());
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].disposition == Disposition::reject);
    CHECK(findings[1].disposition == Disposition::none);
}

TEST_CASE("approval: what is not approved is named and does not stand") {
    auto world = world_of(100);
    world.entry().state = "submitted";
    world.entry().approval_number = "";
    world.entry().state = "cancelled";
    const auto findings = check_approval(world.draft());
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].message.key == "plan.not_approved");
    CHECK(findings[1].message.key == "plan.no_approval_number");
    CHECK(standing_entries(world.draft(), findings) == std::vector{1});
}

TEST_CASE("rotation: people without a class for five years are set against the seats of their rank") {
    auto world = world_of(60);
    for (int m = 0; m < 60; ++m) world.population.members[static_cast<std::size_t>(m)].last_class_on = Day::of(m < 25 ? 2022 : 2023, 6, 1);
    world.entry().seats_max = 24;
    auto findings = check_rotation(world.draft());
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].message.key == "plan.rotation_missed");
    CHECK(value_of(findings[0], "due") == "25");
    world.entries[0].seats_max = 25;
    findings = check_rotation(world.draft());
    CHECK(findings[0].message.key == "plan.rotation_reachable");
}

TEST_CASE("key_group: a key group without a class, and one with too few seats") {
    World world;
    const int unit = world.unit();
    world.people(unit, 100, {.is_female = true});
    world.people(unit, 5, {.is_head = true});
    world.people(unit, 200);
    world.entry().key_group = KeyGroup::women;
    world.entries[0].seats_max = 19;
    world.rules.long_untrained_days = 1'000'000;
    for (auto& member : world.population.members) member.last_class_on = Day::of(2026, 1, 1);
    auto findings = check_key_group(world.draft());
    const auto of = [&](const char* group) {
        return std::find_if(findings.begin(), findings.end(), [&](const Finding& each) { return value_of(each, "key_group") == group; });
    };
    REQUIRE(of("women") != findings.end());
    CHECK(of("women")->message.key == "plan.key_group_few_seats");
    REQUIRE(of("heads") != findings.end());
    CHECK(of("heads")->message.key == "plan.key_group_without_class");
    world.entries[0].seats_max = 20;
    findings = check_key_group(world.draft());
    CHECK(of("women") == findings.end());
}

TEST_CASE("size_and_length: seats or days outside the usual range of the type are named") {
    auto world = world_of(200);
    world.entry().days = 11;
    world.entry().seats_max = 39;
    world.entry();
    auto& online = world.entry();
    online.delivery = Delivery::online_linked;
    online.seats_min = online.seats_max = 2000;
    const auto findings = check_size_and_length(world.draft());
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].message.key == "plan.unusual_length");
    CHECK(findings[1].message.key == "plan.unusual_size");
}

TEST_CASE("goal: an entry that says no goal is held") {
    auto world = world_of(100);
    world.entry().goal = " \n";
    world.entry();
    const auto findings = check_goal(world.draft());
    REQUIRE(findings.size() == 1);
    CHECK(standing_entries(world.draft(), findings) == std::vector{1});
}

TEST_CASE("audience: nobody, fewer than the minimum, fewer than the seats") {
    auto world = world_of(39);
    world.entry().audience = *audience_of("bureau");
    world.entry().seats_min = 40;
    world.entry();
    world.entry().seats_max = 39;
    const auto findings = check_audience(world.draft());
    REQUIRE(findings.size() == 3);
    CHECK(findings[0].disposition == Disposition::reject);
    CHECK(findings[1].disposition == Disposition::hold);
    CHECK(findings[2].disposition == Disposition::none);
}

TEST_CASE("place: beds and the largest room bound a class") {
    auto world = world_of(500);
    world.places = {{1, "School", "990101", 30, {35, 20}, 0, 0}};
    for (int i = 0; i < 5; ++i) world.entry().institution = 0;
    for (const int resident : {0, 1}) world.entries[static_cast<std::size_t>(resident)].is_resident = true;
    world.entries[0].seats_min = 31;
    world.entries[2].seats_min = 36;
    world.entries[4].delivery = Delivery::online_linked;
    const auto findings = check_place(world.draft());
    REQUIRE(findings.size() == 4);
    CHECK(findings[0].message.key == "plan.too_few_beds");
    CHECK(findings[1].message.key == "plan.seats_above_beds");
    CHECK(findings[2].message.key == "plan.no_room_large_enough");
    CHECK(findings[3].message.key == "plan.seats_above_room");
    CHECK(findings[3].disposition == Disposition::none);
}

TEST_CASE("a name's common words weigh little, its own words much") {
    const std::vector<std::string> names{"全市数字经济专题培训班", "全市乡村振兴专题培训班", "2027年全市数字经济专题培训班(第一期)", "全市安全生产专题培训班"};
    const NameSimilarity similarity(names);
    CHECK(similarity.percent(0, 0) == 100);
    CHECK(similarity.percent(0, 2) >= 70);
    CHECK(similarity.percent(0, 1) < 50);
    CHECK(similarity.percent(0, 1) == similarity.percent(1, 0));
}

}  // namespace lunxun::plan

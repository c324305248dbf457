// SPDX-License-Identifier: Apache-2.0
#include "nomination/priority.hpp"

#include <doctest/doctest.h>

#include "tests/support/offered_world.hpp"

namespace lunxun::nomination {
namespace {

using testing::OfferedWorld;

/// One well-trained section-level person and a class on 1 July on the economy.
OfferedWorld calm_world() {
    OfferedWorld world;
    world.person(world.unit(), {.field = "health"});
    world.population.members[0].last_class_on = Day::of(2027, 7, 1);
    world.population.fields.add("economy");
    world.history(0).classes_in_cycle = 9;
    world.entry();
    world.offer(Day::of(2027, 7, 1));
    return world;
}

/// Points and amount of one factor; zeros when it does not count.
FactorPoints factor_of(OfferedWorld& world, Factor factor) {
    const auto year = world.year();
    const auto priority = PriorityRule(year, {}).explain(0, year.classes[0]);
    for (const auto& each : priority.factors)
        if (each.factor == factor) return each;
    return {factor, 0, 0};
}

int benefit_of(OfferedWorld& world) {
    const auto year = world.year();
    return PriorityRule(year, {}).benefit(0, year.classes[0]);
}

}  // namespace

TEST_CASE("without any factor a pair is worth its base") {
    auto world = calm_world();
    CHECK(benefit_of(world) == Weights{}.base);
}

TEST_CASE("F-1 hours_deficit: the shortfall counts by its share, fully when it is due soon") {
    auto world = calm_world();
    world.history(0).minutes_required = 4000;
    world.history(0).minutes_short = 1800;
    world.history(0).due = Day::of(2026, 12, 31);
    CHECK(factor_of(world, Factor::hours_deficit).points == 180);
    CHECK(factor_of(world, Factor::hours_deficit).amount == 40);
    world.history(0).due = Day::of(2029, 12, 31);
    CHECK(factor_of(world, Factor::hours_deficit).points == 90);
}

TEST_CASE("F-2 long_untrained: months since the last class, fully after four years or without any") {
    auto world = calm_world();
    world.population.members[0].last_class_on = Day::of(2025, 7, 20);
    CHECK(factor_of(world, Factor::long_untrained).points == 175);
    CHECK(factor_of(world, Factor::long_untrained).amount == 24);
    world.population.members[0].last_class_on.reset();
    CHECK(factor_of(world, Factor::long_untrained).points == 350);
    CHECK(factor_of(world, Factor::long_untrained).amount == -1);
}

TEST_CASE("F-3 few_trainings: the fewer classes in the rotation, the more") {
    auto world = calm_world();
    world.history(0).classes_in_cycle = 0;
    CHECK(factor_of(world, Factor::few_trainings).points == 200);
    world.history(0).classes_in_cycle = 3;
    CHECK(factor_of(world, Factor::few_trainings).points == 50);
}

TEST_CASE("F-4 new_promotion: within a year of the promotion while hours are short") {
    auto world = calm_world();
    world.population.members[0].promoted_on = Day::of(2026, 7, 1);
    CHECK(factor_of(world, Factor::new_promotion).points == 0);
    world.history(0).minutes_short = 45;
    CHECK(factor_of(world, Factor::new_promotion).points == 250);
    world.population.members[0].promoted_on = Day::of(2026, 6, 30);
    CHECK(factor_of(world, Factor::new_promotion).points == 0);
}

TEST_CASE("F-5 key_post: posts that are hard to release before heads") {
    auto world = calm_world();
    world.population.standings[0].is_head = true;
    CHECK(factor_of(world, Factor::key_post).points == 60);
    world.population.standings[0].is_hard_to_release = true;
    CHECK(factor_of(world, Factor::key_post).points == 100);
}

TEST_CASE("F-6 key_group: a class for the group the person belongs to") {
    auto world = calm_world();
    world.entries[0].key_group = plan::KeyGroup::heads;
    CHECK(factor_of(world, Factor::key_group).points == 150);
}

TEST_CASE("F-7 field_match: the post's field is the class's") {
    auto world = calm_world();
    world.population.standings[0].field = world.population.fields.find("economy");
    CHECK(factor_of(world, Factor::field_match).points == 120);
}

TEST_CASE("F-8 gap_match: the own need counts fully, a post's less, a unit's least, and only where it reaches") {
    auto world = calm_world();
    const int topic = world.classes[0].topic;
    const auto section = *plan::audience_of("section");
    world.needs = {{StatedNeed::Source::organisation, 0, -1, section, topic, 5}};
    CHECK(factor_of(world, Factor::gap_match).points == 80);
    world.needs.push_back({StatedNeed::Source::post, -1, -1, section, topic, 5});
    CHECK(factor_of(world, Factor::gap_match).points == 120);
    world.needs.push_back({StatedNeed::Source::personal, -1, 0, {}, topic, 4});
    CHECK(factor_of(world, Factor::gap_match).points == 160);
    world.needs = {{StatedNeed::Source::post, -1, -1, *plan::audience_of("county"), topic, 5}};
    CHECK(factor_of(world, Factor::gap_match).points == 0);
}

TEST_CASE("F-9 trained_lately: a class last year takes points off, yet a pair is worth at least one") {
    auto world = calm_world();
    world.history(0).classes_last_year = 1;
    CHECK(benefit_of(world) == 25);
    world.history(0).classes_last_year = 7;
    CHECK(benefit_of(world) == 1);
}

TEST_CASE("must: nobody is left out of a whole rotation, nor past the promotion's clock") {
    auto world = calm_world();
    const auto must = [&] {
        const auto year = world.year();
        return PriorityRule(year, {}).must(0);
    };
    world.history(0).classes_in_cycle = 0;
    CHECK_FALSE(must());
    world.history(0).minutes_required = 4000;
    CHECK(must());
    world.history(0).classes_in_cycle = 1;
    CHECK_FALSE(must());
    world.history(0).minutes_short = 10;
    world.history(0).is_due_by_promotion = true;
    world.history(0).due = Day::of(2027, 5, 1);
    CHECK(must());
}

TEST_CASE("the weightiest factor is named first") {
    auto world = calm_world();
    world.population.standings[0].is_head = true;
    world.population.members[0].last_class_on.reset();
    const auto year = world.year();
    const auto priority = PriorityRule(year, {}).explain(0, year.classes[0]);
    REQUIRE(priority.factors.size() == 2);
    CHECK(priority.factors[0].factor == Factor::long_untrained);
    CHECK(priority.benefit == 100 + 350 + 60);
}

}  // namespace lunxun::nomination

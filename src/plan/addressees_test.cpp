// SPDX-License-Identifier: Apache-2.0
#include "plan/addressees.hpp"

#include <doctest/doctest.h>

#include "tests/support/plan_world.hpp"

namespace lunxun::plan {
namespace {

using testing::World;

AddressFault fault(World& world, const PlanEntry& entry, int member, Day day) {
    world.population.index();
    return address_fault(entry, Scope(entry, world.population), world.population, member, day, world.rules);
}

const Day kMay = Day::of(2027, 5, 3);

}  // namespace

TEST_CASE("an audience reads its groups and refuses unknown ones") {
    const auto audience = audience_of("county, section");
    REQUIRE(audience);
    CHECK(audience->contains(RankGroup::county));
    CHECK_FALSE(audience->contains(RankGroup::staff));
    CHECK_FALSE(audience_of("county,kings"));
    CHECK(audience_of("")->is_empty());
}

TEST_CASE("a person is addressed by rank, place and key group as they stand on the class's first day") {
    World world;
    const int top = world.unit("county", "990101");
    const int below = world.unit("township", "990101", top);
    const int elsewhere = world.unit("county", "990102");
    const int inside = world.person(below);
    const int outside = world.person(elsewhere);
    PlanEntry entry = world.entry();

    CHECK(fault(world, entry, inside, kMay) == AddressFault::none);
    entry.scope_unit_id = world.population.units[static_cast<std::size_t>(top)].id;
    CHECK(fault(world, entry, inside, kMay) == AddressFault::none);
    CHECK(fault(world, entry, outside, kMay) == AddressFault::unit_outside);
    entry.scope_unit_id.reset();
    entry.scope_division = "990102";
    CHECK(fault(world, entry, inside, kMay) == AddressFault::unit_outside);
    entry.scope_division = "990100";
    CHECK(fault(world, entry, inside, kMay) == AddressFault::none);
    entry.audience = *audience_of("county");
    CHECK(fault(world, entry, inside, kMay) == AddressFault::rank_outside);
    entry.audience = *audience_of("section");
    entry.key_group = KeyGroup::women;
    CHECK(fault(world, entry, inside, kMay) == AddressFault::key_group_outside);
}

TEST_CASE("who has retired, left or holds no post that day is not called") {
    World world;
    const int unit = world.unit();
    const int old = world.person(unit, {.born_on = Day::of(1967, 5, 3)});
    const int gone = world.person(unit);
    const int later = world.person(unit);
    world.population.members[1].managed.last = Day::of(2027, 5, 2);
    world.population.standings[2].held.first = Day::of(2027, 5, 4);
    const PlanEntry entry = world.entry();

    CHECK(fault(world, entry, old, kMay) == AddressFault::retired);
    CHECK(fault(world, entry, old, kMay - 1) == AddressFault::none);
    CHECK(fault(world, entry, gone, kMay) == AddressFault::not_managed);
    CHECK(fault(world, entry, later, kMay) == AddressFault::no_post);
}

TEST_CASE("key groups follow post, age, promotion and the last class") {
    World world;
    const int town = world.unit("township", "990101");
    const int head = world.person(town, {.born_on = Day::of(1990, 1, 1), .is_head = true});
    world.population.index();
    auto& member = world.population.members[static_cast<std::size_t>(head)];
    const auto& standing = world.population.standings.front();
    const auto is_in = [&](KeyGroup group, Day day) { return is_in_key_group(group, world.population, member, standing, day, world.rules); };

    CHECK(is_in(KeyGroup::township_secretary, kMay));
    CHECK_FALSE(is_in(KeyGroup::village_secretary, kMay));
    CHECK(is_in(KeyGroup::young, Day::of(2030, 12, 31)));
    CHECK_FALSE(is_in(KeyGroup::young, Day::of(2031, 1, 1)));
    CHECK(is_in(KeyGroup::long_untrained, kMay));
    member.last_class_on = Day::of(2025, 1, 1);
    CHECK_FALSE(is_in(KeyGroup::long_untrained, kMay));
    CHECK_FALSE(is_in(KeyGroup::new_promotion, kMay));
    member.promoted_on = Day::of(2026, 5, 3);
    CHECK(is_in(KeyGroup::new_promotion, kMay));
    CHECK_FALSE(is_in(KeyGroup::new_promotion, kMay + 1));
}

TEST_CASE("shared people are counted against the smaller audience") {
    const AudienceCount a{{{1, 10}, {2, 10}}, {}, {}, 20};
    const AudienceCount b{{{2, 30}, {3, 5}}, {}, {}, 35};
    CHECK(shared_percent(a, b) == 50);
    CHECK(shared_percent(b, a) == 50);
    CHECK(shared_percent(a, AudienceCount{}) == 0);
}

}  // namespace lunxun::plan

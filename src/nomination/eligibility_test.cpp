// SPDX-License-Identifier: Apache-2.0
#include "nomination/eligibility.hpp"

#include <doctest/doctest.h>

#include "tests/support/offered_world.hpp"

namespace lunxun::nomination {
namespace {

using testing::OfferedWorld;

const Day kApril = Day::of(2027, 4, 12);

/// One section-level person, one five-day class from 12 April.
OfferedWorld world_with_class() {
    OfferedWorld world;
    world.person(world.unit());
    world.entry();
    world.offer(kApril);
    return world;
}

std::vector<std::string> rules_of(const std::vector<Fault>& faults) {
    std::vector<std::string> rules;
    for (const auto& fault : faults) rules.emplace_back(fault.rule);
    return rules;
}

std::vector<std::string> faults_of(OfferedWorld& world) {
    const auto year = world.year();
    const auto faults = rules_of(eligibility_faults(year, 0, year.classes.front()));
    CHECK(faults.empty() == is_eligible(year, 0, year.classes.front()));
    return faults;
}

DayRange days(Day first, int count) {
    return {first, first + (count - 1)};
}

}  // namespace

TEST_CASE("E-1: whom the class does not call is named with the rule that fails") {
    auto world = world_with_class();
    CHECK(faults_of(world).empty());
    world.entries[0].audience = *plan::audience_of("county");
    CHECK(faults_of(world) == std::vector<std::string>{"E-1"});
    const auto year = world.year();
    CHECK(eligibility_faults(year, 0, year.classes[0]).front().message == Message{"nomination.rank_outside", {{"rank_group", "section"}}});
}

TEST_CASE("E-7: nobody is called from a unit in its blackout, except over the network or for a long class") {
    auto world = world_with_class();
    world.blackouts.push_back({world.population.units[0].id, std::nullopt, "", days(kApril + 4, 3)});
    CHECK(faults_of(world) == std::vector<std::string>{"E-7"});
    world.classes[0].is_online = true;
    CHECK(faults_of(world).empty());
    world.classes[0].is_online = false;
    world.blackouts[0].days = days(kApril + 5, 3);
    CHECK(faults_of(world).empty());
}

TEST_CASE("E-8: who is in another class or on secondment at the time is not called") {
    auto world = world_with_class();
    world.did(0, {days(kApril - 100, 101), -1, false, true});
    CHECK(faults_of(world) == std::vector<std::string>{"E-8"});
    world.past[0].days.last = kApril - 1;
    CHECK(faults_of(world).empty());
}

TEST_CASE("N1: two calls in the year are enough, last year's do not count") {
    auto world = world_with_class();
    world.did(0, {days(Day::of(2027, 1, 5), 3), -1, false, false});
    world.did(0, {days(Day::of(2026, 12, 30), 3), -1, false, false});
    CHECK(faults_of(world).empty());
    world.past[1].days = days(Day::of(2027, 2, 20), 3);
    CHECK(faults_of(world) == std::vector<std::string>{"N1"});
}

TEST_CASE("N2: a topic had this year is not had again") {
    auto world = world_with_class();
    world.did(0, {days(Day::of(2027, 1, 5), 3), world.classes[0].topic, false, false});
    CHECK(faults_of(world) == std::vector<std::string>{"N2"});
    world.past[0].topic = -1;
    CHECK(faults_of(world).empty());
}

TEST_CASE("N3: one class of two months in three years") {
    auto world = world_with_class();
    world.did(0, {days(Day::of(2024, 4, 1), 60), -1, false, false});
    CHECK(faults_of(world).empty());
    world.classes[0].days = days(kApril, 60);
    CHECK(faults_of(world) == std::vector<std::string>{"N3"});
    world.past[0].days = days(Day::of(2024, 4, 1), 59);
    CHECK(faults_of(world).empty());
    world.past[0].days = days(Day::of(2024, 1, 1), 60);
    CHECK(faults_of(world).empty());
}

TEST_CASE("N4: one class out of the region a year") {
    auto world = world_with_class();
    world.did(0, {days(Day::of(2027, 1, 5), 3), -1, true, false});
    CHECK(faults_of(world).empty());
    world.entries[0].is_out_of_region = true;
    CHECK(faults_of(world) == std::vector<std::string>{"N4"});
}

TEST_CASE("every rule that fails is named, with its numbers") {
    auto world = world_with_class();
    world.entries[0].is_out_of_region = true;
    for (int i = 0; i < 2; ++i) world.did(0, {days(kApril + i, 2), world.classes[0].topic, true, false});
    CHECK(faults_of(world) == std::vector<std::string>{"E-8", "N1", "N2", "N4"});
    const auto year = world.year();
    CHECK(eligibility_faults(year, 0, year.classes[0])[1].message == Message{"nomination.calls_used_up", {{"had", "2"}, {"limit", "2"}}});
}

}  // namespace lunxun::nomination

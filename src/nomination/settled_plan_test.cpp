// SPDX-License-Identifier: Apache-2.0
#include "nomination/settled_plan.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>

#include "nomination/eligibility.hpp"
#include "nomination/fairness_report.hpp"
#include "nomination/proposal.hpp"
#include "solvers/assignment/solve.hpp"
#include "tests/support/offered_world.hpp"

namespace lunxun::nomination {
namespace {

using testing::OfferedWorld;

/// A year planned the whole way: pairs, solver, settling.
struct Planned {
    OfferedYear year;
    PriorityRule rule;
    YearInstance made;
    assignment::Solution solution;

    explicit Planned(OfferedYear given) : year(std::move(given)), rule(year, {}), made(*build_instance(year, rule, {})) {
        assignment::Options options;
        options.max_iterations = 60;
        solution = *assignment::solve(made.instance, options);
        settle_plan(year, made, solution);
    }

    std::int64_t value_of_pairs() const {
        std::int64_t value = 0;
        for (const auto& [person, offered] : solution.plan) value += rule.benefit(made.members[static_cast<std::size_t>(person)], year.classes[static_cast<std::size_t>(offered)]);
        return value;
    }
};

/// Counts a plan anew from the year alone: people by unit and day, seats, topics, times. Empty when all limits hold.
std::set<std::string> broken_limits(const Planned& planned) {
    std::set<std::string> broken;
    const auto& year = planned.year;
    std::map<int, std::vector<const OfferedClass*>> by_member;
    std::map<int, int> seats;
    std::map<std::pair<int, Day>, int> away_of_unit;
    for (const auto& [person, number] : planned.solution.plan) {
        const int member = planned.made.members[static_cast<std::size_t>(person)];
        const auto& offered = year.classes[static_cast<std::size_t>(number)];
        if (!eligibility_faults(year, member, offered).empty()) broken.insert("eligibility");
        by_member[member].push_back(&offered);
        ++seats[number];
        const auto* standing = year.population.standing_on(member, offered.days.first);
        for (Day day = offered.days.first; !offered.is_online && day <= offered.days.last; day = day + 1) ++away_of_unit[{standing->unit, day}];
    }
    for (const auto& [number, taken] : seats) {
        const auto& offered = year.classes[static_cast<std::size_t>(number)];
        if (taken > offered.seats_max || taken < offered.seats_min) broken.insert("seats");
    }
    for (const auto& [at, away] : away_of_unit) {
        const int members = static_cast<int>(year.population.members_of(at.first).size());
        for (const auto& cap : year.away_rules)
            if (cap.of == "unit" && away > cap.away_at_most(members)) broken.insert("release");
    }
    for (const auto& [member, own] : by_member) {
        if (static_cast<int>(own.size()) > calls_left(year, member)) broken.insert("N1");
        for (std::size_t i = 0; i < own.size(); ++i)
            for (std::size_t k = 0; k < i; ++k) {
                if (own[i]->days.overlaps(own[k]->days)) broken.insert("overlap");
                if (own[i]->topic == own[k]->topic) broken.insert("N2");
                if (is_long_class(year, own[i]->days) && is_long_class(year, own[k]->days)) broken.insert("N3");
                if (year.entry_of(*own[i]).is_out_of_region && year.entry_of(*own[k]).is_out_of_region) broken.insert("N4");
            }
    }
    return broken;
}

rulebook::AbsenceCap unit_cap(double share, std::int64_t at_least) {
    rulebook::AbsenceCap cap;
    cap.of = "unit";
    cap.share = share;
    cap.at_least = at_least;
    return cap;
}

/// People in units of different sizes, classes of all kinds over the year.
OfferedWorld random_world(std::uint64_t seed, int people, int classes) {
    OfferedWorld world;
    std::mt19937_64 random(seed);
    const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<std::uint64_t>(limit)); };
    std::vector<int> units;
    for (int u = 0; u < 1 + people / 15; ++u) units.push_back(world.unit("county", u % 2 == 0 ? "990101" : "990102"));
    for (int p = 0; p < people; ++p) {
        const int member = world.person(units[static_cast<std::size_t>(below(static_cast<int>(units.size())))],
                                        {.rank = below(3) == 0 ? plan::RankGroup::county : plan::RankGroup::section, .is_head = below(9) == 0});
        auto& history = world.history(member);
        history.minutes_required = 4050;
        history.minutes_short = below(4050);
        history.classes_in_cycle = below(5);
        if (below(3) > 0) world.population.members[static_cast<std::size_t>(member)].last_class_on = Day::of(2021 + below(6), 1 + below(12), 5);
    }
    for (int c = 0; c < classes; ++c) {
        auto& entry = world.entry();
        entry.topic = "topic" + std::to_string(below(6));
        entry.audience = *plan::audience_of(below(3) == 0 ? "county" : "county,section");
        entry.scope_division = below(2) == 0 ? "990100" : "990101";
        entry.days = below(8) == 0 ? 60 : 1 + below(8);
        entry.is_out_of_region = below(5) == 0;
        entry.delivery = below(6) == 0 ? plan::Delivery::online_linked : plan::Delivery::classroom;
        entry.seats_min = 3;
        entry.seats_max = 3 + below(people / classes + 8);
        world.offer(Day::of(2027, 1, 4) + below(290));
    }
    world.away_rules = {unit_cap(0.1, 1)};
    return world;
}

}  // namespace

TEST_CASE("a settled plan holds every limit, counted anew, on many random years") {
    for (std::uint64_t seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        const Planned planned(random_world(seed, 150, 16).year());
        CHECK(broken_limits(planned).empty());
        CHECK(planned.solution.plan.size() > 30);
        CHECK(planned.solution.value <= planned.solution.upper_bound);
        CHECK(planned.solution.value == planned.value_of_pairs() - assignment::kMustPenalty * planned.solution.must_unserved);
    }
}

TEST_CASE("a settled plan leaves no seat that an eligible person could take") {
    const Planned planned(random_world(3, 150, 16).year());
    CHECK(broken_limits(planned).empty());
    const Explanations explanations(planned.year, planned.made, planned.rule, planned.solution);
    for (std::size_t p = 0; p < planned.made.members.size(); ++p) {
        const auto person = static_cast<int>(p);
        if (explanations.has_place(person)) continue;
        const auto refused = explanations.refused(person);
        CHECK(refused.facts.refusal != Refusal::better_elsewhere);
    }
}

TEST_CASE("who is refused a full class hears of someone with more points, or with fewer other classes") {
    auto world = random_world(5, 300, 10);
    world.away_rules = {unit_cap(0.5, 1)};
    const Planned planned(world.year());
    const Explanations explanations(planned.year, planned.made, planned.rule, planned.solution);
    int refused_for_seats = 0;
    for (std::size_t p = 0; p < planned.made.members.size(); ++p) {
        const auto person = static_cast<int>(p);
        if (explanations.has_place(person)) continue;
        const auto facts = explanations.refused(person).facts;
        if (facts.refusal == Refusal::seats_taken) {
            ++refused_for_seats;
            CHECK(facts.seats_taken == facts.seats);
            CHECK(facts.last_admitted);
        }
        if (facts.refusal == Refusal::release_limit) {
            REQUIRE_FALSE(facts.crowded.empty());
            CHECK(facts.crowded.front().away >= facts.crowded.front().limit);
        }
        CHECK_FALSE(reasons_against(facts).empty());
    }
    CHECK(refused_for_seats > 0);
}

TEST_CASE("the bound is near the value where seats alone decide") {
    OfferedWorld world;
    const int unit = world.unit();
    world.people(unit, 6);
    world.person(unit, {.is_head = true});
    auto& entry = world.entry();
    entry.seats_min = 1;
    entry.seats_max = 3;
    world.offer(Day::of(2027, 4, 12));
    const Planned planned(world.year());
    CHECK(planned.solution.plan.size() == 3);
    CHECK(planned.solution.value <= planned.solution.upper_bound);
    CHECK(planned.solution.upper_bound <= planned.solution.value * 11 / 10);
}

TEST_CASE("a class over the network takes nobody away") {
    OfferedWorld world;
    world.people(world.unit(), 30);
    world.entry();
    world.offer(Day::of(2027, 4, 12));
    world.away_rules = {unit_cap(0.1, 1)};
    const Planned in_person(world.year());
    CHECK(in_person.solution.plan.empty());
    world.classes[0].is_online = true;
    CHECK(Planned(world.year()).solution.plan.size() == 30);
}

TEST_CASE("nobody gets two classes out of the region or two long ones, and the seat goes to another") {
    OfferedWorld world;
    world.people(world.unit(), 8);
    for (int c = 0; c < 2; ++c) {
        auto& entry = world.entry();
        entry.is_out_of_region = true;
        entry.seats_min = 1;
        entry.seats_max = 4;
        world.offer(Day::of(2027, 4, 12) + 60 * c);
    }
    const Planned planned(world.year());
    CHECK(broken_limits(planned).empty());
    CHECK(planned.solution.plan.size() == 8);
}

TEST_CASE("a class that cannot reach its minimum is not held and nobody sits in it") {
    OfferedWorld world;
    world.people(world.unit(), 10);
    world.entry().seats_min = 11;
    world.offer(Day::of(2027, 4, 12));
    const Planned planned(world.year());
    CHECK(planned.solution.plan.empty());
    CHECK(planned.solution.classes_not_run == std::vector{0});
    const Explanations explanations(planned.year, planned.made, planned.rule, planned.solution);
    CHECK(explanations.refused(0).facts.refusal == Refusal::class_not_run);
}

TEST_CASE("the rank among the eligible counts those with more points") {
    OfferedWorld world;
    const int unit = world.unit();
    world.people(unit, 6);
    world.person(unit, {.is_head = true});
    auto& entry = world.entry();
    entry.seats_min = 1;
    entry.seats_max = 3;
    world.offer(Day::of(2027, 4, 12));
    const Planned planned(world.year());
    const Explanations explanations(planned.year, planned.made, planned.rule, planned.solution);
    REQUIRE(planned.solution.plan.size() == 3);
    const auto head = explanations.proposed(planned.solution.plan.back());
    CHECK(planned.made.members[static_cast<std::size_t>(head.person)] == 6);
    CHECK(head.standpoint.rank == 1);
    CHECK(head.standpoint.eligible == 7);
    CHECK(explanations.proposed(planned.solution.plan.front()).standpoint.rank == 2);
}

TEST_CASE("the fairness report counts each person once under each attribute") {
    const Planned planned(random_world(9, 120, 10).year());
    for (const auto& table : fairness_report(planned.year, planned.made, planned.solution)) {
        CAPTURE(table.attribute);
        int persons = 0, places = 0;
        for (const auto& share : table.shares) {
            persons += share.persons;
            places += share.places;
        }
        CHECK(persons == static_cast<int>(planned.made.members.size()));
        CHECK(places == static_cast<int>(planned.solution.plan.size()));
    }
}

}  // namespace lunxun::nomination

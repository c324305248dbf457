// SPDX-License-Identifier: Apache-2.0
#include "curriculum/menu_search.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <random>

namespace lunxun::curriculum {

namespace {

struct Case {
    MenuDemand demand;
    std::vector<Candidate> candidates;
};

/// A small library with everything that the rules look at, drawn from a seed.
Case random_case(unsigned seed, int candidates, int half_days) {
    std::mt19937 random(seed);
    const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
    Case made;
    for (int i = 0; i < candidates; ++i) {
        Candidate candidate;
        candidate.source = i;
        candidate.part = static_cast<Part>(below(5));
        candidate.mix = static_cast<Mix>(below(4));
        candidate.method = static_cast<int>(candidate.mix);
        candidate.topic = below(6);
        candidate.half_days = below(5) == 0 ? 2 : 1;
        candidate.minutes = candidate.half_days == 2 ? 315 : 180;
        candidate.is_core_theory = candidate.part == Part::theory && below(2) == 0;
        candidate.is_party_history = candidate.part == Part::party_spirit && below(2) == 0;
        candidate.value = candidate.half_days * (below(900) + 1);
        made.candidates.push_back(candidate);
    }
    made.demand.half_days = half_days;
    made.demand.fixed_minutes[0] = 90 * below(2);
    made.demand.theory_party_permille = below(2) * 700;
    made.demand.party_permille = made.demand.theory_party_permille * 2 / 7;
    made.demand.block_half_days = below(3);
    made.demand.block_courses = made.demand.block_half_days;
    made.demand.history_half_days = below(2);
    made.demand.class_topic = below(6);
    made.demand.topic_half_days = 1;
    made.demand.mix_target = {520 * half_days, 140 * half_days, 140 * half_days, 90 * half_days, 0};
    made.demand.methods_minimum = 3;
    made.demand.mix_weight = -150;
    made.demand.methods_weight = -400;
    made.demand.repeat_weight = -120;
    return made;
}

/// Scores a menu from the sentences of the rules, sharing nothing with the books of the search.
MenuScore plain_score(const Case& given, const MenuChoice& choice) {
    const MenuDemand& demand = given.demand;
    int half_days = 0, core = 0, core_courses = 0, history = 0, on_topic = 0;
    int minutes = demand.fixed_minutes[0];
    std::array<int, kParts> minutes_of_part = demand.fixed_minutes;
    std::array<std::int64_t, kMixes> of_mix{};
    std::array<int, 6> of_topic{};
    std::int64_t points = 0;
    for (const int at : choice) {
        const Candidate& candidate = given.candidates[static_cast<std::size_t>(at)];
        half_days += candidate.half_days;
        minutes += candidate.minutes;
        minutes_of_part[static_cast<std::size_t>(candidate.part)] += candidate.minutes;
        of_mix[static_cast<std::size_t>(candidate.mix)] += candidate.half_days;
        if (candidate.is_core_theory) core += candidate.half_days, ++core_courses;
        if (candidate.is_party_history) history += candidate.half_days;
        if (candidate.topic == demand.class_topic) on_topic += candidate.half_days;
        if (candidate.topic != demand.class_topic && of_topic[static_cast<std::size_t>(candidate.topic)]++ > 0) points += demand.repeat_weight;
        points += candidate.value;
    }
    std::int64_t off = 0;
    int methods = 0;
    for (std::size_t mix = 0; mix < kMixes; ++mix) {
        off += std::abs(of_mix[mix] * 1000 - demand.mix_target[mix]);
        methods += of_mix[mix] > 0 ? 1 : 0;
    }
    points += demand.mix_weight * off / 1000 + demand.methods_weight * std::max(0, demand.methods_minimum - methods);
    const auto short_share = [&](int permille, int have) {
        int lacking = 0;
        while (1000 * (have + 180 * lacking) < permille * minutes) ++lacking;
        return lacking;
    };
    const auto lack = [](int asked, int have) { return asked > have ? asked - have : 0; };
    const int short_of = lack(demand.half_days, half_days) +
                         short_share(demand.theory_party_permille, minutes_of_part[0] + minutes_of_part[1]) +
                         short_share(demand.party_permille, minutes_of_part[1]) + lack(demand.block_half_days, core) +
                         lack(demand.block_courses, core_courses) + lack(demand.history_half_days, history) +
                         lack(demand.topic_half_days, on_topic);
    return {short_of, points};
}

MenuScore best_of_all(const Case& given) {
    MenuScore best{1'000'000, 0};
    const auto count = static_cast<unsigned>(given.candidates.size());
    for (unsigned mask = 0; mask < (1U << count); ++mask) {
        MenuChoice choice;
        int half_days = 0;
        for (unsigned at = 0; at < count; ++at) {
            if ((mask >> at & 1U) == 0) continue;
            choice.push_back(static_cast<int>(at));
            half_days += given.candidates[at].half_days;
        }
        if (half_days > given.demand.half_days) continue;
        const MenuScore score = plain_score(given, choice);
        if (score.is_better_than(best)) best = score;
    }
    return best;
}

}  // namespace

TEST_CASE("small menus lack no more than the best of all, and nearly all of them are the best") {
    int best = 0, cases = 0;
    double points_lost = 0;
    for (unsigned seed = 1; seed <= 150; ++seed) {
        const Case given = random_case(seed, 12, 3 + static_cast<int>(seed % 4));
        const MenuChoice choice = choose_menu(given.demand, given.candidates, 1);
        const MenuScore found = plain_score(given, choice);
        const MenuScore optimum = best_of_all(given);
        CHECK_MESSAGE(found.short_of == optimum.short_of, "seed ", seed);
        ++cases;
        best += found == optimum ? 1 : 0;
        points_lost += static_cast<double>(optimum.points - found.points);
    }
    MESSAGE(best, " of ", cases, " menus are the best of all; points lost on average ", points_lost / cases);
    CHECK(best * 100 >= cases * 95);
}

TEST_CASE("the books of the search agree with a plain count") {
    for (unsigned seed = 200; seed < 230; ++seed) {
        const Case given = random_case(seed, 60, 14);
        const MenuChoice choice = choose_menu(given.demand, given.candidates, 1);
        CHECK(score_menu(given.demand, given.candidates, choice) == plain_score(given, choice));
    }
}

TEST_CASE("a menu never runs past its half-days nor takes a course twice") {
    for (unsigned seed = 300; seed < 330; ++seed) {
        const Case given = random_case(seed, 40, 11);
        const MenuChoice choice = choose_menu(given.demand, given.candidates, 1);
        int half_days = 0;
        for (std::size_t at = 0; at < choice.size(); ++at) {
            half_days += given.candidates[static_cast<std::size_t>(choice[at])].half_days;
            if (at > 0) CHECK(choice[at - 1] < choice[at]);
        }
        CHECK(half_days <= 11);
        CHECK(half_days >= 10);
    }
}

TEST_CASE("the same menu comes out of the same question") {
    const Case given = random_case(7, 60, 20);
    CHECK(choose_menu(given.demand, given.candidates, 1) == choose_menu(given.demand, given.candidates, 1));
}

TEST_CASE("an empty library leaves the half-days empty and says what is lacking") {
    Case given = random_case(1, 0, 6);
    given.demand.block_half_days = 2;
    given.demand.history_half_days = 1;
    const Shortfall lacks = shortfall_of(given.demand, given.candidates, choose_menu(given.demand, given.candidates, 1));
    CHECK(lacks.unfilled == 6);
    CHECK(lacks.block_half_days == 2);
    CHECK(lacks.history == 1);
    CHECK(lacks.topic == 1);
}

TEST_CASE("S1 and S2 hold where the library allows it") {
    Case given;
    given.demand.half_days = 10;
    given.demand.theory_party_permille = 700;
    given.demand.party_permille = 200;
    for (int i = 0; i < 30; ++i) {
        Candidate candidate;
        candidate.part = static_cast<Part>(i % 5);
        candidate.topic = i;
        candidate.minutes = 180;
        candidate.value = candidate.part == Part::ability ? 900 : 100;
        given.candidates.push_back(candidate);
    }
    const MenuChoice choice = choose_menu(given.demand, given.candidates, 1);
    int theory_party = 0, ability = 0;
    for (const int at : choice) {
        const Part part = given.candidates[static_cast<std::size_t>(at)].part;
        theory_party += part == Part::theory || part == Part::party_spirit ? 1 : 0;
        ability += part == Part::ability ? 1 : 0;
    }
    CHECK(theory_party == 7);
    CHECK(ability == 3);
}

}  // namespace lunxun::curriculum

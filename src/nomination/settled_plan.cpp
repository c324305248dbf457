// SPDX-License-Identifier: Apache-2.0
#include "nomination/settled_plan.hpp"

#include <algorithm>
#include <cstdint>

#include "nomination/seating.hpp"

namespace lunxun::nomination {
namespace {

auto at(int position) {
    return static_cast<std::size_t>(position);
}

/// Arcs stand by person, then class.
int benefit_of(const YearInstance& made, int person, int offered) {
    const auto& arcs = made.instance.arcs;
    const auto found = std::lower_bound(arcs.begin(), arcs.end(), std::pair{person, offered},
                                        [](const assignment::Arc& arc, const std::pair<int, int>& pair) { return std::pair{arc.person, arc.class_id} < pair; });
    return found->benefit;
}

/// Seats the solver's plan, the worthier first where N3 or N4 keep two classes apart; what people settled goes before.
void seat_plan(const OfferedYear& year, const YearInstance& made, const std::vector<assignment::Nomination>& plan, Seating& seating) {
    for (std::size_t i = 0; i < plan.size();) {
        std::size_t end = i;
        while (end < plan.size() && plan[end].person == plan[i].person) ++end;
        std::vector<std::pair<int, int>> own;  // -benefit, class
        for (auto k = i; k < end; ++k) {
            const bool is_settled = year.find_settled(made.members[at(plan[i].person)], plan[k].class_id) != nullptr;
            const int worth = is_settled ? assignment::kMaxBenefit + 1 : benefit_of(made, plan[k].person, plan[k].class_id);
            own.emplace_back(-worth, plan[k].class_id);
        }
        std::sort(own.begin(), own.end());
        for (const auto& [worth, offered] : own) {
            const auto& before = seating.classes_of(plan[i].person);
            const bool is_kept_apart = std::any_of(before.begin(), before.end(), [&](int other) { return seating.breaks_year_limits(other, offered); });
            if (!is_kept_apart) seating.seat(plan[i].person, offered);
        }
        i = end;
    }
}

/// Those who could take a seat now, the worthiest first.
std::vector<Candidate> free_candidates(const YearInstance& made, int offered, const Seating& seating) {
    std::vector<Candidate> order;
    for (const auto& candidate : made.candidates_of(offered))
        if (seating.fits(candidate.person, offered)) order.push_back(candidate);
    std::sort(order.begin(), order.end(), [](const Candidate& a, const Candidate& b) { return a.benefit != b.benefit ? a.benefit > b.benefit : a.person < b.person; });
    return order;
}

/// Fills one class from all its candidates; empties it when it stays below its minimum.
/// @return true when its trainees changed.
bool fill(const OfferedYear& year, const YearInstance& made, int offered, Seating& seating) {
    const auto& its = year.classes[at(offered)];
    const int before = seating.taken(offered);
    if (before >= its.seats_max) return false;
    std::vector<int> added;
    for (const auto& candidate : free_candidates(made, offered, seating)) {
        if (seating.taken(offered) >= its.seats_max) break;
        if (!seating.fits(candidate.person, offered)) continue;
        seating.seat(candidate.person, offered);
        added.push_back(candidate.person);
    }
    if (seating.taken(offered) >= its.seats_min) return !added.empty();
    if (before == 0) {
        for (const int person : added) seating.unseat(person, offered);
        return false;
    }
    for (const auto& candidate : made.candidates_of(offered))
        if (seating.attends(candidate.person, offered)) seating.unseat(candidate.person, offered);
    return true;
}

void read_back(const YearInstance& made, const Seating& seating, assignment::Solution& solution) {
    solution.plan.clear();
    solution.seats_taken.assign(made.instance.classes.size(), 0);
    solution.classes_not_run.clear();
    solution.value = 0;
    solution.must_unserved = 0;
    for (std::size_t p = 0; p < made.members.size(); ++p) {
        auto own = seating.classes_of(static_cast<int>(p));
        std::sort(own.begin(), own.end());
        for (const int offered : own) solution.plan.push_back({static_cast<int>(p), offered});
        if (own.empty() && made.instance.persons[p].must) ++solution.must_unserved;
    }
    for (std::size_t c = 0; c < made.instance.classes.size(); ++c) {
        const auto offered = static_cast<int>(c);
        solution.seats_taken[c] = seating.taken(offered);
        if (seating.taken(offered) == 0) solution.classes_not_run.push_back(offered);
        for (const auto& candidate : made.candidates_of(offered))
            if (seating.attends(candidate.person, offered)) solution.value += candidate.benefit;
    }
    solution.value -= assignment::kMustPenalty * solution.must_unserved;
    solution.objective = solution.value;
}

}  // namespace

void settle_plan(const OfferedYear& year, const YearInstance& made, assignment::Solution& solution) {
    Seating seating(year, made);
    seat_plan(year, made, solution.plan, seating);
    // A class that is emptied frees people for those before it, so go round until nothing changes; a class is emptied
    // at most once, hence a few rounds do.
    constexpr int kRounds = 4;
    bool has_changed = true;
    for (int round = 0; round < kRounds && has_changed; ++round) {
        has_changed = false;
        for (std::size_t c = 0; c < year.classes.size(); ++c) has_changed = fill(year, made, static_cast<int>(c), seating) || has_changed;
    }
    read_back(made, seating, solution);
}

}  // namespace lunxun::nomination

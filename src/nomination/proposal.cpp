// SPDX-License-Identifier: Apache-2.0
#include "nomination/proposal.hpp"

#include <algorithm>
#include <functional>

namespace lunxun::nomination {
namespace {

auto at(int position) {
    return static_cast<std::size_t>(position);
}

Refusal refusal_of(const assignment::Explanation& explained, bool has_place) {
    using assignment::Verdict;
    switch (explained.verdict) {
        case Verdict::class_not_run: return Refusal::class_not_run;
        case Verdict::shares_a_day: return Refusal::other_class;
        case Verdict::same_topic: return Refusal::topic_taken;
        case Verdict::max_classes: return Refusal::calls_full;
        default: break;
    }
    if (!explained.crowded.empty()) return Refusal::release_limit;
    if (explained.seats_taken >= explained.max_seats) return Refusal::seats_taken;
    return has_place ? Refusal::better_elsewhere : Refusal::class_not_run;
}

}  // namespace

Explanations::Explanations(const OfferedYear& year, const YearInstance& made, const PriorityRule& rule, const assignment::Solution& solution)
    : year_(year), made_(made), rule_(rule), solution_(solution), explainer_(made.instance, solution), has_place_(made.members.size(), false),
      arc_starts_(made.members.size() + 1), benefits_(year.classes.size()) {
    for (const auto& nomination : solution.plan) has_place_[at(nomination.person)] = true;
    for (const auto& arc : made.instance.arcs) ++arc_starts_[at(arc.person) + 1];
    for (std::size_t p = 0; p < made.members.size(); ++p) arc_starts_[p + 1] += arc_starts_[p];
    for (std::size_t c = 0; c < year.classes.size(); ++c) {
        for (const auto& candidate : made.candidates_of(static_cast<int>(c))) benefits_[c].push_back(candidate.benefit);
        std::sort(benefits_[c].rbegin(), benefits_[c].rend());
    }
}

int Explanations::rank(int offered, int benefit) const {
    const auto& all = benefits_[at(offered)];
    return 1 + static_cast<int>(std::lower_bound(all.begin(), all.end(), benefit, std::greater<>{}) - all.begin());
}

Proposed Explanations::proposed(const assignment::Nomination& nomination) const {
    const auto& offered = year_.classes[at(nomination.class_id)];
    Proposed made{nomination.person, nomination.class_id, rule_.explain(made_.members[at(nomination.person)], offered), {}};
    made.standpoint = {rank(nomination.class_id, made.priority.benefit), static_cast<int>(benefits_[at(nomination.class_id)].size()), offered.seats_max,
                       made_.instance.persons[at(nomination.person)].must};
    return made;
}

int Explanations::nearest_class(int person) const {
    int nearest = -1;
    double best = 0;
    for (auto arc = arc_starts_[at(person)]; arc < arc_starts_[at(person) + 1]; ++arc) {
        const auto& its = made_.instance.arcs[arc];
        const double left = its.benefit - solution_.prices.seat[at(its.class_id)];
        if (nearest < 0 || left > best) {
            nearest = its.class_id;
            best = left;
        }
    }
    return nearest;
}

RefusalFacts Explanations::facts(int person, int offered) const {
    const auto& its = year_.classes[at(offered)];
    const auto explained = explainer_.explain(person, offered);
    RefusalFacts facts;
    facts.refusal = refusal_of(explained, has_place(person));
    facts.seats = its.seats_max;
    facts.seats_min = its.seats_min;
    facts.seats_taken = explained.seats_taken;
    facts.limit = static_cast<int>(year_.limits.times_per_year);
    facts.own = rule_.explain(made_.members[at(person)], its);
    const Day first = Day::of(year_.year, 1, 1);
    for (const auto& crowded : explained.crowded)
        facts.crowded.push_back({made_.groups[at(crowded.group)].kind, {first + crowded.first_day, first + crowded.last_day},
                                 static_cast<int>(crowded.away.size()), crowded.limit});
    if (explained.last_admitted) facts.last_admitted = rule_.explain(made_.members[at(*explained.last_admitted)], its);
    if (!explained.in_the_way.empty()) {
        const auto& other = year_.classes[at(explained.in_the_way.front())];
        facts.other_class = other.name;
        facts.other_class_days = other.days;
    }
    return facts;
}

Refused Explanations::refused(int person) const {
    const int offered = nearest_class(person);
    return {person, offered, facts(person, offered)};
}

}  // namespace lunxun::nomination

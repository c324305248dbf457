// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/explain.hpp"

#include <algorithm>
#include <limits>

namespace lunxun::assignment {
namespace {

bool share_a_day(const TrainingClass& a, const TrainingClass& b) {
    return a.first_day <= b.last_day && b.first_day <= a.last_day;
}

}  // namespace

Explainer::Explainer(const Instance& instance, const Solution& solution) : instance_(instance), solution_(solution) {
    index_arcs();
    index_groups();
    index_plan();
    rank_candidates();
}

void Explainer::index_arcs() {
    Table<int> sizes(instance_.persons.size(), 0);
    for (const Arc& arc : instance_.arcs) ++sizes[arc.person];
    arcs_of_ = Slices(sizes);
    arcs_.resize(instance_.arcs.size());
    std::fill(sizes.begin(), sizes.end(), 0);
    for (const Arc& arc : instance_.arcs) arcs_[arcs_of_.begin(arc.person) + sizes[arc.person]++] = arc;
}

void Explainer::index_groups() {
    Table<int> sizes(instance_.persons.size(), 0);
    for (const Group& group : instance_.groups)
        for (const int person : group.members) ++sizes[person];
    groups_of_ = Slices(sizes);
    groups_.resize(static_cast<std::size_t>(groups_of_.total()));
    std::fill(sizes.begin(), sizes.end(), 0);
    for (int group = 0; group < static_cast<int>(instance_.groups.size()); ++group)
        for (const int person : instance_.groups[static_cast<std::size_t>(group)].members)
            groups_[groups_of_.begin(person) + sizes[person]++] = group;
}

void Explainer::index_plan() {
    Table<int> classes(instance_.persons.size(), 0);
    for (const Nomination& it : solution_.plan) ++classes[it.person];
    classes_of_ = Slices(classes);
    Table<int> prices(instance_.groups.size(), 0);
    for (const ReleasePrice& price : solution_.prices.release) ++prices[price.group];
    releases_of_ = Slices(prices);
}

void Explainer::rank_candidates() {
    nets_.resize(instance_.classes.size());
    last_admitted_.resize(instance_.classes.size(), -1);
    Table<double> lowest(instance_.classes.size(), std::numeric_limits<double>::max());
    for (const Arc& arc : arcs_) {
        const double worth = net(arc);
        nets_[arc.class_id].push_back(static_cast<float>(worth));
        if (!attends(arc.person, arc.class_id) || worth >= lowest[arc.class_id]) continue;
        lowest[arc.class_id] = worth;
        last_admitted_[arc.class_id] = arc.person;
    }
    for (auto& nets : nets_) std::ranges::sort(nets, std::greater{});
}

const TrainingClass& Explainer::training_class(int class_id) const {
    return instance_.classes[static_cast<std::size_t>(class_id)];
}

std::span<const Nomination> Explainer::nominations_of(int person) const {
    return {solution_.plan.data() + classes_of_.begin(person), solution_.plan.data() + classes_of_.end(person)};
}

bool Explainer::attends(int person, int class_id) const {
    return std::ranges::any_of(nominations_of(person), [&](const Nomination& it) { return it.class_id == class_id; });
}

const Arc* Explainer::find_arc(int person, int class_id) const {
    const auto own = arcs_of_.of(person, arcs_);
    const auto arc = std::ranges::find(own, class_id, &Arc::class_id);
    return arc == own.end() ? nullptr : &*arc;
}

/// A class pays for every binding day it covers.
double Explainer::group_price(int group, const TrainingClass& its) const {
    if (!its.is_away) return 0;
    double sum = 0;
    for (int i = releases_of_.begin(group); i < releases_of_.end(group); ++i) {
        const ReleasePrice& release = solution_.prices.release[static_cast<std::size_t>(i)];
        if (its.first_day <= release.last_day && release.last_day <= its.last_day) sum += release.price;
    }
    return sum;
}

double Explainer::release_price(int person, const TrainingClass& its) const {
    double sum = 0;
    for (const int group : groups_of_.of(person, groups_)) sum += group_price(group, its);
    return sum;
}

double Explainer::net(const Arc& arc) const {
    return arc.benefit - solution_.prices.seat[static_cast<std::size_t>(arc.class_id)] -
           release_price(arc.person, training_class(arc.class_id));
}

void Explainer::add_crowded(Explanation& explanation, int person, const TrainingClass& its) const {
    if (!its.is_away) return;
    for (const int group : groups_of_.of(person, groups_)) {
        const Group& all = instance_.groups[static_cast<std::size_t>(group)];
        Crowded crowded{.group = group, .limit = all.limit, .price = group_price(group, its)};
        std::vector<int> load(static_cast<std::size_t>(its.last_day - its.first_day) + 1, 0);
        for (const int member : all.members)
            if (member != person && add_days_away(member, its, load)) crowded.away.push_back(member);
        const auto full = [&](int count) { return count >= all.limit; };
        const auto first = std::ranges::find_if(load, full);
        if (first == load.end()) continue;
        const auto last = std::find_if(load.rbegin(), load.rend(), full);
        crowded.first_day = its.first_day + static_cast<int>(first - load.begin());
        crowded.last_day = its.last_day - static_cast<int>(last - load.rbegin());
        explanation.crowded.push_back(std::move(crowded));
    }
}

/// Counts the member's days away among those of the class; false when there is none.
bool Explainer::add_days_away(int member, const TrainingClass& its, std::vector<int>& load) const {
    bool any = false;
    for (const Nomination& nomination : nominations_of(member)) {
        const TrainingClass& other = training_class(nomination.class_id);
        if (!other.is_away || !share_a_day(its, other)) continue;
        any = true;
        for (int day = std::max(its.first_day, other.first_day); day <= std::min(its.last_day, other.last_day); ++day)
            ++load[static_cast<std::size_t>(day - its.first_day)];
    }
    return any;
}

Verdict Explainer::first_obstacle(Explanation& explanation, int person, const TrainingClass& its) const {
    Verdict verdict = Verdict::worth_less;
    const auto note = [&](bool stands, Verdict as) {
        if (stands && verdict == Verdict::worth_less) verdict = as;
    };
    note(explanation.seats_taken == 0, Verdict::class_not_run);
    for (const Nomination& nomination : nominations_of(person)) {
        const TrainingClass& other = training_class(nomination.class_id);
        note(share_a_day(its, other), Verdict::shares_a_day);
        note(its.topic == other.topic, Verdict::same_topic);
        if (share_a_day(its, other) || its.topic == other.topic) explanation.in_the_way.push_back(nomination.class_id);
    }
    const bool year_full = classes_of_.size(person) >= instance_.persons[static_cast<std::size_t>(person)].max_classes;
    if (year_full && explanation.in_the_way.empty())
        for (const Nomination& nomination : nominations_of(person)) explanation.in_the_way.push_back(nomination.class_id);
    note(year_full, Verdict::max_classes);
    note(!explanation.crowded.empty(), Verdict::group_limit);
    note(explanation.seats_taken >= explanation.max_seats, Verdict::seats_taken);
    return verdict;
}

Explanation Explainer::explain(int person, int class_id) const {
    const TrainingClass& its = training_class(class_id);
    const Arc* arc = find_arc(person, class_id);
    Explanation explanation{.seat_price = solution_.prices.seat[static_cast<std::size_t>(class_id)],
                            .release_price = release_price(person, its),
                            .seats_taken = solution_.seats_taken[static_cast<std::size_t>(class_id)],
                            .max_seats = its.max_seats};
    if (arc == nullptr) return explanation;
    explanation.benefit = arc->benefit;
    explanation.net = net(*arc);
    const auto& nets = nets_[class_id];
    const auto not_better = std::ranges::lower_bound(nets, static_cast<float>(explanation.net), std::greater{});
    explanation.rank = 1 + static_cast<int>(not_better - nets.begin());
    if (last_admitted_[class_id] >= 0) explanation.last_admitted = last_admitted_[class_id];
    if (attends(person, class_id)) {
        explanation.verdict = Verdict::chosen;
        return explanation;
    }
    add_crowded(explanation, person, its);
    explanation.verdict = first_obstacle(explanation, person, its);
    return explanation;
}

Explanation explain(const Instance& instance, const Solution& solution, int person, int class_id) {
    return Explainer(instance, solution).explain(person, class_id);
}

}  // namespace lunxun::assignment

// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/person_problem.hpp"

#include <algorithm>

namespace lunxun::assignment {
namespace {

constexpr int kMaxNodes = 20'000;

}  // namespace

std::span<double> PersonProblem::nets_of(int person) {
    nets_.resize(static_cast<std::size_t>(model_.arcs_of.size(person)));
    return nets_;
}

double PersonProblem::solve(int person, double bonus) {
    picks_.clear();
    const int slots = model_.slots.size(person);
    if (slots == 0) return 0;
    const int first_arc = model_.arcs_of.begin(person);
    if (slots == 1) return take_best_single(first_arc, bonus);
    if (slots == 2) return best_pair(first_arc, bonus);
    list_gainful(first_arc, 0);
    if (gainful_.size() < 2) return take_best_single(first_arc, bonus);
    return bonus + best_set(slots);
}

double PersonProblem::take_best_single(int first_arc, double bonus) {
    const auto best = std::max_element(nets_.begin(), nets_.end());
    if (*best + bonus <= 0) return 0;
    picks_.assign(1, first_arc + static_cast<int>(best - nets_.begin()));
    return *best + bonus;
}

/// Arcs with a net above `least`, best first.
void PersonProblem::list_gainful(int first_arc, double least) {
    gainful_.clear();
    for (std::size_t i = 0; i < nets_.size(); ++i)
        if (nets_[i] > least) gainful_.push_back({nets_[i], first_arc + static_cast<int>(i)});
    std::sort(gainful_.begin(), gainful_.end(),
              [](const Option& a, const Option& b) { return a.net != b.net ? a.net > b.net : a.arc < b.arc; });
}

/// The best arc with the best one beside it; only arcs better than the second, all of which clash with the first, could
/// form a better pair. So hardly anything has to be sorted.
double PersonProblem::best_pair(int first_arc, double bonus) {
    const double alone = take_best_single(first_arc, bonus);
    if (picks_.empty()) return alone;
    const int first = picks_[0];
    const double first_net = nets_[static_cast<std::size_t>(first - first_arc)];
    double second_net = 0;
    int second = -1;
    for (std::size_t i = 0; i < nets_.size(); ++i) {
        const int arc = first_arc + static_cast<int>(i);
        if (nets_[i] <= second_net || model_.class_of(arc).clashes(model_.class_of(first))) continue;
        second_net = nets_[i];
        second = arc;
    }
    if (second >= 0) picks_.push_back(second);
    double best = first_net + second_net;
    list_gainful(first_arc, second_net);
    for (std::size_t i = 0; i + 1 < gainful_.size() && gainful_[i].net + gainful_[i + 1].net > best; ++i)
        for (std::size_t j = i + 1; j < gainful_.size() && gainful_[i].net + gainful_[j].net > best; ++j) {
            if (model_.class_of(gainful_[i].arc).clashes(model_.class_of(gainful_[j].arc))) continue;
            best = gainful_[i].net + gainful_[j].net;
            picks_.assign({gainful_[i].arc, gainful_[j].arc});
        }
    return bonus + best;
}

double PersonProblem::best_set(int slots) {
    best_ = 0;
    nodes_left_ = kMaxNodes;
    trail_.clear();
    extend(0, slots, 0);
    return nodes_left_ > 0 ? best_ : relaxed(0, slots);
}

void PersonProblem::extend(std::size_t from, int slots_left, double sum) {
    if (sum > best_) {
        best_ = sum;
        picks_ = trail_;
    }
    if (slots_left == 0) return;
    for (std::size_t i = from; i < gainful_.size() && sum + relaxed(i, slots_left) > best_; ++i) {
        if (--nodes_left_ <= 0) return;
        if (!fits(gainful_[i].arc)) continue;
        trail_.push_back(gainful_[i].arc);
        extend(i + 1, slots_left - 1, sum + gainful_[i].net);
        trail_.pop_back();
    }
}

/// The next `count` options as if none clashed.
double PersonProblem::relaxed(std::size_t from, int count) const {
    double sum = 0;
    for (std::size_t i = from; i < gainful_.size() && count > 0; ++i, --count) sum += gainful_[i].net;
    return sum;
}

bool PersonProblem::fits(int arc) const {
    return std::ranges::none_of(trail_, [&](int other) { return model_.class_of(arc).clashes(model_.class_of(other)); });
}

}  // namespace lunxun::assignment

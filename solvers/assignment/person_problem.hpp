// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "solvers/assignment/model.hpp"

namespace lunxun::assignment {

/// What one person would choose if every class had its price: the best set of classes that do not clash.
///
/// The problem is tiny: a person may attend one or two classes, seldom more, and only those with a net above 0 count.
/// Up to two classes it is solved exactly; for more, a search tree with a cap on its nodes falls back to a valid bound.
class PersonProblem {
public:
    explicit PersonProblem(const Model& model) : model_(model) {}

    /// Where the nets of the person's arcs are to be written, in their order, before `solve`.
    std::span<double> nets_of(int person);

    /// Largest sum of nets of a set of classes, `bonus` added unless it is empty. Never too small.
    double solve(int person, double bonus);

    /// Arcs of the best set found.
    std::span<const int> picks() const { return picks_; }

private:
    struct Option {
        double net;
        int arc;
    };

    double take_best_single(int first_arc, double bonus);
    void list_gainful(int first_arc, double least);
    double best_pair(int first_arc, double bonus);
    double best_set(int slots);
    void extend(std::size_t from, int slots_left, double sum);
    double relaxed(std::size_t from, int count) const;
    bool fits(int arc) const;

    const Model& model_;
    std::vector<double> nets_;
    std::vector<Option> gainful_;  ///< arcs with a net worth looking at, best first
    std::vector<int> picks_, trail_;
    double best_ = 0;
    int nodes_left_ = 0;
};

}  // namespace lunxun::assignment

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "solvers/assignment/solution.hpp"

namespace lunxun::assignment {

/// What one label (a rank, a county, an age band) gets of the year.
struct Share {
    int label = 0;
    int persons = 0;
    int served = 0;  ///< with at least one class
    int places = 0;
    int must_unserved = 0;
    double served_share = 0;  ///< served / persons
    double places_each = 0;   ///< places / persons
};

struct FairnessReport {
    std::vector<Share> shares;  ///< one a label, ascending
    double lowest = 0;          ///< served share
    double highest = 0;
    double spread = 0;  ///< standard deviation of the served shares, weighted by persons
    double gini = 0;    ///< of places a person, 0 = all alike
};

/// Who gets what by one attribute. `labels` has one entry a person, any integers.
FairnessReport fairness(const Instance& instance, const Solution& solution, std::span<const int> labels);

}  // namespace lunxun::assignment

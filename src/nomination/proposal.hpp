// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "nomination/reasons.hpp"
#include "nomination/year_instance.hpp"
#include "solvers/assignment/explain.hpp"

namespace lunxun::nomination {

/// A person proposed for a class.
struct Proposed {
    int person = 0;
    int offered = 0;
    Priority priority;
    Standpoint standpoint;
};

/// An eligible person without a place, at the class that came nearest.
struct Refused {
    int person = 0;
    int offered = 0;
    RefusalFacts facts;
};

/// Explains a settled plan, person by person; constant memory, so that a caller can store as it goes.
class Explanations {
public:
    /// Keeps references: all must outlive it.
    Explanations(const OfferedYear& year, const YearInstance& made, const PriorityRule& rule, const assignment::Solution& solution);

    Proposed proposed(const assignment::Nomination& nomination) const;
    /// The class where the person came nearest to a seat: the largest benefit left after the prices of seat and release.
    Refused refused(int person) const;
    bool has_place(int person) const { return has_place_[static_cast<std::size_t>(person)]; }

    /// Why an eligible person is not in this class; the arc must be one the solver saw.
    RefusalFacts facts(int person, int offered) const;

private:
    int nearest_class(int person) const;
    int rank(int offered, int benefit) const;

    const OfferedYear& year_;
    const YearInstance& made_;
    const PriorityRule& rule_;
    const assignment::Solution& solution_;
    assignment::Explainer explainer_;
    std::vector<bool> has_place_;
    std::vector<std::size_t> arc_starts_;       ///< of each person
    std::vector<std::vector<int>> benefits_;    ///< of each class, of all eligible people, descending
};

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "nomination/offered_year.hpp"
#include "nomination/priority.hpp"
#include "solvers/assignment/instance.hpp"

namespace lunxun::nomination {

/// A person who may attend a class, by position in YearInstance::members.
struct Candidate {
    int person = 0;
    int benefit = 0;
};

/// People who may not all be away at once; parallel to the instance's groups.
struct AwayGroup {
    int unit = 0;
    std::string kind;
    int members = 0;  ///< of the unit or team on 1 January, those without any class included
    int away_at_most = 0;
};

/// The year as the solver's question, with the way back.
struct YearInstance {
    assignment::Instance instance;
    std::vector<int> members;           ///< of each person: position in the population
    std::vector<int> persons;           ///< of each member: position in `members`; -1 without an eligible class
    std::vector<AwayGroup> groups;
    std::vector<Candidate> candidates;  ///< all eligible pairs, class by class
    std::vector<std::size_t> starts;    ///< of each class, and the end

    std::span<const Candidate> candidates_of(int offered) const {
        const auto begin = starts[static_cast<std::size_t>(offered)];
        return std::span{candidates}.subspan(begin, starts[static_cast<std::size_t>(offered) + 1] - begin);
    }
};

/// Finds every eligible pair, its benefit, and who may not be away together.
/// @param progress  gets 0..1; false stops: the answer then is nullopt.
std::optional<YearInstance> build_instance(const OfferedYear& year, const PriorityRule& rule, const std::function<bool(double)>& progress);

}  // namespace lunxun::nomination

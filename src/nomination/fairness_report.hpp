// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "nomination/year_instance.hpp"
#include "solvers/assignment/fairness.hpp"

namespace lunxun::nomination {

/// Shares of one label: a rank group, a tier, a division, a sex, an age band, long untrained or not.
struct FairShare {
    std::string label;
    std::int64_t persons = 0;  ///< with at least one class to attend
    std::int64_t served = 0;
    std::int64_t places = 0;
    std::int64_t must_unserved = 0;
};
BOOST_DESCRIBE_STRUCT(FairShare, (), (label, persons, served, places, must_unserved))

/// Who gets what by one attribute.
struct FairnessTable {
    std::string attribute;  ///< rank_group, tier, division, sex, age_band, long_untrained
    std::vector<FairShare> shares;
    double lowest = 0;   ///< served share
    double highest = 0;
    double spread = 0;   ///< standard deviation of the served shares, weighted by persons
    double gini = 0;     ///< of places a person
};
BOOST_DESCRIBE_STRUCT(FairnessTable, (), (attribute, shares, lowest, highest, spread, gini))

/// The attributes by which people are told apart, in the report's order.
std::vector<std::string> fairness_attributes();

/// One table an attribute, for the people whom some class of the year could take.
std::vector<FairnessTable> fairness_report(const OfferedYear& year, const YearInstance& made, const assignment::Solution& solution);

/// Persons of `made` with that label of that attribute; empty when there is no such attribute.
std::vector<int> persons_labelled(const OfferedYear& year, const YearInstance& made, const std::string& attribute, const std::string& label);

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "generate/model.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

/// One figure of requirements section 5 against what was drawn.
struct Check {
    std::string table;  ///< organisation, people, history, resources, needs, plan, supply
    std::string figure;
    double expected = 0;
    double got = 0;
    double tolerance = 0;  ///< absolute

    bool is_met() const { return got >= expected - tolerance && got <= expected + tolerance; }
};

/// Row counts and shares of every table. Tolerances grow where a small scale leaves few draws.
std::vector<Check> check_world(const Model& model, const World& world);

std::vector<Check> check_organisation(const Model& model, const World& world);
std::vector<Check> check_people(const Model& model, const World& world);
std::vector<Check> check_history(const Model& model, const World& world);
std::vector<Check> check_resources(const Model& model, const World& world);
std::vector<Check> check_plan(const Model& model, const World& world);
/// Seats of the year against who may take them: ranks, scopes, two classes a person, release limits of units.
std::vector<Check> check_supply(const Model& model, const World& world);

/// Four standard deviations of a share of `percent` among `count` draws, in percent, plus `slack`.
double share_tolerance(double percent, double count, double slack);

}  // namespace lunxun::generate

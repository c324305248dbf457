// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solvers/assignment/cli/csv_table.hpp"
#include "solvers/assignment/solve.hpp"

namespace lunxun::assignment::cli {

/// Reads `classes.csv`, `persons.csv`, `groups.csv`, `members.csv` and `arcs.csv` of a folder.
/// Refuses the first row that is not what README.md says, with its line.
std::expected<Instance, Refusal> read_instance(const std::string& folder);

/// Reads `person,class`: pairs in force, known or not any more.
std::expected<std::vector<Nomination>, Refusal> read_plan(const std::string& path);

/// Reads `person,class,attend`: 1 pins the person into the class, 0 keeps it out.
std::expected<std::vector<Pin>, Refusal> read_pins(const std::string& path, const Instance& instance);

/// Writes `person,class`.
std::expected<void, Refusal> write_plan(const std::string& path, const std::vector<Nomination>& plan);

}  // namespace lunxun::assignment::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "generate/model.hpp"
#include "generate/random.hpp"
#include "generate/source_data.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

/// Lays out divisions, units, townships, villages and institutions, without sizes.
/// @return the nodes of counties and parks.
std::vector<int> build_tree(const Model& model, const SourceData& source, Random& random, World& world);

/// Adds one party committee of enterprises below a county or park.
void add_association(int county_node, int number, int size, World& world);

/// `pattern` with `{word}` replaced.
std::string fill(std::string pattern, std::string_view word, std::string_view value);

}  // namespace lunxun::generate

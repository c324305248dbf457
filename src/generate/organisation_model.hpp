// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generate/model.hpp"
#include "generate/random.hpp"
#include "generate/source_data.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

/// Fills units with their sizes, former names, and the institutions that train them.
/// Source: requirements 5.1.
void make_organisation(const Model& model, const SourceData& source, Random random, World& world);

/// True for units that send people to classes: all but villages and the nodes of the tree.
bool sends_people(const Unit& unit);

}  // namespace lunxun::generate

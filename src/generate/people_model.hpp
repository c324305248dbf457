// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generate/model.hpp"
#include "generate/random.hpp"
#include "generate/source_data.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

/// Everybody of the region, those with a post first, and their posts over time.
/// Source: requirements 5.0, 5.2.
void make_people(const Model& model, const SourceData& source, const Random& random, World& world);

/// Full years of age.
int age_on(Day born_on, Day day);

}  // namespace lunxun::generate

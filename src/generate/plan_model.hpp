// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generate/model.hpp"
#include "generate/random.hpp"
#include "generate/source_data.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

/// The year's entries: as many clean ones as classes should be delivered, and honestly broken ones that the checks of the
/// plan must find.
/// Source: requirements 5.4, 5.5.
void make_plan(const Model& model, const SourceData& source, const Random& random, World& world);

/// Weeks in which nobody should be called away.
void make_blackouts(const Model& model, const SourceData& source, World& world);

}  // namespace lunxun::generate

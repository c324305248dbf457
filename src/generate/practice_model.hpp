// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generate/model.hpp"
#include "generate/random.hpp"
#include "generate/source_data.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

/// Persons of one year who work elsewhere for six to twelve months.
struct PracticeCounts {
    int seconded = 0;
    int shadowing = 0;
};

PracticeCounts practice_counts(const Model& model);

/// Secondments and shadowing that began this year; most go on into the planned one. After the history, whose classes
/// the seconded then miss.
/// Source: requirements 5.4.
void make_practice(const Model& model, const SourceData& source, const Random& random, World& world);

}  // namespace lunxun::generate

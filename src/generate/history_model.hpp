// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generate/model.hpp"
#include "generate/random.hpp"
#include "generate/source_data.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

/// Five years of classes, group study, lectures and online years, and who attended.
/// Nobody is in two of them on one day, online years apart.
/// Source: requirements 5.2 "Training history".
void make_history(const Model& model, const SourceData& source, const Random& random, World& world);

/// First year of the history.
int first_history_year(const Model& model);

/// The day of someone's last step up in rank, none when there was none.
std::optional<Day> promoted_on(const World& world, const Person& person);

}  // namespace lunxun::generate

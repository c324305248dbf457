// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "solvers/timetabling/formats/ctt_model.hpp"

namespace lunxun::timetabling {

/// A random small instance of the competition's kind: a week of five days by five periods.
CttInstance random_instance(std::uint64_t seed, int courses);

/// The same as a model of formulation UD2.
Model random_courses(std::uint64_t seed, int courses);

}  // namespace lunxun::timetabling

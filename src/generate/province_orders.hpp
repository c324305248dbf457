// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "generate/class_orders.hpp"

namespace lunxun::generate {

/// The year of a province: 100 provincial, 500 city and 3,000 county classes, 299,900 places, 56 of them outside.
/// Source: requirements 5.3, 5.5.
std::vector<ClassOrder> order_province_classes(const Model& model, const Random& random, const World& world);

}  // namespace lunxun::generate

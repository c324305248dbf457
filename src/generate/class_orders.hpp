// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "generate/model.hpp"
#include "generate/random.hpp"
#include "generate/world.hpp"

namespace lunxun::generate {

enum class SizeClass { small, medium, large, mass };

/// A class that the year needs, before it has a topic, a season and a name.
struct ClassOrder {
    SizeClass size = SizeClass::small;
    std::string class_type;
    std::string tier;
    std::string audience;
    std::string key_group;
    std::string scope_division;
    int institution = 0;
    int seats = 0;
    bool is_online = false;
};

/// What the year of a prefecture orders: small 60, medium 25, large 12 and mass 3 percent of the classes with mean sizes
/// 55, 140, 480 and 2,220; or of a province: three tiers with their own sizes. Seats sum to Model::places.
/// Source: requirements 5.3, 5.4, 5.5.
std::vector<ClassOrder> order_classes(const Model& model, const Random& random, const World& world);

/// Numbers whose mean is exactly `mean` after rounding: drawn around it and shifted within the limits.
std::vector<int> draw_sizes(int count, double total, double deviation, int least, int most, Random& random);

}  // namespace lunxun::generate

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/result.hpp"

namespace lunxun::generate {

enum class ModelName { prefecture, province };


/// Sizes and shares of one invented region.
/// Source: requirements 5.1, 5.2.
struct Model {
    ModelName name = ModelName::prefecture;
    double scale = 1;
    std::uint64_t seed = 1;
    int year = 2027;  ///< the year to be planned
    Day today = Day::of(2026, 11, 21);

    int prefectures = 1;
    int counties = 9;       ///< over all prefectures
    int parks = 2;
    int townships = 75;
    int villages = 440;
    int communities = 190;
    int provincial_units = 0;
    int people = 126'000;
    int cadres_a_village = 10;  ///< members of village and community committees
    double minority_percent = 27;
    double female_percent = 30.4;
    int classes = 338;   ///< delivered, if the checks do their work
    int entries = 486;
    int places = 64'992;

    bool is_province() const { return name == ModelName::province; }
    /// A count of the full model at this model's scale, at least `least`.
    int scaled(double full, int least = 1) const;
};

/// @error invalid_input  an unknown name, or a scale outside 0.1 to 10.
Result<Model> make_model(std::string_view name, double scale, std::uint64_t seed);

}  // namespace lunxun::generate

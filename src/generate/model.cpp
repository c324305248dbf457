// SPDX-License-Identifier: Apache-2.0
#include "generate/model.hpp"

#include <algorithm>
#include <cmath>

namespace lunxun::generate {

namespace {

void fill_province(Model& model) {
    model.prefectures = 11;
    model.counties = 117;
    model.parks = 0;
    model.townships = 1'280;
    model.villages = 19'549;
    model.communities = 2'600;
    model.provincial_units = 140;
    model.people = 200'000;
    model.cadres_a_village = 1;
    model.minority_percent = 7.7;
    model.female_percent = 25.2;
    model.classes = 3'600;
    model.entries = 4'100;
    model.places = 299'900;
}

}  // namespace

int Model::scaled(double full, int least) const {
    return std::max(least, static_cast<int>(std::floor(full * scale + 0.5)));
}

Result<Model> make_model(std::string_view name, double scale, std::uint64_t seed) {
    if (name != "prefecture" && name != "province") {
        return Error::of(ErrorCode::invalid_input, "generate.unknown_model", {{"model", std::string{name}}});
    }
    if (!(scale >= 0.1 && scale <= 10)) {
        return Error::of(ErrorCode::invalid_input, "generate.scale_out_of_range", {{"scale", std::to_string(scale)}});
    }
    Model model;
    model.name = name == "province" ? ModelName::province : ModelName::prefecture;
    model.scale = scale;
    model.seed = seed;
    if (model.is_province()) {
        fill_province(model);
    }
    for (int* count : {&model.counties, &model.townships, &model.villages, &model.communities, &model.people, &model.classes,
                       &model.entries, &model.places}) {
        *count = model.scaled(*count);
    }
    return model;
}

}  // namespace lunxun::generate

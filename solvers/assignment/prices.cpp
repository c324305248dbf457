// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/prices.hpp"

#include <cmath>

namespace lunxun::assignment {

PriceVector PriceVector::zero(const Model& model) {
    PriceVector prices;
    prices.seat.resize(model.classes.size(), 0);
    prices.row.resize(model.row_day.size(), 0);
    prices.floor.resize(model.floor_least.size(), 0);
    return prices;
}

Table<Run> undecided(const Model& model) {
    Table<Run> runs;
    for (const ModelClass& it : model.classes) runs.push_back(it.pinned > 0 ? Run::always : Run::open);
    return runs;
}

double rounded_price(double price) {
    constexpr double kSteps = 16;
    return std::nearbyint(price * kSteps) / kSteps;
}

void AwayCost::see(int profile, const PriceVector& prices) {
    if (profile == profile_) return;
    profile_ = profile;
    until_.fill(0);
    bool free = true;
    for (const int group : model_.profiles.of(profile, model_.profile_groups))
        for (int row = model_.rows_of.begin(group); row < model_.rows_of.end(group); ++row) {
            if (prices.row[row] == 0) continue;
            until_[static_cast<std::size_t>(model_.row_day[row]) + 1] += prices.row[row];
            free = false;
        }
    if (free) return;
    for (std::size_t day = 0; day < kDays; ++day) until_[day + 1] += until_[day];
}

}  // namespace lunxun::assignment

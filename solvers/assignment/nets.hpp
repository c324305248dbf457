// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solvers/assignment/prices.hpp"

namespace lunxun::assignment {

/// What every pair gains once everything it uses is paid for, at one set of prices. Guides the search for better
/// plans; being a guide, not a proof, it is kept in floats.
struct Nets {
    Table<float> of_arc;
    Table<float> seat;   ///< price of each class
    Table<float> row;    ///< price of each row
    Table<float> bonus;  ///< of each person for its first class, floors included

    Nets(const Model& model, const PriceVector& prices, int threads);
};

}  // namespace lunxun::assignment

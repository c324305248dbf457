// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solvers/assignment/plan_state.hpp"
#include "solvers/assignment/prices.hpp"

namespace lunxun::assignment {

/// Puts a finished plan and the prices that prove the bound back into the instance's numbers.
Solution describe(const Instance& instance, const Options& options, const Model& model, const PlanState& plan, const PriceVector& prices);

/// Prices of an earlier solution, where they still have a place.
PriceVector recall_prices(const Model& model, const Prices& earlier);

}  // namespace lunxun::assignment

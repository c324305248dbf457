// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>

#include <optional>
#include <vector>

#include "plan/plan_rows.hpp"
#include "plan/plan_views.hpp"

namespace lunxun::plan {

PlanFindingView view_of(const PlanFindingRow& row, text::Locale locale);

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "reports/annual_plan.hpp"

namespace lunxun::reports {

/// The annual class plan table in the columns of requirements 3.5, and its dated classes on a second sheet. The contact is
/// left blank for the office to fill in.
/// @error unavailable  the folder cannot be written; the disk is full.
Result<void> write_annual_plan_workbook(const AnnualPlan& plan, const std::filesystem::path& path);

}  // namespace lunxun::reports

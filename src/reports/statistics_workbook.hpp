// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>

#include "base/result.hpp"
#include "reports/statistic_table.hpp"

namespace lunxun::reports {

/// Each table on a sheet of its own, with its total, the key of each row, and its sources on the sheet after it.
/// @error unavailable  the folder cannot be written; the disk is full.
Result<void> write_statistics_workbook(std::span<const StatisticTable> tables, int year, Day as_of, const std::filesystem::path& path);

}  // namespace lunxun::reports

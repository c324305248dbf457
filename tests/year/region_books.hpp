// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <filesystem>
#include <string>

#include "app/steps.hpp"

/// Workbooks of a generated region, and the steps that take them in as the command line does.
namespace lunxun::app::test_year {

inline constexpr double kSmall = 0.1;
inline constexpr std::uint64_t kSeed = 1;

inline Context context_for(const std::filesystem::path& data, const std::string& db) {
    Context context;
    context.options.data = data;
    context.options.db = db;
    context.options.today = "2026-11-21";
    context.options.is_quiet = true;
    return context;
}

inline ImportWish all_books(const std::filesystem::path& folder) {
    ImportWish wish;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".xlsx") wish.files.push_back(entry.path());
    std::ranges::sort(wish.files);
    wish.allows_test_region = true;
    return wish;
}

}  // namespace lunxun::app::test_year

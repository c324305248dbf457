// SPDX-License-Identifier: Apache-2.0
#include "reports/output_folder.hpp"

#include <algorithm>

namespace lunxun::reports {

Result<void> make_folder(const std::filesystem::path& folder) {
    std::error_code failure;
    std::filesystem::create_directories(folder, failure);
    if (!failure) return {};
    return Error::of(ErrorCode::unavailable, "reports.cannot_make_folder", {{"folder", folder.string()}, {"reason", failure.message()}});
}

std::string file_stem(std::string_view code) {
    std::string stem(code);
    std::ranges::replace_if(
        stem,
        [](char c) {
            const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            return !is_letter && c != '-' && c != '.';
        },
        '_');
    return stem.starts_with('.') ? "_" + stem : stem;
}

}  // namespace lunxun::reports

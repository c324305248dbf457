// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace lunxun::reports {

/// Makes the folder and those above it.
/// @error unavailable
Result<void> make_folder(const std::filesystem::path& folder);

/// A code as part of a file name: letters, digits, dots and dashes stay, all else becomes an underscore.
std::string file_stem(std::string_view code);

}  // namespace lunxun::reports

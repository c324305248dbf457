// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace lunxun::crypto {

/// The text of a file that only its owner may read; empty when there is none.
/// @error unavailable  it cannot be read, or others may read it too.
Result<std::optional<std::string>> read_private_file(const std::filesystem::path& path);

/// Written beside and renamed, so that a crash leaves no half of it.
/// @error unavailable  it cannot be written.
Result<void> write_private_file(const std::filesystem::path& path, const std::string& text);

}  // namespace lunxun::crypto

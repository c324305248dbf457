// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.hpp"

namespace lunxun::documents {

/// Writes a file whole or not at all: first under another name beside it, then renamed over what was there.
/// @error unavailable  the folder cannot be written or the disk is full.
Result<void> write_file(const std::filesystem::path& path, std::string_view content);

/// The name under which a file is written before it is whole.
std::filesystem::path unfinished_name(const std::filesystem::path& path);

/// Renames the unfinished file; on failure it is removed.
Result<void> finish_file(const std::filesystem::path& path);

/// For a write that failed with this number of <cerrno>: the disk is full, or the reason the system gives.
Error write_error(const std::filesystem::path& path, int number);

}  // namespace lunxun::documents

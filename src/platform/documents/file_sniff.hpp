// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>

#include "base/result.hpp"

namespace lunxun::documents {

/// What a file is by its first bytes, as far as the refusal of a wrong one must tell them apart.
enum class FileKind { zip, empty, encrypted_office, old_xls, other_office, html, other };

FileKind sniff(const std::filesystem::path& path);

/// @error not_found, unavailable, limit_exceeded
Result<void> check_size(const std::filesystem::path& path, std::uint64_t max_bytes);

/// Why a file that should be a workbook is refused; `kind` is not zip.
Error refusal_of(FileKind kind, const std::filesystem::path& path);

}  // namespace lunxun::documents

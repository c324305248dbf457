// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "platform/documents/cell.hpp"

namespace lunxun::documents {

/// Reads comma-separated values (RFC 4180; tab or semicolon where the first line has more of them). Every cell that is
/// not blank is text. `row` is the number of the record, empty lines counted.
///
/// Encodings: UTF-8 with or without byte order mark, UTF-16 with byte order mark, GB18030 (and so GBK, GB2312).
/// @error not_found       there is no such file.
/// @error invalid_input   none of these encodings, or bytes that are no text.
/// @error corrupt         a quote is never closed.
/// @error limit_exceeded  larger than `limits` allow.
Result<void> read_csv(const std::filesystem::path& path, const RowVisitor& visit, ReadLimits limits = {});

}  // namespace lunxun::documents

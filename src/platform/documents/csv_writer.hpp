// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <span>
#include <string>

#include "base/result.hpp"
#include "platform/documents/value.hpp"

namespace lunxun::documents {

/// Writes comma-separated values: UTF-8 with byte order mark and CRLF, as Excel expects.
///
/// A text that a spreadsheet would take for a formula (starting with = + - @, tab or return) gets an apostrophe in
/// front, which `read_csv` takes away again.
class CsvWriter {
public:
    explicit CsvWriter(std::filesystem::path path);

    void write_row(std::span<const Value> values);

    /// Writes the file; it appears whole or not at all.
    /// @error unavailable  the folder cannot be written or the disk is full.
    Result<void> close();

private:
    std::filesystem::path path_;
    std::string text_;
};

}  // namespace lunxun::documents

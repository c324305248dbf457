// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "intake/recognition.hpp"
#include "platform/documents/cell.hpp"
#include "platform/documents/workbook_reader.hpp"

namespace lunxun::intake {

/// The worksheets of a file: those of an .xlsx workbook, or the one of a .csv file under the file's name.
class WorkbookSource {
public:
    /// @error as WorkbookReader::open; values gain the file's name.
    static Result<WorkbookSource> open(const std::filesystem::path& path, const documents::ReadLimits& limits);

    const std::vector<std::string>& worksheets() const { return worksheets_; }
    /// @error as WorkbookReader::read_sheet.
    Result<void> read(std::size_t worksheet, const documents::RowVisitor& visit);
    /// The first rows, for recognition.
    Result<std::vector<SampleRow>> sample(std::size_t worksheet);

private:
    WorkbookSource(std::filesystem::path path, documents::ReadLimits limits) : path_(std::move(path)), limits_(limits) {}

    std::filesystem::path path_;
    documents::ReadLimits limits_;
    std::optional<documents::WorkbookReader> workbook_;  ///< none: a .csv file
    std::vector<std::string> worksheets_;
};

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "platform/documents/cell.hpp"

namespace lunxun::documents {

/// Reads an .xlsx workbook row by row (ECMA-376 transitional and strict).
///
/// Memory: the shared strings of the workbook and one row. A merged range has its value in the top-left cell.
/// Invariant: a file that cannot be read whole is refused, never read in part: errors reach the caller even after rows
/// were visited, so commit nothing before `read_sheet` has succeeded.
class WorkbookReader {
public:
    /// @error not_found       there is no such file.
    /// @error invalid_input   not a workbook, an old .xls or .xlsb, or protected by a password.
    /// @error corrupt         truncated, or a part is missing or damaged.
    /// @error limit_exceeded  larger than `limits` allow, a zip bomb included.
    /// @error unavailable     the file cannot be read.
    static Result<WorkbookReader> open(const std::filesystem::path& path, ReadLimits limits = {});

    WorkbookReader(WorkbookReader&&) noexcept;
    WorkbookReader& operator=(WorkbookReader&&) noexcept;
    ~WorkbookReader();

    /// Worksheets in the order of the workbook, hidden ones included, chart sheets left out.
    const std::vector<std::string>& sheet_names() const;
    bool is_hidden(std::size_t sheet) const;

    /// May be called again, and for the sheets in any order.
    /// @error corrupt, limit_exceeded as for `open`; the message names sheet and row.
    Result<void> read_sheet(std::size_t sheet, const RowVisitor& visit);

private:
    struct State;
    explicit WorkbookReader(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace lunxun::documents

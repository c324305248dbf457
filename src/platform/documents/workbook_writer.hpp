// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "platform/documents/value.hpp"

namespace lunxun::documents {

/// How the cells of a column are shown. Text columns have Excel's text format, so typed digits stay text.
enum class ColumnKind { text, wrapped_text, integer, decimal, percent, date };

struct Column {
    std::string title;
    double width = 12;  ///< in characters of the default font; one Chinese character takes about two
    ColumnKind kind = ColumnKind::text;
};

enum class CellStyle { plain, warning, error, total };

/// Writes an .xlsx workbook in constant memory: rows of one sheet from top to bottom, several sheets at a time.
///
/// Same calls, same bytes. Texts are stored as texts: none becomes a formula, however it starts.
/// The file appears whole at `close` or not at all.
class WorkbookWriter {
public:
    /// @error unavailable  the folder cannot be written.
    static Result<WorkbookWriter> create(const std::filesystem::path& path);

    WorkbookWriter(WorkbookWriter&&) noexcept;
    WorkbookWriter& operator=(WorkbookWriter&&) noexcept;
    ~WorkbookWriter();

    /// The number of the new sheet, from 0. Excel forbids []:*?/\ in names, more than 31 characters and the same name
    /// twice: such names are mended here.
    int add_sheet(std::string_view name, std::span<const Column> columns);

    /// A line merged over all columns; before the header.
    void title_row(int sheet, std::string_view text);
    /// A smaller line merged over all columns; before the header.
    void note_row(int sheet, std::string_view text);
    /// The titles of the columns; panes freeze below it and an autofilter spans it and the rows that follow.
    void header_row(int sheet);
    /// `styles` is empty or has one entry per value. A text over Excel's 32,767 characters is cut there.
    void write_row(int sheet, std::span<const Value> values, std::span<const CellStyle> styles = {});
    /// A comment on a cell; `row` and `column` count from 0, title and header rows included.
    void comment(int sheet, std::int64_t row, int column, std::string_view text);
    /// Rows written so far: the row that the next write gets, from 0.
    std::int64_t next_row(int sheet) const;

    /// @error unavailable  the disk is full or the folder cannot be written.
    Result<void> close();

private:
    struct State;
    explicit WorkbookWriter(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "intake/sheet_catalogue.hpp"
#include "platform/documents/cell.hpp"

namespace lunxun::intake {

/// A header split into its words and the unit in its brackets: `学 时\n（小时）` is `学时` and `小时`.
struct HeaderText {
    std::string words;
    std::string unit;

    bool operator==(const HeaderText&) const = default;
};
HeaderText header_text(std::string_view cell);

/// A row of a worksheet, kept for recognition.
struct SampleRow {
    std::int64_t number = 0;  ///< from 1
    std::vector<std::string> cells;
};

/// How many rows of a worksheet recognition looks at.
inline constexpr std::int64_t kSampleRows = 40;

struct RecognisedColumn {
    std::size_t column = 0;  ///< position in Sheet::columns
    std::size_t cell = 0;    ///< position in a row
    std::string header;      ///< as written
    std::string unit;        ///< in the header's brackets; empty: none
};

/// Which sheet a worksheet is, and where its columns stand.
struct RecognisedSheet {
    const Sheet* sheet = nullptr;
    std::int64_t header_row = 0;
    std::vector<RecognisedColumn> columns;
    std::vector<std::string> unknown_headers;  ///< ignored columns, as written
};

/// Columns as a person assigned them; the header words are then not asked.
struct ColumnMapping {
    std::string sheet_key;
    std::int64_t header_row = 0;
    std::vector<std::pair<std::string, std::size_t>> cells;  ///< column key, position in a row from 0
};

/// Recognises a worksheet by its name and by header words in any order, below title rows, over one or two header rows.
///
/// @error not_found      no row looks like a header of any sheet; values: worksheet.
/// @error invalid_input  required columns are missing; `fields` names each, values tell the sheet it most looks like,
///                       the headers found and those missing.
Result<RecognisedSheet> recognise(std::string_view worksheet_name, std::span<const SampleRow> rows);

/// The same with the columns given.
/// @error invalid_input  an unknown sheet or column, a column twice, or a required one missing.
Result<RecognisedSheet> recognise_mapped(const ColumnMapping& mapping, std::span<const SampleRow> rows);

/// True for a row below the data that is none: totals, signatures, notes.
bool is_footer(std::span<const documents::Cell> cells, const RecognisedSheet& recognised);

/// True when the row holds the header once more, as printed forms do on each page.
bool is_repeated_header(std::span<const documents::Cell> cells, const RecognisedSheet& recognised);

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace lunxun::documents {

/// One cell as a reader of the sheet sees it.
struct Cell {
    enum class Kind { blank, text, number, date, boolean, error };

    Kind kind = Kind::blank;
    /// text: the words, rich text joined. number: plain digits as Excel shows them (15 significant digits, never an
    /// exponent), or the digits of the file where it holds a plain integer. date: `2027-03-05`, with a time
    /// `2027-03-05 08:30:00`, a time alone `08:30:00`. boolean: TRUE or FALSE. error: Excel's code such as `#N/A`, or
    /// `#UNCALCULATED` for a formula saved without its result.
    std::string text;
    /// number: the value; date: days since 1899-12-30 in both date systems, the time as fraction; boolean: 0 or 1.
    double number = 0;

    bool operator==(const Cell&) const = default;
};

/// What a file may cost before it is refused; each breach is ErrorCode::limit_exceeded with the limit in the message.
struct ReadLimits {
    std::uint64_t max_file_bytes = 256ULL << 20;
    std::uint64_t max_unpacked_bytes = 4ULL << 30;  ///< over all parts read
    std::uint64_t max_text_bytes = 512ULL << 20;    ///< shared strings, which stay in memory
    std::uint64_t max_rows = 1'048'576;             ///< of one sheet: the highest row number
    std::uint64_t max_columns = 1'024;
    std::uint64_t max_cell_chars = 32'767;
    std::uint64_t max_sheets = 256;
    double max_ratio = 300;  ///< unpacked to packed bytes of one part; looked at above 16 MiB unpacked
};

/// Called once for each row that holds a cell, in the order of the file; `row` counts from 1. The cells start at
/// column A, gaps are blank, trailing blanks may be missing; they live until the call returns. Return false to stop.
/// May throw: it is never called from inside a C library.
using RowVisitor = std::function<bool(std::int64_t row, std::span<const Cell> cells)>;

}  // namespace lunxun::documents

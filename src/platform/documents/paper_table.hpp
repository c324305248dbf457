// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "platform/documents/pdf_document.hpp"

namespace lunxun::documents {

struct PaperColumn {
    std::string title;
    double width_mm = 0;
    Alignment alignment = Alignment::left;
};

/// One row of a table, its texts broken into lines, ready to be drawn.
class PaperRow {
public:
    /// Texts that make the row too high are set smaller; what would still be higher than `max_height_mm` is cut with an
    /// ellipsis. Surplus texts are left out, missing ones are blank.
    PaperRow(const PdfDocument& pdf, std::span<const PaperColumn> columns, std::span<const std::string> texts, const TextStyle& style,
             double max_height_mm);

    double height_mm() const { return height_mm_; }
    /// Draws texts and frame.
    void draw(PdfDocument& pdf, Point corner) const;

private:
    struct Cell {
        TextBlock block;
        double width_mm;
    };

    std::vector<Cell> cells_;
    double height_mm_ = 0;
};

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/paper_table.hpp"

#include <algorithm>

namespace lunxun::documents {
namespace {

constexpr double kPaddingMm = 1.5;
constexpr double kLeastHeightMm = 8.5;
constexpr double kComfortableHeightMm = 40;
constexpr double kSmallSizePt = 8;
constexpr double kFrameMm = 0.2;

}  // namespace

PaperRow::PaperRow(const PdfDocument& pdf, std::span<const PaperColumn> columns, std::span<const std::string> texts, const TextStyle& style,
                   double max_height_mm) {
    height_mm_ = kLeastHeightMm;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        TextStyle own = style;
        own.alignment = columns[i].alignment;
        own.max_height_mm = max_height_mm - 2 * kPaddingMm;
        const std::string_view text = i < texts.size() ? std::string_view(texts[i]) : std::string_view();
        const double width = columns[i].width_mm - 2 * kPaddingMm;
        TextBlock block = pdf.block(text, own, width);
        if (block.height_mm() > kComfortableHeightMm && own.size_pt > kSmallSizePt) {
            own.size_pt = kSmallSizePt;
            block = pdf.block(text, own, width);
        }
        height_mm_ = std::max(height_mm_, block.height_mm() + 2 * kPaddingMm);
        cells_.push_back({std::move(block), columns[i].width_mm});
    }
}

void PaperRow::draw(PdfDocument& pdf, Point corner) const {
    const double bottom = corner.y_mm + height_mm_;
    double x = corner.x_mm;
    pdf.line({x, corner.y_mm}, {x, bottom}, kFrameMm);
    for (const Cell& cell : cells_) {
        cell.block.draw({x + kPaddingMm, corner.y_mm + (height_mm_ - cell.block.height_mm()) / 2});
        x += cell.width_mm;
        pdf.line({x, corner.y_mm}, {x, bottom}, kFrameMm);
    }
    pdf.line(corner, {x, corner.y_mm}, kFrameMm);
    pdf.line({corner.x_mm, bottom}, {x, bottom}, kFrameMm);
}

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/workbook_formats.hpp"

namespace lunxun::documents {
namespace {

constexpr lxw_color_t kWarningFill = 0xFFF2CC;
constexpr lxw_color_t kErrorFill = 0xF8CBAD;
constexpr lxw_color_t kTotalFill = 0xEDEDED;
constexpr lxw_color_t kHeaderFill = 0xD9E2F3;
constexpr lxw_color_t kLine = 0x808080;

const char* number_format(ColumnKind kind) {
    switch (kind) {
        case ColumnKind::integer: return "#,##0";
        case ColumnKind::decimal: return "#,##0.0";
        case ColumnKind::percent: return "0.0%";
        case ColumnKind::date: return "yyyy-mm-dd";
        default: return "@";  // text: what is typed over a cell stays text, too, however it starts
    }
}

void frame(lxw_format* format) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, kLine);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
}

void fill(lxw_format* format, lxw_color_t color) {
    format_set_pattern(format, LXW_PATTERN_SOLID);
    format_set_bg_color(format, color);
}

}  // namespace

lxw_format* WorkbookFormats::cell(ColumnKind kind, CellStyle style) {
    auto& format = cells_[{kind, style}];
    if (format != nullptr) return format;
    format = workbook_add_format(workbook_);
    format_set_num_format(format, number_format(kind));
    frame(format);
    if (kind == ColumnKind::wrapped_text) format_set_text_wrap(format);
    if (kind == ColumnKind::date) format_set_align(format, LXW_ALIGN_CENTER);
    if (style == CellStyle::warning) fill(format, kWarningFill);
    if (style == CellStyle::error) fill(format, kErrorFill);
    if (style == CellStyle::total) {
        fill(format, kTotalFill);
        format_set_bold(format);
    }
    return format;
}

lxw_format* WorkbookFormats::title() {
    if (title_ != nullptr) return title_;
    title_ = workbook_add_format(workbook_);
    format_set_bold(title_);
    format_set_font_size(title_, 16);
    format_set_align(title_, LXW_ALIGN_CENTER);
    format_set_align(title_, LXW_ALIGN_VERTICAL_CENTER);
    return title_;
}

lxw_format* WorkbookFormats::note() {
    if (note_ != nullptr) return note_;
    note_ = workbook_add_format(workbook_);
    format_set_text_wrap(note_);
    format_set_align(note_, LXW_ALIGN_LEFT);
    format_set_align(note_, LXW_ALIGN_VERTICAL_CENTER);
    return note_;
}

lxw_format* WorkbookFormats::header() {
    if (header_ != nullptr) return header_;
    header_ = workbook_add_format(workbook_);
    frame(header_);
    fill(header_, kHeaderFill);
    format_set_bold(header_);
    format_set_text_wrap(header_);
    format_set_align(header_, LXW_ALIGN_CENTER);
    return header_;
}

}  // namespace lunxun::documents

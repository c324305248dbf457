// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/official_paper.hpp"

#include <algorithm>
#include <cmath>

#include "platform/documents/title_lines.hpp"
#include "platform/documents/utf8_text.hpp"

namespace lunxun::documents {
namespace {

// GB/T 9704-2012: 5.2 page margins, 5.3 lines and characters.
constexpr double kTopMm = 37;
constexpr double kLeftMm = 28;
constexpr double kWidthMm = 156;
constexpr double kHeightMm = 225;
constexpr double kBottomMm = kTopMm + kHeightMm;
constexpr double kPitchMm = kHeightMm / 22;
constexpr double kCharMm = kWidthMm / 28;
constexpr double kPointsPerMm = 72.0 / 25.4;
constexpr double kBodyPt = 16;      // No. 3
constexpr double kTitlePt = 22;     // No. 2
constexpr double kSmallPt = 14;     // No. 4
constexpr double kTablePt = 12;
constexpr double kTitlePitchMm = kPitchMm * 1.15;
constexpr int kTitleChars = 19;
// From the top of a line to its baseline: the character stands in the middle, 0.86 of its height above the baseline.
constexpr double kBaselineMm = kPitchMm / 2 + (0.86 - 0.5) * kBodyPt / kPointsPerMm;
// 7.2: issuer 35 mm below the type area's top, red line 4 mm below the number.
constexpr double kIssuerMm = 35;
constexpr double kIssuerLargestPt = 46;
constexpr double kRedLineGapMm = 4;
constexpr double kRedLineMm = 0.6;
// 7.4, 7.5: foot lines and page number.
constexpr double kThickLineMm = 0.35;
constexpr double kThinLineMm = 0.25;
constexpr double kImprintPitchMm = 8;
constexpr double kPageNumberMm = kBottomMm + 7 + 2;
constexpr double kNoteChars = 5;

TextStyle body_style() {
    // 28 characters fill the line exactly.
    return {.face = Typeface::body, .size_pt = kBodyPt, .alignment = Alignment::left, .letter_spacing_pt = kCharMm * kPointsPerMm - kBodyPt};
}

double chars_mm(double count) { return count * kCharMm; }

TextStyle paragraph_style() {
    TextStyle style = body_style();
    style.indent_pt = chars_mm(2) * kPointsPerMm;
    style.alignment = Alignment::justified;
    return style;
}

}  // namespace

Result<OfficialPaper> OfficialPaper::create(std::string title) {
    auto pdf = PdfDocument::create(std::move(title));
    if (!pdf) return pdf.error();
    return OfficialPaper(std::move(*pdf));
}

void OfficialPaper::draw_page_number() {
    const bool is_odd = pdf_.page() % 2 == 1;
    const TextStyle style{.face = Typeface::figures, .size_pt = kSmallPt, .alignment = is_odd ? Alignment::right : Alignment::left};
    const double inset = kSmallPt / kPointsPerMm;
    const auto block = pdf_.block("\u2014 " + std::to_string(pdf_.page()) + " \u2014", style, kWidthMm - 2 * inset);
    block.draw_line(0, {kLeftMm + inset, kPageNumberMm});
}

void OfficialPaper::turn_page() {
    draw_page_number();
    pdf_.next_page();
    y_mm_ = kTopMm;
}

void OfficialPaper::keep_together(double height_mm) {
    constexpr double kRounding = 0.01;
    if (y_mm_ + height_mm > kBottomMm + kRounding) turn_page();
}

void OfficialPaper::flow(std::string_view text, const TextStyle& style, double x_mm, double width_mm) {
    // A hair wider, so that the last character of a full line is not lost to rounding.
    const auto block = pdf_.block(text, style, width_mm + 0.3);
    for (int line = 0; line < block.lines(); ++line) {
        keep_together(kPitchMm);
        block.draw_line(line, {x_mm, y_mm_ + kBaselineMm});
        y_mm_ += kPitchMm;
    }
}

void OfficialPaper::centered(std::string_view line, const TextStyle& style, double pitch_mm) {
    keep_together(pitch_mm);
    const auto block = pdf_.block(line, style, kWidthMm);
    const double baseline = pitch_mm / 2 + (0.86 - 0.5) * style.size_pt / kPointsPerMm;
    block.draw_line(0, {kLeftMm, y_mm_ + baseline});
    y_mm_ += pitch_mm;
}

void OfficialPaper::red_head(std::string_view issuer, std::string_view number) {
    const auto chars = static_cast<double>(std::max<std::size_t>(character_count(issuer), 1));
    const double size = std::min(kIssuerLargestPt, kWidthMm * kPointsPerMm / chars);
    const double height = size / kPointsPerMm;
    const TextStyle style{.face = Typeface::title, .size_pt = size, .alignment = Alignment::center, .ink = Ink::red};
    pdf_.block(issuer, style, kWidthMm + 10).draw_line(0, {kLeftMm - 5, kTopMm + kIssuerMm + 0.86 * height});
    y_mm_ = kTopMm + kIssuerMm + height + 2 * kPitchMm;
    TextStyle number_style = body_style();
    number_style.alignment = Alignment::center;
    centered(number, number_style, kPitchMm);
    const double line_at = y_mm_ - (kPitchMm - kBodyPt / kPointsPerMm) / 2 + kRedLineGapMm;
    pdf_.line({kLeftMm, line_at}, {kLeftMm + kWidthMm, line_at}, kRedLineMm, Ink::red);
    y_mm_ = line_at + 2 * kPitchMm;
}

void OfficialPaper::title(std::string_view text) {
    const TextStyle style{.face = Typeface::title, .size_pt = kTitlePt, .alignment = Alignment::center};
    for (const std::string& line : title_lines(text, kTitleChars)) centered(line, style, kTitlePitchMm);
    y_mm_ += kPitchMm;
}

void OfficialPaper::addressee(std::string_view text) { flow(text, body_style(), kLeftMm, kWidthMm); }

void OfficialPaper::heading(std::string_view text) {
    set_paragraph();
    TextStyle style = body_style();
    style.face = Typeface::heading;
    style.indent_pt = chars_mm(2) * kPointsPerMm;
    keep_together(2 * kPitchMm);  // never alone at the foot of a page
    flow(text, style, kLeftMm, kWidthMm);
}

void OfficialPaper::paragraph(std::string_view text) {
    set_paragraph();
    paragraph_ = text;
}

void OfficialPaper::set_paragraph() {
    if (!paragraph_) return;
    flow(*paragraph_, paragraph_style(), kLeftMm, kWidthMm);
    paragraph_.reset();
}

double OfficialPaper::block_height(std::string_view text, const TextStyle& style, double width_mm) const {
    return text.empty() ? 0 : kPitchMm * pdf_.block(text, style, width_mm).lines();
}

double OfficialPaper::closing_height(const Closing& closing, double seal_lines) const {
    double height = 0;
    if (!closing.attachment_names.empty()) height += kPitchMm;
    for (const auto& name : closing.attachment_names) height += block_height(name, body_style(), kWidthMm - chars_mm(kNoteChars));
    return height + kPitchMm * (1 + seal_lines + 2) + block_height(closing.remark, body_style(), kWidthMm - chars_mm(2));
}

void OfficialPaper::closing(const Closing& closing) {
    const double left = kBottomMm - y_mm_ - (paragraph_ ? block_height(*paragraph_, paragraph_style(), kWidthMm) : 0);
    const auto fits = [&](double seal_lines) { return closing_height(closing, seal_lines) <= left; };
    if (!fits(seal_lines_)) {
        if (fits(0)) seal_lines_ = std::floor((left - closing_height(closing, 0)) / kPitchMm);
        else turn_page();
    }
    set_paragraph();
    if (!closing.attachment_names.empty()) attachment_note(closing);
    signature(closing);
    if (!closing.remark.empty()) flow(closing.remark, body_style(), kLeftMm + chars_mm(2), kWidthMm - chars_mm(2));
}

void OfficialPaper::attachment_note(const Closing& closing) {
    y_mm_ += kPitchMm;
    const auto& names = closing.attachment_names;
    const double label_chars = 2 + static_cast<double>(character_count(closing.attachment_label));
    for (std::size_t i = 0; i < names.size(); ++i) {
        keep_together(kPitchMm);
        if (i == 0) pdf_.block(closing.attachment_label, body_style(), kWidthMm).draw_line(0, {kLeftMm + chars_mm(2), y_mm_ + kBaselineMm});
        const std::string number = names.size() > 1 ? std::to_string(i + 1) + ". " : "";
        flow(number + names[i], body_style(), kLeftMm + chars_mm(label_chars), kWidthMm - chars_mm(label_chars));
    }
}

void OfficialPaper::signature(const Closing& closing) {
    y_mm_ += kPitchMm * (1 + seal_lines_);
    keep_together(2 * kPitchMm);
    const auto date_block = pdf_.block(closing.date, body_style(), kWidthMm);
    const auto issuer_block = pdf_.block(closing.issuer, body_style(), kWidthMm);
    const double date_left = kLeftMm + kWidthMm - chars_mm(4) - date_block.width_mm();
    const double centre = date_left + date_block.width_mm() / 2;
    const double rightmost = kLeftMm + kWidthMm - issuer_block.width_mm();
    const double issuer_left = std::clamp(centre - issuer_block.width_mm() / 2, kLeftMm, std::max(kLeftMm, rightmost));
    issuer_block.draw_line(0, {issuer_left, y_mm_ + kBaselineMm});
    date_block.draw_line(0, {date_left, y_mm_ + kPitchMm + kBaselineMm});
    y_mm_ += 2 * kPitchMm;
}

void OfficialPaper::attachment(std::string_view label, std::string_view title) {
    set_paragraph();
    turn_page();
    TextStyle label_style = body_style();
    label_style.face = Typeface::heading;
    flow(label, label_style, kLeftMm, kWidthMm);
    y_mm_ += kPitchMm;
    const TextStyle style{.face = Typeface::title, .size_pt = kTitlePt, .alignment = Alignment::center};
    for (const std::string& line : title_lines(title, kTitleChars)) centered(line, style, kTitlePitchMm);
    y_mm_ += kPitchMm / 2;
}

void OfficialPaper::place(const PaperRow& row) {
    row.draw(pdf_, {kLeftMm, y_mm_});
    y_mm_ += row.height_mm();
}

void OfficialPaper::table(std::span<const PaperColumn> columns, std::span<const std::vector<std::string>> rows) {
    set_paragraph();
    const TextStyle header_style{.face = Typeface::heading, .size_pt = kTablePt};
    const TextStyle row_style{.face = Typeface::figures, .size_pt = kTablePt};
    std::vector<PaperColumn> header_columns(columns.begin(), columns.end());
    std::vector<std::string> titles;
    for (auto& column : header_columns) {
        column.alignment = Alignment::center;
        titles.push_back(column.title);
    }
    const PaperRow header(pdf_, header_columns, titles, header_style, kHeightMm / 3);
    keep_together(2 * header.height_mm());
    place(header);
    for (const auto& texts : rows) {
        const PaperRow row(pdf_, columns, texts, row_style, kHeightMm - header.height_mm());
        if (y_mm_ + row.height_mm() > kBottomMm) {
            turn_page();
            place(header);
        }
        place(row);
    }
}

void OfficialPaper::imprint(std::string_view copies, std::string_view printer, std::string_view date) {
    set_paragraph();
    const TextStyle style{.face = Typeface::body, .size_pt = kSmallPt};
    const double inset = kSmallPt / kPointsPerMm;
    const double width = kWidthMm - 2 * inset;
    const auto copies_block = pdf_.block(copies, style, width);
    const int copy_lines = copies.empty() ? 0 : copies_block.lines();
    const double height = kImprintPitchMm * (copy_lines + 1);
    keep_together(height + kPitchMm);
    const auto baseline = [](double top) { return top + kImprintPitchMm / 2 + 0.36 * kSmallPt / kPointsPerMm; };
    double y = kBottomMm - height;
    const auto rule = [&](double thickness) { pdf_.line({kLeftMm, y}, {kLeftMm + kWidthMm, y}, thickness); };
    rule(kThickLineMm);
    for (int line = 0; line < copy_lines; ++line, y += kImprintPitchMm) copies_block.draw_line(line, {kLeftMm + inset, baseline(y)});
    if (copy_lines > 0) rule(kThinLineMm);
    pdf_.block(printer, style, width).draw_line(0, {kLeftMm + inset, baseline(y)});
    const auto date_block = pdf_.block(date, style, width);
    date_block.draw_line(0, {kLeftMm + inset + width - date_block.width_mm(), baseline(y)});
    y += kImprintPitchMm;
    rule(kThickLineMm);
    y_mm_ = kBottomMm;
}

std::string OfficialPaper::bytes() {
    set_paragraph();
    draw_page_number();
    return pdf_.bytes();
}

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "platform/documents/paper_table.hpp"
#include "platform/documents/pdf_document.hpp"

namespace lunxun::documents {

/// The end of a document's text, in the order of the standard; what is empty is left out.
struct Closing {
    std::string attachment_label;                  ///< such as "Attachments:" (7.3.4)
    std::vector<std::string> attachment_names;     ///< numbered where there are several
    std::string issuer;                            ///< centred above the date, room for the seal left (7.3.5)
    std::string date;                              ///< ends four characters from the right
    std::string remark;                            ///< such as whom to ask (7.3.6)
};

/// An official document on A4 after GB/T 9704-2012: top margin 37 mm, binding margin 28 mm, type area 156 x 225 mm of 22
/// lines with 28 characters each. Parts are written from top to bottom, pages turn by themselves.
class OfficialPaper {
public:
    /// @error unavailable  no installed font covers Chinese.
    static Result<OfficialPaper> create(std::string title);

    /// The issuer in red, the number of the document, and the red line below (7.2).
    void red_head(std::string_view issuer, std::string_view number);
    /// Centred, No. 2 letters, in lines of about equal length (7.3.1).
    void title(std::string_view text);
    /// Flush left, to whom it is sent (7.3.2).
    void addressee(std::string_view text);
    /// First level, "1" in Chinese numerals, Hei (7.3.3).
    void heading(std::string_view text);
    /// A paragraph of the body, two characters indented.
    void paragraph(std::string_view text);
    /// What ends the text; kept on one page with the paragraph before it, so that no page holds a signature alone.
    void closing(const Closing& closing);

    /// A new page: `label` in Hei at its top left, the title centred in the third line (7.3.7).
    void attachment(std::string_view label, std::string_view title);
    /// Rows with frames as wide as the type area (156 mm); the header is repeated on every page.
    void table(std::span<const PaperColumn> columns, std::span<const std::vector<std::string>> rows);

    /// The lines at the foot of the last page: to whom copies go (may be empty), who printed and when (7.4).
    void imprint(std::string_view copies, std::string_view printer, std::string_view date);

    int pages() const { return pdf_.page(); }
    /// The finished file; call once, at the end.
    std::string bytes();

private:
    explicit OfficialPaper(PdfDocument pdf) : pdf_(std::move(pdf)) {}

    void attachment_note(const Closing& closing);
    void signature(const Closing& closing);
    double closing_height(const Closing& closing, double seal_lines) const;
    double block_height(std::string_view text, const TextStyle& style, double width_mm) const;
    void set_paragraph();
    void flow(std::string_view text, const TextStyle& style, double x_mm, double width_mm);
    void centered(std::string_view line, const TextStyle& style, double pitch_mm);
    void keep_together(double height_mm);
    void turn_page();
    void draw_page_number();
    void place(const PaperRow& row);

    PdfDocument pdf_;
    double y_mm_ = 37;  // top of the next line
    std::optional<std::string> paragraph_;  // the last one, waiting for what comes after it
    double seal_lines_ = 2;
};

}  // namespace lunxun::documents

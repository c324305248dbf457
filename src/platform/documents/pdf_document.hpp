// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "platform/documents/fonts.hpp"

namespace lunxun::documents {

enum class PageShape { portrait, landscape };
enum class Alignment { left, center, right, justified };
enum class Ink { black, red, grey };

struct TextStyle {
    Typeface face = Typeface::body;
    double size_pt = 16;
    Alignment alignment = Alignment::left;
    Ink ink = Ink::black;
    double letter_spacing_pt = 0;
    double indent_pt = 0;     ///< of the first line
    double max_height_mm = 0;  ///< what is higher is cut with an ellipsis; 0: nothing is cut
};

struct Point {
    double x_mm = 0;
    double y_mm = 0;
};

class PdfDocument;

/// A text broken into lines of a width, to be drawn line by line; lives no longer than its document.
class TextBlock {
public:
    TextBlock(TextBlock&&) noexcept;
    TextBlock& operator=(TextBlock&&) noexcept;
    ~TextBlock();

    int lines() const;
    /// Of all lines together.
    double height_mm() const;
    /// Of the widest line.
    double width_mm() const;
    /// `at` is the left end of the baseline.
    void draw_line(int line, Point at) const;
    /// `at` is the top left corner.
    void draw(Point at) const;

private:
    friend class PdfDocument;
    struct State;
    explicit TextBlock(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

/// A4 pages with texts, lines and fills, placed in millimetres from the top left corner. Same calls and fonts, same bytes.
class PdfDocument {
public:
    /// @error unavailable  no installed font covers Chinese.
    static Result<PdfDocument> create(std::string title, PageShape shape = PageShape::portrait);

    PdfDocument(PdfDocument&&) noexcept;
    PdfDocument& operator=(PdfDocument&&) noexcept;
    ~PdfDocument();

    double page_width_mm() const;
    double page_height_mm() const;

    TextBlock block(std::string_view text, const TextStyle& style, double width_mm) const;

    /// Ends the page; what is drawn next stands on a new one. The document begins on its first page.
    void next_page();
    /// From 1.
    int page() const;

    void line(Point from, Point to, double width_mm, Ink ink = Ink::black);

    /// The finished file; call once, at the end.
    std::string bytes();

private:
    struct State;
    explicit PdfDocument(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/pdf_document.hpp"

#include <cairo/cairo-pdf.h>
#include <pango/pangocairo.h>

#include <new>

#include "platform/documents/utf8_text.hpp"

#if __has_feature(address_sanitizer)
// cairo 1.16 loses 768 bytes for each font it embeds, fontconfig 2.14 one pattern a process; neither grows with the pages.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libcairo.so\nleak:libfontconfig.so\n"; }
#endif

namespace lunxun::documents {
namespace {

constexpr double kPointsPerMm = 72.0 / 25.4;
constexpr double kShortSideMm = 210;
constexpr double kLongSideMm = 297;
constexpr const char* kFixedDate = "2026-01-01T00:00:00Z";  // so that equal content is equal bytes
constexpr std::size_t kMaxBlockUnits = 200'000;

struct Free {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
    void operator()(PangoAttrList* attributes) const { pango_attr_list_unref(attributes); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int size) {
    try {
        static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), size);
        return CAIRO_STATUS_SUCCESS;
    } catch (const std::bad_alloc&) {
        return CAIRO_STATUS_NO_MEMORY;
    }
}

void set_ink(cairo_t* context, Ink ink) {
    switch (ink) {
        case Ink::red: cairo_set_source_rgb(context, 0.87, 0.05, 0.05); break;
        case Ink::grey: cairo_set_source_rgb(context, 0.45, 0.45, 0.45); break;
        default: cairo_set_source_rgb(context, 0, 0, 0); break;
    }
}

PangoAlignment pango_alignment(Alignment alignment) {
    if (alignment == Alignment::center) return PANGO_ALIGN_CENTER;
    return alignment == Alignment::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/// Fonts stay loaded from document to document; a font map belongs to one thread.
PangoFontMap* font_map() {
    thread_local const Owned<PangoFontMap> map(pango_cairo_font_map_new());
    return map.get();
}

int units(double points) { return static_cast<int>(points * PANGO_SCALE); }

}  // namespace

struct PdfDocument::State {
    std::string bytes;
    FontSet fonts;
    PageShape shape = PageShape::portrait;
    Owned<cairo_surface_t> surface;
    Owned<cairo_t> context;
    Owned<PangoContext> text;
    int page = 1;
};

struct TextBlock::State {
    cairo_t* context = nullptr;
    Owned<PangoLayout> layout;
    Ink ink = Ink::black;
};

TextBlock::TextBlock(std::unique_ptr<State> state) : state_(std::move(state)) {}
TextBlock::TextBlock(TextBlock&&) noexcept = default;
TextBlock& TextBlock::operator=(TextBlock&&) noexcept = default;
TextBlock::~TextBlock() = default;

int TextBlock::lines() const { return pango_layout_get_line_count(state_->layout.get()); }

double TextBlock::height_mm() const {
    PangoRectangle logical;
    pango_layout_get_extents(state_->layout.get(), nullptr, &logical);
    return logical.height / (PANGO_SCALE * kPointsPerMm);
}

double TextBlock::width_mm() const {
    PangoRectangle logical;
    pango_layout_get_extents(state_->layout.get(), nullptr, &logical);
    return logical.width / (PANGO_SCALE * kPointsPerMm);
}

void TextBlock::draw_line(int line, Point at) const {
    PangoLayout* layout = state_->layout.get();
    // A line alone knows nothing of indent and alignment: its place in the block does.
    const std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> iter(pango_layout_get_iter(layout), &pango_layout_iter_free);
    for (int i = 0; i < line; ++i) pango_layout_iter_next_line(iter.get());
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(iter.get(), nullptr, &logical);
    set_ink(state_->context, state_->ink);
    cairo_move_to(state_->context, at.x_mm * kPointsPerMm + static_cast<double>(logical.x) / PANGO_SCALE, at.y_mm * kPointsPerMm);
    pango_cairo_show_layout_line(state_->context, pango_layout_iter_get_line_readonly(iter.get()));
}

void TextBlock::draw(Point at) const {
    set_ink(state_->context, state_->ink);
    cairo_move_to(state_->context, at.x_mm * kPointsPerMm, at.y_mm * kPointsPerMm);
    pango_cairo_show_layout(state_->context, state_->layout.get());
}

PdfDocument::PdfDocument(std::unique_ptr<State> state) : state_(std::move(state)) {}
PdfDocument::PdfDocument(PdfDocument&&) noexcept = default;
PdfDocument& PdfDocument::operator=(PdfDocument&&) noexcept = default;
PdfDocument::~PdfDocument() = default;

Result<PdfDocument> PdfDocument::create(std::string title, PageShape shape) {
    const auto& fonts = installed_fonts();
    if (!fonts) return fonts.error();
    auto state = std::make_unique<State>();
    state->fonts = *fonts;
    state->shape = shape;
    const bool is_portrait = shape == PageShape::portrait;
    const double width = (is_portrait ? kShortSideMm : kLongSideMm) * kPointsPerMm;
    const double height = (is_portrait ? kLongSideMm : kShortSideMm) * kPointsPerMm;
    state->surface.reset(cairo_pdf_surface_create_for_stream(&append, &state->bytes, width, height));
    cairo_pdf_surface_set_metadata(state->surface.get(), CAIRO_PDF_METADATA_TITLE, clean_text(title, kMaxBlockUnits).c_str());
    cairo_pdf_surface_set_metadata(state->surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, kFixedDate);
    state->context.reset(cairo_create(state->surface.get()));
    state->text.reset(pango_font_map_create_context(font_map()));
    const Owned<cairo_font_options_t> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(state->text.get(), options.get());
    pango_cairo_context_set_resolution(state->text.get(), 72);
    pango_context_set_round_glyph_positions(state->text.get(), FALSE);
    pango_context_set_language(state->text.get(), pango_language_from_string("zh-cn"));
    return PdfDocument(std::move(state));
}

double PdfDocument::page_width_mm() const { return state_->shape == PageShape::portrait ? kShortSideMm : kLongSideMm; }

double PdfDocument::page_height_mm() const { return state_->shape == PageShape::portrait ? kLongSideMm : kShortSideMm; }

TextBlock PdfDocument::block(std::string_view text, const TextStyle& style, double width_mm) const {
    auto state = std::make_unique<TextBlock::State>();
    state->context = state_->context.get();
    state->ink = style.ink;
    state->layout.reset(pango_layout_new(state_->text.get()));
    PangoLayout* layout = state->layout.get();

    const FontSet::Font& font = state_->fonts.of(style.face);
    const Owned<PangoFontDescription> description(pango_font_description_new());
    pango_font_description_set_family(description.get(), font.family.c_str());
    pango_font_description_set_weight(description.get(), font.is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_size(description.get(), units(style.size_pt));
    pango_layout_set_font_description(layout, description.get());

    const Owned<PangoAttrList> attributes(pango_attr_list_new());
    if (style.letter_spacing_pt != 0) pango_attr_list_insert(attributes.get(), pango_attr_letter_spacing_new(units(style.letter_spacing_pt)));
    pango_layout_set_attributes(layout, attributes.get());
    pango_layout_set_width(layout, units(width_mm * kPointsPerMm));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout, pango_alignment(style.alignment));
    pango_layout_set_justify(layout, style.alignment == Alignment::justified ? TRUE : FALSE);
    if (style.max_height_mm > 0) {
        pango_layout_set_height(layout, units(style.max_height_mm * kPointsPerMm));
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
    }
    pango_layout_set_indent(layout, units(style.indent_pt));
    const std::string clean = clean_text(text, kMaxBlockUnits);
    pango_layout_set_text(layout, clean.data(), static_cast<int>(clean.size()));
    return TextBlock(std::move(state));
}

void PdfDocument::next_page() {
    cairo_show_page(state_->context.get());
    ++state_->page;
}

int PdfDocument::page() const { return state_->page; }

void PdfDocument::line(Point from, Point to, double width_mm, Ink ink) {
    cairo_t* context = state_->context.get();
    set_ink(context, ink);
    cairo_set_line_width(context, width_mm * kPointsPerMm);
    cairo_move_to(context, from.x_mm * kPointsPerMm, from.y_mm * kPointsPerMm);
    cairo_line_to(context, to.x_mm * kPointsPerMm, to.y_mm * kPointsPerMm);
    cairo_stroke(context);
}

std::string PdfDocument::bytes() {
    state_->context.reset();
    cairo_surface_finish(state_->surface.get());
    if (cairo_surface_status(state_->surface.get()) != CAIRO_STATUS_SUCCESS) throw std::bad_alloc();
    return std::move(state_->bytes);
}

}  // namespace lunxun::documents

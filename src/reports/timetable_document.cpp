// SPDX-License-Identifier: Apache-2.0
#include "reports/timetable_document.hpp"

#include "platform/documents/paper_table.hpp"
#include "platform/documents/title_lines.hpp"
#include "platform/documents/workbook_writer.hpp"
#include "reports/paper_words.hpp"
#include "reports/week_sheet.hpp"

namespace lunxun::reports {
namespace {

using documents::Alignment;
using documents::PaperColumn;
using documents::PaperRow;
using documents::Point;
using documents::TextStyle;
using documents::Typeface;

constexpr double kMarginMm = 15;
constexpr double kLabelMm = 16;
constexpr double kWidestDayMm = 50;
constexpr double kTitleTopMm = 14;
constexpr double kTitleLineMm = 9;
constexpr int kTitleChars = 34;
constexpr double kRowsEndMm = 198;
constexpr double kHeaderMaxMm = 20;

std::string cell_text(const std::vector<const TimetabledSession*>& sessions) {
    std::string text;
    for (const auto* session : sessions) text += (text.empty() ? "" : "\n") + session_text(*session);
    return text;
}

/// Where the table begins, below title and line of the week.
double draw_title(documents::PdfDocument& pdf, const ClassDossier& dossier, const WeekSheet& week) {
    const double width = pdf.page_width_mm() - 2 * kMarginMm;
    const TextStyle title{.face = Typeface::title, .size_pt = 18, .alignment = Alignment::center};
    const TextStyle small{.face = Typeface::figures, .size_pt = 11, .alignment = Alignment::center};
    double top = kTitleTopMm;
    for (const auto& line : documents::title_lines(words("reports.timetable_title", {{"class", dossier.name}}), kTitleChars)) {
        pdf.block(line, title, width).draw({kMarginMm, top});
        top += kTitleLineMm;
    }
    const std::string below = words("reports.timetable_week", {{"institution", dossier.institution},
                                                               {"week", std::to_string(week.number)},
                                                               {"days", range_text({week.days.front(), week.days.back()})}});
    pdf.block(below, small, width).draw({kMarginMm, top + 1});
    return top + kTitleLineMm;
}

std::vector<PaperColumn> week_columns(const documents::PdfDocument& pdf, const WeekSheet& week) {
    const double free = pdf.page_width_mm() - 2 * kMarginMm - kLabelMm;
    const double width = std::min(kWidestDayMm, free / static_cast<double>(week.days.size()));
    std::vector<PaperColumn> columns = {{"", kLabelMm, Alignment::center}};
    for (const Day day : week.days) {
        columns.push_back({words("reports.timetable_day", {{"month", std::to_string(day.month())},
                                                           {"day", std::to_string(day.day_of_month())},
                                                           {"weekday", weekday_text(day)}}),
                           width, Alignment::center});
    }
    return columns;
}

void draw_week(documents::PdfDocument& pdf, const ClassDossier& dossier, const WeekSheet& week) {
    const auto columns = week_columns(pdf, week);
    double width = 0;
    std::vector<std::string> titles;
    for (const auto& column : columns) {
        width += column.width_mm;
        titles.push_back(column.title);
    }
    const double left = (pdf.page_width_mm() - width) / 2;
    double top = draw_title(pdf, dossier, week);
    const PaperRow header(pdf, columns, titles, {.face = Typeface::title, .size_pt = 11}, kHeaderMaxMm);
    header.draw(pdf, {left, top});
    top += header.height_mm();
    const std::size_t rows = week.has_evening() ? 3 : 2;
    const double row_max = (kRowsEndMm - top) / static_cast<double>(rows);
    for (std::size_t half = 0; half < rows; ++half) {
        std::vector<std::string> texts = {words("reports.half_" + std::string(to_string(static_cast<HalfDay>(half))))};
        for (const auto& sessions : week.cells[half]) texts.push_back(cell_text(sessions));
        const PaperRow row(pdf, columns, texts, {.face = Typeface::figures, .size_pt = 10.5}, row_max);
        row.draw(pdf, {left, top});
        top += row.height_mm();
    }
}

}  // namespace

Result<std::string> timetable_pdf(const ClassDossier& dossier) {
    auto pdf = documents::PdfDocument::create(words("reports.timetable_title", {{"class", dossier.name}}), documents::PageShape::landscape);
    if (!pdf) return pdf.error();
    for (const auto& week : week_sheets(dossier)) {
        if (week.number > 1) pdf->next_page();
        draw_week(*pdf, dossier, week);
    }
    return pdf->bytes();
}

Result<void> write_timetable_workbook(const ClassDossier& dossier, const std::filesystem::path& path) {
    using documents::ColumnKind;
    auto writer = documents::WorkbookWriter::create(path);
    if (!writer) return writer.error();
    const std::vector<documents::Column> columns = {{words("reports.column_date"), 12, ColumnKind::date},
                                                    {words("reports.column_weekday"), 10, ColumnKind::text},
                                                    {words("reports.column_half"), 8, ColumnKind::text},
                                                    {words("reports.column_time"), 14, ColumnKind::text},
                                                    {words("reports.column_content"), 48, ColumnKind::wrapped_text},
                                                    {words("reports.column_teacher"), 14, ColumnKind::text},
                                                    {words("reports.column_place"), 28, ColumnKind::wrapped_text}};
    const int sheet = writer->add_sheet(words("reports.timetable"), columns);
    writer->title_row(sheet, words("reports.timetable_title", {{"class", dossier.name}}));
    writer->note_row(sheet, words("reports.timetable_note", {{"institution", dossier.institution}, {"days", range_text(dossier.days)}}));
    writer->header_row(sheet);
    for (const auto& session : dossier.sessions) {
        const int ends_at = session.starts_at_minute + static_cast<int>(session.training_minutes);
        writer->write_row(sheet, std::vector<documents::Value>{session.day, weekday_text(session.day),
                                                               words("reports.half_" + std::string(to_string(session.half))),
                                                               clock_text(session.starts_at_minute) + "\u2013" + clock_text(ends_at), session.title,
                                                               session.teacher, place_of(session)});
    }
    return writer->close();
}

documents::IcalCalendar timetable_calendar(const ClassDossier& dossier, Day stamp) {
    documents::IcalCalendar calendar{.name = dossier.name, .method = documents::IcalMethod::publish, .stamp = stamp, .events = {}};
    for (const auto& session : dossier.sessions) {
        const std::string place = place_of(session);
        calendar.events.push_back({.uid = dossier.code + "-" + std::to_string(session.id) + "@lunxun",
                                   .sequence = 0,
                                   .day = session.day,
                                   .starts_at_minute = session.starts_at_minute,
                                   .minutes = static_cast<int>(session.training_minutes),
                                   .summary = session.title,
                                   .location = session.is_online || place.empty() ? place : dossier.institution + " " + place,
                                   .description = session.teacher.empty() ? dossier.name : dossier.name + "\n" + session.teacher});
    }
    return calendar;
}

}  // namespace lunxun::reports

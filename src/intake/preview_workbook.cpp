// SPDX-License-Identifier: Apache-2.0
#include "intake/preview_workbook.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "intake/workbook_source.hpp"
#include "platform/documents/workbook_writer.hpp"

namespace lunxun::intake {
namespace {

using documents::CellStyle;
using documents::Value;
using documents::WorkbookWriter;

// Excel grows slow with many comments; further findings stand in the list and in the colour of their cells.
constexpr std::size_t kComments = 20'000;

std::string word(std::string_view key, text::Locale locale) {
    return text::render({"intake.preview_" + std::string{key}, {}}, locale);
}

std::string severity_word(Severity severity, text::Locale locale) {
    constexpr std::array<std::string_view, 3> kNames{"error", "warning", "notice"};
    return text::render({"intake.severity_" + std::string{kNames[static_cast<std::size_t>(severity)]}, {}}, locale);
}

CellStyle style_of(Severity severity) {
    if (severity == Severity::error) return CellStyle::error;
    return severity == Severity::warning ? CellStyle::warning : CellStyle::plain;
}

/// A, B .. Z, AA: as the reader of the list finds the column.
std::string column_letters(std::uint32_t cell) {
    std::string letters;
    for (auto rest = cell + 1; rest > 0; rest = (rest - 1) / 26) letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
    return letters;
}

void write_summary(WorkbookWriter& writer, const Preview& preview, text::Locale locale) {
    std::vector<documents::Column> columns;
    for (const auto* key : {"file", "worksheet", "sheet"}) columns.push_back({word(key, locale), 28});
    for (const auto* key : {"rows", "fresh", "changed", "unchanged", "refused"}) columns.push_back({word(key, locale), 10, documents::ColumnKind::integer});
    const int sheet = writer.add_sheet(word("summary", locale), columns);
    writer.header_row(sheet);
    for (const auto& worksheet : preview.worksheets) {
        const std::vector<Value> row{worksheet.file.filename().string(), worksheet.worksheet, worksheet.sheet ? worksheet.sheet->sheet->title : word("not_read", locale),
                                     worksheet.rows, worksheet.fresh, worksheet.changed, worksheet.unchanged, worksheet.refused};
        std::vector<CellStyle> styles(row.size(), CellStyle::plain);
        if (worksheet.refused > 0) styles.back() = CellStyle::error;
        if (!worksheet.sheet) styles[2] = CellStyle::warning;
        writer.write_row(sheet, row, styles);
    }
}

void write_findings(WorkbookWriter& writer, const Preview& preview, text::Locale locale) {
    const std::vector<documents::Column> columns{{word("file", locale), 28}, {word("worksheet", locale), 18}, {word("row", locale), 8, documents::ColumnKind::integer},
                                                 {word("column", locale), 8}, {word("severity", locale), 8}, {word("message", locale), 100, documents::ColumnKind::wrapped_text}};
    const int sheet = writer.add_sheet(word("findings", locale), columns);
    if (preview.is_cut())
        writer.note_row(sheet, text::render({"intake.preview_cut", {{"kept", std::to_string(preview.issues.size())}, {"all", std::to_string(preview.errors + preview.warnings + preview.notices)}}}, locale));
    writer.header_row(sheet);
    for (const auto& issue : preview.issues) {
        const auto& worksheet = preview.worksheets[issue.place.worksheet];
        const Value row = issue.place.row == 0 ? Value{} : Value{std::int64_t{issue.place.row}};
        const std::vector<Value> values{worksheet.file.filename().string(), worksheet.worksheet, row, issue.cell ? Value{column_letters(*issue.cell)} : Value{},
                                        severity_word(issue.severity, locale), text::render(issue.message, locale)};
        std::vector<CellStyle> styles(values.size(), CellStyle::plain);
        styles[4] = style_of(issue.severity);
        writer.write_row(sheet, values, styles);
    }
}

/// Copies one worksheet; issues are those of its rows, in order of rows.
class WorksheetCopy {
public:
    WorksheetCopy(WorkbookWriter& writer, int sheet, std::span<const Issue> issues, text::Locale locale)
        : writer_(writer), sheet_(sheet), issues_(issues), locale_(locale) {}

    void copy_row(std::int64_t row, std::span<const documents::Cell> cells) {
        while (writer_.next_row(sheet_) + 1 < row) writer_.write_row(sheet_, {});
        std::size_t taken = 0;
        while (taken < issues_.size() && issues_[taken].place.row < row) ++taken;
        issues_ = issues_.subspan(taken);
        taken = 0;
        while (taken < issues_.size() && issues_[taken].place.row == row) ++taken;
        write(row, cells, issues_.first(taken));
    }

private:
    void write(std::int64_t row, std::span<const documents::Cell> cells, std::span<const Issue> issues) {
        std::vector<Value> values;
        for (const auto& cell : cells) values.push_back(cell.text.empty() ? Value{} : Value{cell.text});
        std::vector<CellStyle> styles(values.size(), CellStyle::plain);
        std::map<std::uint32_t, std::string> comments;
        for (const auto& issue : issues) {
            const auto cell = issue.cell.value_or(0);
            if (cell >= values.size()) {
                values.resize(cell + 1);
                styles.resize(cell + 1, CellStyle::plain);
            }
            if (styles[cell] != CellStyle::error && issue.severity != Severity::notice) styles[cell] = style_of(issue.severity);
            auto& comment = comments[cell];
            comment += (comment.empty() ? "" : "\n") + text::render(issue.message, locale_);
        }
        writer_.write_row(sheet_, values, styles);
        for (const auto& [cell, comment] : comments)
            if (commented_++ < kComments) writer_.comment(sheet_, row - 1, static_cast<int>(cell), comment);
    }

    WorkbookWriter& writer_;
    int sheet_;
    std::span<const Issue> issues_;
    text::Locale locale_;
    std::size_t commented_ = 0;
};

std::vector<documents::Column> columns_for(const WorksheetPreview& worksheet) {
    std::size_t width = 1;
    for (const auto& column : worksheet.sheet->columns) width = std::max(width, column.cell + 1);
    return std::vector<documents::Column>(width, {"", 16});
}

Result<void> copy_worksheet(WorkbookWriter& writer, const Preview& preview, std::uint32_t number, text::Locale locale) {
    const auto& worksheet = preview.worksheets[number];
    const auto [first, last] = std::ranges::equal_range(preview.issues, number, {}, [](const Issue& issue) { return issue.place.worksheet; });
    if (!worksheet.sheet || std::none_of(first, last, [](const Issue& issue) { return issue.place.row != 0; })) return {};
    auto source = WorkbookSource::open(worksheet.file, {});
    if (!source) return source.error();
    WorksheetCopy copy(writer, writer.add_sheet(worksheet.worksheet, columns_for(worksheet)), std::span(first, last), locale);
    return source->read(worksheet.worksheet_number, [&](std::int64_t row, std::span<const documents::Cell> cells) {
        copy.copy_row(row, cells);
        return true;
    });
}

}  // namespace

Result<void> write_preview_workbook(const Preview& preview, const std::filesystem::path& path, text::Locale locale) {
    auto writer = WorkbookWriter::create(path);
    if (!writer) return writer.error();
    write_summary(*writer, preview, locale);
    write_findings(*writer, preview, locale);
    for (std::uint32_t number = 0; number < preview.worksheets.size(); ++number)
        if (auto copied = copy_worksheet(*writer, preview, number, locale); !copied) return copied;
    return writer->close();
}

}  // namespace lunxun::intake

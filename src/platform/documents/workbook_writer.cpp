// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/workbook_writer.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cmath>
#include <fstream>
#include <set>
#include <vector>

#include "platform/documents/sheet_name.hpp"
#include "platform/documents/utf8_text.hpp"
#include "platform/documents/workbook_formats.hpp"
#include "platform/documents/written_file.hpp"

namespace lunxun::documents {
namespace {

constexpr std::size_t kMaxCellChars = 32'767;
constexpr std::int64_t kLargestExactInteger = 1LL << 53;
constexpr int kSerialOfEpoch = 25'569;      // 1970-01-01
constexpr int kFirstReliableSerial = 61;    // before it Excel counts a day that never was
constexpr std::time_t kFixedCreation = 1'767'225'600;  // 2026-01-01 00:00 UTC, so that equal content is equal bytes
constexpr double kTitleHeight = 30;
constexpr double kNoteHeight = 18;
constexpr std::size_t kCommentLineChars = 18;
constexpr std::size_t kCommentLineHeight = 18;

struct Sheet {
    lxw_worksheet* worksheet = nullptr;
    std::vector<Column> columns;
    lxw_row_t next_row = 0;
    std::int64_t header = -1;
};

lxw_col_t last_column(const Sheet& sheet) { return static_cast<lxw_col_t>(std::max<std::size_t>(sheet.columns.size(), 1) - 1); }

/// Excel reads `_x0041_` as the character 0x41; the library does not guard texts that only look so.
std::string guarded(std::string text) {
    constexpr std::string_view kEscapedUnderscore = "_x005F_";
    std::size_t next = 0;
    for (auto at = text.find("_x"); at != std::string::npos; at = text.find("_x", next)) {
        const auto digits = std::string_view(text).substr(at + 2, 4);
        const bool is_escape = digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos && text.size() > at + 6 && text[at + 6] == '_';
        if (is_escape) text.replace(at, 1, kEscapedUnderscore);
        next = at + (is_escape ? kEscapedUnderscore.size() : 2);
    }
    return text;
}

struct CellWriter {
    lxw_worksheet* worksheet;
    lxw_row_t row;
    lxw_col_t column;
    lxw_format* format;

    void operator()(std::monostate) const { worksheet_write_blank(worksheet, row, column, format); }
    void operator()(const std::string& text) const {
        if (text.empty()) return (*this)(std::monostate{});
        worksheet_write_string(worksheet, row, column, guarded(clean_text(text, kMaxCellChars)).c_str(), format);
    }
    void operator()(std::int64_t number) const {
        // Excel keeps 15 digits: longer ones stay whole as text.
        if (std::abs(number) > kLargestExactInteger) return (*this)(std::to_string(number));
        worksheet_write_number(worksheet, row, column, static_cast<double>(number), format);
    }
    void operator()(double number) const {
        assert(std::isfinite(number));
        if (!std::isfinite(number)) return (*this)(std::monostate{});
        worksheet_write_number(worksheet, row, column, number, format);
    }
    void operator()(Day day) const {
        const int serial = day.number() + kSerialOfEpoch;
        if (serial < kFirstReliableSerial) return (*this)(day.iso());
        worksheet_write_number(worksheet, row, column, serial, format);
    }
};

/// A number or day in a column of texts is still shown as what it is.
ColumnKind shown_kind(ColumnKind kind, const Value& value) {
    const bool is_text_column = kind == ColumnKind::text || kind == ColumnKind::wrapped_text;
    if (std::holds_alternative<std::string>(value)) return is_text_column ? kind : ColumnKind::text;
    if (std::holds_alternative<Day>(value)) return ColumnKind::date;
    if (!is_text_column && kind != ColumnKind::date) return kind;
    if (std::holds_alternative<std::int64_t>(value)) return ColumnKind::integer;
    return std::holds_alternative<double>(value) ? ColumnKind::decimal : kind;
}

}  // namespace

struct WorkbookWriter::State {
    std::filesystem::path path;
    lxw_workbook* workbook = nullptr;
    WorkbookFormats formats{nullptr};
    std::vector<Sheet> sheets;
    std::set<std::string> names;
    bool has_failed = false;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { abandon(); }

    Sheet* writable(int sheet);
    void merged_row(int sheet, std::string_view text, lxw_format* format, double height);
    void abandon();
};

WorkbookWriter::WorkbookWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
WorkbookWriter::WorkbookWriter(WorkbookWriter&&) noexcept = default;
WorkbookWriter& WorkbookWriter::operator=(WorkbookWriter&&) noexcept = default;
WorkbookWriter::~WorkbookWriter() = default;

Result<WorkbookWriter> WorkbookWriter::create(const std::filesystem::path& path) {
    const std::string unfinished = unfinished_name(path).string();
    errno = 0;
    if (!std::ofstream(unfinished, std::ios::binary)) return write_error(path, errno);
    // Rows wait in files beside the workbook, so that a full disk is met there and nowhere else.
    std::string folder = path.has_parent_path() ? path.parent_path().string() : ".";
    lxw_workbook_options options{.constant_memory = LXW_TRUE, .tmpdir = folder.data(), .use_zip64 = LXW_FALSE};
    auto state = std::make_unique<State>();
    state->path = path;
    state->workbook = workbook_new_opt(unfinished.c_str(), &options);
    if (state->workbook == nullptr) throw std::bad_alloc();
    state->formats = WorkbookFormats(state->workbook);
    lxw_doc_properties properties{};
    properties.created = kFixedCreation;
    workbook_set_properties(state->workbook, &properties);
    return WorkbookWriter(std::move(state));
}

int WorkbookWriter::add_sheet(std::string_view name, std::span<const Column> columns) {
    Sheet sheet;
    sheet.worksheet = workbook_add_worksheet(state_->workbook, free_sheet_name(name, state_->names).c_str());
    sheet.columns.assign(columns.begin(), columns.end());
    if (sheet.worksheet == nullptr) {
        state_->has_failed = true;
    } else {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const auto at = static_cast<lxw_col_t>(i);
            worksheet_set_column(sheet.worksheet, at, at, columns[i].width, nullptr);
        }
    }
    state_->sheets.push_back(std::move(sheet));
    return static_cast<int>(state_->sheets.size()) - 1;
}

Sheet* WorkbookWriter::State::writable(int sheet) {
    assert(workbook != nullptr);
    Sheet& found = sheets.at(static_cast<std::size_t>(sheet));
    return has_failed || found.worksheet == nullptr ? nullptr : &found;
}

void WorkbookWriter::State::merged_row(int number, std::string_view text, lxw_format* format, double height) {
    Sheet* sheet = writable(number);
    if (sheet == nullptr) return;
    const lxw_row_t row = sheet->next_row++;
    const std::string clean = clean_text(text, kMaxCellChars);
    worksheet_set_row(sheet->worksheet, row, height, nullptr);
    if (last_column(*sheet) == 0) {
        worksheet_write_string(sheet->worksheet, row, 0, clean.c_str(), format);
    } else {
        worksheet_merge_range(sheet->worksheet, row, 0, row, last_column(*sheet), clean.c_str(), format);
    }
}

void WorkbookWriter::title_row(int sheet, std::string_view text) { state_->merged_row(sheet, text, state_->formats.title(), kTitleHeight); }

void WorkbookWriter::note_row(int sheet, std::string_view text) { state_->merged_row(sheet, text, state_->formats.note(), kNoteHeight); }

void WorkbookWriter::header_row(int number) {
    Sheet* sheet = state_->writable(number);
    if (sheet == nullptr) return;
    assert(sheet->header < 0);
    const lxw_row_t row = sheet->next_row++;
    sheet->header = row;
    for (std::size_t i = 0; i < sheet->columns.size(); ++i) {
        const std::string title = clean_text(sheet->columns[i].title, kMaxCellChars);
        worksheet_write_string(sheet->worksheet, row, static_cast<lxw_col_t>(i), title.c_str(), state_->formats.header());
    }
    worksheet_freeze_panes(sheet->worksheet, row + 1, 0);
    worksheet_repeat_rows(sheet->worksheet, row, row);
}

void WorkbookWriter::write_row(int number, std::span<const Value> values, std::span<const CellStyle> styles) {
    assert(styles.empty() || styles.size() == values.size());
    Sheet* sheet = state_->writable(number);
    if (sheet == nullptr) return;
    const lxw_row_t row = sheet->next_row++;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const ColumnKind kind = i < sheet->columns.size() ? sheet->columns[i].kind : ColumnKind::text;
        const CellStyle style = styles.empty() ? CellStyle::plain : styles[i];
        lxw_format* format = state_->formats.cell(shown_kind(kind, values[i]), style);
        std::visit(CellWriter{sheet->worksheet, row, static_cast<lxw_col_t>(i), format}, values[i]);
    }
}

void WorkbookWriter::comment(int number, std::int64_t row, int column, std::string_view text) {
    Sheet* sheet = state_->writable(number);
    if (sheet == nullptr || text.empty()) return;
    const std::string clean = clean_text(text, kMaxCellChars);
    lxw_comment_options options{};
    const std::size_t lines = character_count(clean) / kCommentLineChars + 2;
    options.width = 280;
    options.height = static_cast<uint16_t>(std::min<std::size_t>(lines, 20) * kCommentLineHeight);
    worksheet_write_comment_opt(sheet->worksheet, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), clean.c_str(), &options);
}

std::int64_t WorkbookWriter::next_row(int sheet) const { return state_->sheets.at(static_cast<std::size_t>(sheet)).next_row; }

void WorkbookWriter::State::abandon() {
    if (workbook == nullptr) return;
    lxw_workbook_free(workbook);
    workbook = nullptr;
    std::error_code ignored;
    std::filesystem::remove(unfinished_name(path), ignored);
}

Result<void> WorkbookWriter::close() {
    State& state = *state_;
    assert(state.workbook != nullptr);
    if (state.sheets.empty()) add_sheet("Sheet1", {});
    // A failed write of a waiting row is remembered by its stream; the library looks at its other streams itself.
    for (const Sheet& sheet : state.sheets) {
        if (sheet.worksheet == nullptr || std::fflush(sheet.worksheet->optimize_tmpfile) != 0 ||
            std::ferror(sheet.worksheet->optimize_tmpfile) != 0) {
            const int reason = sheet.worksheet == nullptr || errno == 0 ? ENOSPC : errno;
            state.abandon();
            return write_error(state.path, reason);
        }
        if (sheet.header >= 0 && !sheet.columns.empty()) {
            const auto header = static_cast<lxw_row_t>(sheet.header);
            worksheet_autofilter(sheet.worksheet, header, 0, std::max(sheet.next_row - 1, header), last_column(sheet));
        }
    }
    errno = 0;
    const lxw_error outcome = workbook_close(state.workbook);  // frees it in every case
    state.workbook = nullptr;
    const int reason = errno == 0 ? ENOSPC : errno;
    if (outcome == LXW_NO_ERROR) return finish_file(state.path);
    std::error_code ignored;
    std::filesystem::remove(unfinished_name(state.path), ignored);
    return write_error(state.path, reason);
}

}  // namespace lunxun::documents

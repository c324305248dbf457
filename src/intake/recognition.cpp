// SPDX-License-Identifier: Apache-2.0
#include "intake/recognition.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/narrow.hpp"
#include "intake/cell_words.hpp"

namespace lunxun::intake {
namespace {

using Words = std::map<std::string, std::size_t, std::less<>>;

struct KnownSheet {
    const Sheet* sheet;
    std::set<std::string, std::less<>> names;
    Words columns;
};

const std::vector<KnownSheet>& known_sheets() {
    static const std::vector<KnownSheet> known = [] {
        std::vector<KnownSheet> sheets;
        for (const auto& sheet : SheetCatalogue::embedded().sheets()) {
            KnownSheet entry{&sheet, {header_text(sheet.title).words}, {}};
            for (const auto& synonym : sheet.synonyms) entry.names.insert(header_text(synonym).words);
            for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
                entry.columns.emplace(header_text(sheet.columns[i].title).words, i);
                for (const auto& synonym : sheet.columns[i].synonyms) entry.columns.emplace(header_text(synonym).words, i);
            }
            sheets.push_back(std::move(entry));
        }
        return sheets;
    }();
    return known;
}

/// The header's texts: where the row is blank, the row above speaks (merged over two rows).
std::vector<std::string> header_cells(std::span<const SampleRow> rows, std::size_t at) {
    auto cells = rows[at].cells;
    if (at == 0 || rows[at - 1].number + 1 != rows[at].number) return cells;
    const auto& above = rows[at - 1].cells;
    cells.resize(std::max(cells.size(), above.size()));
    for (std::size_t i = 0; i < above.size(); ++i)
        if (trim(cells[i]).empty()) cells[i] = above[i];
    return cells;
}

RecognisedSheet match(const KnownSheet& known, std::int64_t row, std::span<const std::string> cells) {
    RecognisedSheet recognised{known.sheet, row, {}, {}};
    std::set<std::size_t> taken;
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        const auto header = header_text(cells[cell]);
        if (header.words.empty()) continue;
        const auto found = known.columns.find(header.words);
        const auto written = std::string{trim(cells[cell])};
        if (found != known.columns.end() && taken.insert(found->second).second)
            recognised.columns.push_back({found->second, cell, written, header.unit});
        else if (!CellWords::embedded().silent_headers.contains(header.words))
            recognised.unknown_headers.push_back(written);
    }
    return recognised;
}

std::vector<std::string> missing_columns(const RecognisedSheet& recognised) {
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < recognised.sheet->columns.size(); ++i) {
        const auto is_there = std::ranges::any_of(recognised.columns, [i](const auto& found) { return found.column == i; });
        if (recognised.sheet->columns[i].required && !is_there) missing.push_back(recognised.sheet->columns[i].title);
    }
    return missing;
}

struct Candidate {
    RecognisedSheet recognised;
    std::vector<std::string> missing;
    bool is_named = false;

    /// Whole before named before more columns; among equals fewer unknown headers.
    auto rank() const {
        return std::tuple(missing.empty(), is_named, recognised.columns.size(), -static_cast<std::int64_t>(recognised.unknown_headers.size()));
    }
};

std::string joined(std::span<const std::string> words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

Error missing_error(std::string_view worksheet_name, const Candidate& candidate) {
    std::vector<std::string> found;
    for (const auto& column : candidate.recognised.columns) found.push_back(column.header);
    found.insert(found.end(), candidate.recognised.unknown_headers.begin(), candidate.recognised.unknown_headers.end());
    auto error = Error::of(ErrorCode::invalid_input, "intake.columns_missing",
                           {{"worksheet", std::string{worksheet_name}},
                            {"sheet", candidate.recognised.sheet->title},
                            {"row", std::to_string(candidate.recognised.header_row)},
                            {"found", joined(found)},
                            {"missing", joined(candidate.missing)}});
    for (const auto& title : candidate.missing) error.fields.push_back({title, Message{"intake.column_missing", {{"column", title}}}});
    return error;
}

}  // namespace

HeaderText header_text(std::string_view cell) {
    auto text = plain_word(cell);
    std::erase_if(text, [](char c) { return c == ' ' || c == '*' || c == '\n'; });
    while (text.ends_with(':')) text.pop_back();
    HeaderText header;
    const auto open = text.find_last_of("([");
    const auto close = text.find_last_of(")]");
    if (open != std::string::npos && close == text.size() - 1 && open > 0 && open < close) {
        header.unit = text.substr(open + 1, close - open - 1);
        text.resize(open);
    }
    header.words = std::move(text);
    return header;
}

Result<RecognisedSheet> recognise(std::string_view worksheet_name, std::span<const SampleRow> rows) {
    const auto name = header_text(worksheet_name).words;
    std::optional<Candidate> best;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const auto cells = header_cells(rows, at);
        for (const auto& known : known_sheets()) {
            Candidate candidate{match(known, rows[at].number, cells), {}, known.names.contains(name)};
            if (candidate.recognised.columns.size() < 2) continue;
            candidate.missing = missing_columns(candidate.recognised);
            if (!best || candidate.rank() > best->rank()) best = std::move(candidate);
        }
    }
    if (!best) return Error::of(ErrorCode::not_found, "intake.sheet_unknown", {{"worksheet", std::string{worksheet_name}}});
    if (!best->missing.empty()) return missing_error(worksheet_name, *best);
    return std::move(best->recognised);
}

Result<RecognisedSheet> recognise_mapped(const ColumnMapping& mapping, std::span<const SampleRow> rows) {
    const auto* sheet = SheetCatalogue::embedded().find_sheet(mapping.sheet_key);
    if (!sheet) return Error::of(ErrorCode::invalid_input, "intake.mapping_sheet", {{"sheet", mapping.sheet_key}});
    Candidate candidate{{sheet, mapping.header_row, {}, {}}, {}, true};
    const auto header = std::ranges::find(rows, mapping.header_row, &SampleRow::number);
    for (const auto& [key, cell] : mapping.cells) {
        const auto column = sheet->find_column(key);
        const auto is_taken = column && std::ranges::any_of(candidate.recognised.columns, [&](const auto& taken) { return taken.column == *column; });
        if (!column || is_taken) return Error::of(ErrorCode::invalid_input, "intake.mapping_column", {{"sheet", sheet->title}, {"column", key}});
        const auto written = header != rows.end() && cell < header->cells.size() ? header->cells[cell] : std::string{};
        candidate.recognised.columns.push_back({*column, cell, std::string{trim(written)}, header_text(written).unit});
    }
    candidate.missing = missing_columns(candidate.recognised);
    if (!candidate.missing.empty()) return missing_error(sheet->title, candidate);
    return std::move(candidate.recognised);
}

bool is_footer(std::span<const documents::Cell> cells, const RecognisedSheet& recognised) {
    const auto first = std::ranges::find_if(cells, [](const auto& cell) { return !trim(cell.text).empty(); });
    if (first == cells.end()) return false;
    const auto word = plain_word(first->text);
    const auto& footers = CellWords::embedded().footers;
    if (std::ranges::none_of(footers, [&](const auto& footer) { return word.starts_with(footer); })) return false;
    std::size_t required = 0, filled = 0;
    for (const auto& column : recognised.columns) {
        if (!recognised.sheet->columns[column.column].required) continue;
        ++required;
        if (column.cell < cells.size() && !trim(cells[column.cell].text).empty()) ++filled;
    }
    return filled * 2 <= required;
}

bool is_repeated_header(std::span<const documents::Cell> cells, const RecognisedSheet& recognised) {
    if (recognised.columns.empty()) return false;
    return std::ranges::all_of(recognised.columns, [&](const auto& column) {
        return column.cell < cells.size() && !column.header.empty() && trim(cells[column.cell].text) == column.header;
    });
}

}  // namespace lunxun::intake

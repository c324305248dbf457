// SPDX-License-Identifier: Apache-2.0
#include "reports/statistics_workbook.hpp"

#include <algorithm>

#include "platform/documents/workbook_writer.hpp"
#include "reports/paper_words.hpp"

namespace lunxun::reports {
namespace {

using documents::CellStyle;
using documents::Column;
using documents::ColumnKind;
using documents::Value;
using documents::WorkbookWriter;

constexpr double kTextWidth = 22;
constexpr double kKeyWidth = 28;
constexpr double kFigureWidth = 12;

std::string lowered(std::string name) {
    std::ranges::transform(name, name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
}

struct ToValue {
    Value operator()(std::monostate) const { return {}; }
    Value operator()(const Share& share) const { return share.value; }
    template <class T>
    Value operator()(const T& figure) const {
        return figure;
    }
};

struct KindOf {
    ColumnKind operator()(std::monostate) const { return ColumnKind::percent; }
    ColumnKind operator()(const std::string&) const { return ColumnKind::text; }
    ColumnKind operator()(std::int64_t) const { return ColumnKind::integer; }
    ColumnKind operator()(double) const { return ColumnKind::decimal; }
    ColumnKind operator()(const Share&) const { return ColumnKind::percent; }
    ColumnKind operator()(Day) const { return ColumnKind::date; }
};

/// Columns as wide and of the kind that the first row of figures asks for, then the key.
std::vector<Column> columns_of(const StatisticTable& table, const std::vector<std::string>& names, const std::vector<Figure>& example) {
    std::vector<Column> columns;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const ColumnKind kind = i < example.size() ? std::visit(KindOf{}, example[i]) : ColumnKind::text;
        columns.push_back({words("reports." + lowered(table.name) + "_" + names[i]), kind == ColumnKind::text ? kTextWidth : kFigureWidth, kind});
    }
    columns.push_back({words("reports.column_key"), kKeyWidth, ColumnKind::text});
    return columns;
}

std::vector<Value> values_of(const StatisticTable::Row& row) {
    std::vector<Value> values;
    for (const auto& figure : row.figures) values.push_back(std::visit(ToValue{}, figure));
    values.emplace_back(row.key);
    return values;
}

void write_table(WorkbookWriter& writer, const StatisticTable& table, int year, Day as_of) {
    const std::string title = words("reports." + lowered(table.name) + "_title", {{"year", std::to_string(year)}});
    const int sheet = writer.add_sheet(table.name, columns_of(table, table.columns, table.total.figures));
    writer.title_row(sheet, title);
    writer.note_row(sheet, words("reports." + lowered(table.name) + "_note", {{"day", date_text(as_of)}}));
    writer.header_row(sheet);
    for (const auto& row : table.rows) writer.write_row(sheet, values_of(row));
    auto total = values_of(table.total);
    total.front() = words("reports.total");
    writer.write_row(sheet, total, std::vector<CellStyle>(total.size(), CellStyle::total));

    const std::vector<Figure> example = table.sources.empty() ? std::vector<Figure>{} : table.sources.front().figures;
    const int sources = writer.add_sheet(words("reports.sources_of", {{"table", table.name}}), columns_of(table, table.source_columns, example));
    writer.header_row(sources);
    for (const auto& row : table.sources) writer.write_row(sources, values_of(row));
}

}  // namespace

Result<void> write_statistics_workbook(std::span<const StatisticTable> tables, int year, Day as_of, const std::filesystem::path& path) {
    auto writer = WorkbookWriter::create(path);
    if (!writer) return writer.error();
    for (const auto& table : tables) write_table(*writer, table, year, as_of);
    return writer->close();
}

}  // namespace lunxun::reports

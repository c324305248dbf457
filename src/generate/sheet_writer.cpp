// SPDX-License-Identifier: Apache-2.0
#include "generate/sheet_writer.hpp"

#include <cassert>

#include "generate/unit_builder.hpp"

namespace lunxun::generate {

namespace {

documents::ColumnKind kind_of(intake::ColumnType type) {
    using enum intake::ColumnType;
    switch (type) {
        case date: return documents::ColumnKind::date;
        case integer:
        case class_hours:
        case duration:
        case yuan: return documents::ColumnKind::integer;
        case decimal: return documents::ColumnKind::decimal;
        default: return documents::ColumnKind::text;
    }
}

double width_of(const intake::Column& column) {
    using enum intake::ColumnType;
    if (column.type == id_number || column.type == person) {
        return 22;
    }
    return column.max_length >= 80 ? 36 : column.type == unit || column.type == reference ? 18 : 14;
}

std::string text_of(const documents::Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return std::to_string(*number);
    }
    if (const auto* number = std::get_if<double>(&value)) {
        return std::to_string(static_cast<long long>(*number));
    }
    const auto* day = std::get_if<Day>(&value);
    return day == nullptr ? std::string{} : day->iso();
}

}  // namespace

const std::string& CodeNames::name(std::string_view list, std::string_view code) {
    const std::string key = std::string{list} + "/" + std::string{code};
    const auto [place, is_new] = known_.try_emplace(key, code);
    if (is_new && !code.empty()) {
        place->second = intake::codes_with(list).zh(list, code);
    }
    return place->second;
}

std::string CodeNames::names(std::string_view list, std::string_view codes, std::string_view separator) {
    std::string joined;
    for (std::size_t at = 0; at < codes.size();) {
        const auto end = std::min(codes.find(',', at), codes.size());
        joined += (joined.empty() ? std::string{} : std::string{separator}) + name(list, codes.substr(at, end - at));
        at = end + 1;
    }
    return joined;
}

SheetWriter::SheetWriter(Workbook& workbook, std::string_view sheet, std::vector<std::string_view> keys, const ErrorPlan::Rows* errors, std::vector<InjectedError>& injected)
    : workbook_(workbook), sheet_(*intake::SheetCatalogue::embedded().find_sheet(sheet)), errors_(errors), injected_(injected) {
    for (const auto key : keys) {
        const auto column = sheet_.find_column(key);
        assert(column);
        columns_.push_back(&sheet_.columns[*column]);
    }
    open_worksheet();
}

void SheetWriter::open_worksheet() {
    std::vector<documents::Column> columns;
    for (const auto* column : columns_) {
        columns.push_back({column->title, width_of(*column), kind_of(column->type)});
    }
    const std::string suffix = ++worksheets_ == 1 ? std::string{} : "(" + std::to_string(worksheets_) + ")";
    const auto& words = SourceData::embedded().resources.sheet;
    worksheet_ = workbook_.writer.add_sheet(sheet_.title + suffix, columns);
    workbook_.writer.title_row(worksheet_, fill(fill(fill(words.at("title"), "place", workbook_.place), "sheet", sheet_.title), "date", workbook_.date));
    workbook_.writer.note_row(worksheet_, fill(words.at("note"), "place", workbook_.place));
    workbook_.writer.header_row(worksheet_);
}

void SheetWriter::render(std::size_t column, documents::Value& value) {
    using enum intake::ColumnType;
    const auto& words = SourceData::embedded().resources.sheet;
    const auto& shape = *columns_[column];
    if (auto* text = std::get_if<std::string>(&value)) {
        if (shape.type == code) {
            *text = codes_.name(shape.list, *text);
        } else if (shape.type == codes) {
            *text = codes_.names(shape.list, *text, words.at("list_separator"));
        }
        if (text->empty()) {
            value = std::monostate{};
        }
    } else if (const auto* flag = std::get_if<std::int64_t>(&value); flag != nullptr && shape.type == yes_no) {
        value = words.at(*flag != 0 ? "yes" : "no");
    }
}

void SheetWriter::spoil(std::vector<documents::Value>& values) {
    const auto found = errors_->find(rows_);
    if (found == errors_->end()) {
        return;
    }
    for (const auto& spoiled : found->second) {
        InjectedError error{workbook_.file_name, sheet_.title, workbook_.writer.next_row(worksheet_) + 1, {}, spoiled.kind, {}};
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (columns_[i]->key == spoiled.column) {
                values[i] = spoiled.value;
                error.column = columns_[i]->title;
                error.value = text_of(spoiled.value);
            }
        }
        injected_.push_back(std::move(error));
    }
}

void SheetWriter::row(std::vector<documents::Value> values) {
    assert(values.size() == columns_.size());
    if (workbook_.writer.next_row(worksheet_) > kMostRows) {
        open_worksheet();
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        render(i, values[i]);
    }
    if (errors_ != nullptr) {
        spoil(values);
    }
    workbook_.writer.write_row(worksheet_, values);
    ++rows_;
}

}  // namespace lunxun::generate

// SPDX-License-Identifier: Apache-2.0
#include "intake/row_reader.hpp"

#include <algorithm>
#include <cmath>

#include "base/narrow.hpp"
#include "intake/cell_words.hpp"

namespace lunxun::intake {
namespace {

using documents::Cell;

std::unexpected<Message> wrong(std::string key, const Cell& cell, MessageValues more = {}) {
    more.insert(more.begin(), {"value", std::string{trim(cell.text)}});
    return std::unexpected(Message{std::move(key), std::move(more)});
}

std::string place_text(RowPlace place) {
    return std::to_string(place.row);
}

std::size_t character_count(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

/// Stored units in one `unit`, or nothing when the word is no unit of this column.
std::optional<double> factor_of(const Column& column, std::string_view unit, const ReadingRules& rules) {
    const auto& words = CellWords::embedded();
    const auto class_hour = static_cast<double>(rules.class_hour_minutes);
    const auto in = [unit](const CellWords::Units& units) -> std::optional<double> {
        const auto found = units.find(unit);
        return found == units.end() ? std::nullopt : std::optional{static_cast<double>(found->second)};
    };
    if (column.type == ColumnType::class_hours) return unit.empty() || words.class_hour_words.contains(unit) ? std::optional{class_hour} : in(words.minutes);
    if (column.type == ColumnType::duration) {
        if (unit.empty()) return 1.0;
        if (const auto minutes = in(words.minutes)) return minutes;
        return words.class_hour_words.contains(unit) ? std::optional{class_hour} : std::nullopt;
    }
    if (column.type == ColumnType::yuan) return unit.empty() ? std::optional{1.0} : in(words.yuan);
    return unit.empty() || words.count_words.contains(unit) ? std::optional{1.0} : std::nullopt;
}

bool is_end(std::string_view key) {
    return key.ends_with("_until") || key == "last_day" || key == "latest_day";
}

std::expected<void, Message> check_limits(const Column& column, const Cell& cell, double value) {
    const bool is_low = column.minimum && value < static_cast<double>(*column.minimum);
    const bool is_high = column.maximum && value > static_cast<double>(*column.maximum);
    if (!is_low && !is_high) return {};
    return wrong("intake.cell_out_of_range", cell,
                 {{"minimum", std::to_string(column.minimum.value_or(0))}, {"maximum", column.maximum ? std::to_string(*column.maximum) : "…"}});
}

}  // namespace

RowReader::RowReader(const RecognisedSheet& recognised, const ReadingRules& rules, References& references)
    : rules_(rules), references_(references) {
    for (const auto& at : recognised.columns) {
        const auto& column = recognised.sheet->columns[at.column];
        // A bracket that is no unit is a remark: 学时（必填）.
        auto unit = at.unit.empty() ? header_text(column.title).unit : at.unit;
        if (!factor_of(column, unit, rules)) unit.clear();
        sources_.push_back({at, &column, CodeReader{column.list}, factor_of(column, unit, rules).value_or(1.0)});
    }
}

bool RowReader::has_content(std::span<const Cell> cells) const {
    return std::ranges::any_of(sources_, [&](const auto& source) { return source.at.cell < cells.size() && !trim(cells[source.at.cell].text).empty(); });
}

std::optional<std::uint32_t> RowReader::cell_of(std::string_view column_key) const {
    for (const auto& source : sources_)
        if (source.column->key == column_key) return static_cast<std::uint32_t>(source.at.cell);
    return std::nullopt;
}

bool RowReader::read(RowPlace place, std::span<const Cell> cells, RowValues& values, IssueList& issues) {
    static const Cell blank;
    values.clear();
    bool is_clean = true;
    for (auto& source : sources_) {
        const auto& cell = source.at.cell < cells.size() ? cells[source.at.cell] : blank;
        const auto at = static_cast<std::uint32_t>(source.at.cell);
        auto& value = values[source.at.column];
        notes_.clear();
        const auto done = read_cell(source, cell, value);
        for (auto& [severity, message] : notes_) {
            message.values.emplace_back("column", source.at.header);
            issues.add({place, at, severity, std::move(message)});
        }
        if (done) continue;
        is_clean = false;
        auto message = done.error();
        message.values.emplace_back("column", source.at.header);
        issues.add({place, at, Severity::error, std::move(message)});
    }
    return is_clean;
}

RowReader::Done RowReader::read_cell(Source& source, const Cell& cell, FieldValue& value) {
    const auto& column = *source.column;
    if (trim(cell.text).empty() || (column.type == ColumnType::date && is_open_end(cell))) {
        if (column.required) return wrong(column.key == "last_day" ? "intake.cell_end_missing" : "intake.cell_missing", cell);
        return {};
    }
    if (cell.kind == Cell::Kind::error) return wrong("intake.cell_formula_error", cell);
    value.is_blank = false;
    switch (column.type) {
        case ColumnType::text: return read_text_cell(column, cell, value);
        case ColumnType::code:
        case ColumnType::codes: return read_codes(source, cell, value);
        case ColumnType::date: return read_date(column, cell, value);
        case ColumnType::id_number: return read_id_number(cell, value);
        case ColumnType::person: return read_person(cell, value);
        case ColumnType::unit:
        case ColumnType::reference: return read_reference(column, cell, value);
        case ColumnType::division: return read_division(cell, value);
        case ColumnType::yes_no: {
            const auto read = read_yes_no(cell);
            if (!read) return std::unexpected(read.error());
            value.number = *read ? 1 : 0;
            return {};
        }
        case ColumnType::integer:
        case ColumnType::decimal:
        case ColumnType::class_hours:
        case ColumnType::duration:
        case ColumnType::yuan: return read_measure(source, cell, value);
    }
    return {};
}

RowReader::Done RowReader::read_text_cell(const Column& column, const Cell& cell, FieldValue& value) const {
    value.text = read_text(cell);
    value.is_blank = value.text.empty();
    if (column.max_length > 0 && character_count(value.text) > static_cast<std::size_t>(column.max_length))
        return wrong("intake.cell_too_long", cell, {{"maximum", std::to_string(column.max_length)}});
    return {};
}

RowReader::Done RowReader::read_codes(Source& source, const Cell& cell, FieldValue& value) {
    const auto text = read_text(cell);
    const auto whole = source.codes.read(text);
    if (whole) {
        value.text = *whole;
        return {};
    }
    if (source.column->type == ColumnType::code) return std::unexpected(whole.error());
    for (const auto& part : split_list(text)) {
        const auto code = source.codes.read(part);
        if (!code) return std::unexpected(code.error());
        value.text += (value.text.empty() ? "" : ",") + *code;
    }
    return {};
}

RowReader::Done RowReader::read_date(const Column& column, const Cell& cell, FieldValue& value) {
    const auto read = read_day(cell, is_end(column.key) ? MonthEnd::last_day : MonthEnd::first_day);
    if (!read) return std::unexpected(read.error());
    value.number = read->day.number();
    if (read->is_month_only) note({"intake.read_month_as_day", {{"value", std::string{trim(cell.text)}}, {"day", read->day.iso()}}});
    return {};
}

RowReader::Done RowReader::read_measure(const Source& source, const Cell& cell, FieldValue& value) const {
    const auto& column = *source.column;
    const auto read = read_number(cell);
    if (!read) return std::unexpected(read.error());
    auto factor = source.factor;
    if (!read->unit.empty()) {
        const auto own = factor_of(column, read->unit, rules_);
        if (!own) return wrong("intake.cell_unknown_unit", cell, {{"unit", read->unit}});
        factor = *own;
    }
    // Limits are in the column's own unit: class-hours, minutes or yuan.
    const auto base = column.type == ColumnType::class_hours ? static_cast<double>(rules_.class_hour_minutes) : 1.0;
    const auto stored = read->value * factor;
    if (const auto limits = check_limits(column, cell, stored / base); !limits) return limits;
    if (column.type == ColumnType::decimal) {
        value.text = cell.kind == Cell::Kind::number ? std::string{trim(cell.text)} : plain_word(cell.text);
        return {};
    }
    if (column.type == ColumnType::integer && stored != std::floor(stored)) return wrong("intake.cell_not_whole", cell);
    value.number = std::llround(stored);
    return {};
}

RowReader::Done RowReader::read_id_number(const Cell& cell, FieldValue& value) {
    const people::IdNumberRules rules{rules_.today, rules_.allow_test_region,
                                      cell.kind == Cell::Kind::number ? people::IdNumberSource::number_cell : people::IdNumberSource::text};
    const auto number = people::IdNumber::parse(cell.text, rules);
    if (!number) return std::unexpected(number.error().message);
    value.text = number->text();
    const auto retired = references_.retired_divisions.find(number->division_code());
    if (retired != references_.retired_divisions.end())
        warn({"intake.id_number_retired_division", {{"division", retired->first}, {"successor", retired->second}}});
    return {};
}

RowReader::Done RowReader::read_person(const Cell& cell, FieldValue& value) {
    const people::IdNumberRules rules{rules_.today, rules_.allow_test_region,
                                      cell.kind == Cell::Kind::number ? people::IdNumberSource::number_cell : people::IdNumberSource::text};
    const auto number = people::IdNumber::parse(cell.text, rules);
    if (!number) return std::unexpected(number.error().message);
    const auto found = references_.persons.find(*number);
    if (found.kind == FoundPerson::Kind::none) return wrong("intake.person_unknown", cell);
    if (found.kind == FoundPerson::Kind::refused) return wrong("intake.person_refused", cell, {{"refused_row", place_text(found.refused_at)}});
    value.number = found.id;
    return {};
}

RowReader::Done RowReader::read_reference(const Column& column, const Cell& cell, FieldValue& value) {
    const bool is_unit = column.type == ColumnType::unit;
    const auto& index = is_unit ? references_.units : references_.rows[column.to];
    const auto text = read_text(cell);
    const auto found = index.find(text);
    const auto* sheet = SheetCatalogue::embedded().find_sheet(is_unit ? "units" : column.to);
    value.number = found.id;
    value.text = text;
    switch (found.kind) {
        case Found::Kind::one:
            if (found.is_by_former_name) note({"intake.read_former_name", {{"value", text}, {"name", found.name}}});
            return {};
        case Found::Kind::none: return wrong("intake.reference_unknown", cell, {{"sheet", sheet->title}});
        case Found::Kind::refused:
            return wrong("intake.reference_refused", cell, {{"sheet", sheet->title}, {"refused_row", place_text(found.refused_at)}});
        case Found::Kind::several: break;
    }
    std::string candidates;
    for (const auto& candidate : found.candidates) candidates += (candidates.empty() ? "" : "; ") + candidate;
    return wrong("intake.reference_ambiguous", cell, {{"sheet", sheet->title}, {"candidates", candidates}});
}

RowReader::Done RowReader::read_division(const Cell& cell, FieldValue& value) {
    value.text = plain_word(cell.text);
    const bool is_six_digits = value.text.size() == 6 && std::ranges::all_of(value.text, [](char c) { return c >= '0' && c <= '9'; });
    if (!is_six_digits) return wrong("intake.cell_no_division", cell);
    const auto retired = references_.retired_divisions.find(value.text);
    if (retired != references_.retired_divisions.end())
        warn({"intake.division_retired", {{"division", retired->first}, {"successor", retired->second}}});
    return {};
}

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/sheet_handler.hpp"

#include <algorithm>
#include <charconv>

#include "base/day.hpp"
#include "platform/documents/file_error.hpp"
#include "platform/documents/utf8_text.hpp"

namespace lunxun::documents {
namespace {

constexpr std::int64_t kLargestNumber = 100'000'000;
constexpr std::size_t kBytesPerChar = 4;

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (failure != std::errc{} || end != text.data() + text.size() || number < 0 || number > kLargestNumber) return std::nullopt;
    return number;
}

/// The column of `AB12`, from 1; 0 where the reference names none.
std::int64_t column_of(std::string_view reference) {
    std::int64_t column = 0;
    for (char c : reference) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c < 'A' || c > 'Z' || column > kLargestNumber / 26) break;
        column = column * 26 + (c - 'A' + 1);
    }
    return column;
}

bool is_plain_integer(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    const bool has_digits_only = !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return has_digits_only && (text.size() == 1 || text.front() != '0') && text.size() <= 24;
}

}  // namespace

void SheetHandler::start(std::string_view local, const XmlAttributes& attributes) {
    path_.push_back(within_);
    const Within outer = within_;
    within_ = Within::nothing;
    switch (outer) {
        case Within::nothing:
            if (path_.size() == 1 && local == "worksheet") {
                within_ = Within::worksheet;
                found_worksheet_ = true;
            }
            break;
        case Within::worksheet:
            if (local == "sheetData") within_ = Within::rows;
            break;
        case Within::rows:
            if (local == "row") start_row(attributes);
            break;
        case Within::row:
            if (local == "c") start_cell(attributes);
            break;
        case Within::cell: start_in_cell(local, attributes); break;
        case Within::inline_text:
            within_ = Within::inline_text;
            inline_text_.start(local, attributes);
            break;
        default: break;
    }
}

void SheetHandler::start_row(const XmlAttributes& attributes) {
    within_ = Within::row;
    for (std::size_t i = 0; i < used_; ++i) {
        cells_[i].kind = Cell::Kind::blank;
        cells_[i].text.clear();
        cells_[i].number = 0;
    }
    used_ = 0;
    column_ = 0;
    const auto number = attributes.find("r");
    row_ = number ? whole_number(*number).value_or(0) : row_ + 1;
    if (row_ < 1 || static_cast<std::uint64_t>(row_) > context_.limits.max_rows) {
        error_ = file_error(ErrorCode::limit_exceeded, "documents.too_many_rows", context_.path,
                            {{"sheet", context_.sheet_name}, {"limit", std::to_string(context_.limits.max_rows)}});
    }
}

void SheetHandler::start_cell(const XmlAttributes& attributes) {
    within_ = Within::cell;
    const auto reference = attributes.find("r");
    const std::int64_t named = reference ? column_of(*reference) : 0;
    column_ = named > 0 ? named : column_ + 1;
    type_ = attributes.value_or("t", "n");
    value_.clear();
    has_formula_ = has_value_ = is_preserved_ = false;
    const auto style = whole_number(attributes.value_or("s", "0")).value_or(0);
    const auto& shapes = context_.package.shapes;
    shape_ = static_cast<std::size_t>(style) < shapes.size() ? shapes[static_cast<std::size_t>(style)] : DateShape::none;
}

void SheetHandler::start_in_cell(std::string_view local, const XmlAttributes& attributes) {
    if (local == "v") {
        within_ = Within::value;
        has_value_ = true;
        is_preserved_ = is_space_preserved(attributes);
    } else if (local == "f") {
        within_ = Within::formula;
        has_formula_ = true;
    } else if (local == "is") {
        within_ = Within::inline_text;
        has_value_ = true;
    }
}

void SheetHandler::end(std::string_view local) {
    const Within outer = path_.back();
    path_.pop_back();
    if (within_ == Within::inline_text && outer == Within::inline_text) inline_text_.end(local);
    else if (within_ == Within::cell) finish_cell();
    else if (within_ == Within::row) has_row_ = used_ > 0;
    within_ = outer;
}

void SheetHandler::text(std::string_view chars) {
    if (within_ == Within::value) value_ += chars;
    else if (within_ == Within::inline_text) inline_text_.text(chars);
    if (value_.size() > context_.limits.max_cell_chars * kBytesPerChar + kBytesPerChar) {
        fail_at_cell(ErrorCode::limit_exceeded, "documents.cell_too_long", {{"limit", std::to_string(context_.limits.max_cell_chars)}});
    }
}

bool SheetHandler::resume() {
    has_row_ = false;
    return visit_(row_, std::span<const Cell>(cells_.data(), used_));
}

void SheetHandler::fail_at_cell(ErrorCode code, std::string key, MessageValues more) {
    MessageValues values{{"sheet", context_.sheet_name}, {"row", std::to_string(row_)}, {"column", std::to_string(column_)}};
    values.insert(values.end(), more.begin(), more.end());
    error_ = file_error(code, std::move(key), context_.path, std::move(values));
}

void SheetHandler::finish_cell() {
    if (!has_value_ && !has_formula_) return;
    if (static_cast<std::uint64_t>(column_) > context_.limits.max_columns) {
        return fail_at_cell(ErrorCode::limit_exceeded, "documents.too_many_columns", {{"limit", std::to_string(context_.limits.max_columns)}});
    }
    const auto column = static_cast<std::size_t>(column_);
    if (cells_.size() < column) cells_.resize(column);
    used_ = std::max(used_, column);
    Cell& cell = cells_[column - 1];
    cell = Cell{.kind = Cell::Kind::blank, .text = std::move(cell.text), .number = 0};
    cell.text.clear();

    if (type_ == "inlineStr" || type_ == "str") {
        if (type_ == "str") finish_text(value_, 0, is_preserved_);
        cell.text = value_;
        cell.kind = value_.empty() ? Cell::Kind::blank : Cell::Kind::text;
        if (has_formula_ && !has_value_) cell = {Cell::Kind::error, "#UNCALCULATED", 0};
    } else if (has_formula_ && value_.empty()) {
        cell = {Cell::Kind::error, "#UNCALCULATED", 0};
    } else if (type_ == "s") {
        finish_shared_string(cell);
    } else if (type_ == "b") {
        cell.number = value_ == "1" || value_ == "true" ? 1 : 0;
        cell.kind = Cell::Kind::boolean;
        cell.text = cell.number == 1 ? "TRUE" : "FALSE";
    } else if (type_ == "e") {
        cell = {Cell::Kind::error, value_, 0};
    } else if (type_ == "d") {
        finish_iso_date(cell);
    } else {
        finish_number(cell);
    }
    if (cell.text.size() > context_.limits.max_cell_chars && character_count(cell.text) > context_.limits.max_cell_chars) {
        fail_at_cell(ErrorCode::limit_exceeded, "documents.cell_too_long", {{"limit", std::to_string(context_.limits.max_cell_chars)}});
    }
}

void SheetHandler::finish_shared_string(Cell& cell) {
    if (value_.empty()) return;
    const auto number = whole_number(value_);
    const auto found = number ? context_.strings.find(static_cast<std::uint64_t>(*number)) : std::nullopt;
    if (!found) return fail_at_cell(ErrorCode::corrupt, "documents.missing_text");
    cell.text = *found;
    cell.kind = found->empty() ? Cell::Kind::blank : Cell::Kind::text;
}

void SheetHandler::finish_number(Cell& cell) {
    finish_text(value_, 0, false);
    if (value_.empty()) return;
    const auto number = parse_number(value_);
    if (!number) {
        cell.kind = Cell::Kind::text;
        cell.text = value_;
        return;
    }
    cell.number = *number;
    if (shape_ != DateShape::none) {
        double days = *number;
        if (auto moment = moment_text(days, shape_, context_.package.date_system)) {
            cell = {Cell::Kind::date, std::move(*moment), days};
            return;
        }
    }
    cell.kind = Cell::Kind::number;
    cell.text = is_plain_integer(value_) ? value_ : plain_digits(*number);
}

void SheetHandler::finish_iso_date(Cell& cell) {
    const auto day = Day::parse(std::string_view(value_).substr(0, 10));
    if (!day) {
        cell.kind = value_.empty() ? Cell::Kind::blank : Cell::Kind::text;
        cell.text = value_;
        return;
    }
    cell.kind = Cell::Kind::date;
    cell.number = *day - Day::of(1899, 12, 30);
    cell.text = day->iso();
    const std::string_view clock = std::string_view(value_).substr(10);
    if (clock.size() >= 9 && clock.front() == 'T' && clock.substr(1, 8) != "00:00:00") cell.text += " " + std::string(clock.substr(1, 8));
}

}  // namespace lunxun::documents

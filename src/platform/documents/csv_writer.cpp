// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/csv_writer.hpp"

#include "platform/documents/csv_guard.hpp"
#include "platform/documents/number_format.hpp"
#include "platform/documents/written_file.hpp"

namespace lunxun::documents {
namespace {

struct FieldText {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(const std::string& text) const { return starts_like_formula(text) ? "'" + text : text; }
    std::string operator()(std::int64_t number) const { return std::to_string(number); }
    std::string operator()(double number) const { return plain_digits(number); }
    std::string operator()(Day day) const { return day.iso(); }
};

std::string quoted(const std::string& field) {
    if (field.find_first_of("\",\r\n\t;") == std::string::npos) return field;
    std::string out = "\"";
    for (char c : field) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

}  // namespace

CsvWriter::CsvWriter(std::filesystem::path path) : path_(std::move(path)), text_("\xEF\xBB\xBF") {}

void CsvWriter::write_row(std::span<const Value> values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) text_ += ',';
        text_ += quoted(std::visit(FieldText{}, values[i]));
    }
    text_ += "\r\n";
}

Result<void> CsvWriter::close() { return write_file(path_, text_); }

}  // namespace lunxun::documents

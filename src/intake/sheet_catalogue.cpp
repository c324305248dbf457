// SPDX-License-Identifier: Apache-2.0
#include "intake/sheet_catalogue.hpp"

#include <array>
#include <stdexcept>
#include <toml++/toml.h>

#include "intake/codes.hpp"
#include "intake/sheets.hpp"

namespace lunxun::intake {
namespace {

constexpr std::array<std::string_view, 15> kTypes{"text",     "code",    "codes",   "unit",        "person",   "id_number", "reference", "division",
                                                  "date",     "integer", "decimal", "class_hours", "duration", "yuan",      "yes_no"};

/// The catalogue is part of the program, so a mistake in it is ours and stops the start.
[[noreturn]] void refuse(const std::string& what) {
    throw std::logic_error("sheet catalogue: " + what);
}

ColumnType type_of(const std::string& name) {
    for (std::size_t i = 0; i < kTypes.size(); ++i)
        if (kTypes[i] == name) return static_cast<ColumnType>(i);
    refuse("unknown column type " + name);
}

std::string text_of(const toml::table& table, std::string_view key) {
    return table[key].value_or(std::string{});
}

std::vector<std::string> texts_of(const toml::table& table, std::string_view key) {
    std::vector<std::string> texts;
    if (const auto* array = table[key].as_array())
        for (const auto& item : *array) texts.push_back(item.value_or(std::string{}));
    return texts;
}

Column read_column(const toml::table& table) {
    Column column{.key = text_of(table, "key"),
                  .title = text_of(table, "title"),
                  .synonyms = texts_of(table, "synonyms"),
                  .type = type_of(text_of(table, "type")),
                  .required = table["required"].value_or(false),
                  .list = text_of(table, "list"),
                  .to = text_of(table, "to"),
                  .default_value = text_of(table, "default"),
                  .max_length = table["max_length"].value_or(std::int64_t{0}),
                  .minimum = table["minimum"].value<std::int64_t>(),
                  .maximum = table["maximum"].value<std::int64_t>()};
    if (column.key.empty() || column.title.empty()) refuse("a column without key or title");
    return column;
}

Sheet read_sheet(const toml::table& table) {
    Sheet sheet{.key = text_of(table, "key"),
                .title = text_of(table, "title"),
                .synonyms = texts_of(table, "synonyms"),
                .identity = texts_of(table, "identity"),
                .columns = {}};
    for (const auto& column : *table["columns"].as_array()) sheet.columns.push_back(read_column(*column.as_table()));
    for (const auto& key : sheet.identity)
        if (!sheet.find_column(key)) refuse(sheet.key + " has no identity column " + key);
    return sheet;
}

}  // namespace

std::optional<std::size_t> Sheet::find_column(std::string_view column_key) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].key == column_key) return i;
    return std::nullopt;
}

const SheetCatalogue& SheetCatalogue::embedded() {
    static const SheetCatalogue catalogue = [] {
        SheetCatalogue read;
        for (const auto& file : sheets::all) {
            const auto table = toml::parse(file.text, file.file_name);
            if (const auto* sheets = table["sheet"].as_array())
                for (const auto& sheet : *sheets) read.sheets_.push_back(read_sheet(*sheet.as_table()));
        }
        return read;
    }();
    return catalogue;
}

const Sheet* SheetCatalogue::find_sheet(std::string_view key) const {
    for (const auto& sheet : sheets_)
        if (sheet.key == key) return &sheet;
    return nullptr;
}

const rulebook::Codes& codes_with(std::string_view list_name) {
    static const auto own = rulebook::Codes::load(codes::sheet_codes).value();
    return own.list(list_name).empty() ? rulebook::Codes::embedded() : own;
}

}  // namespace lunxun::intake

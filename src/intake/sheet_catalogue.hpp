// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rulebook/codes.hpp"

namespace lunxun::intake {

/// What a column's cells hold. Names equal those of `sheets/*.toml`.
enum class ColumnType {
    text,         ///< at most `max_length` characters
    code,         ///< one code of `list`, written as code, Chinese name or synonym
    codes,        ///< several of them, separated by a comma, `、` or `;`
    unit,         ///< a unit's code, name or former name
    person,       ///< an ID number of a person of sheet `people` or of the database
    id_number,    ///< an ID number as such (GB 11643)
    reference,    ///< the first identity column, or the name, of a row of sheet `to`
    division,     ///< six-digit division code
    date,         ///< any usual way of writing a date
    integer,      ///< between `minimum` and `maximum`
    decimal,      ///< the same with a fraction
    class_hours,  ///< class-hours, stored as training minutes; another unit may stand in brackets in the header
    duration,     ///< minutes, unless the header's brackets name another unit
    yuan,         ///< whole yuan, unless the header's brackets name ten thousand yuan
    yes_no,
};

struct Column {
    std::string key;                    ///< the word used in SQL and C++
    std::string title;                  ///< canonical header
    std::vector<std::string> synonyms;  ///< other headers that mean the same
    ColumnType type = ColumnType::text;
    bool required = false;
    std::string list;           ///< code list of `code` and `codes`
    std::string to;             ///< sheet of `reference`
    std::string default_value;  ///< stored form used when the cell is blank; empty: none
    std::int64_t max_length = 0;
    std::optional<std::int64_t> minimum;
    std::optional<std::int64_t> maximum;
};

struct Sheet {
    std::string key;
    std::string title;  ///< canonical name of the worksheet
    std::vector<std::string> synonyms;
    std::vector<std::string> identity;  ///< columns that together tell one row from another
    std::vector<Column> columns;

    /// Position in `columns`.
    std::optional<std::size_t> find_column(std::string_view column_key) const;
};

/// Every sheet that can be imported, in the order in which rows refer to each other (units first).
///
/// Source: requirements 1 (entities), 3.4 (record fields) and `sheets/*.toml`.
class SheetCatalogue {
public:
    /// The catalogue built into the program, read once.
    static const SheetCatalogue& embedded();

    std::span<const Sheet> sheets() const { return sheets_; }
    const Sheet* find_sheet(std::string_view key) const;

private:
    std::vector<Sheet> sheets_;
};

/// The codes that hold a list of `Column::list`: those of rules/codes.toml, or those that only sheets use.
const rulebook::Codes& codes_with(std::string_view list_name);

}  // namespace lunxun::intake

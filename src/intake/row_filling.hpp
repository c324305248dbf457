// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <charconv>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "intake/row_values.hpp"

/// Rows of tables filled from values of sheets: a member takes the column of its name, or of its name without `_id`.
namespace lunxun::intake {

template <class Row>
using RowMembers = boost::describe::describe_members<Row, boost::describe::mod_public>;

template <class Row>
constexpr std::size_t kMembers = boost::mp11::mp_size<RowMembers<Row>>::value;

/// A member whose column has another name.
struct MemberColumn {
    std::string_view member;
    std::string_view column;
};

namespace filling {

inline void put(std::string& member, const FieldValue& value, ColumnType type) {
    member = type == ColumnType::date ? value.day().iso() : value.text;
}
inline void put(std::int64_t& member, const FieldValue& value, ColumnType) { member = value.number; }
inline void put(bool& member, const FieldValue& value, ColumnType) { member = value.number != 0; }
inline void put(Day& member, const FieldValue& value, ColumnType) { member = value.day(); }
template <class T>
void put(std::optional<T>& member, const FieldValue& value, ColumnType type) {
    put(member.emplace(), value, type);
}

inline void append(std::string& key, const std::string& member) { key += member; }
inline void append(std::string& key, std::int64_t member) { key += std::to_string(member); }
inline void append(std::string& key, Day member) { key += std::to_string(member.number()); }
template <class T>
void append(std::string& key, const std::optional<T>& member) {
    if (member) append(key, *member);
}

}  // namespace filling

/// Which column fills each member of `Row`; made once for a sheet.
template <class Row>
class RowFilling {
public:
    explicit RowFilling(const Sheet& sheet, std::span<const MemberColumn> renamed = {}) : sheet_(&sheet) {
        std::size_t next = 0;
        boost::mp11::mp_for_each<RowMembers<Row>>([&](auto member) { columns_[next++] = column_of(member.name, renamed); });
    }

    /// Overwrites the members whose values are not blank.
    void fill(Row& row, const RowValues& values) const {
        std::size_t next = 0;
        boost::mp11::mp_for_each<RowMembers<Row>>([&](auto member) {
            const auto column = columns_[next++];
            if (column && !values[*column].is_blank) filling::put(row.*member.pointer, values[*column], sheet_->columns[*column].type);
        });
    }

    /// A row with the defaults of the sheet.
    Row prototype() const {
        RowValues values(*sheet_);
        for (std::size_t i = 0; i < sheet_->columns.size(); ++i) set_default(sheet_->columns[i], values[i]);
        Row row{};
        fill(row, values);
        return row;
    }

    /// The members of the sheet's identity columns as one text.
    std::string identity(const Row& row) const {
        std::string key;
        for (const auto& wanted : sheet_->identity) {
            const auto column = sheet_->find_column(wanted);
            std::size_t next = 0;
            boost::mp11::mp_for_each<RowMembers<Row>>([&](auto member) {
                if (columns_[next++] != column) return;
                if constexpr (requires { filling::append(key, row.*member.pointer); }) filling::append(key, row.*member.pointer);
            });
            key += '\x1f';
        }
        return key;
    }

private:
    std::optional<std::size_t> column_of(std::string_view member, std::span<const MemberColumn> renamed) const {
        for (const auto& [name, column] : renamed)
            if (name == member) return sheet_->find_column(column);
        if (const auto column = sheet_->find_column(member)) return column;
        if (member.ends_with("_id")) return sheet_->find_column(member.substr(0, member.size() - 3));
        return std::nullopt;
    }

    static void set_default(const Column& column, FieldValue& value) {
        const auto& text = column.default_value;
        if (text.empty()) return;
        value.is_blank = false;
        value.text = text;
        if (column.type == ColumnType::date) value.number = Day::parse(text).value().number();
        else if (column.type == ColumnType::yes_no) value.number = text == "yes" ? 1 : 0;
        else std::from_chars(text.data(), text.data() + text.size(), value.number);
    }

    const Sheet* sheet_;
    std::array<std::optional<std::size_t>, kMembers<Row>> columns_{};
};

/// Equal in everything but id and import.
template <class Row>
bool has_same_content(const Row& one, const Row& other) {
    bool is_same = true;
    boost::mp11::mp_for_each<RowMembers<Row>>([&](auto member) {
        const std::string_view name = member.name;
        if (name != "id" && name != "import_id" && is_same) is_same = one.*member.pointer == other.*member.pointer;
    });
    return is_same;
}

}  // namespace lunxun::intake

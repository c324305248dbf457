// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <concepts>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/id.hpp"
#include "platform/sql/cursor.hpp"
#include "platform/sql/database_error.hpp"

/// How a BOOST_DESCRIBE_STRUCT'ed row meets the columns of a query. A member may be an integer, bool, double,
/// std::string, Day (ISO text), Id<Tag>, or a std::optional of those (null).
namespace lunxun::sql::mapping {

template <class Row>
using Members = boost::describe::describe_members<Row, boost::describe::mod_any_access>;

template <class Row>
constexpr std::size_t kMemberCount = boost::mp11::mp_size<Members<Row>>::value;

template <class Row>
std::vector<std::string> member_names() {
    std::vector<std::string> names;
    boost::mp11::mp_for_each<Members<Row>>([&](auto member) { names.emplace_back(member.name); });
    return names;
}

/// The column of each member, found by name.
template <class Row>
std::array<std::size_t, kMemberCount<Row>> member_columns(const std::vector<std::string>& columns) {
    std::array<std::size_t, kMemberCount<Row>> found{};
    std::size_t next = 0;
    boost::mp11::mp_for_each<Members<Row>>([&](auto member) {
        std::size_t column = 0;
        while (column < columns.size() && columns[column] != member.name) ++column;
        if (column == columns.size()) throw std::logic_error("the query has no column " + std::string(member.name));
        found[next++] = column;
    });
    return found;
}

[[noreturn]] void throw_null(const Cursor& cursor, std::size_t column);
Day day_of(const Cursor& cursor, std::size_t column);

template <std::integral T>
void fetch(const Cursor& cursor, std::size_t column, T& value) {
    value = static_cast<T>(cursor.integer(column));
}
inline void fetch(const Cursor& cursor, std::size_t column, double& value) { value = cursor.real(column); }
inline void fetch(const Cursor& cursor, std::size_t column, std::string& value) { value = cursor.text(column); }
inline void fetch(const Cursor& cursor, std::size_t column, Day& value) { value = day_of(cursor, column); }
template <class Tag>
void fetch(const Cursor& cursor, std::size_t column, Id<Tag>& value) {
    value.value = cursor.integer(column);
}

/// @throws DatabaseError  the column is null and the member is no optional.
template <class T>
void read_field(const Cursor& cursor, std::size_t column, T& value) {
    if (cursor.is_null(column)) throw_null(cursor, column);
    fetch(cursor, column, value);
}
template <class T>
void read_field(const Cursor& cursor, std::size_t column, std::optional<T>& value) {
    value.reset();
    if (!cursor.is_null(column)) fetch(cursor, column, value.emplace());
}

template <class Row>
void read_row(const Cursor& cursor, const std::array<std::size_t, kMemberCount<Row>>& columns, Row& row) {
    std::size_t next = 0;
    boost::mp11::mp_for_each<Members<Row>>([&](auto member) { read_field(cursor, columns[next++], row.*member.pointer); });
}

template <std::integral T>
void put_field(BulkWriter& writer, T value) {
    writer.put(static_cast<std::int64_t>(value));
}
inline void put_field(BulkWriter& writer, double value) { writer.put(value); }
inline void put_field(BulkWriter& writer, const std::string& value) { writer.put(std::string_view(value)); }
inline void put_field(BulkWriter& writer, Day value) { writer.put(std::string_view(value.iso())); }
template <class Tag>
void put_field(BulkWriter& writer, Id<Tag> value) {
    writer.put(value.value);
}
template <class T>
void put_field(BulkWriter& writer, const std::optional<T>& value) {
    if (value)
        put_field(writer, *value);
    else
        writer.put_null();
}

template <class Row>
void put_row(BulkWriter& writer, const Row& row) {
    boost::mp11::mp_for_each<Members<Row>>([&](auto member) { put_field(writer, row.*member.pointer); });
    writer.end_row();
}

}  // namespace lunxun::sql::mapping

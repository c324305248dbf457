// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/row_filling.hpp"
#include "platform/json/codec.hpp"
#include "platform/sql/session.hpp"

/// Whole tables in and out. The statements are made from the members of the row, declared once, as Session::insert does.
namespace lunxun::intake {

template <class Row, class Visit>
void each_row(sql::Session& session, std::string_view table, Visit&& visit) {
    session.each<Row>("select * from " + std::string{table} + " order by id", {}, std::forward<Visit>(visit));
}

namespace table_detail {

inline sql::Value stored(const std::string& value) { return value; }
inline sql::Value stored(std::int64_t value) { return value; }
inline sql::Value stored(bool value) { return std::int64_t{value}; }
inline sql::Value stored(Day value) { return value.iso(); }
template <class T>
sql::Value stored(const std::optional<T>& value) {
    return value ? stored(*value) : sql::Value{nullptr};
}

}  // namespace table_detail

/// A row as it stood before an import changed it; a row of table `import_change`.
struct ImportChangeRow {
    std::int64_t id = 0;
    std::int64_t import_id = 0;
    std::string table_name;
    std::int64_t row_id = 0;
    std::string before_json;
};
BOOST_DESCRIBE_STRUCT(ImportChangeRow, (), (id, import_id, table_name, row_id, before_json))

/// Keeps the rows of the same ids as they stand, so that the import can be undone.
template <class Row>
void keep_former_rows(sql::Session& session, std::string_view table, const std::vector<Row>& rows, std::int64_t import_id) {
    const auto query = "select * from " + std::string{table} + " where id = :id";
    std::vector<ImportChangeRow> former;
    auto id = session.reserve_ids("import_change", static_cast<std::int64_t>(rows.size()));
    for (const auto& row : rows) {
        const auto stored = session.one<Row>(query, {{"id", row.id}});
        former.push_back({id++, import_id, std::string{table}, row.id, boost::json::serialize(json::encode(*stored))});
    }
    session.insert("import_change", former);
}

/// Writes every member of each row into the row of its id; the former rows are kept with their import.
template <class Row>
void update_rows(sql::Session& session, std::string_view table, const std::vector<Row>& rows, std::int64_t import_id) {
    if (rows.empty()) return;
    if constexpr (requires { rows.front().import_id; }) keep_former_rows(session, table, rows, import_id);
    std::string assignments;
    boost::mp11::mp_for_each<RowMembers<Row>>([&](auto member) {
        const std::string name = member.name;
        if (name != "id") assignments += (assignments.empty() ? "" : ", ") + name + " = :" + name;
    });
    const auto statement = "update " + std::string{table} + " set " + assignments + " where id = :id";
    for (const auto& row : rows) {
        sql::Params params;
        boost::mp11::mp_for_each<RowMembers<Row>>([&](auto member) { params.emplace_back(member.name, table_detail::stored(row.*member.pointer)); });
        session.execute(statement, params);
    }
}

}  // namespace lunxun::intake

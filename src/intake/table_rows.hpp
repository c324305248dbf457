// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "intake/row_filling.hpp"
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

/// Writes every member of each row into the row of its id.
template <class Row>
void update_rows(sql::Session& session, std::string_view table, const std::vector<Row>& rows) {
    if (rows.empty()) return;
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

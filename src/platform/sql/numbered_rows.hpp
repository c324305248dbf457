// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "platform/sql/session.hpp"

namespace lunxun::sql {

/// Gives each row the next id of its table and inserts all of them.
template <class Row>
void insert_numbered(Session& session, std::string_view table, std::vector<Row>& rows) {
    if (rows.empty()) return;
    auto id = session.reserve_ids(table, static_cast<std::int64_t>(rows.size()));
    for (auto& row : rows) row.id = id++;
    session.insert(table, rows);
}

}  // namespace lunxun::sql

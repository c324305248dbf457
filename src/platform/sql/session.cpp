// SPDX-License-Identifier: Apache-2.0
#include "platform/sql/session.hpp"

#include "platform/sql/connection.hpp"

namespace lunxun::sql {

Dialect Session::dialect() const {
    return connection_.dialect();
}

std::int64_t Session::execute(std::string_view query, const Params& params) {
    return connection_.execute(query, params);
}

std::int64_t Session::reserve_ids(std::string_view table, std::int64_t count) {
    constexpr std::string_view kTakeBlock =
        "insert into id_block (table_name, next_id) values (:table_name, 1 + :count) "
        "on conflict (table_name) do update set next_id = id_block.next_id + :count returning next_id";
    return scalar<std::int64_t>(kTakeBlock, {{"table_name", std::string(table)}, {"count", count}}) - count;
}

std::unique_ptr<Cursor> Session::select(std::string_view query, const Params& params) {
    return connection_.select(query, params);
}

std::unique_ptr<Cursor> Session::stream(std::string_view query, const Params& params) {
    return connection_.stream(query, params);
}

std::unique_ptr<BulkWriter> Session::bulk_writer(std::string_view table, const std::vector<std::string>& columns) {
    return connection_.bulk_writer(table, columns);
}

void Session::require_row(bool has_row, std::string_view query) {
    if (!has_row) throw DatabaseError(DatabaseError::Kind::other, "no row from: " + std::string(query));
}

}  // namespace lunxun::sql

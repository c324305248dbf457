// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/row_mapping.hpp"
#include "platform/sql/value.hpp"

namespace lunxun::sql {

class Connection;

/// What a transaction can do. Only Database hands sessions out, for the time of `write` or `read`.
///
/// Rows are structs with BOOST_DESCRIBE_STRUCT; columns meet members by name (row_mapping.hpp); a query may
/// have more columns than the row has members. Every failure throws DatabaseError; a query that does not fit
/// its parameters or its row throws std::logic_error.
class Session {
public:
    explicit Session(Connection& connection) : connection_(connection) {}
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    Dialect dialect() const;

    template <class Row>
    std::vector<Row> all(std::string_view query, const Params& params = {}) {
        std::vector<Row> rows;
        const auto cursor = select(query, params);
        const auto columns = mapping::member_columns<Row>(cursor->columns());
        while (cursor->next()) mapping::read_row(*cursor, columns, rows.emplace_back());
        return rows;
    }

    /// Streams: holds a few thousand rows at most, whatever the result's size. `visit(const Row&)` may query
    /// the same session, but not change the table it reads.
    template <class Row, class F>
    void each(std::string_view query, const Params& params, F&& visit) {
        const auto cursor = stream(query, params);
        const auto columns = mapping::member_columns<Row>(cursor->columns());
        Row row{};
        while (cursor->next()) {
            mapping::read_row(*cursor, columns, row);
            visit(std::as_const(row));
        }
    }

    /// The first row, if there is one.
    template <class Row>
    std::optional<Row> one(std::string_view query, const Params& params = {}) {
        const auto cursor = select(query, params);
        const auto columns = mapping::member_columns<Row>(cursor->columns());
        if (!cursor->next()) return std::nullopt;
        std::optional<Row> row{std::in_place};
        mapping::read_row(*cursor, columns, *row);
        return row;
    }

    /// The first column of the first row; T may be a std::optional.
    /// @throws DatabaseError  the query has no row.
    template <class T>
    T scalar(std::string_view query, const Params& params = {}) {
        const auto cursor = select(query, params);
        require_row(cursor->next(), query);
        T value{};
        mapping::read_field(*cursor, 0, value);
        return value;
    }

    /// Rows affected.
    std::int64_t execute(std::string_view query, const Params& params = {});

    /// Bulk: COPY on PostgreSQL, one prepared statement on SQLite. The members are the columns.
    template <class Row>
    void insert(std::string_view table, std::span<const Row> rows) {
        const auto writer = bulk_writer(table, mapping::member_names<Row>());
        for (const auto& row : rows) mapping::put_row(*writer, row);
        writer->finish();
    }
    template <class Row>
    void insert(std::string_view table, const std::vector<Row>& rows) {
        insert(table, std::span<const Row>(rows));
    }

    /// The first of `count` ids that no one else gets.
    std::int64_t reserve_ids(std::string_view table, std::int64_t count);

private:
    std::unique_ptr<Cursor> select(std::string_view query, const Params& params);
    std::unique_ptr<Cursor> stream(std::string_view query, const Params& params);
    std::unique_ptr<BulkWriter> bulk_writer(std::string_view table, const std::vector<std::string>& columns);
    static void require_row(bool has_row, std::string_view query);

    Connection& connection_;
};

}  // namespace lunxun::sql

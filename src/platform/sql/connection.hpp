// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sql/cursor.hpp"
#include "platform/sql/database.hpp"
#include "platform/sql/value.hpp"

namespace lunxun::sql {

/// One connection of one engine; used by one thread at a time. SOCI opens and closes it, rows travel through
/// the engine's own handle (docs/decisions/sql_rows.md).
class Connection {
public:
    virtual ~Connection() = default;
    virtual Dialect dialect() const = 0;

    virtual void begin(Access access) = 0;
    virtual void commit() = 0;
    /// Never throws: what cannot be undone is undone by the engine when the connection closes.
    virtual void rollback() noexcept = 0;

    virtual std::unique_ptr<Cursor> select(std::string_view query, const Params& params) = 0;
    virtual std::unique_ptr<Cursor> stream(std::string_view query, const Params& params) = 0;
    virtual std::int64_t execute(std::string_view query, const Params& params) = 0;
    virtual std::unique_ptr<BulkWriter> bulk_writer(std::string_view table, const std::vector<std::string>& columns) = 0;
};

std::unique_ptr<Connection> open_sqlite(const std::string& path);
std::unique_ptr<Connection> open_postgresql(const std::string& address);

}  // namespace lunxun::sql

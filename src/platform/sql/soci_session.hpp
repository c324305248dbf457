// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

struct sqlite3;
struct pg_conn;

namespace soci {
class session;
}

namespace lunxun::sql {

/// A connection that SOCI opened, lent as the engine's own handle. The only place that includes SOCI: its
/// SQLite header declares sqlite3.h inside a namespace, so no file can include both.
class SociSession {
public:
    /// @throws DatabaseError  unavailable.
    static SociSession open_sqlite(const std::string& path);
    static SociSession open_postgresql(const std::string& address);
    SociSession(SociSession&&) noexcept;
    ~SociSession();

    sqlite3* sqlite_handle() const;
    pg_conn* postgresql_handle() const;

private:
    explicit SociSession(std::unique_ptr<soci::session> session);

    std::unique_ptr<soci::session> session_;
};

}  // namespace lunxun::sql

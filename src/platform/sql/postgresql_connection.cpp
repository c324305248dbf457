// SPDX-License-Identifier: Apache-2.0
#include "platform/sql/connection.hpp"
#include "platform/sql/database_error.hpp"

namespace lunxun::sql {
std::unique_ptr<Connection> open_postgresql(const std::string&) {
    throw DatabaseError(DatabaseError::Kind::unavailable, "");
}
}  // namespace lunxun::sql

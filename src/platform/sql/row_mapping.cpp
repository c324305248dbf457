// SPDX-License-Identifier: Apache-2.0
#include "platform/sql/row_mapping.hpp"

namespace lunxun::sql::mapping {

void throw_null(const Cursor& cursor, std::size_t column) {
    throw DatabaseError(DatabaseError::Kind::other, "column " + cursor.columns()[column] + " is null, but its row member is not optional");
}

Day day_of(const Cursor& cursor, std::size_t column) {
    if (const auto day = Day::parse(cursor.text(column))) return *day;
    throw DatabaseError(DatabaseError::Kind::corrupt, "column " + cursor.columns()[column] + " holds no ISO date");
}

}  // namespace lunxun::sql::mapping

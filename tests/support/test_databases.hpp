// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "platform/sql/database.hpp"

namespace lunxun::test {

/// Runs a store test on a migrated SQLite database in memory, then on a fresh PostgreSQL one. The server is
/// started once a process and stopped with it; where it cannot start, a line says *skipped* and why.
void for_each_database(const std::function<void(sql::Database&)>& test);

/// A migrated database in memory, for tests where one engine is enough.
sql::Database memory_database();

}  // namespace lunxun::test

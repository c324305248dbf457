// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "platform/sql/database.hpp"

namespace lunxun::sql {

/// One file of migrations/: its name without `.sql`, and its text.
struct Migration {
    std::string_view name;
    std::string_view text;
};

/// What this program carries, in the order of names.
std::span<const Migration> embedded_migrations();

/// Applies those that the database lacks, each in one transaction with its checksum.
///
/// @error newer_version  the database has a migration later than all of these.
/// @error conflict       one was changed or lost after it was applied, or comes before one applied already.
Result<void> apply_migrations(Database& database, std::span<const Migration> migrations);

/// Refuses what `apply_migrations` would refuse, and changes nothing.
Result<void> check_migrations(Database& database, std::span<const Migration> migrations);

}  // namespace lunxun::sql

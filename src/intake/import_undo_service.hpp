// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "platform/sql/database.hpp"

namespace lunxun::intake {

/// An import that was taken in.
struct ImportBatch {
    std::int64_t id = 0;
    std::string file_name;
    std::string imported_at;
    std::string mode;
    std::int64_t rows_read = 0;
    std::int64_t rows_committed = 0;
    std::int64_t rows_unchanged = 0;
    std::int64_t rows_refused = 0;
    std::optional<std::string> undone_at;
    std::string actor;
};
BOOST_DESCRIBE_STRUCT(ImportBatch, (), (id, file_name, imported_at, mode, rows_read, rows_committed, rows_unchanged, rows_refused, undone_at, actor))

/// `refused`: standing imports that left rows out.
enum class WhichImports { all, refused };
BOOST_DESCRIBE_ENUM(WhichImports, all, refused)

/// The newest first, only those with an id below `before`.
std::vector<ImportBatch> list_imports(sql::Session& session, std::optional<std::int64_t> before, std::int64_t limit, WhichImports which = WhichImports::all);
std::int64_t count_imports(sql::Session& session, WhichImports which = WhichImports::all);

/// What undoing does to one table.
struct UndoPart {
    std::string table;
    std::int64_t removed = 0;   ///< rows that came with the import
    std::int64_t restored = 0;  ///< rows that it changed
    std::int64_t reversed = 0;  ///< facts taken back by a new row, for people who stay
};

/// Rows outside the import that need rows of it.
struct UndoObstacle {
    std::string table;        ///< of the import
    std::string referred_by;  ///< table of the rows in the way; `later_import` where another import changed the same rows
    std::int64_t rows = 0;
};

struct UndoImpact {
    std::vector<UndoPart> parts;
    std::vector<UndoObstacle> obstacles;
};

/// @error not_found  no such import.
/// @error conflict   it is undone already, or it replaced facts of an earlier import.
Result<UndoImpact> undo_impact(sql::Session& session, std::int64_t import_id);

/// Takes an import back in one transaction: rows that came with it go, rows that it changed are as before, facts of people
/// who stay are reversed. Written into the audit chain.
///
/// @error as undo_impact; conflict also when there are obstacles: `fields` names each.
Result<UndoImpact> undo_import(sql::Database& database, std::int64_t import_id, const std::string& actor, const std::string& at);

}  // namespace lunxun::intake

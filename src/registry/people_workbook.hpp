// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "platform/text/locale.hpp"
#include "registry/people_list_store.hpp"

namespace lunxun::registry {

/// Columns of a list of people, as the column chooser and the export name them.
std::vector<std::string> people_columns();

/// What the workbook says above its header.
struct PeopleExport {
    std::vector<std::string> columns;  ///< of people_columns, in this order
    Day as_of;
    std::int64_t class_hour_minutes = 45;
};

/// Writes everybody selected into an .xlsx, row by row. Returns the rows.
/// @error unavailable  the disk is full or the folder cannot be written.
Result<std::int64_t> write_people_workbook(const std::filesystem::path& file, sql::Session& session, const PeopleIndex& index,
                                           const PeopleSelection& selection, PeopleSorting sorting,
                                           const PeopleExport& wish, text::Locale locale);

}  // namespace lunxun::registry

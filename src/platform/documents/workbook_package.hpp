// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "platform/documents/number_format.hpp"
#include "platform/documents/zip_archive.hpp"

namespace lunxun::documents {

struct SheetPart {
    std::string name;
    std::string part;
    bool is_hidden = false;
};

/// What the parts of a workbook around its sheets say: where the sheets are and how their numbers are shown.
struct WorkbookPackage {
    std::vector<SheetPart> sheets;
    std::string shared_strings_part;  ///< empty where the workbook has none
    DateSystem date_system = DateSystem::from_1900;
    std::vector<DateShape> shapes;  ///< by the style number of a cell
};

/// @error invalid_input   a zip file that holds no workbook, or a binary one.
/// @error corrupt, limit_exceeded
Result<WorkbookPackage> read_package(ZipArchive& archive, const ReadLimits& limits);

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "platform/documents/workbook_writer.hpp"
#include "platform/http/message.hpp"

namespace lunxun::resources {

/// A list on its way into a workbook of one sheet.
struct ExportedList {
    std::string file_name;  ///< ASCII, `teachers.xlsx`
    std::string title;
    std::vector<documents::Column> columns;
    /// Gives the writer every row, page by page.
    std::function<Result<void>(const std::function<void(const std::vector<documents::Value>&)>&)> each_row;
};

/// Writes the workbook into `response`.
/// @error unavailable  the folder for passing files cannot be written.
Result<void> answer_workbook(const ExportedList& list, http::Response& response);

}  // namespace lunxun::resources

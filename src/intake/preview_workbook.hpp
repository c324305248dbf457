// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "intake/import_service.hpp"
#include "platform/text/locale.hpp"

namespace lunxun::intake {

/// Writes the preview as a workbook: a summary, the list of findings, and a copy of each worksheet that has any, with the
/// cells coloured and the message as a comment on each.
///
/// Of copied worksheets the rows above the header come along as they are; row numbers stay those of the customer's file.
/// @error invalid_input  a file of the preview can no longer be read; unavailable: the folder cannot be written.
Result<void> write_preview_workbook(const Preview& preview, const std::filesystem::path& path, text::Locale locale);

}  // namespace lunxun::intake

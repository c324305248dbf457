// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace lunxun::documents {

/// True when every XML part of a written workbook ends with the end of its root element. libxlsxwriter copies parts through
/// temporary files without looking at failed writes, so a full disk may leave a workbook cut short inside a sound zip file.
bool is_whole_workbook(const std::filesystem::path& path);

}  // namespace lunxun::documents

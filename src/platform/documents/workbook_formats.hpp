// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <xlsxwriter.h>

#include <map>
#include <utility>

#include "platform/documents/workbook_writer.hpp"

namespace lunxun::documents {

/// The formats of one workbook, made when first needed.
class WorkbookFormats {
public:
    explicit WorkbookFormats(lxw_workbook* workbook) : workbook_(workbook) {}

    lxw_format* cell(ColumnKind kind, CellStyle style);
    lxw_format* title();
    lxw_format* note();
    lxw_format* header();

private:
    lxw_workbook* workbook_;
    std::map<std::pair<ColumnKind, CellStyle>, lxw_format*> cells_;
    lxw_format* title_ = nullptr;
    lxw_format* note_ = nullptr;
    lxw_format* header_ = nullptr;
};

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "platform/documents/rich_text.hpp"
#include "platform/documents/shared_strings.hpp"
#include "platform/documents/workbook_package.hpp"
#include "platform/documents/xml_stream.hpp"

namespace lunxun::documents {

/// What a sheet refers to, and what it may cost.
struct SheetContext {
    const WorkbookPackage& package;
    const SharedStrings& strings;
    const ReadLimits& limits;
    const std::filesystem::path& path;
    const std::string& sheet_name;
};

/// Builds the rows of one worksheet and gives each to the visitor when it ends.
class SheetHandler : public XmlHandler {
public:
    SheetHandler(const SheetContext& context, const RowVisitor& visit) : context_(context), visit_(visit) {}

    void start(std::string_view local, const XmlAttributes& attributes) override;
    void end(std::string_view local) override;
    void text(std::string_view chars) override;
    std::optional<Error> failure() const override { return error_; }
    bool wants_pause() const override { return has_row_; }
    bool resume() override;

    /// False for a part that is no worksheet.
    bool found_worksheet() const { return found_worksheet_; }

private:
    // Elements by depth: worksheet, sheetData, row, c, and below c the value.
    enum class Within { nothing, worksheet, rows, row, cell, value, formula, inline_text };

    void start_row(const XmlAttributes& attributes);
    void start_cell(const XmlAttributes& attributes);
    void start_in_cell(std::string_view local, const XmlAttributes& attributes);
    void finish_cell();
    void finish_number(Cell& cell);
    void finish_shared_string(Cell& cell);
    void finish_iso_date(Cell& cell);
    void fail_at_cell(ErrorCode code, std::string key, MessageValues more = {});

    SheetContext context_;
    const RowVisitor& visit_;
    std::vector<Within> path_;
    Within within_ = Within::nothing;
    bool found_worksheet_ = false;

    std::vector<Cell> cells_;  // never shrinks, so that texts keep their memory from row to row
    std::size_t used_ = 0;
    std::int64_t row_ = 0;
    std::int64_t column_ = 0;  // of the cell being read, from 1
    bool has_row_ = false;

    std::string type_;
    std::string value_;
    DateShape shape_ = DateShape::none;
    bool has_formula_ = false;
    bool has_value_ = false;
    bool is_preserved_ = false;
    RichText inline_text_{value_};
    std::optional<Error> error_;
};

}  // namespace lunxun::documents

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "generate/injected_error.hpp"
#include "generate/source_data.hpp"
#include "intake/sheet_catalogue.hpp"
#include "platform/documents/workbook_writer.hpp"

namespace lunxun::generate {

/// Chinese names of codes, as the sheet catalogue or else the rule packs have them.
class CodeNames {
public:
    /// The code itself where no list knows it; blank for blank.
    const std::string& name(std::string_view list, std::string_view code);
    /// `county,section` joined as people write lists.
    std::string names(std::string_view list, std::string_view codes, std::string_view separator);

private:
    std::map<std::string, std::string, std::less<>> known_;
};

/// One workbook being written, with the title that its sheets carry.
struct Workbook {
    documents::WorkbookWriter writer;
    std::string file_name;
    std::string place;
    std::string date;
};

/// Writes rows of one sheet of the catalogue under a merged title, with the canonical headers; opens a further worksheet
/// before Excel's limit of rows.
class SheetWriter {
public:
    /// @param keys    columns to write, in this order; the others of the catalogue stay out.
    /// @param errors  what to spoil, null: nothing.
    SheetWriter(Workbook& workbook, std::string_view sheet, std::vector<std::string_view> keys, const ErrorPlan::Rows* errors, std::vector<InjectedError>& injected);

    /// One value for each key. Texts of columns with codes are codes; flags are std::int64_t 0 or 1.
    void row(std::vector<documents::Value> values);

private:
    void open_worksheet();
    void render(std::size_t column, documents::Value& value);
    void spoil(std::vector<documents::Value>& values);

    static constexpr std::int64_t kMostRows = 1'000'000;

    Workbook& workbook_;
    const intake::Sheet& sheet_;
    std::vector<const intake::Column*> columns_;
    const ErrorPlan::Rows* errors_;
    std::vector<InjectedError>& injected_;
    CodeNames codes_;
    int worksheet_ = -1;
    int worksheets_ = 0;
    std::int64_t rows_ = 0;  ///< of all worksheets
};

}  // namespace lunxun::generate

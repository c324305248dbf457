// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "platform/documents/workbook_writer.hpp"

namespace lunxun::test {

/// A folder of its own that goes with the object.
class TemporaryFolder {
public:
    TemporaryFolder() {
        auto pattern = (std::filesystem::temp_directory_path() / "lunxun-test-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a folder");
        path_ = pattern;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

/// One worksheet of texts; an empty text is a blank cell. `titles` are merged rows above the header.
struct TextSheet {
    std::string name;
    std::vector<std::string> header;
    std::vector<std::vector<documents::Value>> rows;
    std::vector<std::string> titles;
};

/// A workbook with these worksheets, made through the ordinary writer.
inline std::filesystem::path write_workbook(const std::filesystem::path& path, const std::vector<TextSheet>& sheets) {
    auto writer = documents::WorkbookWriter::create(path).value();
    for (const auto& sheet : sheets) {
        std::vector<documents::Column> columns;
        for (const auto& title : sheet.header) columns.push_back({title});
        const int number = writer.add_sheet(sheet.name, columns);
        for (const auto& title : sheet.titles) writer.title_row(number, title);
        writer.header_row(number);
        for (const auto& row : sheet.rows) writer.write_row(number, row);
    }
    if (auto closed = writer.close(); !closed) throw std::runtime_error(closed.error().message.key);
    return path;
}

}  // namespace lunxun::test

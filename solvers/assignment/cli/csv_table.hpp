// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <charconv>
#include <cstdio>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lunxun::assignment::cli {

/// Why a file was refused, for whoever made it.
struct Refusal {
    std::string file;
    int line = 0;  ///< from 1; 0 when it is the whole file
    std::string reason;

    std::string text() const { return line > 0 ? file + ":" + std::to_string(line) + ": " + reason : file + ": " + reason; }
};

/// A CSV file of integers with a header, read line by line in constant memory.
class CsvTable {
public:
    /// @param header  the first line the file must have
    static std::expected<CsvTable, Refusal> open(const std::string& path, std::string_view header);

    /// Reads the next row into `row`; false at the end.
    std::expected<bool, Refusal> next();

    int operator[](std::size_t column) const { return row_[column]; }
    /// Line of the row, from 1.
    int line() const { return line_; }
    /// Rows read.
    int rows() const { return rows_; }
    Refusal refuse(std::string reason) const { return {path_, line_, std::move(reason)}; }

private:
    explicit CsvTable(std::string path, std::FILE* file) : path_(std::move(path)), file_(file, &std::fclose) {}

    bool read_line(std::string_view& line);
    bool refill();

    std::string path_;
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
    std::vector<char> buffer_;
    std::size_t at_ = 0, end_ = 0;
    std::size_t columns_ = 0;
    std::array<int, 8> row_{};
    int line_ = 0;
    int rows_ = 0;
};

}  // namespace lunxun::assignment::cli

// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/cli/csv_table.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>

namespace lunxun::assignment::cli {
namespace {

constexpr std::size_t kBufferBytes = 1 << 20;

std::string quoted(std::string_view text) {
    return "'" + std::string(text.substr(0, 60)) + "'";
}

}  // namespace

std::expected<CsvTable, Refusal> CsvTable::open(const std::string& path, std::string_view header) {
    std::error_code unreadable;
    if (std::filesystem::is_directory(path, unreadable)) return std::unexpected(Refusal{path, 0, "is a folder, not a file"});
    std::FILE* file = std::fopen(path.c_str(), "rb");
    if (file == nullptr) return std::unexpected(Refusal{path, 0, std::strerror(errno)});
    CsvTable table(path, file);
    table.columns_ = static_cast<std::size_t>(std::ranges::count(header, ',')) + 1;
    std::string_view line;
    if (!table.read_line(line)) return std::unexpected(Refusal{path, 0, "is empty, expected the header " + quoted(header)});
    if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line != header) return std::unexpected(table.refuse("the header is " + quoted(line) + ", expected " + quoted(header)));
    return table;
}

std::expected<bool, Refusal> CsvTable::next() {
    std::string_view line;
    do {
        if (!read_line(line)) return false;
    } while (line.empty());
    const char* at = line.data();
    const char* const end = at + line.size();
    for (std::size_t column = 0; column < columns_; ++column) {
        const auto [stop, error] = std::from_chars(at, end, row_[column]);
        if (error == std::errc::result_out_of_range) return std::unexpected(refuse("a number is too large in " + quoted(line)));
        if (error != std::errc{})
            return std::unexpected(refuse("expected " + std::to_string(columns_) + " integers, found " + quoted(line)));
        const bool is_last = column + 1 == columns_;
        if (is_last ? stop != end : (stop == end || *stop != ','))
            return std::unexpected(refuse("expected " + std::to_string(columns_) + " integers, found " + quoted(line)));
        at = stop + 1;
    }
    ++rows_;
    return true;
}

bool CsvTable::read_line(std::string_view& line) {
    while (true) {
        const char* const start = buffer_.data() + at_;
        const auto* const newline = at_ < end_ ? static_cast<const char*>(std::memchr(start, '\n', end_ - at_)) : nullptr;
        if (newline == nullptr) {
            if (refill()) continue;
            if (at_ == end_) return false;
        }
        const std::size_t length = newline != nullptr ? static_cast<std::size_t>(newline - start) : end_ - at_;
        line = {buffer_.data() + at_, length};
        if (line.ends_with('\r')) line.remove_suffix(1);
        at_ += length + (newline != nullptr ? 1 : 0);
        ++line_;
        return true;
    }
}

/// Moves the rest to the front and reads on; false at the end of the file.
bool CsvTable::refill() {
    if (at_ > 0) std::memmove(buffer_.data(), buffer_.data() + at_, end_ - at_);
    end_ -= at_;
    at_ = 0;
    if (buffer_.size() - end_ < kBufferBytes) buffer_.resize(end_ + kBufferBytes);
    const std::size_t got = std::fread(buffer_.data() + end_, 1, buffer_.size() - end_, file_.get());
    end_ += got;
    return got > 0;
}

}  // namespace lunxun::assignment::cli

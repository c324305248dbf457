// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/csv_reader.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

#include "platform/documents/csv_guard.hpp"
#include "platform/documents/file_error.hpp"
#include "platform/documents/file_sniff.hpp"
#include "platform/documents/text_encoding.hpp"
#include "platform/documents/utf8_text.hpp"

namespace lunxun::documents {
namespace {

/// The one of comma, tab and semicolon that the first line has most of, outside quotes.
char separator_of(std::string_view text) {
    std::size_t commas = 0;
    std::size_t tabs = 0;
    std::size_t semicolons = 0;
    bool is_quoted = false;
    for (char c : text) {
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == '\n' || c == '\r') break;
        commas += c == ',';
        tabs += c == '\t';
        semicolons += c == ';';
    }
    if (tabs > commas && tabs >= semicolons) return '\t';
    return semicolons > commas ? ';' : ',';
}

/// Splits decoded text into records.
class CsvParse {
public:
    CsvParse(const std::filesystem::path& path, std::string_view text, const ReadLimits& limits)
        : path_(path), text_(text), limits_(limits), separator_(separator_of(text)) {}

    Result<void> run(const RowVisitor& visit) {
        while (at_ < text_.size()) {
            ++row_;
            if (static_cast<std::uint64_t>(row_) > limits_.max_rows) {
                return file_error(ErrorCode::limit_exceeded, "documents.too_many_rows", path_,
                                  {{"sheet", path_.stem().string()}, {"limit", std::to_string(limits_.max_rows)}});
            }
            if (auto read = read_record(); !read) return read;
            const bool is_empty = std::ranges::all_of(cells_.begin(), cells_.begin() + used_, [](const Cell& cell) { return cell.text.empty(); });
            if (!is_empty && !visit(row_, std::span<const Cell>(cells_.data(), static_cast<std::size_t>(used_)))) break;
        }
        return {};
    }

private:
    Result<void> read_record() {
        used_ = 0;
        while (true) {
            const auto column = static_cast<std::size_t>(used_++);
            if (column >= limits_.max_columns) return limit_error("documents.too_many_columns", limits_.max_columns);
            if (cells_.size() == column) cells_.emplace_back();
            Cell& cell = cells_[column];
            cell.text.clear();
            if (!read_field(cell.text)) return file_error(ErrorCode::corrupt, "documents.quote_not_closed", path_, {{"row", std::to_string(row_)}});
            if (character_count(cell.text) > limits_.max_cell_chars) return limit_error("documents.cell_too_long", limits_.max_cell_chars);
            if (cell.text.starts_with('\'') && starts_like_formula(cell.text)) cell.text.erase(0, 1);
            cell.kind = cell.text.empty() ? Cell::Kind::blank : Cell::Kind::text;
            if (at_ >= text_.size() || text_[at_] != separator_) break;
            ++at_;
        }
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
        return {};
    }

    /// False when a quote is never closed. Stops at the separator or the end of the record.
    bool read_field(std::string& field) {
        if (at_ < text_.size() && text_[at_] == '"') {
            for (++at_;; ++at_) {
                const auto quote = text_.find('"', at_);
                if (quote == std::string_view::npos) return false;
                field += text_.substr(at_, quote - at_);
                at_ = quote + 1;
                if (at_ >= text_.size() || text_[at_] != '"') break;
                field += '"';
            }
        }
        const char ends[] = {separator_, '\r', '\n', '\0'};
        const auto end = std::min(text_.find_first_of(ends, at_), text_.size());
        field += text_.substr(at_, end - at_);
        at_ = end;
        return true;
    }

    Error limit_error(std::string key, std::uint64_t limit) const {
        return file_error(ErrorCode::limit_exceeded, std::move(key), path_,
                          {{"sheet", path_.stem().string()},
                           {"row", std::to_string(row_)},
                           {"column", std::to_string(used_)},
                           {"limit", std::to_string(limit)}});
    }

    const std::filesystem::path& path_;
    std::string_view text_;
    const ReadLimits& limits_;
    char separator_;
    std::size_t at_ = 0;
    std::int64_t row_ = 0;
    std::vector<Cell> cells_;
    std::ptrdiff_t used_ = 0;
};

}  // namespace

Result<void> read_csv(const std::filesystem::path& path, const RowVisitor& visit, ReadLimits limits) {
    if (auto checked = check_size(path, limits.max_file_bytes); !checked) return checked;
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.empty()) return file_error(ErrorCode::invalid_input, "documents.file_empty", path);
    auto text = decoded_text(std::move(bytes));
    if (!text) return file_error(ErrorCode::invalid_input, "documents.wrong_encoding", path, {{"byte", std::to_string(text.error() + 1)}});
    return CsvParse(path, *text, limits).run(visit);
}

}  // namespace lunxun::documents

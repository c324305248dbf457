// SPDX-License-Identifier: Apache-2.0
// libFuzzer program over the workbook reader; the test `workbook_reader_fuzz_replay` runs its corpus.
//
// An input is a zip file as it is, or the parts of one in plain text: lines `@@ xl/workbook.xml`, each followed by that
// part. Parts left out are taken from a small sound workbook, so that a fuzzer reaches the XML behind the checksums.
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "platform/documents/workbook_reader.hpp"
#include "tests/support/raw_workbook.hpp"

namespace {

using namespace lunxun;

constexpr documents::ReadLimits kLimits{.max_file_bytes = 1 << 20,
                                        .max_unpacked_bytes = 8 << 20,
                                        .max_text_bytes = 1 << 20,
                                        .max_rows = 5000,
                                        .max_columns = 64,
                                        .max_cell_chars = 1000,
                                        .max_sheets = 8,
                                        .max_ratio = 300};

/// A file in memory, reached by a path.
class MemoryFile {
public:
    MemoryFile() : descriptor_(memfd_create("workbook", 0)) {}
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    ~MemoryFile() { ::close(descriptor_); }

    std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }
    void write(std::string_view bytes) const {
        if (::write(descriptor_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size())) std::abort();
    }

private:
    int descriptor_;
};

test::Parts parts_of(std::string_view text) {
    test::Parts parts;
    while (!text.empty()) {
        const auto line_end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, line_end);
        text.remove_prefix(std::min(line_end + 1, text.size()));
        if (line.starts_with("@@ ")) parts.emplace_back(line.substr(3), "");
        else if (!parts.empty()) parts.back().second += std::string(line) + "\n";
    }
    if (parts.size() > 16) parts.resize(16);
    const test::RawWorkbook sound{.sheet_data = "<row><c t=\"s\"><v>0</v></c></row>", .shared_strings = "<si><t>a</t></si>"};
    for (auto& part : sound.parts()) {
        if (std::ranges::find(parts, part.first, [](const auto& one) { return one.first; }) == parts.end()) parts.push_back(part);
    }
    return parts;
}

/// Cells seen; aborts where the reader breaks its promises.
std::size_t read_sheet(documents::WorkbookReader& reader, std::size_t sheet) {
    std::size_t cells_seen = 0;
    static_cast<void>(reader.read_sheet(sheet, [&](std::int64_t row, std::span<const documents::Cell> cells) {
        if (row < 1 || row > 5000 || cells.empty() || cells.size() > 64) std::abort();
        for (const auto& cell : cells) {
            const bool is_blank = cell.kind == documents::Cell::Kind::blank;
            if (is_blank && (!cell.text.empty() || cell.number != 0)) std::abort();
        }
        cells_seen += cells.size();
        return true;
    }));
    return cells_seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view input(reinterpret_cast<const char*>(data), size);
    const MemoryFile file;
    if (input.starts_with("@@ ")) test::write_zip(file.path(), parts_of(input), 0);
    else file.write(input);
    auto reader = documents::WorkbookReader::open(file.path(), kLimits);
    if (!reader) return 0;
    for (std::size_t sheet = 0; sheet < reader->sheet_names().size(); ++sheet) {
        if (read_sheet(*reader, sheet) != read_sheet(*reader, sheet)) std::abort();
    }
    return 0;
}

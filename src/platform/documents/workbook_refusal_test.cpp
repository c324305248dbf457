// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "platform/documents/workbook_reader.hpp"
#include "tests/support/raw_workbook.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lunxun;
using namespace lunxun::documents;

namespace {

const test::RawWorkbook kSound{.sheet_data = "<row><c t=\"inlineStr\"><is><t>sound</t></is></c></row>"};

void write_bytes(const std::filesystem::path& path, std::string_view bytes) {
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::string bytes_of(const std::filesystem::path& path) {
    std::ostringstream all;
    all << std::ifstream(path, std::ios::binary).rdbuf();
    return all.str();
}

/// The error of opening the file and reading all its sheets.
Error refusal_of(const std::filesystem::path& path, const ReadLimits& limits = {}) {
    auto reader = WorkbookReader::open(path, limits);
    if (!reader) return reader.error();
    for (std::size_t sheet = 0; sheet < reader->sheet_names().size(); ++sheet) {
        if (auto read = reader->read_sheet(sheet, [](auto, auto) { return true; }); !read) return read.error();
    }
    return Error::of(ErrorCode::invalid_input, "not refused");
}

Error refusal_of(const test::Parts& parts, const ReadLimits& limits = {}) {
    const test::TemporaryFolder folder;
    test::write_zip(folder / "book.xlsx", parts);
    return refusal_of(folder / "book.xlsx", limits);
}

Error refusal_of_bytes(std::string_view bytes) {
    const test::TemporaryFolder folder;
    write_bytes(folder / "book.xlsx", bytes);
    return refusal_of(folder / "book.xlsx");
}

std::string wide(std::string_view name) {
    std::string out;
    for (char c : name) out += {c, '\0'};
    return out;
}

test::Parts with_part(test::Parts parts, std::string_view name, std::string content) {
    for (auto& [part, old] : parts) {
        if (part == name) old = std::move(content);
    }
    return parts;
}

test::Parts without_part(test::Parts parts, std::string_view name) {
    std::erase_if(parts, [&](const auto& part) { return part.first == name; });
    return parts;
}

std::string value_of(const Error& error, std::string_view name) {
    for (const auto& [key, value] : error.message.values) {
        if (key == name) return value;
    }
    return {};
}

}  // namespace

TEST_CASE("a file that is no workbook is refused by what it is") {
    const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(512, '\0');

    CHECK(refusal_of("/no/such/book.xlsx").message.key == "documents.file_not_found");
    CHECK(refusal_of(std::filesystem::temp_directory_path()).message.key == "documents.is_a_folder");
    CHECK(refusal_of_bytes("").message.key == "documents.file_empty");
    CHECK(refusal_of_bytes("name,seats\n").message.key == "documents.not_a_workbook");
    CHECK(refusal_of_bytes("\xEF\xBB\xBF <html><table>").message.key == "documents.markup_not_workbook");
    CHECK(refusal_of_bytes(compound + wide("EncryptedPackage")).message.key == "documents.password_protected");
    CHECK(refusal_of_bytes(compound + wide("Workbook")).message.key == "documents.old_xls");
    CHECK(refusal_of_bytes(compound + wide("WordDocument")).message.key == "documents.not_a_workbook");
    CHECK(refusal_of(test::Parts{{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<x/>"}}).message.key ==
          "documents.not_a_workbook");
}

TEST_CASE("a workbook cut short at any place is refused") {
    const test::TemporaryFolder folder;
    test::write_zip(folder / "book.xlsx", kSound.parts());
    const std::string whole = bytes_of(folder / "book.xlsx");
    REQUIRE(refusal_of(folder / "book.xlsx").message.key == "not refused");

    for (std::size_t size = 30; size < whole.size(); size += 7) {
        write_bytes(folder / "cut.xlsx", std::string_view(whole).substr(0, size));
        CHECK(refusal_of(folder / "cut.xlsx").message.key == "documents.truncated");
    }
}

TEST_CASE("a damaged or missing part is named") {
    const auto parts = kSound.parts();
    const std::string sheet = "xl/worksheets/sheet1.xml";

    const Error broken = refusal_of(with_part(parts, sheet, "<worksheet><sheetData>\n<row></sheetData></worksheet>"));
    CHECK(broken.code == ErrorCode::corrupt);
    CHECK(broken.message.key == "documents.damaged_part");
    CHECK(value_of(broken, "part") == sheet);
    CHECK(value_of(broken, "line") == "2");
    CHECK(refusal_of(with_part(parts, sheet, "<worksheet><sheetData>")).message.key == "documents.damaged_part");
    CHECK(refusal_of(with_part(parts, sheet, "<chartsheet/>")).message.key == "documents.missing_sheet");
    CHECK(value_of(refusal_of(without_part(parts, sheet)), "sheet") == "Sheet1");
    CHECK(refusal_of(without_part(parts, "xl/workbook.xml")).message.key == "documents.missing_part");
    CHECK(refusal_of(without_part(parts, "xl/_rels/workbook.xml.rels")).message.key == "documents.missing_sheet");
    test::RawWorkbook strings = kSound;
    strings.sheet_data = R"(<row r="4"><c r="B4" t="s"><v>5</v></c></row>)";
    const Error missing = refusal_of(strings.parts());
    CHECK(missing.message.key == "documents.missing_text");
    CHECK(value_of(missing, "row") == "4");
    CHECK(value_of(missing, "column") == "2");
}

TEST_CASE("a part whose checksum differs is refused") {
    const test::TemporaryFolder folder;
    test::write_zip(folder / "book.xlsx", kSound.parts(), 0);
    std::string bytes = bytes_of(folder / "book.xlsx");
    bytes.replace(bytes.find("sound"), 5, "wound");
    write_bytes(folder / "book.xlsx", bytes);

    CHECK(refusal_of(folder / "book.xlsx").message.key == "documents.damaged_zip");
}

TEST_CASE("document types, and with them expanding entities, are refused") {
    const std::string bomb =
        R"(<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>)";

    CHECK(refusal_of(with_part(kSound.parts(), "xl/worksheets/sheet1.xml", bomb)).message.key == "documents.document_type");
}

TEST_CASE("deep nesting and endless names are refused") {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<a>";
    const std::string endless = "<worksheet><sheetData " + std::string(12 << 20, 'a');

    CHECK(refusal_of(with_part(kSound.parts(), "xl/worksheets/sheet1.xml", deep)).message.key == "documents.nested_too_deep");
    CHECK(refusal_of(with_part(kSound.parts(), "xl/worksheets/sheet1.xml", endless), {.max_ratio = 1e9}).message.key == "documents.token_too_long");
}

TEST_CASE("a zip bomb is refused before it is unpacked") {
    test::RawWorkbook bomb = kSound;
    bomb.after_sheet_data = std::string(64 << 20, ' ');

    const Error refused = refusal_of(bomb.parts());

    CHECK(refused.code == ErrorCode::limit_exceeded);
    CHECK(refused.message.key == "documents.zip_bomb");
}

TEST_CASE("each limit is refused by its own message") {
    test::RawWorkbook book = kSound;
    book.sheet_data = R"(<row r="12"><c r="D12" t="inlineStr"><is><t>twelve chars</t></is></c></row>)";
    book.shared_strings = "<si><t>" + std::string(1000, 'x') + "</t></si>";
    const auto parts = book.parts();
    REQUIRE(refusal_of(parts).message.key == "not refused");

    CHECK(refusal_of(parts, {.max_file_bytes = 100}).message.key == "documents.file_too_large");
    CHECK(refusal_of(parts, {.max_unpacked_bytes = 1000}).message.key == "documents.unpacked_too_large");
    CHECK(refusal_of(parts, {.max_text_bytes = 999}).message.key == "documents.too_much_text");
    CHECK(refusal_of(parts, {.max_rows = 11}).message.key == "documents.too_many_rows");
    CHECK(refusal_of(parts, {.max_columns = 3}).message.key == "documents.too_many_columns");
    CHECK(refusal_of(parts, {.max_cell_chars = 11}).message.key == "documents.cell_too_long");
    CHECK(refusal_of(parts, {.max_sheets = 0}).message.key == "documents.too_many_sheets");
    CHECK(refusal_of(parts, {.max_rows = 12, .max_columns = 4, .max_cell_chars = 12, .max_sheets = 1}).message.key == "not refused");
}

TEST_CASE("a zip file with a password is refused as protected") {
    const test::TemporaryFolder folder;
    test::write_zip(folder / "book.xlsx", kSound.parts());
    std::string bytes = bytes_of(folder / "book.xlsx");
    for (auto at = bytes.find("PK\x01\x02"); at != std::string::npos; at = bytes.find("PK\x01\x02", at + 4)) bytes[at + 8] |= 1;
    write_bytes(folder / "book.xlsx", bytes);

    CHECK(refusal_of(folder / "book.xlsx").message.key == "documents.password_protected");
}

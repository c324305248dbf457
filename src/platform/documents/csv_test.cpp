// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "platform/documents/csv_reader.hpp"
#include "platform/documents/csv_writer.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lunxun;
using namespace lunxun::documents;

namespace {

using Records = std::vector<std::pair<std::int64_t, std::vector<std::string>>>;

struct Outcome {
    Records records;
    Result<void> result;
};

Outcome read_file(const std::filesystem::path& path, const ReadLimits& limits = {}) {
    Outcome outcome;
    outcome.result = read_csv(
        path,
        [&](std::int64_t row, std::span<const Cell> cells) {
            std::vector<std::string> texts;
            for (const Cell& cell : cells) texts.push_back(cell.text);
            outcome.records.emplace_back(row, texts);
            return true;
        },
        limits);
    return outcome;
}

Outcome read_bytes(std::string_view bytes, const ReadLimits& limits = {}) {
    const test::TemporaryFolder folder;
    std::ofstream(folder / "table.csv", std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return read_file(folder / "table.csv", limits);
}

}  // namespace

TEST_CASE("quotes, separators and line ends inside quotes belong to the text") {
    const auto read = read_bytes("a,\"b, \"\"c\"\"\",\"two\r\nlines\"\r\n\r\n , x\"y,\n\"last\"");

    CHECK(read.records == Records{{1, {"a", "b, \"c\"", "two\r\nlines"}}, {3, {" ", " x\"y", ""}}, {4, {"last"}}});
}

TEST_CASE("tabs or semicolons separate where the first line has more of them") {
    CHECK(read_bytes("a\tb\tc,d\n").records[0].second.size() == 3);
    CHECK(read_bytes("a;b;\"c,,,,\"\n").records[0].second.size() == 3);
}

TEST_CASE("UTF-8, UTF-16 and GB18030 give the same text") {
    const std::string name = "\xE5\xBC\xA0\xE4\xB8\x89";  // Zhang San
    CHECK(read_bytes(name + ",1").records[0].second[0] == name);
    CHECK(read_bytes("\xEF\xBB\xBF" + name + ",1").records[0].second[0] == name);
    CHECK(read_bytes("\xD5\xC5\xC8\xFD,1").records[0].second[0] == name);
    CHECK(read_bytes(std::string("\xFF\xFE\x20\x5F\x09\x4E,\0001\0", 10)).records[0].second[0] == name);
    CHECK(read_bytes(std::string("\xFE\xFF\x5F\x20\x4E\x09", 6)).records[0].second[0] == name);
}

TEST_CASE("long GB18030 text with characters beyond the basic plane survives whole") {
    const std::string rare = "\x95\x32\x82\x36";  // U+20000
    std::string bytes;
    std::string expected;
    for (int i = 0; i < 5000; ++i) {
        bytes += "\xD5\xC5\xC8\xFD" + rare;
        expected += "\xE5\xBC\xA0\xE4\xB8\x89\xF0\xA0\x80\x80";
    }

    CHECK(read_bytes(bytes).records[0].second[0] == expected);
}

TEST_CASE("bytes that are no known text are refused") {
    const std::string latin = "caf\xE9 cr\xE8me \xE9t\xE9";
    const std::string big5 = "\xB1\x69\xA4\x54\xA1\x41\xA4\xA4\xA4\xE5\xA4\x40\xA6\x72";
    for (const auto& bytes : {latin, big5, std::string("ab\0cd", 5), std::string("\xEF\xBB\xBF\xD5\xC5"), std::string("\xFF\xFE\x20", 3)}) {
        const auto read = read_bytes(bytes);
        REQUIRE(!read.result);
        CHECK(read.result.error().message.key == "documents.wrong_encoding");
        CHECK(read.result.error().code == ErrorCode::invalid_input);
    }
    CHECK(read_bytes("").result.error().message.key == "documents.file_empty");
}

TEST_CASE("an open quote and each limit are refused") {
    CHECK(read_bytes("a,b\n\"c,d\n").result.error().message == Message{"documents.quote_not_closed", {{"file", "table.csv"}, {"row", "2"}}});
    CHECK(read_bytes("a\nb", {.max_rows = 1}).result.error().message.key == "documents.too_many_rows");
    CHECK(read_bytes("a,b", {.max_columns = 1}).result.error().message.key == "documents.too_many_columns");
    CHECK(read_bytes("abc", {.max_cell_chars = 2}).result.error().message.key == "documents.cell_too_long");
    CHECK(read_bytes("abc", {.max_file_bytes = 2}).result.error().message.key == "documents.file_too_large");
    CHECK(read_bytes("ab,c", {.max_rows = 1, .max_columns = 2, .max_cell_chars = 2}).result);
}

TEST_CASE("a written table reads back, and a spreadsheet sees no formula in it") {
    const test::TemporaryFolder folder;
    const std::vector<std::string> texts = {"=1+1", "+86", "-", "@x", "'=quoted", "'plain", "a,b", "say \"hi\"", "two\nlines", "", "\tx"};
    CsvWriter writer(folder / "table.csv");
    writer.write_row(std::vector<Value>(texts.begin(), texts.end()));
    writer.write_row(std::vector<Value>{std::int64_t{-5}, 0.25, Day::of(2027, 3, 5), {}});
    REQUIRE(writer.close());

    const auto read = read_file(folder / "table.csv");
    std::ostringstream bytes;
    bytes << std::ifstream(folder / "table.csv", std::ios::binary).rdbuf();

    CHECK(read.records == Records{{1, texts}, {2, {"-5", "0.25", "2027-03-05", ""}}});
    CHECK(bytes.str().starts_with("\xEF\xBB\xBF'=1+1,'+86,'-,'@x,"));
}

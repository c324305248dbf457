// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/workbook_writer.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <sstream>

#include "platform/documents/workbook_reader.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lunxun;
using namespace lunxun::documents;

namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ostringstream all;
    all << std::ifstream(path, std::ios::binary).rdbuf();
    return all.str();
}

const std::vector<Column> kColumns = {{"name", 16, ColumnKind::text},
                                      {"seats", 8, ColumnKind::integer},
                                      {"rate", 8, ColumnKind::percent},
                                      {"first day", 12, ColumnKind::date}};

void write_sample(const std::filesystem::path& path) {
    auto writer = WorkbookWriter::create(path).value();
    const int sheet = writer.add_sheet("plan", kColumns);
    writer.title_row(sheet, "the plan of 2027");
    writer.header_row(sheet);
    writer.write_row(sheet, std::vector<Value>{std::string("=1+1"), std::int64_t{40}, 0.875, Day::of(2027, 4, 12)});
    const std::vector<CellStyle> styles = {CellStyle::error, CellStyle::plain, CellStyle::plain, CellStyle::plain};
    writer.write_row(sheet, std::vector<Value>{std::string(" two\nlines <&> "), std::int64_t{110'101'198'001'010'014}, {}, {}}, styles);
    writer.comment(sheet, 3, 0, "mend this");
    REQUIRE(writer.close());
}

std::vector<std::vector<Cell>> rows_of(const std::filesystem::path& path, std::size_t sheet = 0) {
    std::vector<std::vector<Cell>> rows;
    auto reader = WorkbookReader::open(path).value();
    REQUIRE(reader.read_sheet(sheet, [&](std::int64_t, std::span<const Cell> cells) {
        rows.emplace_back(cells.begin(), cells.end());
        return true;
    }));
    return rows;
}

/// Runs `work` in a child that may write files of at most `bytes`; true when it returned true.
template <class Work>
bool with_small_disk(rlim_t bytes, Work&& work) {
    const pid_t child = fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{bytes, bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
        _exit(work() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("a written workbook reads back as what was written, and no text becomes a formula") {
    const test::TemporaryFolder folder;
    write_sample(folder / "plan.xlsx");

    const auto rows = rows_of(folder / "plan.xlsx");

    REQUIRE(rows.size() == 4);
    CHECK(rows[0][0].text == "the plan of 2027");
    CHECK(rows[1][3].text == "first day");
    CHECK(rows[2][0] == Cell{Cell::Kind::text, "=1+1", 0});
    CHECK(rows[2][1] == Cell{Cell::Kind::number, "40", 40});
    CHECK(rows[2][2] == Cell{Cell::Kind::number, "0.875", 0.875});
    CHECK(rows[2][3].kind == Cell::Kind::date);
    CHECK(rows[2][3].text == "2027-04-12");
    CHECK(rows[3][0].text == " two\nlines <&> ");
    CHECK(rows[3][1] == Cell{Cell::Kind::text, "110101198001010014", 0});
}

TEST_CASE("two runs write identical bytes") {
    const test::TemporaryFolder folder;
    write_sample(folder / "one.xlsx");
    write_sample(folder / "two.xlsx");

    CHECK(content_of(folder / "one.xlsx") == content_of(folder / "two.xlsx"));
}

TEST_CASE("sheet names that Excel forbids are mended and stay different") {
    const test::TemporaryFolder folder;
    auto writer = WorkbookWriter::create(folder / "names.xlsx").value();
    const std::string long_name(40, 'x');
    for (const auto& name : {std::string("a/b"), std::string("A_B"), std::string(""), long_name, long_name}) writer.add_sheet(name, {});
    REQUIRE(writer.close());

    const auto names = WorkbookReader::open(folder / "names.xlsx").value().sheet_names();

    CHECK(names == std::vector<std::string>{"a_b", "A_B (2)", "_", std::string(31, 'x'), std::string(27, 'x') + " (2)"});
}

TEST_CASE("texts with odd characters and beyond Excel's length stay readable") {
    const test::TemporaryFolder folder;
    auto writer = WorkbookWriter::create(folder / "odd.xlsx").value();
    const int sheet = writer.add_sheet("odd", std::vector<Column>{{"text", 10, ColumnKind::text}});
    writer.write_row(sheet, std::vector<Value>{std::string("a\x01\xff_x0041_")});
    writer.write_row(sheet, std::vector<Value>{std::string(40'000, 'y')});
    REQUIRE(writer.close());

    const auto rows = rows_of(folder / "odd.xlsx");

    CHECK(rows[0][0].text == "a\xEF\xBF\xBD\xEF\xBF\xBD_x0041_");
    CHECK(rows[1][0].text.size() == 32'767);
}

TEST_CASE("a folder that does not exist is refused at once") {
    const auto refused = WorkbookWriter::create("/no/such/folder/plan.xlsx");

    REQUIRE(!refused);
    CHECK(refused.error().code == ErrorCode::unavailable);
    CHECK(refused.error().message.key == "documents.cannot_write");
}

TEST_CASE("a disk that fills up leaves the old workbook and no part of a new one") {
    const test::TemporaryFolder folder;
    write_sample(folder / "plan.xlsx");
    const std::string before = content_of(folder / "plan.xlsx");

    const bool is_refused = with_small_disk(20'000, [&] {
        auto writer = WorkbookWriter::create(folder / "plan.xlsx");
        if (!writer) return false;
        const int sheet = writer->add_sheet("rows", kColumns);
        for (std::int64_t i = 0; i < 3000; ++i) writer->write_row(sheet, std::vector<Value>{std::string("same text"), std::int64_t{7}});
        const auto closed = writer->close();
        return !closed && closed.error().message.key == "documents.disk_full";
    });

    CHECK(is_refused);
    CHECK(content_of(folder / "plan.xlsx") == before);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("a writer dropped before close leaves nothing behind") {
    const test::TemporaryFolder folder;
    { auto writer = WorkbookWriter::create(folder / "plan.xlsx").value(); }

    CHECK(std::filesystem::is_empty(folder.path()));
}

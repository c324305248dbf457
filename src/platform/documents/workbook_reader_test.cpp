// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/workbook_reader.hpp"

#include <doctest/doctest.h>

#include <map>
#include <stdexcept>

#include "tests/support/raw_workbook.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lunxun;
using namespace lunxun::documents;
using Kind = lunxun::documents::Cell::Kind;

namespace {

using Rows = std::map<std::int64_t, std::vector<Cell>>;

Rows rows_of(WorkbookReader& reader, std::size_t sheet = 0) {
    Rows rows;
    const auto read = reader.read_sheet(sheet, [&](std::int64_t row, std::span<const Cell> cells) {
        rows[row].assign(cells.begin(), cells.end());
        return true;
    });
    REQUIRE(read.has_value());
    return rows;
}

Rows rows_of(const test::Parts& parts, std::size_t sheet = 0) {
    const test::TemporaryFolder folder;
    test::write_zip(folder / "book.xlsx", parts);
    auto reader = WorkbookReader::open(folder / "book.xlsx").value();
    return rows_of(reader, sheet);
}

Rows rows_of(const test::RawWorkbook& book) { return rows_of(book.parts()); }

Cell text(std::string words) { return {Kind::text, std::move(words), 0}; }

}  // namespace

TEST_CASE("shared, rich and inline texts are joined, without phonetic runs and unkept blanks") {
    const auto rows = rows_of(test::RawWorkbook{
        .sheet_data = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>)"
                      R"(<c r="C1" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve"> line </t></r></is></c>)"
                      R"(<c r="D1" t="str"><f>A1</f><v>said</v></c><c r="E1" t="s"><v>2</v></c></row>)",
        .shared_strings = R"(<si><t>  plain  </t></si><si><r><t>ri</t></r><rPh sb="0" eb="1"><t>no</t></rPh><r><t>ch</t></r></si>)"
                          R"(<si><t>two_x000D_&#10;lines</t></si>)"});

    CHECK(rows.at(1) == std::vector<Cell>{text("plain"), text("rich"), text("in line "), text("said"), text("two\r\nlines")});
}

TEST_CASE("numbers keep their digits and never show an exponent") {
    const auto rows = rows_of(test::RawWorkbook{
        .sheet_data = R"(<row><c><v>40</v></c><c><v>0.1</v></c><c><v>0.10000000000000001</v></c><c><v>1.1010119800101E+17</v></c>)"
                      R"(<c><v>110101198001010014</v></c><c><v>-1.5E-3</v></c><c><v>1E-7</v></c><c><v>12.50</v></c><c t="n"><v>words</v></c></row>)"});

    std::vector<std::string> digits;
    for (const auto& cell : rows.at(1)) digits.push_back(cell.text);
    CHECK(digits == std::vector<std::string>{"40", "0.1", "0.1", "110101198001010000", "110101198001010014", "-0.0015", "0.0000001", "12.5", "words"});
    CHECK(rows.at(1)[7] == Cell{Kind::number, "12.5", 12.5});
    CHECK(rows.at(1)[8].kind == Kind::text);
}

TEST_CASE("booleans, errors and formulas without a result are told apart") {
    const auto rows = rows_of(test::RawWorkbook{
        .sheet_data = R"(<row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><f>1+1</f></c><c><f>1+1</f><v>2</v></c><c s="3"/></row>)"});

    CHECK(rows.at(1) == std::vector<Cell>{{Kind::boolean, "TRUE", 1}, {Kind::error, "#N/A", 0}, {Kind::error, "#UNCALCULATED", 0}, {Kind::number, "2", 2}});
}

TEST_CASE("a number is a date when its format shows one, in both date systems") {
    const std::string styles =
        R"(<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>)"
        R"(<numFmt numFmtId="165" formatCode="[Red]0.00E+00&quot;day&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>)"
        R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
        R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs>)";
    test::RawWorkbook book{
        .sheet_data = R"(<row><c s="1"><v>46451</v></c><c s="2"><v>46451</v></c><c s="3"><v>46451</v></c><c s="4"><v>0.5</v></c>)"
                      R"(<c s="5"><v>46451.354166666664</v></c><c s="1"><v>1</v></c><c s="1"><v>60</v></c><c s="1"><v>61</v></c><c s="1"><v>-3</v></c></row>)",
        .styles = styles};

    const auto cells = rows_of(book).at(1);
    CHECK(cells[0] == Cell{Kind::date, "2027-03-05", 46451});
    CHECK(cells[1].text == "2027-03-05");
    CHECK(cells[2] == Cell{Kind::number, "46451", 46451});
    CHECK(cells[3] == Cell{Kind::date, "12:00:00", 0.5});
    CHECK(cells[4].text == "2027-03-05 08:30:00");
    CHECK(cells[5].text == "1900-01-01");
    CHECK(cells[6] == Cell{Kind::number, "60", 60});
    CHECK(cells[7].text == "1900-03-01");
    CHECK(cells[8].kind == Kind::number);

    book.workbook_properties = R"(<workbookPr date1904="1"/>)";
    book.sheet_data = R"(<row><c s="1"><v>44989</v></c></row>)";
    CHECK(rows_of(book).at(1)[0] == Cell{Kind::date, "2027-03-05", 46451});
}

TEST_CASE("rows and cells without places, out of order or far apart stand where they belong") {
    const auto rows = rows_of(test::RawWorkbook{
        .sheet_data = R"(<row><c><v>1</v></c></row><row r="7"><c r="C7"><v>3</v></c><c r="A7"><v>1</v></c><c><v>2</v></c></row>)"
                      R"(<row><c r="B8"><v>4</v></c></row><row r="9"/>)",
        .after_sheet_data = R"(<mergeCells><mergeCell ref="A1:C1"/></mergeCells>)"});

    CHECK(rows.size() == 3);
    CHECK(rows.at(1).size() == 1);
    CHECK(rows.at(7) == std::vector<Cell>{{Kind::number, "1", 1}, {Kind::number, "2", 2}, {Kind::number, "3", 3}});
    CHECK(rows.at(8)[0].kind == Kind::blank);
}

TEST_CASE("a strict workbook with prefixes and parts of its own naming reads the same") {
    const std::string main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const std::string office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const std::string packages = R"(<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships">)";
    const auto rows = rows_of(test::Parts{
        {"_rels/.rels", packages + "<p:Relationship Id=\"a\" Type=\"" + office + "/officeDocument\" Target=\"/Book/Main.xml\"/></p:Relationships>"},
        {"book/main.xml", "<x:workbook xmlns:x=\"" + main + "\" xmlns:q=\"" + office + "\"><x:sheets><x:sheet name=\"a\" q:id=\"k\"/></x:sheets></x:workbook>"},
        {"book/_rels/main.xml.rels", packages + "<p:Relationship Id=\"k\" Type=\"" + office + "/worksheet\" Target=\"../tables/./one.xml\"/></p:Relationships>"},
        {"tables/one.xml", "<x:worksheet xmlns:x=\"" + main + "\" xmlns:y=\"urn:foreign\"><y:sheetData><x:row/></y:sheetData><x:sheetData><x:row>"
                           "<x:c t=\"d\"><x:v>2027-03-05T08:30:00</x:v></x:c><x:c><y:v>9</y:v><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"}});

    CHECK(rows.at(1) == std::vector<Cell>{{Kind::date, "2027-03-05 08:30:00", 46451}, {Kind::number, "5", 5}});
}

TEST_CASE("sheets come in the order of the workbook, hidden ones marked, charts left out") {
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    test::RawWorkbook book{
        .sheet_data = "<row><c><v>1</v></c></row>",
        .sheets = R"(<sheet name="second" r:id="rId2"/><sheet name="chart" r:id="rId3"/><sheet name="first" state="veryHidden" r:id="rId1"/>)",
        .extra_relationships = R"(<Relationship Id="rId2" Type=")" + office + R"(/worksheet" Target="worksheets/sheet2.xml"/>)" +
                               R"(<Relationship Id="rId3" Type=")" + office + R"(/chartsheet" Target="chartsheets/sheet1.xml"/>)"};
    auto parts = book.parts();
    parts.emplace_back("xl/worksheets/sheet2.xml",
                       R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>)");
    const test::TemporaryFolder folder;
    test::write_zip(folder / "book.xlsx", parts);

    auto reader = WorkbookReader::open(folder / "book.xlsx").value();

    CHECK(reader.sheet_names() == std::vector<std::string>{"second", "first"});
    CHECK(!reader.is_hidden(0));
    CHECK(reader.is_hidden(1));
    CHECK(rows_of(reader, 1).at(1)[0].text == "1");
    CHECK(rows_of(reader, 0).at(1)[0].text == "2");
}

TEST_CASE("a visitor may stop, and what it throws reaches the caller") {
    const test::TemporaryFolder folder;
    test::write_zip(folder / "book.xlsx", test::RawWorkbook{.sheet_data = "<row><c><v>1</v></c></row><row><c><v>2</v></c></row>"}.parts());
    auto reader = WorkbookReader::open(folder / "book.xlsx").value();
    int visited = 0;

    CHECK(reader.read_sheet(0, [&](auto, auto) { return ++visited > 1; }));
    CHECK(visited == 1);
    CHECK_THROWS_AS((void)reader.read_sheet(0, [](auto, auto) -> bool { throw std::runtime_error("no"); }), std::runtime_error);
    CHECK(rows_of(reader).size() == 2);
}

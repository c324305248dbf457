// SPDX-License-Identifier: Apache-2.0
#include "platform/documents/official_paper.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "platform/documents/title_lines.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lunxun;
using namespace lunxun::documents;

namespace {

const Closing kClosing{"\u9644\u4ef6\uff1a", {"one", "two"}, "issuer", "2027-3-22", "(contact)"};

std::string output_of(const std::string& command) {
    std::string text;
    std::FILE* pipe = popen(command.c_str(), "r");
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) text += static_cast<char>(c);
    return pclose(pipe) == 0 ? text : "failed: " + command;
}

/// The text of each page, as a reader of the file finds it.
std::vector<std::string> page_texts(const std::string& bytes) {
    const test::TemporaryFolder folder;
    const auto path = folder / "paper.pdf";
    std::ofstream(path, std::ios::binary) << bytes;
    std::string all = output_of("pdftotext -layout " + path.string() + " -");
    std::vector<std::string> pages;
    for (std::size_t end = all.find('\f'); end != std::string::npos; end = all.find('\f')) {
        pages.push_back(all.substr(0, end));
        all.erase(0, end + 1);
    }
    return pages;
}

std::string paper_with_paragraphs(int count) {
    auto paper = OfficialPaper::create("paper").value();
    paper.red_head("issuer", "number 1");
    paper.title("title");
    for (int i = 0; i < count; ++i) paper.paragraph("paragraph " + std::to_string(i));
    paper.closing(kClosing);
    return paper.bytes();
}

std::string table_paper(std::size_t rows) {
    auto paper = OfficialPaper::create("table").value();
    const std::vector<PaperColumn> columns = {{"head one", 100, Alignment::left}, {"head two", 56, Alignment::center}};
    const std::vector<std::vector<std::string>> texts(rows, {"cell", "7"});
    paper.attachment("attachment 1", "title");
    paper.table(columns, texts);
    paper.imprint("copies", "printer", "date");
    return paper.bytes();
}

std::size_t count_of(const std::vector<std::string>& pages, std::string_view word) {
    std::size_t found = 0;
    for (const auto& page : pages) {
        for (auto at = page.find(word); at != std::string::npos; at = page.find(word, at + 1)) ++found;
    }
    return found;
}

}  // namespace

TEST_CASE("a paper is A4, carries the fonts it needs and is the same bytes each time") {
    const test::TemporaryFolder folder;
    const std::string bytes = paper_with_paragraphs(3);
    std::ofstream(folder / "paper.pdf", std::ios::binary) << bytes;

    CHECK(output_of("pdfinfo " + (folder / "paper.pdf").string()).find("(A4)") != std::string::npos);
    CHECK(output_of("pdffonts " + (folder / "paper.pdf").string() + " | tail -n +3 | grep -vc 'yes yes' || true") == "0\n");
    CHECK(bytes == paper_with_paragraphs(3));
}

TEST_CASE("no page holds a signature without text above it, and none is split from its date") {
    for (int paragraphs = 1; paragraphs < 40; ++paragraphs) {
        const auto pages = page_texts(paper_with_paragraphs(paragraphs));
        const auto& last = pages.back();
        const std::string last_paragraph = "paragraph " + std::to_string(paragraphs - 1);

        CHECK_MESSAGE(last.find(last_paragraph) != std::string::npos, paragraphs);
        CHECK(last.find("issuer") != std::string::npos);
        CHECK(last.find("2027-3-22") != std::string::npos);
        CHECK(last.find("(contact)") != std::string::npos);
        CHECK(count_of(pages, "paragraph ") == static_cast<std::size_t>(paragraphs));
    }
}

TEST_CASE("a table prints each row once and its header on each page") {
    for (const std::size_t rows : {0UL, 1UL, 25UL, 99UL, 100UL, 101UL}) {
        const auto pages = page_texts(table_paper(rows));

        CHECK(count_of(pages, "cell") == rows);
        std::size_t pages_with_rows = 0;
        for (const auto& page : pages) pages_with_rows += page.find("cell") != std::string::npos;
        CHECK(count_of(pages, "head one") == std::max<std::size_t>(pages_with_rows, 1));
        CHECK(pages.back().find("printer") != std::string::npos);
        CHECK(pages.back().find("\u2014" + std::to_string(pages.size()) + "\u2014") != std::string::npos);
    }
}

TEST_CASE("a text too long for a page is cut, and the rows after it are still there") {
    auto paper = OfficialPaper::create("table").value();
    std::string endless;
    for (int i = 0; i < 20'000; ++i) endless += "\xE9\x95\xBF";
    const std::vector<PaperColumn> columns = {{"head", 30, Alignment::left}, {"other", 126, Alignment::left}};
    paper.table(columns, std::vector<std::vector<std::string>>{{endless, "first"}, {"x\x01\xff", "second"}});

    const auto pages = page_texts(paper.bytes());

    CHECK(pages.size() <= 3);
    CHECK(count_of(pages, "second") == 1);
}

TEST_CASE("a title breaks into lines of about equal length between words") {
    const std::string title =
        "\u5173\u4e8e\u4e3e\u529e\u5168\u5dde\u4e61\u9547\u515a\u59d4\u4e66\u8bb0\u63a8\u8fdb\u4e61\u6751\u5168\u9762\u632f\u5174\u4e13\u9898\u57f9\u8bad\u73ed\u7684"
        "\u901a\u77e5";

    const auto lines = title_lines(title, 19);

    CHECK(lines.size() == 2);
    CHECK(lines[0] + lines[1] == title);
    CHECK(lines[0].size() >= 13 * 3);
    CHECK(lines[0].size() <= 19 * 3);
    const auto with_brackets = title_lines(
        "\u5173\u4e8e\u4e3e\u529e\u5168\u5dde\u4e61\u9547\uff08\u8857\u9053\uff09\u515a\uff08\u5de5\uff09\u59d4\u4e66\u8bb0\u6293\u515a\u5efa\u4fc3\u4e61\u6751\u5168\u9762"
        "\u632f\u5174\u80fd\u529b\u63d0\u5347",
        19);
    CHECK(with_brackets.size() == 2);
    CHECK(!with_brackets[0].ends_with("\uff09"));
    CHECK(title_lines("short\nof two", 19) == std::vector<std::string>{"short", "of two"});
    CHECK(title_lines(std::string(50, 'x'), 20).size() == 3);
}

TEST_CASE("a machine without Chinese fonts is told which package to install") {
    if (std::getenv("LUNXUN_WITHOUT_FONTS") != nullptr) {
        const auto paper = OfficialPaper::create("paper");
        REQUIRE(!paper);
        CHECK(paper.error().code == ErrorCode::unavailable);
        CHECK(paper.error().message == Message{"documents.no_chinese_font", {{"package", "fonts-noto-cjk"}}});
        return;
    }
    const test::TemporaryFolder folder;
    std::ofstream(folder / "fonts.conf") << "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><cachedir>"
                                         << (folder / "cache").string() << "</cachedir></fontconfig>";
    const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();

    const int outcome = std::system(("LUNXUN_WITHOUT_FONTS=1 FONTCONFIG_FILE=" + (folder / "fonts.conf").string() + " " + self +
                                     " --test-case='a machine without Chinese fonts*' >/dev/null 2>&1")
                                        .c_str());

    CHECK(outcome == 0);
}

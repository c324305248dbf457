// SPDX-License-Identifier: Apache-2.0
#include "platform/log/log.hpp"

#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/temporary_folder.hpp"

using namespace lunxun;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> lines_of(const fs::path& path) {
    std::ifstream file(path);
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

}  // namespace

TEST_CASE("each event is one line of JSON with time, level and fields") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "logs" / "lunxun.log";
    REQUIRE(log::open(file));
    log::info("import.committed", {{"rows", std::int64_t{12}}, {"seconds", 0.5}, {"clean", true}, {"mode", "clean_rows"}});
    log::write(log::Level::debug, "import.detail");
    log::error("job.failed", {{"reason", "a \"quoted\"\nreason {}"}});
    log::close();
    log::info("nowhere");

    const auto lines = lines_of(file);
    REQUIRE(lines.size() == 2);
    const auto first = boost::json::parse(lines[0]).as_object();
    CHECK(first.at("event") == "import.committed");
    CHECK(first.at("level") == "info");
    CHECK(first.at("rows") == 12);
    CHECK(first.at("clean") == true);
    CHECK(first.at("at").as_string().size() == 24);
    CHECK(boost::json::parse(lines[1]).at("reason") == "a \"quoted\"\nreason {}");
    CHECK((fs::status(file).permissions() & fs::perms::all) == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("names, ID numbers and telephone numbers do not get into the log") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "lunxun.log";
    REQUIRE(log::open(file));
    for (const auto* text : {"row 12: 张三 990101198001011234", "ID 99010119800101123X", "tel 138 0013 8000", "tel 138-0013-8000",
                             "person 买买提·艾力", "account 6222020200112233445"})
        log::warning("import.row_refused", {{"reason", text}});
    log::info("张三", {{"day", "2027-03-01"}});
    log::close();

    const auto lines = lines_of(file);
    REQUIRE(lines.size() == 7);
    for (const auto& line : lines) {
        for (const auto* personal : {"张", "三", "艾", "1980", "123X", "8000", "2020"}) CHECK(line.find(personal) == std::string::npos);
        for (const char c : line) CHECK(static_cast<unsigned char>(c) < 0x80);
    }
    CHECK(lines.back().find("2027-03-01") != std::string::npos);
}

TEST_CASE("masked keeps what is no person's") {
    CHECK(log::masked("row 12 of 126000, 2027-03-01 to 2027-04-01") == "row 12 of 126000, 2027-03-01 to 2027-04-01");
    CHECK(log::masked("数据库 disk full") == "... disk full");
    CHECK(log::masked("") == "");
}

TEST_CASE("a log that cannot be written is refused, naming the file") {
    const auto refused = log::open("/proc/none/lunxun.log");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::unavailable);
}

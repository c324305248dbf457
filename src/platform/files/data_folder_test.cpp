// SPDX-License-Identifier: Apache-2.0
#include "platform/files/data_folder.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

#include "tests/support/temporary_folder.hpp"

using namespace lunxun;
using files::DataFolder;
namespace fs = std::filesystem;

TEST_CASE("a data folder is made for its owner only") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "a/数据";
    const auto opened = DataFolder::open(path);

    REQUIRE(opened);
    CHECK(opened->path() == path);
    CHECK((fs::status(path).permissions() & fs::perms::all) == fs::perms::owner_all);
}

TEST_CASE("a second opening is refused while the first lasts, naming who has it") {
    const test::TemporaryFolder folder;
    {
        auto first = DataFolder::open(folder.path()).value();
        const auto moved = std::move(first);

        const auto second = DataFolder::open(folder.path());

        REQUIRE_FALSE(second);
        CHECK(second.error().code == ErrorCode::conflict);
        CHECK(second.error().message.values[1].second == std::to_string(getpid()));
    }
    CHECK(DataFolder::open(folder.path()));
}

TEST_CASE("a folder that cannot be made is unavailable") {
    const test::TemporaryFolder folder;
    std::ofstream(folder.path() / "file") << "x";

    CHECK(DataFolder::open(folder.path() / "file").error().code == ErrorCode::unavailable);
    CHECK(DataFolder::open(folder.path() / "file/below").error().code == ErrorCode::unavailable);
}

// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "platform/sql/database.hpp"
#include "platform/sql/database_error.hpp"
#include "tests/support/child_process.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace lunxun;
namespace fs = std::filesystem;
using Kind = sql::DatabaseError::Kind;

namespace {

struct Setting {
    std::string name;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(Setting, (), (name, value))

std::vector<Setting> megabytes(int count) {
    std::vector<Setting> rows;
    for (int row = 0; row < count * 1000; ++row) rows.push_back({std::to_string(row), std::string(1000, 'x')});
    return rows;
}

sql::Database migrated(const fs::path& path) {
    auto database = sql::Database::open(path).value();
    REQUIRE(database.migrate());
    return database;
}

std::int64_t settings_in(sql::Database& database) {
    return database.read([](sql::Session& session) { return session.scalar<std::int64_t>("select count(*) from setting"); });
}

/// How the write of much data failed.
std::optional<Kind> failure_of_filling(sql::Database& database) {
    try {
        database.write([](sql::Session& session) { session.insert("setting", megabytes(40)); });
    } catch (const sql::DatabaseError& error) {
        return error.kind();
    }
    return std::nullopt;
}

/// A small disk of its own, which only root may mount.
class SmallDisk {
public:
    explicit SmallDisk(const fs::path& folder) : folder_(folder) {
        is_mounted_ = mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=8m") == 0;
        if (!is_mounted_) std::cerr << "*** skipped: a full disk, because a small one cannot be mounted: " << std::strerror(errno) << " ***\n";
    }
    ~SmallDisk() {
        if (is_mounted_) umount2(folder_.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    bool is_mounted() const { return is_mounted_; }

private:
    fs::path folder_;
    bool is_mounted_;
};

}  // namespace

TEST_CASE("a full disk is said to be one, and leaves the database whole") {
    const test::TemporaryFolder folder;
    const SmallDisk disk(folder.path());
    if (!disk.is_mounted()) return;
    auto database = migrated(folder.path() / "lunxun.db");

    CHECK(failure_of_filling(database) == Kind::disk_full);

    CHECK(settings_in(database) == 0);
    database.write([](sql::Session& session) { session.insert("setting", megabytes(1)); });
    CHECK(settings_in(database) == 1000);
}

TEST_CASE("a file that may not grow stops the write, and leaves the database whole") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "lunxun.db";
    migrated(path);

    test::ChildProcess child([&](const test::ChildProcess::Signal&) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{8'000'000, 8'000'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        auto limited = sql::Database::open(path).value();
        const auto failure = failure_of_filling(limited);
        return failure == Kind::disk_full || failure == Kind::unavailable ? 0 : 1;
    });

    CHECK(child.wait() == 0);
    auto database = migrated(path);
    CHECK(settings_in(database) == 0);
    CHECK(database.read([](sql::Session& session) { return session.scalar<std::string>("pragma integrity_check"); }) == "ok");
}

TEST_CASE("a damaged database is said to be corrupt, when it is opened or when the damage is met") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "lunxun.db";
    {
        auto database = migrated(path);
        database.write([](sql::Session& session) { session.insert("setting", megabytes(4)); });
    }
    const auto whole = fs::file_size(path);

    SUBCASE("its first page") { std::fstream(path, std::ios::in | std::ios::out | std::ios::binary).write("nonsense", 8); }
    SUBCASE("cut in the middle") { fs::resize_file(path, whole / 2); }
    SUBCASE("overwritten in the middle") {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(whole / 4));
        file << std::string(whole / 2, '\x7f');
    }
    auto opened = sql::Database::open(path);
    if (!opened) {
        CHECK(opened.error().code == ErrorCode::corrupt);
        return;
    }
    try {
        opened->read([](sql::Session& session) { session.all<Setting>("select name, value from setting order by name"); });
        FAIL("the damage was not met");
    } catch (const sql::DatabaseError& error) {
        CHECK(error.kind() == Kind::corrupt);
    }
}

TEST_CASE("a folder that may not be written and a file that may not be read are unavailable") {
    const test::TemporaryFolder folder;
    fs::create_directory(folder.path() / "lunxun.db");

    const auto directory = sql::Database::open(folder.path() / "lunxun.db");

    REQUIRE_FALSE(directory);
    CHECK(directory.error().code == ErrorCode::unavailable);
    CHECK(sql::Database::open("/proc/lunxun.db").error().code == ErrorCode::unavailable);
}

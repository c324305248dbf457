// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include "platform/files/data_folder.hpp"
#include "platform/sql/database.hpp"
#include "tests/support/child_process.hpp"
#include "tests/support/postgresql_server.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/test_databases.hpp"

using namespace lunxun;

namespace {

struct Setting {
    std::string name;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(Setting, (), (name, value))

/// Far more than any buffer on the way holds.
constexpr int kRows = 60'000;

std::vector<Setting> many_rows() {
    std::vector<Setting> rows;
    for (int row = 0; row < kRows; ++row) rows.push_back({std::to_string(row), std::string(200, 'x')});
    return rows;
}

std::int64_t settings_in(sql::Database& database) {
    return database.read([](sql::Session& session) { return session.scalar<std::int64_t>("select count(*) from setting"); });
}

/// A child that has written all its rows, and waits before the commit until it is killed.
void kill_before_commit(const std::string& address) {
    test::ChildProcess child([&](const test::ChildProcess::Signal& reached) {
        auto database = sql::Database::open(address).value();
        database.write([&](sql::Session& session) {
            session.insert("setting", many_rows());
            session.execute("update setting set value = 'changed' where name = 'kept'");
            reached();
            std::this_thread::sleep_for(std::chrono::minutes(10));
        });
        return 0;
    });
    REQUIRE(child.wait_for_signal());
    child.kill_now();
}

void expect_nothing_half_written(const std::string& address) {
    {
        auto database = sql::Database::open(address).value();
        REQUIRE(database.migrate());
        database.write([](sql::Session& session) { session.execute("insert into setting (name, value) values ('kept', 'first')"); });
    }
    kill_before_commit(address);

    auto database = sql::Database::open(address).value();
    REQUIRE(database.migrate());
    CHECK(settings_in(database) == 1);
    database.write([](sql::Session& session) {
        CHECK(session.scalar<std::string>("select value from setting") == "first");
        session.insert("setting", many_rows());
    });
    CHECK(settings_in(database) == kRows + 1);
}

}  // namespace

TEST_CASE("a process killed in the middle of a bulk write leaves nothing half-written, and the next one can work") {
    const test::TemporaryFolder folder;
    expect_nothing_half_written(folder.path() / "lunxun.db");
    test::with_postgresql([](const test::PostgresqlServer& server) {
        const test::PostgresqlDatabase fresh(server);
        expect_nothing_half_written(fresh.address());
    });
}

TEST_CASE("a process killed in the middle of its migrations is followed by one that finishes them") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "lunxun.db";
    test::ChildProcess child([&](const test::ChildProcess::Signal& reached) {
        auto database = sql::Database::open(path).value();
        database.write([&](sql::Session& session) {
            session.execute("create table unit (id bigint)");
            reached();
            std::this_thread::sleep_for(std::chrono::minutes(10));
        });
        return 0;
    });
    REQUIRE(child.wait_for_signal());
    child.kill_now();

    auto database = sql::Database::open(path).value();
    CHECK(database.migrate());
}

TEST_CASE("a second process on one data folder is refused with the number of the first, and let in when that is killed") {
    const test::TemporaryFolder folder;
    test::ChildProcess holder([&](const test::ChildProcess::Signal& reached) {
        const auto held = files::DataFolder::open(folder.path());
        if (!held) return 1;
        reached();
        std::this_thread::sleep_for(std::chrono::minutes(10));
        return 0;
    });
    REQUIRE(holder.wait_for_signal());

    const auto refused = files::DataFolder::open(folder.path());

    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.key == "files.data_folder_held");
    CHECK(refused.error().message.values[1].second == std::to_string(holder.pid()));
    holder.kill_now();
    CHECK(files::DataFolder::open(folder.path()));
}

// SPDX-License-Identifier: Apache-2.0
#include "platform/sql/database.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <latch>
#include <thread>

#include "tests/support/postgresql_server.hpp"
#include "tests/support/temporary_folder.hpp"
#include "tests/support/test_databases.hpp"

using namespace lunxun;
using sql::Session;

namespace {

struct Setting {
    std::string name;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(Setting, (), (name, value))

void put(Session& session, const std::string& name) {
    session.execute("insert into setting (name, value) values (:name, '')", {{"name", name}});
}

std::int64_t settings_in(sql::Database& database) {
    return database.read([](Session& session) { return session.scalar<std::int64_t>("select count(*) from setting"); });
}

}  // namespace

TEST_CASE("write commits what succeeds and undoes what throws or returns an error") {
    test::for_each_database([](sql::Database& database) {
        const auto kept = database.write([](Session& session) -> Result<int> {
            put(session, "kept");
            return 7;
        });
        CHECK(kept.value() == 7);
        CHECK_FALSE(database.write([](Session& session) -> Result<void> {
            put(session, "refused");
            return Error::of(ErrorCode::conflict, "test.refused");
        }));
        CHECK_THROWS_AS(database.write([](Session& session) {
            put(session, "thrown");
            throw std::runtime_error("test");
        }),
                        std::runtime_error);

        CHECK(settings_in(database) == 1);
    });
}

TEST_CASE("a bulk insert that fails in its last row leaves no row") {
    test::for_each_database([](sql::Database& database) {
        const auto fill = [&] {
            database.write([](Session& session) {
                put(session, "before");
                std::vector<Setting> rows(100);
                for (std::size_t row = 0; row < rows.size(); ++row) rows[row].name = std::to_string(row);
                rows.push_back({"99", ""});
                session.insert("setting", rows);
            });
        };

        CHECK_THROWS_AS(fill(), sql::DatabaseError);
        CHECK(settings_in(database) == 0);
        database.write([](Session& session) { put(session, "after"); });
        CHECK(settings_in(database) == 1);
    });
}

TEST_CASE("read cannot write, and writing works again after it") {
    test::for_each_database([](sql::Database& database) {
        CHECK_THROWS_AS(database.read([](Session& session) { put(session, "x"); }), sql::DatabaseError);
        database.write([](Session& session) { put(session, "y"); });
        CHECK(settings_in(database) == 1);
    });
}

TEST_CASE("a transaction inside a transaction is a programmer's mistake") {
    test::for_each_database([](sql::Database& database) {
        CHECK_THROWS_AS(database.write([&](Session&) { settings_in(database); }), std::logic_error);
        CHECK(settings_in(database) == 0);
    });
}

TEST_CASE("a reader keeps its snapshot while a writer commits") {
    const auto check = [](sql::Database& database) {
        const auto count = [](Session& session) { return session.scalar<std::int64_t>("select count(*) from setting"); };
        database.read([&](Session& session) {
            CHECK(count(session) == 0);
            std::jthread([&] { database.write([](Session& other) { put(other, "x"); }); }).join();
            CHECK(count(session) == 0);
        });
        CHECK(settings_in(database) == 1);
    };
    const test::TemporaryFolder folder;
    auto database = sql::Database::open(folder.path() / "lunxun.db").value();
    REQUIRE(database.migrate());
    check(database);
    test::with_postgresql([&](const test::PostgresqlServer& server) {
        const test::PostgresqlDatabase fresh(server);
        auto on_server = sql::Database::open(fresh.address()).value();
        REQUIRE(on_server.migrate());
        check(on_server);
    });
}

TEST_CASE("writers and readers of many threads wait for one another") {
    const test::TemporaryFolder folder;
    auto database = sql::Database::open(folder.path() / "lunxun.db").value();
    REQUIRE(database.migrate());
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 6; ++thread)
            threads.emplace_back([&, thread] {
                for (int row = 0; row < 10; ++row) {
                    database.write([&](Session& session) { put(session, std::to_string(thread) + "/" + std::to_string(row)); });
                    settings_in(database);
                }
            });
    }
    CHECK(settings_in(database) == 60);
}

TEST_CASE("open refuses what is no database, naming it") {
    const test::TemporaryFolder folder;
    const auto file = folder.path() / "notes.txt";
    std::ofstream(file) << std::string(5000, 'x');

    const auto text = sql::Database::open(file);
    REQUIRE_FALSE(text);
    CHECK(text.error().code == ErrorCode::corrupt);
    CHECK(text.error().message.values.front().second == file.string());

    const auto missing = sql::Database::open(folder.path() / "no/such/folder/lunxun.db");
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::unavailable);

    const auto server = sql::Database::open("postgresql://lunxun:secret@127.0.0.1:1/none");
    REQUIRE_FALSE(server);
    CHECK(server.error().code == ErrorCode::unavailable);
    CHECK(server.error().message.values.front().second == "127.0.0.1:1/none");
}

TEST_CASE("an address may hold spaces, marks and letters of any script") {
    const test::TemporaryFolder folder;
    const auto path = folder.path() / "数据 = 'x'.db";
    REQUIRE(sql::Database::open(path));
    CHECK(std::filesystem::exists(path));
    test::with_postgresql([&](const test::PostgresqlServer& server) {
        auto address = server.address_of("postgres");
        address.replace(address.find("lunxun@"), 7, "lunxun:a%20b%27%5C%3Dc@");
        CHECK(sql::Database::open(address));
    });
}

TEST_CASE("a server that went away is said to be unavailable, and found again when it is back") {
    test::with_postgresql([](test::PostgresqlServer& server) {
        const test::PostgresqlDatabase fresh(server);
        auto database = sql::Database::open(fresh.address()).value();
        REQUIRE(database.migrate());
        const auto cut = "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
        auto other = sql::Database::open(fresh.address()).value();
        other.write([&](Session& session) { session.execute(cut); });

        try {
            database.write([](Session&) {});
            FAIL("the connection should be gone");
        } catch (const sql::DatabaseError& error) {
            CHECK(error.kind() == sql::DatabaseError::Kind::unavailable);
        }
        database.write([](Session& session) { put(session, "back"); });
    });
}

// SPDX-License-Identifier: Apache-2.0
#include "platform/sql/session.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "tests/support/test_databases.hpp"

using namespace lunxun;
using sql::Session;

namespace {

struct SampleTag;

struct Sample {
    Id<SampleTag> id;
    std::string name;
    std::optional<std::string> note;
    double share = 0;
    std::int64_t amount = 0;
    bool is_open = false;
    std::optional<Day> last_day;

    bool operator==(const Sample&) const = default;
};
BOOST_DESCRIBE_STRUCT(Sample, (), (id, name, note, share, amount, is_open, last_day))

struct NameOnly {
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NameOnly, (), (name))

constexpr std::string_view kSelect = "select * from sample order by id";

void create_table(Session& session) {
    session.execute(
        "create table sample (id bigint not null, name text not null, note text, share double precision not null, "
        "amount bigint not null, is_open bigint not null, last_day text, constraint pk_sample primary key (id), "
        "constraint uq_sample unique (name), constraint ck_sample check (amount >= -1000))");
}

std::vector<Sample> samples() {
    return {{{1}, "张三\t\\N\n\"x\"", std::nullopt, 0.1, std::numeric_limits<std::int64_t>::max(), true, Day::of(2027, 3, 1)},
            {{2}, "", "", -1e300, -1, false, std::nullopt}};
}

}  // namespace

TEST_CASE("insert and all give back every kind of value unchanged") {
    test::for_each_database([](sql::Database& database) {
        const auto read = database.write([](Session& session) {
            create_table(session);
            session.insert("sample", samples());
            return session.all<Sample>(kSelect);
        });

        CHECK(read == samples());
    });
}

TEST_CASE("a parameter is bound by its name wherever and however often it stands") {
    test::for_each_database([](sql::Database& database) {
        database.write([](Session& session) {
            create_table(session);
            session.insert("sample", samples());

            const auto found = session.one<Sample>(
                "select * from sample where (id = :id or amount = :amount) and id = :id and name <> ':id'", {{"amount", 7}, {"id", 2}});

            REQUIRE(found);
            CHECK(found->id.value == 2);
            CHECK_FALSE(session.one<Sample>("select * from sample where id = :id", {{"id", 3}}));
            CHECK(session.execute("update sample set note = :note, share = :share where id = :id",
                                  {{"id", 1}, {"note", nullptr}, {"share", 0.5}}) == 1);
            CHECK(session.scalar<double>("select share from sample where id = 1") == 0.5);
        });
    });
}

TEST_CASE("a query that does not fit its parameters or its row is a programmer's mistake") {
    test::for_each_database([](sql::Database& database) {
        database.write([](Session& session) { create_table(session); });
        const auto select = [&](std::string_view query, const sql::Params& params) {
            database.read([&](Session& session) { session.all<NameOnly>(query, params); });
        };

        CHECK_THROWS_AS(select("select name from sample where id = :id", {}), std::logic_error);
        CHECK_THROWS_AS(select("select name from sample where id = :id", {{"other", 1}}), std::logic_error);
        CHECK_THROWS_AS(select("select name from sample", {{"id", 1}}), std::logic_error);
        CHECK_THROWS_AS(select("select id from sample", {}), std::logic_error);
    });
}

TEST_CASE("a null for a member that is not optional is refused, and so is a text for a number") {
    test::for_each_database([](sql::Database& database) {
        database.read([](Session& session) {
            CHECK_THROWS_AS(session.scalar<std::int64_t>("select cast(null as bigint)"), sql::DatabaseError);
            CHECK(session.scalar<std::optional<std::int64_t>>("select cast(null as bigint)") == std::nullopt);
        });
        database.read([](Session& session) { CHECK_THROWS_AS(session.scalar<std::int64_t>("select 'x'"), sql::DatabaseError); });
        database.read([](Session& session) { CHECK_THROWS_AS(session.scalar<std::int64_t>("select 1.5"), sql::DatabaseError); });
        database.read([](Session& session) { CHECK_THROWS_AS(session.scalar<std::int64_t>("select 1 where 1 = 0"), sql::DatabaseError); });
    });
}

TEST_CASE("each streams more rows than one portion holds, and may query inside") {
    test::for_each_database([](sql::Database& database) {
        constexpr std::int64_t kRows = 10'000;
        std::vector<Sample> rows;
        for (std::int64_t id = 1; id <= kRows; ++id)
            rows.push_back({{id}, std::to_string(id), std::nullopt, 0, id, false, std::nullopt});
        database.write([&](Session& session) {
            create_table(session);
            session.insert("sample", rows);
        });

        std::int64_t seen = 0;
        database.read([&](Session& session) {
            session.each<Sample>("select * from sample where amount > :amount order by id", {{"amount", 0}}, [&](const Sample& row) {
                CHECK(row.id.value == ++seen);
                if (seen % 3000 == 0) CHECK(session.scalar<std::int64_t>("select count(*) from sample") == kRows);
            });
        });

        CHECK(seen == kRows);
    });
}

TEST_CASE("each kind of violated constraint is told apart") {
    using Kind = sql::DatabaseError::Kind;
    test::for_each_database([](sql::Database& database) {
        database.write([](Session& session) {
            create_table(session);
            session.execute("create table child (id bigint not null, constraint fk_child foreign key (id) references sample (id))");
            session.insert("sample", samples());
        });
        const auto kind_of = [&](const auto& work) {
            try {
                database.write(work);
            } catch (const sql::DatabaseError& error) {
                return error.kind();
            }
            return Kind::other;
        };

        CHECK(kind_of([](Session& session) { session.insert("sample", samples()); }) == Kind::unique_violation);
        CHECK(kind_of([](Session& session) { session.execute("insert into child (id) values (99)"); }) == Kind::foreign_key_violation);
        CHECK(kind_of([](Session& session) { session.execute("update sample set amount = -2000"); }) == Kind::check_violation);
    });
}

TEST_CASE("text is ordered by its bytes on both databases") {
    test::for_each_database([](sql::Database& database) {
        const auto names = database.write([](Session& session) {
            for (const auto* name : {"b", "B", "a", "é", "干", "_"})
                session.execute("insert into setting (name, value) values (:name, '')", {{"name", name}});
            return session.all<NameOnly>("select name from setting order by name");
        });

        std::string joined;
        for (const auto& row : names) joined += row.name;
        CHECK(joined == "B_abé干");
    });
}

TEST_CASE("reserve_ids never gives an id twice and keeps tables apart") {
    test::for_each_database([](sql::Database& database) {
        database.write([](Session& session) {
            CHECK(session.reserve_ids("unit", 10) == 1);
            CHECK(session.reserve_ids("unit", 1) == 11);
            CHECK(session.reserve_ids("person", 5) == 1);
            CHECK(session.reserve_ids("unit", 1) == 12);
        });
    });
}

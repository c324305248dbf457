// SPDX-License-Identifier: Apache-2.0
#include "organisation/unit_position_store.hpp"

#include <doctest/doctest.h>

#include "tests/support/test_databases.hpp"

namespace lunxun::organisation {
namespace {

void add_unit(sql::Session& session, std::int64_t id, std::optional<std::int64_t> parent) {
    session.execute("insert into unit (id, code, name, parent_id, tier, kind, division_code, valid_from, valid_until) "
                    "values (:id, :code, 'x', :parent, 'county', 'party_organ', '990100', '1990-01-01', null)",
                    {{"id", id}, {"code", "U" + std::to_string(id)}, {"parent", sql::nullable(parent)}});
}

}  // namespace

TEST_CASE("the positions of a subtree are one run, and a second numbering replaces the first") {
    test::for_each_database([](sql::Database& database) {
        database.write([](sql::Session& session) {
            add_unit(session, 1, std::nullopt);
            add_unit(session, 2, 1);
            add_unit(session, 3, 1);
            add_unit(session, 4, 2);
            REQUIRE(rebuild_unit_positions(session));
        });
        database.write([](sql::Session& session) {
            const auto top = find_unit_position(session, 1).value();
            const auto branch = find_unit_position(session, 2).value();
            const auto leaf = find_unit_position(session, 4).value();
            CHECK(top.contains(leaf));
            CHECK(branch.contains(leaf));
            CHECK_FALSE(find_unit_position(session, 3)->contains(leaf));
            CHECK_FALSE(branch.contains(top));
            CHECK(top.last_position - top.position == 3);
            CHECK(leaf.depth == 2);

            session.execute("update unit set parent_id = 3 where id = 4");
            REQUIRE(rebuild_unit_positions(session));
            CHECK(find_unit_position(session, 3)->contains(find_unit_position(session, 4).value()));
        });
    });
}

TEST_CASE("units that are each other's parents are refused, and the old numbers stay") {
    auto database = test::memory_database();
    database.write([](sql::Session& session) {
        add_unit(session, 1, std::nullopt);
        add_unit(session, 2, 1);
        REQUIRE(rebuild_unit_positions(session));
    });
    const auto done = database.write([](sql::Session& session) -> Result<void> {
        session.execute("update unit set parent_id = 2 where id = 1");
        return rebuild_unit_positions(session);
    });
    CHECK(done.error().code == ErrorCode::invalid_input);
    CHECK(database.read([](sql::Session& session) { return find_unit_position(session, 2); })->depth == 1);
}

}  // namespace lunxun::organisation

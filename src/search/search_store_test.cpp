// SPDX-License-Identifier: Apache-2.0
#include "search/search_store.hpp"

#include <doctest/doctest.h>

#include "organisation/unit_position_store.hpp"
#include "search/search_text.hpp"
#include "tests/support/people_world.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::search {
namespace {

void fill(sql::Session& session) {
    test::add_unit(session, 1, std::nullopt, "某州");
    test::add_unit(session, 2, 1, "卫生健康局");
    test::add_unit(session, 3, 1, "教育局");
    test::add_unit(session, 4, 2, "卫生健康局信息中心");
    test::add_unit(session, 5, 3, "州卫生健康局");
    REQUIRE(organisation::rebuild_unit_positions(session));
    rebuild_search_entries(session);
}

std::vector<std::int64_t> found(sql::Session& session, SearchKind kind, const char* typed, const access::DataScope& scope = access::DataScope::everything()) {
    std::vector<std::int64_t> ids;
    for (const auto& one : find_entries(session, kind, needle(typed), scope, 10)) ids.push_back(one.ref_id);
    return ids;
}

}  // namespace

TEST_CASE("the exact name comes first, then names that begin so, then the others") {
    test::for_each_database([](sql::Database& database) {
        database.write(fill);
        database.read([](sql::Session& session) {
            const std::vector<std::int64_t> all{2, 4, 5};
            CHECK(found(session, SearchKind::unit, "卫生健康局") == all);
            CHECK(found(session, SearchKind::unit, "衛生健康局") == all);
            CHECK(found(session, SearchKind::unit, "wsjkj") == all);
            CHECK(found(session, SearchKind::unit, "jiaoyuju") == std::vector<std::int64_t>{3});
            CHECK(found(session, SearchKind::unit, "u3") == std::vector<std::int64_t>{3});
        });
    });
}

TEST_CASE("a search shows nothing outside the scope") {
    auto database = test::memory_database();
    database.write(fill);
    database.read([](sql::Session& session) {
        const auto position = organisation::find_unit_position(session, 2).value();
        const access::DataScope health{position.position, position.last_position, {}, {}};
        CHECK(found(session, SearchKind::unit, "ju", health) == std::vector<std::int64_t>{2, 4});
    });
}

TEST_CASE("marks of patterns find only themselves") {
    auto database = test::memory_database();
    database.write(fill);
    database.read([](sql::Session& session) {
        CHECK(found(session, SearchKind::unit, "%%").empty());
        CHECK(found(session, SearchKind::unit, "_ju").empty());
    });
}

}  // namespace lunxun::search

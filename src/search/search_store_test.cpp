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
    REQUIRE(organisation::rebuild_unit_positions(session));
    test::add_person(session, 11, "张丽", "zhang li");
    test::add_person(session, 12, "张丽华", "zhang li hua");
    test::add_person(session, 13, "王张丽", "wang zhang li");
    for (const std::int64_t person : {11, 12, 13}) {
        test::add_post(session, person, person, person == 12 ? 3 : 2, "141");
        session.execute("insert into person_summary (person_id, unit_position, name_position, unit_id, post_id, rank_code, rank_order, rank_group_bit, field, age, "
                        "key_group_bits, rule_bits, unmet_rule_bits, forecast_unmet_bits, main_rule_id, minutes_this_year, minutes_five_years, minutes_required, "
                        "minutes_counted, minutes_short, half_days_required, half_days_counted, half_days_short, forecast_minutes_short, forecast_half_days_short, "
                        "trainings, nominations) select post.person_id, unit_position.position, 0, post.unit_id, post.id, '141', 5, 4, '', 40, 0, 0, 0, 0, '', 0, 0, "
                        "0, 0, 0, 0, 0, 0, 0, 0, 0, 0 from post join unit_position on unit_position.unit_id = post.unit_id where post.person_id = :person",
                        {{"person", person}});
    }
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
            const std::vector<std::int64_t> all{11, 12, 13};
            CHECK(found(session, SearchKind::person, "张丽") == all);
            CHECK(found(session, SearchKind::person, "張麗") == all);
            CHECK(found(session, SearchKind::person, "zhanglih") == std::vector<std::int64_t>{12});
            CHECK(found(session, SearchKind::person, "zlh") == std::vector<std::int64_t>{12});
            CHECK(found(session, SearchKind::unit, "wsjkj") == std::vector<std::int64_t>{2});
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
        CHECK(found(session, SearchKind::person, "zl", health) == std::vector<std::int64_t>{11, 13});
        CHECK(found(session, SearchKind::unit, "ju", health) == std::vector<std::int64_t>{2});
    });
}

TEST_CASE("marks of patterns find only themselves") {
    auto database = test::memory_database();
    database.write(fill);
    database.read([](sql::Session& session) {
        CHECK(found(session, SearchKind::person, "%%").empty());
        CHECK(found(session, SearchKind::person, "_li").empty());
    });
}

}  // namespace lunxun::search

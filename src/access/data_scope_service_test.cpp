// SPDX-License-Identifier: Apache-2.0
#include "access/data_scope_service.hpp"

#include <doctest/doctest.h>

#include "organisation/unit_position_store.hpp"
#include "tests/support/test_databases.hpp"

namespace lunxun::access {
namespace {

constexpr std::int64_t kRegion = 1, kHealth = 2, kHospital = 3, kSchools = 4;
constexpr std::int64_t kNurse = 11, kTeacher = 12;

void add_unit(sql::Session& session, std::int64_t id, std::optional<std::int64_t> parent) {
    session.execute("insert into unit (id, code, name, parent_id, tier, kind, division_code, valid_from) "
                    "values (:id, :code, 'x', :parent, 'county', 'party_organ', '990100', '1990-01-01')",
                    {{"id", id}, {"code", "U" + std::to_string(id)}, {"parent", sql::nullable(parent)}});
}

void add_person(sql::Session& session, std::int64_t id, std::int64_t unit, std::optional<std::string> held_until = {}) {
    session.execute("insert into person (id, id_number_cipher, id_number_hash, id_number_tail, name, pinyin, sex, born_on, nationality, "
                    "political_status, education, speciality, occupation, is_online_learner, managed_from) "
                    "values (:id, '', :hash, '', 'x', '', 'female', '1980-01-01', '', '', '', '', '', 0, '2010-01-01')",
                    {{"id", id}, {"hash", std::to_string(id)}});
    session.execute("insert into post (id, person_id, unit_id, name, rank_code, is_leader, is_head, is_hard_to_release, field, held_from, held_until) "
                    "values (:id, :person, :unit, 'x', 'county_deputy', 0, 0, 0, '', '2015-01-01', :until)",
                    {{"id", id}, {"person", id}, {"unit", unit}, {"until", sql::nullable(held_until)}});
}

void fill(sql::Session& session) {
    add_unit(session, kRegion, std::nullopt);
    add_unit(session, kHealth, kRegion);
    add_unit(session, kHospital, kHealth);
    add_unit(session, kSchools, kRegion);
    add_person(session, kNurse, kHospital);
    add_person(session, kTeacher, kSchools);
    REQUIRE(organisation::rebuild_unit_positions(session));
}

http::Principal liaison_of(std::int64_t unit) {
    http::Principal principal;
    principal.account = "liaison";
    principal.role = "unit_liaison";
    principal.scope_unit_id = unit;
    return principal;
}

std::int64_t audited(sql::Database& database) {
    return database.read([](sql::Session& s) { return s.scalar<std::int64_t>("select count(*) from audit_event where action = 'access.out_of_scope'"); });
}

}  // namespace

TEST_CASE("a liaison's scope is the subtree of the own unit and the people who hold posts there") {
    test::for_each_database([](sql::Database& database) {
        database.write(fill);
        database.read([](sql::Session& session) {
            const auto scope = data_scope(session, liaison_of(kHealth));
            CHECK(contains_unit(session, scope, kHealth));
            CHECK(contains_unit(session, scope, kHospital));
            CHECK_FALSE(contains_unit(session, scope, kRegion));
            CHECK_FALSE(contains_unit(session, scope, kSchools));
            CHECK(contains_person(session, scope, kNurse));
            CHECK_FALSE(contains_person(session, scope, kTeacher));
            CHECK_FALSE(contains_person(session, scope, 999));
        });
    });
}

TEST_CASE("a post that ended opens no file to the old unit's liaison") {
    auto database = test::memory_database();
    database.write([](sql::Session& session) {
        fill(session);
        add_person(session, 13, kHospital, "2020-12-31");
    });
    database.read([](sql::Session& session) { CHECK_FALSE(contains_person(session, data_scope(session, liaison_of(kHealth)), 13)); });
}

TEST_CASE("an account without a unit sees nothing unless it sees everything") {
    auto database = test::memory_database();
    database.write(fill);
    database.read([](sql::Session& session) {
        http::Principal nobody;
        nobody.role = "unit_liaison";
        CHECK_FALSE(contains_unit(session, data_scope(session, nobody), kRegion));
        http::Principal lost = liaison_of(777);
        CHECK_FALSE(contains_unit(session, data_scope(session, lost), kRegion));
        nobody.sees_everything = true;
        CHECK(contains_unit(session, data_scope(session, nobody), kRegion));
    });
}

TEST_CASE("a read outside the scope is not found, undistinguishable from no such row, and audited") {
    test::for_each_database([](sql::Database& database) {
        database.write(fill);
        const auto principal = liaison_of(kHealth);
        const auto read = [&](std::int64_t person) {
            return read_within_scope(database, principal, [&](sql::Session& session, const DataScope& scope) -> Result<int> {
                if (auto inside = require_person(session, scope, person); !inside) return inside.error();
                return 1;
            });
        };
        CHECK(read(kNurse).value() == 1);
        CHECK(audited(database) == 0);
        const auto other = read(kTeacher);
        const auto none = read(999);
        CHECK(other.error().code == ErrorCode::not_found);
        CHECK(other.error().message.key == none.error().message.key);
        CHECK(audited(database) == 2);
    });
}

TEST_CASE("a write outside the scope leaves nothing behind but its audit") {
    auto database = test::memory_database();
    database.write(fill);
    const auto done = write_within_scope(database, liaison_of(kHealth), [&](sql::Session& session, const DataScope& scope) -> Result<void> {
        session.execute("update unit set name = 'mine' where id = 4");
        return require_unit(session, scope, kSchools);
    });
    CHECK(done.error().code == ErrorCode::not_found);
    CHECK(database.read([](sql::Session& s) { return s.scalar<std::string>("select name from unit where id = 4"); }) == "x");
    CHECK(audited(database) == 1);
}

}  // namespace lunxun::access

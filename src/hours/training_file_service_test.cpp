// SPDX-License-Identifier: Apache-2.0
#include "hours/training_file_service.hpp"

#include <doctest/doctest.h>

#include "tests/support/test_databases.hpp"

namespace lunxun::hours {

TEST_CASE("a training file is read from stored facts on both databases") {
    test::for_each_database([](sql::Database& database) {
        database.write([](sql::Session& session) {
            session.execute("insert into unit values (1, 'U1', '某市', null, 'prefecture', 'region', '990100', '1990-01-01', null, null)");
            session.execute("insert into person values (1, 'c', 'h', '0011', '甲', 'jia', 'male', '1980-01-01', '01', '01', '20', '', null, 'party_government', 1, '2010-01-01', null, null, null)");
            session.execute("insert into post values (1, 1, 1, '科长', '141', 1, 0, 0, 'economy', '2015-01-01', null, null)");
            session.execute("insert into need values (1, 'organisation', 1, null, 'section', 'general', 'economic_thought', 'knowledge', 4, '2026-01-01', '', null)");
            session.execute("insert into ledger_entry values (1, 1, 'class', '专题班', '组织部', '党校', '', 'special_topic', '2026-03-02', '2026-03-06', 10, 1800, 1, 1, 'qualified', 'trainee', 'as_stated', '', 'e1', null, null, null, '2026-03-07T00:00:00Z')");
        });

        const auto file = load_training_file(database, rulebook::RulePack::embedded(), {1}, Day::of(2026, 11, 21)).value();
        CHECK(file.person.name == "甲");
        CHECK(file.entries.size() == 1);
        CHECK(file.years.at(0).rank_group == "section");
        CHECK(file.gaps.at(0).topic == "economic_thought");
        CHECK(load_training_file(database, rulebook::RulePack::embedded(), {2}, Day::of(2026, 11, 21)).error().code == ErrorCode::not_found);
    });
}

}  // namespace lunxun::hours

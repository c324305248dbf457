// SPDX-License-Identifier: Apache-2.0
#include "organisation/organisation_store.hpp"

#include <doctest/doctest.h>

#include "tests/support/test_databases.hpp"

namespace lunxun::organisation {

TEST_CASE("units come back with their parents, and the tree of a day leaves out what had closed") {
    test::for_each_database([](sql::Database& database) {
        database.write([](sql::Session& session) {
            session.execute("insert into unit values (1, 'U1', '某市', null, 'prefecture', 'region', '990100', '1990-01-01', null, null)");
            session.execute("insert into unit values (2, 'U2', '某局', 1, 'prefecture', 'government_organ', '990100', '1990-01-01', '2019-03-31', null)");
            session.execute("insert into unit values (3, 'U3', '新局', 1, 'prefecture', 'government_organ', '990100', '2019-04-01', null, null)");
            session.execute("insert into unit_former_name values (1, 3, '某局', 'U2', '2019-03-31')");
            session.execute("insert into institution values (1, 'I1', '市委党校', 'prefecture', 'party_school', '990100', 6, 2, '1990-01-01', null, null)");
        });

        database.read([](sql::Session& session) {
            OrganisationStore store(session);
            const auto tree = store.load_unit_tree(Day::of(2026, 11, 21)).value();
            CHECK(tree.units().size() == 2);
            CHECK(tree.is_within({3}, {1}));
            CHECK(store.load_unit_tree(Day::of(2019, 3, 31))->find({2})->name == "某局");
            CHECK(store.load_former_names().at(0).code == "U2");
            CHECK(store.load_institutions().at(0).main_class_capacity == 6);
        });
    });
}

}  // namespace lunxun::organisation

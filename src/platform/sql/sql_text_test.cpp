// SPDX-License-Identifier: Apache-2.0
#include "platform/sql/sql_text.hpp"

#include <doctest/doctest.h>

using namespace lunxun::sql;

TEST_CASE("a script is cut at semicolons that stand in no literal, name or comment") {
    const auto statements = statements_of(
        "-- a; b\ncreate table a (x text default 'it''s; fine'); /* c; d */\n insert into \"a;b\" values (1) ;;\n\nselect 1 -- end;");

    CHECK(statements == std::vector<std::string>{"create table a (x text default 'it''s; fine')", "insert into \"a;b\" values (1)", "select 1"});
    CHECK(statements_of(" -- nothing\n").empty());
    CHECK(statements_of("select 'open").size() == 1);
}

TEST_CASE("parameters are numbered by first appearance, and casts and literals are left alone") {
    const auto numbered = number_parameters("select :b, :a::text, ':c', \":d\" from t where x = :b -- :e");

    CHECK(numbered.text == "select $1, $2::text, ':c', \":d\" from t where x = $1 -- :e");
    CHECK(numbered.names == std::vector<std::string>{"b", "a"});
}

TEST_CASE("text columns are told to sort by bytes on PostgreSQL") {
    CHECK(types_for_postgresql("create table t (a text not null, context bigint, b text default 'text') -- text") ==
          "create table t (a text collate \"C\" not null, context bigint, b text collate \"C\" default 'text') -- text");
}

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>

#include <string>

#include "base/day.hpp"
#include "base/result.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::nomination {

struct AskedPersonRow {
    std::int64_t id = 0;
    std::string name;
    std::string unit;
};
BOOST_DESCRIBE_STRUCT(AskedPersonRow, (), (id, name, unit))

struct AskedClassRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::int64_t year = 0;
    Day today;
};
BOOST_DESCRIBE_STRUCT(AskedClassRow, (), (id, code, name, year, today))

/// What somebody means at the command line.
///
/// `person` is a name or an id, `training_class` a code or an id of a plan that counts.
/// @error not_found  nobody, or no class, is called so.
/// @error conflict   several people have that name; the message names them with their ids and units.
Result<AskedPersonRow> find_asked_person(sql::Session& session, const std::string& person);
Result<AskedClassRow> find_asked_class(sql::Session& session, const std::string& training_class);

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>

#include "base/day.hpp"

/// Rows of the tables of units and institutions, member by column.
namespace lunxun::intake {

struct UnitRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::optional<std::int64_t> parent_id;
    std::string tier;
    std::string kind;
    std::string division_code;
    Day valid_from;
    std::optional<Day> valid_until;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(UnitRow, (), (id, code, name, parent_id, tier, kind, division_code, valid_from, valid_until, import_id))

struct UnitFormerNameRow {
    std::int64_t id = 0;
    std::int64_t unit_id = 0;
    std::string name;
    std::optional<std::string> code;
    std::optional<Day> valid_until;
};
BOOST_DESCRIBE_STRUCT(UnitFormerNameRow, (), (id, unit_id, name, code, valid_until))

struct InstitutionRow {
    std::int64_t id = 0;
    std::string code;
    std::string name;
    std::string tier;
    std::string kind;
    std::string division_code;
    std::int64_t main_class_capacity = 0;
    std::int64_t buses = 0;
    Day valid_from;
    std::optional<Day> valid_until;
    std::optional<std::int64_t> import_id;
};
BOOST_DESCRIBE_STRUCT(InstitutionRow, (), (id, code, name, tier, kind, division_code, main_class_capacity, buses, valid_from, valid_until, import_id))

}  // namespace lunxun::intake

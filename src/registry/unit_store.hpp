// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "access/data_scope.hpp"
#include "base/day.hpp"
#include "platform/sql/session.hpp"

namespace lunxun::registry {

/// A unit and where its subtree lies. The figures of a subtree are the people index's.
struct UnitLine {
    std::int64_t unit_id = 0;
    std::int64_t position = 0;
    std::int64_t last_position = 0;  ///< of the subtree
    std::string code;
    std::string name;
    std::string tier;
    std::string kind;
    std::int64_t depth = 0;
    std::int64_t children = 0;  ///< units straight below
};
BOOST_DESCRIBE_STRUCT(UnitLine, (), (unit_id, position, last_position, code, name, tier, kind, depth, children))

/// What a list of units is about. Empty members let everything in; with all of them empty it is the roots of the scope.
struct UnitFilter {
    std::optional<std::int64_t> parent_id;  ///< units straight below
    std::string pattern;                    ///< of search_text
    std::string kind;
    std::string tier;
};

/// In the order of the tree, after a position. Units that closed are left out.
std::vector<UnitLine> list_units(sql::Session& session, const access::DataScope& scope, const UnitFilter& filter, std::int64_t after_position, std::int64_t limit);
std::int64_t count_units(sql::Session& session, const access::DataScope& scope, const UnitFilter& filter);
std::optional<UnitLine> find_unit_line(sql::Session& session, std::int64_t unit_id);

struct UnitAbove {
    std::int64_t unit_id = 0;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(UnitAbove, (), (unit_id, name))
/// From the root down to the unit itself.
std::vector<UnitAbove> path_of_unit(sql::Session& session, std::int64_t unit_id);

struct UnitFacts {
    std::string division_code;
    Day valid_from;
    std::optional<Day> valid_until;
};
BOOST_DESCRIBE_STRUCT(UnitFacts, (), (division_code, valid_from, valid_until))
std::optional<UnitFacts> find_unit_facts(sql::Session& session, std::int64_t unit_id);

struct FormerNameLine {
    std::string name;
    std::optional<std::string> code;
    std::optional<Day> valid_until;
};
BOOST_DESCRIBE_STRUCT(FormerNameLine, (), (name, code, valid_until))
std::vector<FormerNameLine> former_names_of_unit(sql::Session& session, std::int64_t unit_id);

/// How many of a group of the unit may be away at once in the current proposal.
struct AbsenceLimitLine {
    std::string kind;
    std::int64_t members = 0;
    std::int64_t away_at_most = 0;
};
BOOST_DESCRIBE_STRUCT(AbsenceLimitLine, (), (kind, members, away_at_most))
std::vector<AbsenceLimitLine> absence_limits_of_unit(sql::Session& session, std::int64_t unit_id);

/// A class, and how many people a part of the tree sends to it.
struct UnitClassLine {
    std::int64_t class_id = 0;
    std::string name;
    std::string institution_name;
    Day first_day;
    Day last_day;
    std::int64_t people = 0;
};
BOOST_DESCRIBE_STRUCT(UnitClassLine, (), (class_id, name, institution_name, first_day, last_day, people))
/// By first day; at most `limit`. Those of `places`: how many places each class's id has.
std::vector<UnitClassLine> classes_with_places(sql::Session& session, const std::map<std::int64_t, std::int64_t>& places, std::size_t limit);

}  // namespace lunxun::registry

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"

/// What the endpoints of the rules send.
namespace lunxun::rulebook {

struct RuleValueView {
    std::string key;
    std::string name;
    std::string value;
    std::string unit;
    bool is_number = false;
    double least = 0;  ///< of a number
    double most = 0;
};
BOOST_DESCRIBE_STRUCT(RuleValueView, (), (key, name, value, unit, is_number, least, most))

struct RuleLineView {
    std::string rule_id;
    std::string name;
    std::string kind;
    std::string kind_name;
    std::string standing;   ///< in_force, off, not_yet, expired, overridden
    std::string certainty;  ///< A, B, C, D, ASM
    bool is_on = false;
    std::string level;
    std::vector<std::string> scope;
    Day valid_from;
    std::optional<Day> valid_until;
    std::string source;
    std::string pack_id;
    std::string pack_version;
    std::vector<RuleValueView> values;
};
BOOST_DESCRIBE_STRUCT(RuleLineView, (),
                      (rule_id, name, kind, kind_name, standing, certainty, is_on, level, scope, valid_from, valid_until, source, pack_id, pack_version,
                       values))

struct RuleList {
    std::string pack_id;
    std::string pack_version;
    std::vector<RuleLineView> items;
};
BOOST_DESCRIBE_STRUCT(RuleList, (), (pack_id, pack_version, items))

struct RuleGiven {
    std::string key;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(RuleGiven, (), (key, value))

struct RuleTestView {
    std::vector<RuleGiven> given;
    std::vector<RuleGiven> expect;
    bool is_passed = false;
};
BOOST_DESCRIBE_STRUCT(RuleTestView, (), (given, expect, is_passed))

struct RuleVersionView {
    RuleLineView rule;
    std::string note;
    std::vector<RuleTestView> tests;
};
BOOST_DESCRIBE_STRUCT(RuleVersionView, (), (rule, note, tests))

struct RuleView {
    std::vector<RuleVersionView> versions;  ///< the newest first
};
BOOST_DESCRIBE_STRUCT(RuleView, (), (versions))

struct RuleTriedValue {
    std::string key;
    double value = 0;
};
BOOST_DESCRIBE_STRUCT(RuleTriedValue, (), (key, value))

struct RuleEffectCount {
    std::string code;
    std::string name;
    std::int64_t covered = 0;
    std::int64_t now = 0;
    std::int64_t then = 0;
    std::int64_t gaining = 0;
    std::int64_t losing = 0;
};
BOOST_DESCRIBE_STRUCT(RuleEffectCount, (), (code, name, covered, now, then, gaining, losing))

struct RuleEffectView {
    std::string counted;  ///< people_met, people_within, away, none
    RuleEffectCount whole;
    std::vector<RuleEffectCount> groups;
    std::int64_t units_affected = 0;
    std::vector<RuleEffectCount> units;  ///< the most affected, at most 20
};
BOOST_DESCRIBE_STRUCT(RuleEffectView, (), (counted, whole, groups, units_affected, units))

}  // namespace lunxun::rulebook

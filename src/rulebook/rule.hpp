// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/day.hpp"

namespace lunxun::rulebook {

using RuleValue = std::variant<bool, std::int64_t, double, std::string, std::vector<std::string>, std::vector<double>>;
using RuleValues = std::map<std::string, RuleValue, std::less<>>;

/// How far we trust a rule's text: A official text or seed, B secondary page or local rule, C from memory, D low (ships
/// switched off), ASM assumption of ours.
enum class Certainty { A, B, C, D, ASM };
std::string_view to_string(Certainty certainty);

/// Where in its pack something stands; line and column from 1, 0 when nothing stands there.
struct SourcePosition {
    std::string file;
    std::int64_t line = 0;
    std::int64_t column = 0;
};

/// An example that a rule must satisfy: what is given, and what must come out.
struct TestVector {
    RuleValues given;
    RuleValues expect;
    SourcePosition position;
};

/// One dated rule of a pack. Code knows kinds of rule (rule_kinds.hpp); the numbers stand in `values`.
struct Rule {
    std::string id;    ///< as in docs/rules: H1, S2, F4
    std::string name;  ///< in the language of the pack
    std::string kind;  ///< one of rule_kinds()
    bool is_on = true;
    std::string level;               ///< person, class, institution, unit, plan, organiser, session, activity
    std::vector<std::string> scope;  ///< rank groups, class types or places it is about; empty: all
    Day valid_from;
    std::optional<Day> valid_until;  ///< last day; none: open
    std::string source;
    Certainty certainty = Certainty::D;
    std::string note;
    RuleValues values;
    std::vector<TestVector> tests;
    std::string pack_id;
    std::string pack_version;
    SourcePosition position;

    bool is_valid_on(Day day) const { return valid_from <= day && (!valid_until || day <= *valid_until); }
    /// True where the scope is empty or names `what`.
    bool covers(std::string_view what) const;

    /// Values by name. A pack that was loaded has each required value in its type; `fallback` serves the optional ones.
    std::int64_t integer(std::string_view key, std::int64_t fallback = 0) const;
    double number(std::string_view key, double fallback = 0) const;
    std::string text(std::string_view key, std::string_view fallback = {}) const;
    std::vector<std::string> texts(std::string_view key) const;
    std::vector<double> numbers(std::string_view key) const;
    bool flag(std::string_view key) const;
    bool has(std::string_view key) const { return values.contains(key); }
};

}  // namespace lunxun::rulebook

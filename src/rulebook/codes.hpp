// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace lunxun::rulebook {

/// One entry of a code list; what a list adds to code and names stands in `attributes`.
struct Code {
    std::string code;
    std::string zh;
    std::string en;
    std::vector<std::string> synonyms;
    /// rank: group, order, parallel ("1"); topic: field, part, area, priority ("1"); class_type: days_min, days_max.
    std::map<std::string, std::string, std::less<>> attributes;

    /// Empty where the list has no such attribute.
    std::string_view attribute(std::string_view name) const;
};

/// The code lists of rules/codes.toml.
///
/// Lists: rank_group rank field part area topic class_type method key_group source_type fee_grade tier delivery
/// ledger_kind need_source gap_kind room_kind medium institution_kind occupation sex political_status education nationality.
/// Source: docs/rules/codes.md.
class Codes {
public:
    /// The lists built into the program.
    static const Codes& embedded();

    /// @error invalid_input  not TOML, an entry without code or names, a repeated code, a name that means two codes;
    ///                       `fields` holds each with its line.
    static Result<Codes> load(std::string_view toml);

    /// In the order of the file; empty for a list that is not there.
    std::span<const Code> list(std::string_view list_name) const;
    const Code* find(std::string_view list_name, std::string_view code) const;

    /// The code that a cell means: by code, Chinese or English name, or synonym; blanks around and between, letter case
    /// and full-width brackets do not matter.
    std::optional<std::string> recognise(std::string_view list_name, std::string_view cell) const;

    /// Chinese name; the code itself where it is unknown.
    std::string_view zh(std::string_view list_name, std::string_view code) const;
    std::string_view en(std::string_view list_name, std::string_view code) const;

private:
    struct List {
        std::vector<Code> entries;
        std::map<std::string, std::size_t, std::less<>> by_code;
        std::map<std::string, std::size_t, std::less<>> by_name;
    };

    std::map<std::string, List, std::less<>> lists_;
};

/// The requirement group of a rank: bureau, county, section, staff, village, professional; `other` for unknown ranks.
std::string_view rank_group(std::string_view rank_code);

/// Smaller is higher; ranks of equal order are equal. 99 for unknown ranks.
int rank_order(std::string_view rank_code);

}  // namespace lunxun::rulebook

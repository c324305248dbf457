// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/result.hpp"

/// Verify's own reading of `rules/`: it shares nothing with `rulebook` and `calendar`, so that a mistake there
/// shows here.
namespace lunxun::verify {

struct RuleText {
    std::string_view file_name;
    std::string_view toml;
};

/// Texts that the program carries.
std::span<const RuleText> embedded_rule_texts();

/// One rule as written: numbers, words and lists of words by key.
struct RuleEntry {
    std::string id;
    std::string kind;
    bool is_on = true;
    Day from;
    Day until;
    std::map<std::string, double, std::less<>> numbers;
    std::map<std::string, std::string, std::less<>> words;
    std::map<std::string, std::vector<std::string>, std::less<>> lists;   ///< of words
    std::map<std::string, std::vector<double>, std::less<>> series;       ///< of numbers
    bool flag(std::string_view key) const { return number(key) != 0; }
    double number(std::string_view key, double absent = 0) const;
    std::string word(std::string_view key) const;
};

struct RankEntry {
    std::string group = "other";
    int order = 99;
};

/// Everything that verify takes from `rules/`.
class Rules {
public:
    /// @param pack_ids  as plan_run.rule_pack_id names them, joined by `+`, general to local.
    /// @error not_found      a pack of that name is not among the texts.
    /// @error invalid_input  a text is no TOML; the message says where.
    static Result<Rules> read(std::span<const RuleText> texts, std::string_view pack_ids);

    /// The rule of that id in force: of the most local pack that has one valid on `day`, unless that is off.
    const RuleEntry* find(std::string_view id, Day day) const;
    /// All rules of a kind in force on `day`.
    std::vector<const RuleEntry*> of_kind(std::string_view kind, Day day) const;

    const RankEntry& rank(std::string_view code) const;
    bool is_minority(std::string_view nationality) const { return !nationality.empty() && nationality != first_nationality_; }
    bool is_party_member(std::string_view status) const { return party_statuses_.contains(std::string(status)); }
    /// The part of the curriculum that a topic belongs to; empty for unknown ones.
    std::string topic_part(std::string_view topic) const;
    /// A number of planning.toml: `coverage.young_age`.
    std::int64_t planning(std::string_view section, std::string_view key, std::int64_t absent) const;

    bool is_working_day(Day day) const;
    /// A holiday, of the notice or expected; weekends are none.
    bool is_holiday(Day day) const { return holidays_.contains(day); }
    bool is_quiet(Day day) const;

private:
    struct Loader;

    std::vector<std::vector<RuleEntry>> packs_;
    std::map<std::string, RankEntry, std::less<>> ranks_;
    std::map<std::string, std::string, std::less<>> topic_parts_;
    std::string first_nationality_;
    std::set<std::string> party_statuses_;
    std::map<std::string, std::int64_t, std::less<>> planning_;
    std::set<Day> holidays_;
    std::set<Day> at_work_;
    std::vector<DayRange> quiet_;
};

}  // namespace lunxun::verify

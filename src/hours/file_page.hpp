// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "platform/text/spoken.hpp"

/// A training file as the screen, the command and the paper show it, in the reader's words.
/// Unit: training minutes, half-days. No ID number but its tail, no phone.
namespace lunxun::hours {

struct FilePerson {
    std::int64_t person_id = 0;
    std::string name;
    std::string id_number_tail;
    text::CodeName sex;
    Day born_on;
    text::CodeName nationality;
    text::CodeName political_status;
    text::CodeName education;
    std::string speciality;
    std::optional<std::int64_t> unit_id;  ///< of the main post; none: holds no post
    std::string unit_name;
    std::string post_name;
    text::CodeName rank;
    std::vector<text::CodeName> key_groups;
};
BOOST_DESCRIBE_STRUCT(FilePerson, (),
                      (person_id, name, id_number_tail, sex, born_on, nationality, political_status, education, speciality, unit_id, unit_name, post_name, rank, key_groups))

struct FilePost {
    std::int64_t post_id = 0;
    std::int64_t unit_id = 0;
    std::string unit_name;
    std::string name;
    text::CodeName rank;
    bool is_leader = false;
    bool is_head = false;
    Day held_from;
    std::optional<Day> held_until;
};
BOOST_DESCRIBE_STRUCT(FilePost, (), (post_id, unit_id, unit_name, name, rank, is_leader, is_head, held_from, held_until))

struct FileMinutes {
    text::CodeName kind;
    std::int64_t training_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(FileMinutes, (), (kind, training_minutes))

/// One rule in one year: what was asked, counted and is short.
struct FileRule {
    std::string rule_id;
    std::string rule_name;
    std::string source;
    Day window_first;
    Day window_last;
    std::int64_t minutes_minimum = 0;
    std::int64_t half_days_minimum = 0;
    std::int64_t minutes = 0;
    std::int64_t half_days = 0;
    std::int64_t minutes_short = 0;
    std::int64_t half_days_short = 0;
    std::string passed_by;  ///< none, days, hours, both
    Day due;
    bool is_due_by_promotion = false;
    std::int64_t evidence = 0;  ///< rows of the ledger behind it
};
BOOST_DESCRIBE_STRUCT(FileRule, (),
                      (rule_id, rule_name, source, window_first, window_last, minutes_minimum, half_days_minimum, minutes, half_days, minutes_short,
                       half_days_short, passed_by, due, is_due_by_promotion, evidence))

struct FileYear {
    std::int64_t year = 0;
    text::CodeName rank_group;
    std::vector<FileMinutes> minutes;
    std::vector<FileRule> rules;
};
BOOST_DESCRIBE_STRUCT(FileYear, (), (year, rank_group, minutes, rules))

/// A row of the hour ledger in force.
struct FileEvidence {
    std::int64_t entry_id = 0;
    text::CodeName kind;
    std::string activity;
    std::string organiser;
    std::string institution;
    text::CodeName topic;
    Day first_day;
    Day last_day;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    bool is_recognised = false;
    std::string result;  ///< qualified, unqualified, unknown
    std::string evidence;
};
BOOST_DESCRIBE_STRUCT(FileEvidence, (),
                      (entry_id, kind, activity, organiser, institution, topic, first_day, last_day, half_days, training_minutes, is_recognised, result, evidence))

struct FileGap {
    text::CodeName topic;
    std::vector<text::CodeName> sources;
    std::vector<text::CodeName> gap_kinds;
    std::int64_t weight = 0;
    Day stated_on;
    bool is_closed = false;
};
BOOST_DESCRIBE_STRUCT(FileGap, (), (topic, sources, gap_kinds, weight, stated_on, is_closed))

struct FilePlace {
    std::int64_t nomination_id = 0;
    std::int64_t class_id = 0;
    std::string class_name;
    std::string institution_name;
    Day first_day;
    Day last_day;
    std::string state;
    std::int64_t training_minutes = 0;
    std::vector<text::SpokenMessage> reasons;
};
BOOST_DESCRIBE_STRUCT(FilePlace, (), (nomination_id, class_id, class_name, institution_name, first_day, last_day, state, training_minutes, reasons))

/// Why someone without a place has none.
struct FileRefusal {
    std::int64_t class_id = 0;
    std::string class_name;
    std::vector<text::SpokenMessage> reasons;
};
BOOST_DESCRIBE_STRUCT(FileRefusal, (), (class_id, class_name, reasons))

/// One rule at the forecast year's end. Source: docs/rules/hours.md H13.
struct FileForecast {
    std::string rule_id;
    std::string rule_name;
    std::int64_t minutes_minimum = 0;
    std::int64_t minutes = 0;
    std::int64_t half_days_minimum = 0;
    std::int64_t half_days = 0;
    std::int64_t minutes_short = 0;
    std::int64_t half_days_short = 0;
    bool is_met = false;
    Day due;
};
BOOST_DESCRIBE_STRUCT(FileForecast, (), (rule_id, rule_name, minutes_minimum, minutes, half_days_minimum, half_days, minutes_short, half_days_short, is_met, due))

struct TrainingFilePage {
    FilePerson person;
    Day as_of;
    std::int64_t class_hour_minutes = 0;
    std::vector<FilePost> posts;        ///< newest first
    std::vector<FileYear> years;        ///< newest first
    std::vector<FileEvidence> entries;  ///< newest first, the first kEntriesShown
    std::int64_t entries_total = 0;
    std::int64_t reversed_entries = 0;
    std::vector<FileGap> gaps;
    std::int64_t forecast_year = 0;
    std::vector<FilePlace> nominations;  ///< of the planned year, by day
    std::optional<FileRefusal> refusal;
    std::vector<FileForecast> forecast;
};
BOOST_DESCRIBE_STRUCT(TrainingFilePage, (),
                      (person, as_of, class_hour_minutes, posts, years, entries, entries_total, reversed_entries, gaps, forecast_year, nominations, refusal, forecast))

constexpr std::size_t kEntriesShown = 100;

}  // namespace lunxun::hours

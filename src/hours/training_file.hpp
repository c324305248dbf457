// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "needs/person_gaps.hpp"
#include "organisation/unit_tree.hpp"
#include "people/person.hpp"
#include "rulebook/hours_requirement.hpp"

namespace lunxun::hours {

/// One row of the hour ledger, as a training file shows it.
struct FileEntry {
    std::int64_t id = 0;
    std::string kind;
    std::string activity;
    std::string organiser;
    std::string institution;
    std::string topic;
    std::string class_type;
    Day first_day;
    Day last_day;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
    bool is_full_time = false;
    bool is_recognised = false;
    std::string result;
    std::string role;
    std::string evidence;
    std::optional<std::int64_t> class_id;
    std::optional<std::int64_t> reverses_id;
};
BOOST_DESCRIBE_STRUCT(FileEntry, (),
                      (id, kind, activity, organiser, institution, topic, class_type, first_day, last_day, half_days, training_minutes, is_full_time,
                       is_recognised, result, role, evidence, class_id, reverses_id))

/// A person against one rule, with the entries that were counted: the way from the number to its evidence.
struct RuleStanding {
    std::string rule_id;
    std::string rule_version;
    Day window_first;
    Day window_last;
    std::int64_t half_days_minimum = 0;  ///< 0: no test by days
    std::int64_t minutes_minimum = 0;    ///< 0: no test by hours
    std::int64_t half_days = 0;
    std::int64_t minutes = 0;
    std::int64_t half_days_short = 0;
    std::int64_t minutes_short = 0;
    std::string passed_by;  ///< none, days, hours, both
    Day due;
    bool is_due_by_promotion = false;
    std::vector<std::int64_t> counted_entries;
};
BOOST_DESCRIBE_STRUCT(RuleStanding, (),
                      (rule_id, rule_version, window_first, window_last, half_days_minimum, minutes_minimum, half_days, minutes, half_days_short, minutes_short,
                       passed_by, due, is_due_by_promotion, counted_entries))

struct KindMinutes {
    std::string kind;
    std::int64_t training_minutes = 0;
};
BOOST_DESCRIBE_STRUCT(KindMinutes, (), (kind, training_minutes))

/// A calendar year: what was done by kind, and every rule that held for the rank group of its last day (or of today).
struct YearOfTraining {
    std::int64_t year = 0;
    std::string rank_group;  ///< empty: no post was held
    std::vector<KindMinutes> minutes;
    std::vector<RuleStanding> standings;
};
BOOST_DESCRIBE_STRUCT(YearOfTraining, (), (year, rank_group, minutes, standings))

/// Everything that a training file is computed from.
struct TrainingFacts {
    people::Person person;
    std::vector<people::Post> posts;   ///< of all times
    std::vector<FileEntry> entries;    ///< of all times, reversed ones and reversals included
    std::vector<needs::StatedNeed> needs;
};

/// One person, one file: computed from facts whenever it is asked for, never stored.
struct TrainingFile {
    people::Person person;
    std::vector<people::Post> posts;   ///< newest first
    std::vector<FileEntry> entries;    ///< in force, newest first
    std::int64_t reversed_entries = 0;
    std::vector<YearOfTraining> years;  ///< newest first, from the year of `today` back to the first of the five-year window
    std::vector<needs::Gap> gaps;
};

/// @param today  the day on which the file is read; entries after it do not exist yet.
/// Source: docs/rules/hours.md H1-H5, H8; requirements M2.
TrainingFile training_file(TrainingFacts facts, const rulebook::RulePack& rules, const organisation::UnitTree& units, Day today);

}  // namespace lunxun::hours

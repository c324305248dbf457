// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "people/person.hpp"
#include "plan/plan_entry.hpp"
#include "plan/population.hpp"
#include "rulebook/hours_requirement.hpp"

namespace lunxun::hours {

/// Position of people without a post: inside the scope of who sees everything, and of no unit.
inline constexpr std::int64_t kNoUnitPosition = std::numeric_limits<std::int64_t>::max();

/// One person on one line; a row of table `person_summary`.
/// Unit: training minutes, half-days. Bits: rules by table `summary_rule`, key groups and rank groups by number.
struct PersonSummary {
    std::int64_t person_id = 0;
    std::int64_t unit_position = kNoUnitPosition;
    std::int64_t name_position = 0;
    std::optional<std::int64_t> unit_id;
    std::optional<std::int64_t> post_id;
    std::string rank_code;
    std::int64_t rank_order = 99;
    std::int64_t rank_group_bit = 0;  ///< 0: holds no post
    std::string field;
    std::int64_t age = 0;
    std::int64_t key_group_bits = 0;
    std::int64_t rule_bits = 0;
    std::int64_t unmet_rule_bits = 0;
    std::int64_t forecast_unmet_bits = 0;
    std::string main_rule_id;
    std::int64_t minutes_this_year = 0;
    std::int64_t minutes_five_years = 0;
    std::int64_t minutes_required = 0;
    std::int64_t minutes_counted = 0;
    std::int64_t minutes_short = 0;
    std::int64_t half_days_required = 0;
    std::int64_t half_days_counted = 0;
    std::int64_t half_days_short = 0;
    std::int64_t forecast_minutes_short = 0;
    std::int64_t forecast_half_days_short = 0;
    std::optional<Day> due_on;
    std::optional<Day> last_trained_on;
    std::int64_t trainings = 0;    ///< classes ended in the five years up to the day
    std::int64_t nominations = 0;  ///< places in the current proposal
};
BOOST_DESCRIBE_STRUCT(PersonSummary, (),
                      (person_id, unit_position, name_position, unit_id, post_id, rank_code, rank_order, rank_group_bit, field, age, key_group_bits, rule_bits,
                       unmet_rule_bits, forecast_unmet_bits, main_rule_id, minutes_this_year, minutes_five_years, minutes_required, minutes_counted,
                       minutes_short, half_days_required, half_days_counted, half_days_short, forecast_minutes_short, forecast_half_days_short, due_on,
                       last_trained_on, trainings, nominations))

/// A class that the current proposal gives to a person.
struct PlannedClass {
    DayRange days;
    std::int64_t half_days = 0;
    std::int64_t training_minutes = 0;
};

/// What a place in a class brings: the time of its menu, or before it has one what the conversion gives for its days.
/// @param training_days  as the plan entry asks; half-days and minutes are those of the menu, 0 without one.
PlannedClass planned_credit(const DayRange& days, std::int64_t training_days, std::int64_t half_days, std::int64_t training_minutes, const rulebook::RulePack& pack);

struct SummaryFacts {
    const people::Person& person;
    std::span<const people::Post> posts;                ///< of all times
    std::span<const rulebook::CreditFact> credits;      ///< in force and begun by the day
    std::span<const PlannedClass> planned;
};

/// What the forecast of one requirement says for the last day of a year. Source: docs/rules/hours.md H13.
struct Forecast {
    rulebook::HoursStanding standing;
    std::int64_t minutes_minimum = 0;    ///< what is asked by that day; below the rule's own number while its window goes on
    std::int64_t half_days_minimum = 0;
};

/// Credits known today, the classes planned, and for the other kinds the mean of the two years before, as if it were a habit.
/// A window that goes on after the year asks for its share gone by.
/// Source: docs/rules/hours.md H13.
Forecast forecast(const rulebook::HoursRequirement& requirement, const SummaryFacts& facts, std::optional<Day> promoted_on, int year, Day today,
                  const rulebook::RulePack& pack);

/// Where units stand, and of which tier they are.
struct UnitPlace {
    std::int64_t position = 0;
    std::string tier;
};

/// Makes summaries of one day; what is the same for everybody is looked up once.
/// Complexity of `summarise`: O(posts + rules * credits) of the person.
class SummaryRule {
public:
    /// @param forecast_year  the planned year, at least the year of `today`.
    SummaryRule(const rulebook::RulePack& pack, const plan::PlanRules& rules, const std::unordered_map<std::int64_t, UnitPlace>& units, Day today,
                int forecast_year);

    PersonSummary summarise(const SummaryFacts& facts) const;

    /// Rules by their bit.
    const std::vector<std::string>& rule_ids() const { return rule_ids_; }

private:
    using Requirements = std::array<std::vector<rulebook::HoursRequirement>, plan::kRankGroups>;

    void add_post(const SummaryFacts& facts, const people::Post& post, std::optional<Day> promoted_on, PersonSummary& row) const;
    void add_hours(const SummaryFacts& facts, plan::RankGroup group, std::optional<Day> promoted_on, PersonSummary& row) const;
    void add_training(const SummaryFacts& facts, PersonSummary& row) const;
    std::int64_t bit_of(const std::string& rule_id) const;
    std::int64_t key_groups(const SummaryFacts& facts, const people::Post* post, std::optional<Day> promoted_on, const PersonSummary& row) const;

    const rulebook::RulePack& pack_;
    const plan::PlanRules& rules_;
    const std::unordered_map<std::int64_t, UnitPlace>& units_;
    Day today_;
    int forecast_year_;
    std::vector<std::string> rule_ids_;
    Requirements now_;
    Requirements then_;  ///< on the last day of the forecast year
};

}  // namespace lunxun::hours

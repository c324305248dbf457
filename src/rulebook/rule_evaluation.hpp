// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "rulebook/hours_requirement.hpp"
#include "rulebook/rule.hpp"

namespace lunxun::rulebook {

/// What single rules say, each with the kind it is for. Planners and the test vectors of packs use the same functions.

/// hours_requirement: which tests of the "or" pass. `class_hours` may be fractional.
PassedBy passed_by(const Rule& rule, std::int64_t half_days, double class_hours);
std::string_view to_string(PassedBy passed);
/// hours_requirement: half-days asked for by months or days; 0 without such a test.
std::int64_t half_days_minimum(const Rule& rule);

/// promotion_clock
Day promotion_due(const Rule& rule, Day promoted_on);

/// share_minimum
bool is_share_reached(double minimum, std::int64_t part, std::int64_t whole);

/// leave_limit: the most leave that does not withdraw the trainee, in minutes.
std::int64_t leave_allowed(const Rule& rule, std::int64_t class_minutes);

/// absence_cap
std::int64_t away_at_most(double share, std::int64_t at_least, std::int64_t at_most, std::int64_t members);

/// class_length_minimum: days asked for; 0 when the rule is about other classes.
std::int64_t class_days_asked(const Rule& rule, std::string_view class_type, std::string_view rank_group);

/// fee_steps: yuan of one person over `days`, rounded down.
std::int64_t stepped_yuan(const Rule& rule, std::int64_t days, std::int64_t yuan_per_person_day);
/// fee_travel_days: travel days that count, out of those asked for.
std::int64_t paid_travel_days(const Rule& rule, std::int64_t travel_days);
/// fee_cap: a rule without ranks is about every rank.
bool is_for_rank(const Rule& rule, std::string_view rank_code);
/// lecture_fee
std::int64_t lecture_yuan(const Rule& rule, std::int64_t class_hours);

/// conversion: class-hours credited; none when the rule's minute bounds exclude the activity.
struct ConversionInput {
    std::int64_t half_days = 0;
    std::int64_t minutes = 0;
    std::int64_t sessions = 0;
};
std::optional<double> converted_class_hours(const Rule& rule, const ConversionInput& input);

/// menu_block, required_content, reading, activities, ceremony, class_calendar, of a class of so many days and half-days.
struct ClassShape {
    std::int64_t days = 0;       ///< calendar days, first to last
    std::int64_t half_days = 0;  ///< teaching half-days
    std::string_view class_type;
    bool is_main_class = false;
    bool has_political_topic = false;
    bool is_resident = false;
};
bool block_applies(const Rule& rule, const ClassShape& shape);
bool content_applies(const Rule& rule, const ClassShape& shape);
std::int64_t reading_half_days(const Rule& rule, std::int64_t class_half_days);
std::int64_t activity_count(const Rule& rule, std::int64_t class_half_days);
bool has_report_day(const Rule& rule, const ClassShape& shape);
struct Ceremonies {
    std::int64_t opening = 0;
    std::int64_t closing = 0;
    std::int64_t examination = 0;
};
Ceremonies ceremonies(const Rule& rule, std::int64_t class_half_days);

/// What the rule gives for the `given` of a test vector, by the names of its kind's `expect`.
RuleValues outcome(const Rule& rule, const RuleValues& given);

}  // namespace lunxun::rulebook

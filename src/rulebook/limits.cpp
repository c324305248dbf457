// SPDX-License-Identifier: Apache-2.0
#include "rulebook/limits.hpp"

#include <algorithm>

#include "rulebook/rule_evaluation.hpp"

namespace lunxun::rulebook {

std::int64_t AbsenceCap::away_at_most(std::int64_t members) const {
    return rulebook::away_at_most(share, at_least, at_most, members);
}

bool ShareRule::is_reached(std::int64_t part, std::int64_t whole) const { return is_share_reached(share, part, whole); }

NominationLimits nomination_limits(const RulePack& pack, Day day) {
    NominationLimits limits;
    for (const Rule* rule : pack.rules_of("nomination_limit", day)) {
        const std::string counts = rule->text("counts");
        const std::int64_t times = rule->integer("times");
        if (counts == "all") limits.times_per_year = times;
        if (counts == "same_topic") limits.same_topic_per_year = times;
        if (counts == "out_of_province") limits.out_of_province_per_year = times;
        if (counts == "long_class") {
            limits.long_class_times = times;
            limits.long_class_days = rule->integer("class_days_minimum");
            limits.long_class_years = rule->integer("within_years");
        }
    }
    return limits;
}

std::vector<AbsenceCap> absence_caps(const RulePack& pack, Day day) {
    std::vector<AbsenceCap> caps;
    for (const Rule* rule : pack.rules_of("absence_cap", day)) {
        caps.push_back({rule->id, rule->text("of"), rule->number("share"), rule->integer("at_least"), rule->integer("at_most")});
    }
    return caps;
}

std::int64_t leave_limit_minutes(const RulePack& pack, Day day, std::int64_t class_minutes) {
    const auto rules = pack.rules_of("leave_limit", day);
    return rules.empty() ? class_minutes : leave_allowed(*rules.back(), class_minutes);
}

std::int64_t approval_lead_working_days(const RulePack& pack, Day day, std::string_view case_name) {
    for (const Rule* rule : pack.rules_of("lead_time", day)) {
        if (rule->text("case") == case_name) return rule->integer("working_days");
    }
    return 0;
}

FeeCeiling fee_ceiling(const RulePack& pack, Day day, std::string_view highest_rank_code, std::int64_t persons, std::int64_t days,
                       std::int64_t travel_days) {
    FeeCeiling ceiling;
    for (const Rule* rule : pack.rules_of("fee_cap", day)) {
        if (!is_for_rank(*rule, highest_rank_code)) continue;
        ceiling.rule_id = rule->id;
        ceiling.category = rule->text("category");
        ceiling.yuan_per_person_day = rule->integer("yuan_per_person_day");
        if (!rule->texts("ranks").empty()) break;  // a rule that names the rank goes before the one for all others
    }
    const auto travel = pack.rules_of("fee_travel_days", day);
    ceiling.paid_days = days + (travel.empty() ? travel_days : paid_travel_days(*travel.back(), travel_days));
    const auto steps = pack.rules_of("fee_steps", day);
    ceiling.yuan_per_person = steps.empty() ? ceiling.paid_days * ceiling.yuan_per_person_day
                                            : stepped_yuan(*steps.back(), ceiling.paid_days, ceiling.yuan_per_person_day);
    ceiling.yuan = ceiling.yuan_per_person * persons;
    return ceiling;
}

std::int64_t lecture_fee_ceiling(const RulePack& pack, Day day, std::string_view fee_grade, std::int64_t class_hours) {
    for (const Rule* rule : pack.rules_of("lecture_fee", day)) {
        if (rule->text("fee_grade") == fee_grade) return lecture_yuan(*rule, class_hours);
    }
    return 0;
}

std::vector<ShareRule> share_rules(const RulePack& pack, Day day) {
    std::vector<ShareRule> shares;
    for (const Rule* rule : pack.rules_of("share_minimum", day)) {
        shares.push_back(
            {rule->id, rule->level, rule->text("of"), rule->texts("what"), rule->flag("is_main_class_only"), rule->number("share")});
    }
    return shares;
}

std::int64_t class_days_minimum(const RulePack& pack, Day day, std::string_view class_type, std::string_view rank_group) {
    std::int64_t days = 0;
    for (const Rule* rule : pack.rules_of("class_length_minimum", day)) {
        days = std::max(days, class_days_asked(*rule, class_type, rank_group));
    }
    return days;
}

}  // namespace lunxun::rulebook

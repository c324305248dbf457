// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <map>

#include "rulebook/rule_evaluation.hpp"

namespace lunxun::rulebook {

namespace {

/// The `given` of a test vector, read by name; what is not given is 0, false or blank.
class Given {
public:
    explicit Given(const RuleValues& values) { rule_.values = values; }

    std::int64_t whole(std::string_view key) const { return rule_.integer(key); }
    double number(std::string_view key) const { return rule_.number(key); }
    std::string text(std::string_view key) const { return rule_.text(key); }
    bool flag(std::string_view key) const { return rule_.flag(key); }
    Day day(std::string_view key) const { return Day::parse(rule_.text(key)).value_or(Day{}); }

private:
    Rule rule_;
};

using Outcome = RuleValues (*)(const Rule&, const Given&);

RuleValues of_hour_account(const Rule& rule, const Given& given) {
    return {{"minutes", std::int64_t{std::llround(given.number("class_hours") * rule.number("class_hour_minutes"))}}};
}

RuleValues of_hours_requirement(const Rule& rule, const Given& given) {
    return {{"passed_by", std::string(to_string(passed_by(rule, given.whole("half_days"), given.number("class_hours"))))}};
}

RuleValues of_yearly_minimum(const Rule& rule, const Given& given) {
    return {{"is_reached", given.number("amount") >= rule.number("amount")}};
}

RuleValues of_leave_limit(const Rule& rule, const Given& given) {
    return {{"is_withdrawn", given.whole("leave_minutes") > leave_allowed(rule, given.whole("class_minutes"))}};
}

RuleValues of_absence_cap(const Rule& rule, const Given& given) {
    return {{"away", away_at_most(rule.number("share"), rule.integer("at_least"), rule.integer("at_most"), given.whole("members"))}};
}

RuleValues of_conversion(const Rule& rule, const Given& given) {
    const auto hours = converted_class_hours(rule, {given.whole("half_days"), given.whole("minutes"), given.whole("sessions")});
    return {{"class_hours", hours.value_or(-1)}};
}

ClassShape shape_of(const Given& given, const std::string& class_type) {
    return {given.whole("class_days"),    given.whole("class_half_days"),     class_type,
            given.flag("is_main_class"), given.flag("has_political_topic"), given.flag("is_resident")};
}

RuleValues of_menu_block(const Rule& rule, const Given& given) {
    const std::string class_type = given.text("class_type");
    return {{"applies", block_applies(rule, shape_of(given, class_type))}};
}

RuleValues of_mix_target(const Rule& rule, const Given& given) {
    RuleValues values;
    for (const char* kind : {"lecture", "on_site", "discussion", "case_simulation", "self_reading", "ceremony"}) {
        values.emplace(kind, rule.number(kind) * given.number("half_days"));
    }
    return values;
}

RuleValues of_course_age(const Rule& rule, const Given& given) {
    return {{"is_preferred", given.whole("age_months") <= rule.integer("preferred_months")},
            {"is_stale", given.whole("age_months") > rule.integer("stale_months")}};
}

RuleValues of_ceremony(const Rule& rule, const Given& given) {
    const Ceremonies found = ceremonies(rule, given.whole("class_half_days"));
    return {{"opening", found.opening}, {"closing", found.closing}, {"examination", found.examination}};
}

using Outcomes = std::map<std::string_view, Outcome>;

const Outcomes& person_outcomes() {
    static const Outcomes all{
        {"hour_account", of_hour_account},
        {"hours_requirement", of_hours_requirement},
        {"promotion_clock",
         [](const Rule& rule, const Given& given) -> RuleValues { return {{"due", promotion_due(rule, given.day("promoted_on")).iso()}}; }},
        {"annual_step",
         [](const Rule& rule, const Given& given) -> RuleValues {
             return {{"class_hours", rule.number("class_hours") * given.number("years")}};
         }},
        {"yearly_minimum", of_yearly_minimum},
        {"leave_limit", of_leave_limit},
        {"nomination_limit",
         [](const Rule& rule, const Given& given) -> RuleValues { return {{"is_allowed", given.whole("times") < rule.integer("times")}}; }},
        {"absence_cap", of_absence_cap},
        {"conversion", of_conversion},
    };
    return all;
}

const Outcomes& plan_outcomes() {
    static const Outcomes all{
        {"class_length_minimum",
         [](const Rule& rule, const Given& given) -> RuleValues {
             return {{"days", class_days_asked(rule, given.text("class_type"), given.text("rank_group"))}};
         }},
        {"share_minimum",
         [](const Rule& rule, const Given& given) -> RuleValues {
             return {{"is_reached", is_share_reached(rule.number("share"), given.whole("part"), given.whole("whole"))}};
         }},
        {"lead_time",
         [](const Rule& rule, const Given& given) -> RuleValues {
             return {{"is_in_time", given.whole("submitted_working_days_before") >= rule.integer("working_days")}};
         }},
        {"rotation_cycle",
         [](const Rule& rule, const Given& given) -> RuleValues {
             return {{"is_due", given.whole("untrained_years") >= rule.integer("years")}};
         }},
        {"fee_cap",
         [](const Rule& rule, const Given& given) -> RuleValues { return {{"applies", is_for_rank(rule, given.text("rank"))}}; }},
        {"fee_steps",
         [](const Rule& rule, const Given& given) -> RuleValues {
             return {{"yuan", stepped_yuan(rule, given.whole("days"), given.whole("yuan_per_person_day"))}};
         }},
        {"fee_travel_days",
         [](const Rule& rule, const Given& given) -> RuleValues { return {{"days", paid_travel_days(rule, given.whole("travel_days"))}}; }},
        {"lecture_fee",
         [](const Rule& rule, const Given& given) -> RuleValues { return {{"yuan", lecture_yuan(rule, given.whole("class_hours"))}}; }},
    };
    return all;
}

const Outcomes& menu_outcomes() {
    static const Outcomes all{
        {"menu_block", of_menu_block},
        {"required_content",
         [](const Rule& rule, const Given& given) -> RuleValues { return {{"applies", content_applies(rule, shape_of(given, {}))}}; }},
        {"reading",
         [](const Rule& rule, const Given& given) -> RuleValues {
             return {{"half_days", reading_half_days(rule, given.whole("class_half_days"))}};
         }},
        {"activities",
         [](const Rule& rule, const Given& given) -> RuleValues {
             return {{"activities", activity_count(rule, given.whole("class_half_days"))}};
         }},
        {"mix_target", of_mix_target},
        {"course_age", of_course_age},
        {"repeat_avoidance",
         [](const Rule& rule, const Given& given) -> RuleValues {
             return {{"is_repeat", is_share_reached(rule.number("roster_share"), given.whole("trained"), given.whole("roster"))}};
         }},
        {"ceremony", of_ceremony},
        {"class_calendar",
         [](const Rule& rule, const Given& given) -> RuleValues { return {{"has_report_day", has_report_day(rule, shape_of(given, {}))}}; }},
    };
    return all;
}

}  // namespace

RuleValues outcome(const Rule& rule, const RuleValues& given) {
    for (const Outcomes* outcomes : {&person_outcomes(), &plan_outcomes(), &menu_outcomes()}) {
        const auto found = outcomes->find(rule.kind);
        if (found != outcomes->end()) return found->second(rule, Given(given));
    }
    return {};
}

}  // namespace lunxun::rulebook

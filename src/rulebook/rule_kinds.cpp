// SPDX-License-Identifier: Apache-2.0
#include "rulebook/rule_kinds.hpp"

#include <algorithm>

namespace lunxun::rulebook {

namespace {

constexpr bool kOptional = false;
constexpr std::string_view kLedgerKinds = "class group_study lecture online examination teaching practice other";

KeySpec flag(std::string_view key, bool is_required = true) { return {key, ValueType::boolean, is_required, 0, 1, {}, {}}; }
KeySpec word(std::string_view key, std::string_view words = {}, bool is_required = true) {
    return {key, ValueType::text, is_required, 0, 0, words, {}};
}
KeySpec words(std::string_view key, std::string_view allowed = {}, bool is_required = true) {
    return {key, ValueType::texts, is_required, 0, 0, allowed, {}};
}
KeySpec count(std::string_view key, double least, double most, std::string_view unit, bool is_required = true) {
    return {key, ValueType::integer, is_required, least, most, {}, unit};
}
KeySpec amount(std::string_view key, double least, double most, std::string_view unit, bool is_required = true) {
    return {key, ValueType::number, is_required, least, most, {}, unit};
}
KeySpec points(std::string_view key) { return count(key, -10000, 10000, "points"); }
KeySpec share(std::string_view key) { return amount(key, 0, 1, "share"); }

std::vector<KindSpec> person_kinds() {
    return {
        {"hour_account",
         {count("class_hour_minutes", 30, 60, "minutes"), amount("day_cap_class_hours", 4, 12, "class-hours"),
          count("half_day_minutes", 90, 300, "minutes")},
         {"class_hours"},
         {"minutes"}},
        {"hours_requirement",
         {flag("is_main"), word("window", "calendar_year cycle"), count("window_years", 1, 10, "years"),
          count("cycle_start_year", 1990, 2100, "year", kOptional), amount("months_minimum", 0, 60, "months", kOptional),
          count("days_per_month", 15, 31, "days", kOptional), amount("days_minimum", 0, 2000, "days", kOptional),
          amount("class_hours_minimum", 0, 10000, "class-hours", kOptional), words("counted_kinds", kLedgerKinds),
          flag("is_recognised_only")},
         {"half_days", "class_hours"},
         {"passed_by"}},
        {"promotion_clock", {count("years", 1, 5, "years")}, {"promoted_on", "window_end"}, {"due"}},
        {"annual_step", {amount("class_hours", 1, 2000, "class-hours")}, {"years"}, {"class_hours"}},
        {"yearly_minimum", {word("of"), amount("amount", 0, 366, "")}, {"amount"}, {"is_reached"}},
        {"leave_limit",
         {count("numerator", 1, 100, ""), count("denominator", 1, 100, "")},
         {"class_minutes", "leave_minutes"},
         {"is_withdrawn"}},
        {"nomination_limit",
         {word("counts", "all same_topic long_class out_of_province"), count("times", 0, 50, "times"),
          count("within_years", 1, 10, "years"), count("class_days_minimum", 1, 366, "days", kOptional)},
         {"times"},
         {"is_allowed"}},
        {"absence_cap",
         {word("of", "unit leadership heads"), share("share"), count("at_least", 0, 1000, "persons"),
          count("at_most", 1, 100000, "persons", kOptional)},
         {"members"},
         {"away"}},
        {"conversion",
         {word("activity", kLedgerKinds), word("detail", {}, kOptional), word("per", "half_day day session course minutes"),
          amount("class_hours", 0, 100, "class-hours"), count("minutes_per_unit", 1, 240, "minutes", kOptional),
          count("minutes_at_least", 0, 1440, "minutes", kOptional), count("minutes_below", 1, 1440, "minutes", kOptional),
          amount("cap_class_hours", 0, 1000, "class-hours", kOptional)},
         {"half_days", "minutes", "sessions"},
         {"class_hours"}},
        {"statement", {word("text")}, {}, {}},
    };
}

std::vector<KindSpec> plan_kinds() {
    return {
        {"class_length_minimum",
         {word("class_type"), count("days_minimum", 1, 366, "days"), count("within_years", 1, 10, "years", kOptional)},
         {"class_type", "rank_group"},
         {"days"}},
        {"share_minimum",
         {word("of", "parts leading_officials methods revised_courses fields members"), words("what"), share("share"),
          flag("is_main_class_only", kOptional)},
         {"part", "whole"},
         {"is_reached"}},
        {"lead_time",
         {word("case", "default own_class external_class"), count("working_days", 0, 250, "working days")},
         {"submitted_working_days_before"},
         {"is_in_time"}},
        {"rotation_cycle", {count("years", 1, 20, "years")}, {"untrained_years"}, {"is_due"}},
        {"fee_cap",
         {word("category", "I II III"), words("ranks"), count("yuan_per_person_day", 1, 10000, "yuan")},
         {"rank"},
         {"applies"}},
        {"fee_steps",
         {KeySpec{"until_days", ValueType::numbers, true, 1, 366, {}, "days"},
          KeySpec{"shares", ValueType::numbers, true, 0, 1, {}, "share"}},
         {"days", "yuan_per_person_day"},
         {"yuan"}},
        {"fee_travel_days",
         {count("arrival_at_most", 0, 5, "days"), count("departure_at_most", 0, 5, "days"), count("together_at_most", 0, 10, "days")},
         {"travel_days"},
         {"days"}},
        {"lecture_fee",
         {word("fee_grade", "associate_senior senior national_expert"), count("yuan_per_class_hour", 0, 20000, "yuan"),
          count("class_hours_per_half_day", 1, 8, "class-hours")},
         {"class_hours"},
         {"yuan"}},
    };
}

std::vector<KindSpec> menu_kinds() {
    const KeySpec from = count("class_half_days_minimum", 0, 500, "half-days", kOptional);
    return {
        {"menu_block",
         {word("block", "teaching_unit module seminar_course"), count("class_days_over", 1, 366, "days", kOptional),
          count("class_days_at_most", 1, 366, "days", kOptional), words("class_types", {}, kOptional), from,
          count("half_days_minimum", 1, 100, "half-days"), count("courses_minimum", 1, 100, "courses")},
         {"class_days", "class_type", "class_half_days"},
         {"applies"}},
        {"required_content",
         {word("content", "party_history theory_and_party_spirit class_topic"), word("applies_to", "main_class political_training all"),
          count("half_days_minimum", 1, 100, "half-days"), from},
         {"is_main_class", "has_political_topic", "class_half_days"},
         {"applies"}},
        {"reading",
         {count("items_minimum", 0, 50, "items"), count("items_at_most", 1, 50, "items"), share("share_of_half_days"),
          count("own_half_day_from", 1, 500, "half-days"), from, count("evening_minutes", 0, 240, "minutes")},
         {"class_half_days"},
         {"half_days"}},
        {"activities",
         {words("names"), count("half_days_per_activity", 1, 100, "half-days"), from},
         {"class_half_days"},
         {"activities"}},
        {"mix_target",
         {share("lecture"), share("on_site"), share("discussion"), share("case_simulation"), share("self_reading"), share("ceremony"),
          count("methods_minimum", 1, 9, "methods"), from,
          count("interactive_people_at_most", 1, 100000, "persons", kOptional)},
         {"half_days"},
         {"lecture", "on_site", "discussion", "case_simulation", "self_reading", "ceremony"}},
        {"course_age",
         {count("preferred_months", 1, 240, "months"), count("stale_months", 1, 240, "months")},
         {"age_months"},
         {"is_preferred", "is_stale"}},
        {"repeat_avoidance", {count("months", 1, 240, "months"), share("roster_share")}, {"trained", "roster"}, {"is_repeat"}},
        {"ceremony",
         {count("opening_from_half_days", 1, 500, "half-days"), count("closing_from_half_days", 1, 500, "half-days"),
          count("examination_from_half_days", 1, 500, "half-days"), count("half_days_per_examination", 1, 500, "half-days"), from},
         {"class_half_days"},
         {"opening", "closing", "examination"}},
        {"class_calendar",
         {count("report_day_from_days", 1, 30, "days"), count("lecture_half_days_a_day", 1, 2, "half-days")},
         {"class_days", "is_resident"},
         {"has_report_day"}},
        {"menu_titles",
         {word("opening"), word("closing"), word("examination"), word("reading"), word("discussion"), word("theory_discussion"),
          word("party_spirit_discussion")},
         {},
         {}},
        {"menu_weights",
         {points("topic_match"), points("field_match"), points("gap"), points("audience"), points("fresh"), points("stale"),
          points("repeat"), points("quality"), points("own_institution"), points("repeated_topic"), points("mix_deviation"),
          points("methods_missing"), points("leader_course"), points("teacher_load")},
         {},
         {}},
    };
}

}  // namespace

std::string_view to_string(ValueType type) {
    switch (type) {
        case ValueType::boolean: return "true_or_false";
        case ValueType::integer: return "integer";
        case ValueType::number: return "number";
        case ValueType::text: return "text";
        case ValueType::texts: return "list_of_texts";
        case ValueType::numbers: return "list_of_numbers";
    }
    return "";
}

std::span<const KindSpec> rule_kinds() {
    static const std::vector<KindSpec> kinds = [] {
        std::vector<KindSpec> all = person_kinds();
        for (auto more : {plan_kinds(), menu_kinds()}) std::ranges::move(more, std::back_inserter(all));
        return all;
    }();
    return kinds;
}

const KindSpec* find_kind(std::string_view kind) {
    const auto kinds = rule_kinds();
    const auto found = std::ranges::find(kinds, kind, &KindSpec::kind);
    return found == kinds.end() ? nullptr : &*found;
}

const KeySpec* find_key(const KindSpec& kind, std::string_view key) {
    const auto found = std::ranges::find(kind.keys, key, &KeySpec::key);
    return found == kind.keys.end() ? nullptr : &*found;
}

}  // namespace lunxun::rulebook

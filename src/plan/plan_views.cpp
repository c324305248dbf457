// SPDX-License-Identifier: Apache-2.0
#include "plan/plan_views.hpp"

#include <string_view>

namespace lunxun::plan {
namespace {

std::vector<CodeName> names_of(std::string_view list, std::string_view codes, text::Locale locale) {
    std::vector<CodeName> names;
    while (!codes.empty()) {
        const auto comma = codes.find(',');
        names.push_back(text::code_name(list, codes.substr(0, comma), locale));
        codes.remove_prefix(comma == std::string_view::npos ? codes.size() : comma + 1);
    }
    return names;
}

}  // namespace

FindingCounts counts_of(std::int64_t blocking, std::int64_t warnings, std::int64_t notices) {
    return {blocking, warnings, notices};
}

PlanVersionView view_of(const PlanVersionRow& row) {
    return {row.id,      row.year,  row.version, row.today, row.created_at, row.state, row.rule_pack_version,
            row.classes, row.seats, counts_of(row.blocking, row.warnings, row.notices)};
}

ClassLine line_of(const ClassSightRow& row, text::Locale locale) {
    ClassLine line;
    line.class_id = row.id;
    line.plan_entry_id = row.plan_entry_id;
    line.code = row.code;
    line.name = row.name;
    line.tier = text::code_name("tier", row.tier, locale);
    line.field = text::code_name("field", row.field, locale);
    line.topic = text::code_name("topic", row.topic, locale);
    line.class_type = text::code_name("class_type", row.class_type, locale);
    line.delivery = row.delivery;
    line.organiser_unit_id = row.organiser_unit_id;
    line.organiser = row.organiser;
    line.institution_id = row.institution_id;
    line.institution = row.institution;
    line.first_day = row.first_day;
    line.last_day = row.last_day;
    line.seats_min = row.seats_min;
    line.seats_max = row.seats_max;
    line.places = row.places;
    line.beds = row.beds;
    line.state = row.state;
    line.is_main_class = row.is_main_class != 0;
    line.is_priority = row.is_priority != 0;
    line.is_out_of_region = row.is_out_of_region != 0;
    line.findings = counts_of(row.blocking, row.warnings, row.notices);
    return line;
}

PlanEntryLine line_of(const EntrySightRow& row, text::Locale locale) {
    PlanEntryLine line;
    line.plan_entry_id = row.id;
    line.code = row.code;
    line.name = row.name;
    line.tier = text::code_name("tier", row.tier, locale);
    line.field = text::code_name("field", row.field, locale);
    line.class_type = text::code_name("class_type", row.class_type, locale);
    line.organiser_unit_id = row.organiser_unit_id;
    line.organiser = row.organiser;
    line.institution_id = row.institution_id;
    line.institution = row.institution;
    line.state = row.state;
    line.seats_max = row.seats_max;
    line.days = row.days;
    line.runs = row.runs;
    line.earliest_day = row.earliest_day;
    line.latest_day = row.latest_day;
    line.budget_yuan = row.budget_yuan;
    line.is_main_class = row.is_main_class != 0;
    line.is_priority = row.is_priority != 0;
    line.is_out_of_region = row.is_out_of_region != 0;
    line.classes = row.classes;
    line.planned_seats = row.planned_seats;
    line.findings = counts_of(row.blocking, row.warnings, row.notices);
    return line;
}

PlanEntryView view_of(const EntrySightRow& row, text::Locale locale) {
    PlanEntryView view;
    view.line = line_of(row, locale);
    view.topic = text::code_name("topic", row.topic, locale);
    view.delivery = row.delivery;
    view.co_organiser = row.co_organiser;
    view.goal = row.goal;
    view.audience = names_of("rank_group", row.audience, locale);
    view.audience_scope_unit = row.audience_scope_unit;
    view.audience_scope_division = row.audience_scope_division;
    if (!row.key_group.empty()) view.key_group = text::code_name("key_group", row.key_group, locale);
    view.seats_min = row.seats_min;
    view.is_resident = row.is_resident != 0;
    view.submitted_on = row.submitted_on;
    view.approval_number = row.approval_number;
    return view;
}

}  // namespace lunxun::plan

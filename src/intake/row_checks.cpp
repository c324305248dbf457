// SPDX-License-Identifier: Apache-2.0
#include "intake/row_checks.hpp"

#include <array>

namespace lunxun::intake {
namespace {

/// Columns of which the first may not exceed the second, wherever a sheet has both.
struct OrderedPair {
    std::string_view low;
    std::string_view high;
};
constexpr std::array<OrderedPair, 7> kOrdered{{{"first_day", "last_day"},
                                               {"valid_from", "valid_until"},
                                               {"held_from", "held_until"},
                                               {"managed_from", "managed_until"},
                                               {"admitted_on", "valid_until"},
                                               {"earliest_day", "latest_day"},
                                               {"seats_min", "seats_max"}}};

std::string shown(const Column& column, const FieldValue& value) {
    return column.type == ColumnType::date ? value.day().iso() : std::to_string(value.number);
}

const Column& column_of(const RowValues& values, std::string_view key) {
    return values.sheet().columns[*values.sheet().find_column(key)];
}

bool refuse(const StagedRow& staged, StageContext& context, std::string_view column_key, Message message) {
    context.issues.add({staged.place, staged.reader.cell_of(column_key), Severity::error, std::move(message)});
    return false;
}

bool check_order(const StagedRow& staged, StageContext& context) {
    bool is_clean = true;
    for (const auto& [low, high] : kOrdered) {
        const auto& first = staged.values.at(low);
        const auto& second = staged.values.at(high);
        if (first.is_blank || second.is_blank || first.number <= second.number) continue;
        const auto& low_column = column_of(staged.values, low);
        const auto& high_column = column_of(staged.values, high);
        is_clean = refuse(staged, context, high,
                          {low_column.type == ColumnType::date ? "intake.end_before_start" : "intake.most_below_least",
                           {{"value", shown(high_column, second)}, {"column", high_column.title}, {"other_column", low_column.title}, {"other_value", shown(low_column, first)}}});
    }
    return is_clean;
}

bool check_person_name(const StagedRow& staged, StageContext& context) {
    const auto& name = staged.values.at("person_name");
    const auto& person = staged.values.at("person");
    if (name.is_blank || person.is_blank) return true;
    const auto& persons = context.references.persons;
    if (persons.is_name_of(person.number, name.text)) return true;
    return refuse(staged, context, "person_name", {"intake.name_differs", {{"value", name.text}, {"expected", persons.name_of(person.number)}}});
}

bool check_need(const StagedRow& staged, StageContext& context) {
    if (staged.values.sheet().key != "needs") return true;
    const bool is_personal = staged.values.at("source").text == "personal";
    if (is_personal && staged.values.at("person").is_blank) return refuse(staged, context, "person", {"intake.need_without_person", {}});
    if (!is_personal && staged.values.at("unit").is_blank) return refuse(staged, context, "unit", {"intake.need_without_unit", {}});
    return true;
}

bool check_plan_window(const StagedRow& staged, StageContext& context) {
    const auto& days = staged.values.at("days");
    const auto& earliest = staged.values.at("earliest_day");
    const auto& latest = staged.values.at("latest_day");
    if (days.is_blank || earliest.is_blank || latest.is_blank) return true;
    const auto room = latest.number - earliest.number + 1;
    if (room >= days.number || room < 1) return true;
    return refuse(staged, context, "days", {"intake.window_too_short", {{"value", std::to_string(days.number)}, {"days", std::to_string(room)}}});
}

}  // namespace

bool check_row(const StagedRow& staged, StageContext& context) {
    bool is_clean = check_order(staged, context);
    is_clean = check_person_name(staged, context) && is_clean;
    is_clean = check_need(staged, context) && is_clean;
    return check_plan_window(staged, context) && is_clean;
}

}  // namespace lunxun::intake

// SPDX-License-Identifier: Apache-2.0
#include "registry/people_workbook.hpp"

#include <array>
#include <functional>

#include "hours/summary_store.hpp"
#include "platform/documents/workbook_writer.hpp"
#include "registry/people_view.hpp"

namespace lunxun::registry {
namespace {

using documents::ColumnKind;
using documents::Value;

struct Writing {
    const std::vector<std::string>& rules;
    text::Locale locale;
    double class_hour;  ///< minutes

    Value hours(std::int64_t minutes) const { return static_cast<double>(minutes) / class_hour; }
    Value code(std::string_view list, const std::string& code) const { return text::code_name(list, code, locale).name; }
};

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? std::string() : std::string(between)) + part;
    return text;
}

Value day_or_blank(const std::optional<Day>& day) {
    return day ? Value{*day} : Value{};
}

Value key_groups(const PersonLine& line, const Writing& writing) {
    std::vector<std::string> names;
    for (const auto& group : key_group_names(line.key_group_bits, writing.locale)) names.push_back(group.name);
    return joined(names, " ");
}

struct PeopleColumn {
    std::string_view name;
    double width;
    ColumnKind kind;
    Value (*value)(const PersonLine&, const Writing&);
};

constexpr std::array kColumns{
    PeopleColumn{"name", 12, ColumnKind::text, [](const PersonLine& p, const Writing&) -> Value { return p.name; }},
    PeopleColumn{"unit_name", 34, ColumnKind::text, [](const PersonLine& p, const Writing&) -> Value { return p.unit_name; }},
    PeopleColumn{"post_name", 24, ColumnKind::text, [](const PersonLine& p, const Writing&) -> Value { return p.post_name; }},
    PeopleColumn{"rank", 16, ColumnKind::text, [](const PersonLine& p, const Writing& w) { return w.code("rank", p.rank_code); }},
    PeopleColumn{"field", 14, ColumnKind::text, [](const PersonLine& p, const Writing& w) { return w.code("field", p.field); }},
    PeopleColumn{"age", 8, ColumnKind::integer, [](const PersonLine& p, const Writing&) -> Value { return p.age; }},
    PeopleColumn{"key_groups", 30, ColumnKind::text, key_groups},
    PeopleColumn{"last_trained_on", 13, ColumnKind::date, [](const PersonLine& p, const Writing&) { return day_or_blank(p.last_trained_on); }},
    PeopleColumn{"trainings", 10, ColumnKind::integer, [](const PersonLine& p, const Writing&) -> Value { return p.trainings; }},
    PeopleColumn{"minutes_this_year", 12, ColumnKind::decimal, [](const PersonLine& p, const Writing& w) { return w.hours(p.minutes_this_year); }},
    PeopleColumn{"minutes_five_years", 12, ColumnKind::decimal, [](const PersonLine& p, const Writing& w) { return w.hours(p.minutes_five_years); }},
    PeopleColumn{"minutes_required", 12, ColumnKind::decimal, [](const PersonLine& p, const Writing& w) { return w.hours(p.minutes_required); }},
    PeopleColumn{"minutes_counted", 12, ColumnKind::decimal, [](const PersonLine& p, const Writing& w) { return w.hours(p.minutes_counted); }},
    PeopleColumn{"minutes_short", 12, ColumnKind::decimal, [](const PersonLine& p, const Writing& w) { return w.hours(p.minutes_short); }},
    PeopleColumn{"due_on", 13, ColumnKind::date, [](const PersonLine& p, const Writing&) { return day_or_blank(p.due_on); }},
    PeopleColumn{"unmet_rules", 14, ColumnKind::text,
                 [](const PersonLine& p, const Writing& w) -> Value { return joined(names_of_bits(p.unmet_rule_bits, w.rules), ", "); }},
    PeopleColumn{"nominations", 10, ColumnKind::integer, [](const PersonLine& p, const Writing&) -> Value { return p.nominations; }},
    PeopleColumn{"forecast_minutes_short", 14, ColumnKind::decimal, [](const PersonLine& p, const Writing& w) { return w.hours(p.forecast_minutes_short); }},
    PeopleColumn{"forecast_unmet_rules", 14, ColumnKind::text,
                 [](const PersonLine& p, const Writing& w) -> Value { return joined(names_of_bits(p.forecast_unmet_bits, w.rules), ", "); }},
};

std::string said(const std::string& key, text::Locale locale, MessageValues values = {}) {
    return text::render({"registry." + key, std::move(values)}, locale);
}

std::vector<const PeopleColumn*> chosen(const std::vector<std::string>& names) {
    std::vector<const PeopleColumn*> columns;
    for (const auto& name : names)
        for (const auto& column : kColumns)
            if (column.name == name) columns.push_back(&column);
    return columns;
}

}  // namespace

std::vector<std::string> people_columns() {
    std::vector<std::string> names;
    for (const auto& column : kColumns) names.emplace_back(column.name);
    return names;
}

Result<std::int64_t> write_people_workbook(const std::filesystem::path& file, sql::Session& session, const PeopleIndex& index,
                                           const PeopleSelection& selection, PeopleSorting sorting,
                                           const PeopleExport& wish, text::Locale locale) {
    auto writer = documents::WorkbookWriter::create(file);
    if (!writer) return writer.error();
    const auto columns = chosen(wish.columns);
    std::vector<documents::Column> titles;
    for (const auto* column : columns) titles.push_back({said("column_" + std::string(column->name), locale), column->width, column->kind});
    const auto sheet = writer->add_sheet(said("people_sheet", locale), titles);
    writer->title_row(sheet, said("people_title", locale));
    writer->note_row(sheet, said("people_note", locale, {{"as_of", wish.as_of.iso()}, {"minutes", std::to_string(wish.class_hour_minutes)}}));
    writer->header_row(sheet);
    const auto rules = hours::summary_rules(session);
    const Writing writing{rules, locale, static_cast<double>(wish.class_hour_minutes)};
    std::int64_t rows = 0;
    std::vector<Value> values;
    each_person(session, index, selection, sorting, [&](const PersonLine& line) {
        values.clear();
        for (const auto* column : columns) values.push_back(column->value(line, writing));
        writer->write_row(sheet, values);
        ++rows;
    });
    if (auto closed = writer->close(); !closed) return closed.error();
    return rows;
}

}  // namespace lunxun::registry

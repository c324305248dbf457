// SPDX-License-Identifier: Apache-2.0
#include "reports/annual_plan_workbook.hpp"

#include <map>

#include "platform/documents/workbook_writer.hpp"
#include "reports/paper_words.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::reports {
namespace {

using documents::CellStyle;
using documents::Column;
using documents::ColumnKind;
using documents::Value;
using documents::WorkbookWriter;

std::string group_names(std::string_view codes) {
    std::vector<std::string> names;
    while (!codes.empty()) {
        const auto end = std::min(codes.find(','), codes.size());
        names.emplace_back(rulebook::Codes::embedded().zh("rank_group", codes.substr(0, end)));
        codes.remove_prefix(std::min(end + 1, codes.size()));
    }
    return listed(names);
}

std::string state_name(std::string_view state) { return words("reports.state_" + std::string(state)); }

/// When the classes of each entry are held, one line a class.
std::map<std::int64_t, std::string> times_by_entry(const AnnualPlan& plan) {
    std::map<std::int64_t, std::string> times;
    for (const auto& dated : plan.classes) {
        if (dated.state == "cancelled") continue;
        std::string& text = times[dated.plan_entry_id];
        text += (text.empty() ? "" : "\n") + range_text({dated.first_day, dated.last_day});
    }
    return times;
}

void write_entries(WorkbookWriter& writer, const AnnualPlan& plan) {
    const std::vector<Column> columns = {{words("reports.column_number"), 6, ColumnKind::integer},
                                         {words("reports.column_code"), 14, ColumnKind::text},
                                         {words("reports.column_class"), 44, ColumnKind::wrapped_text},
                                         {words("reports.column_tier"), 10, ColumnKind::text},
                                         {words("reports.column_organiser"), 26, ColumnKind::wrapped_text},
                                         {words("reports.column_co_organiser"), 20, ColumnKind::wrapped_text},
                                         {words("reports.column_audience"), 26, ColumnKind::wrapped_text},
                                         {words("reports.column_people_each"), 10, ColumnKind::integer},
                                         {words("reports.column_runs"), 7, ColumnKind::integer},
                                         {words("reports.column_people"), 10, ColumnKind::integer},
                                         {words("reports.column_days"), 7, ColumnKind::integer},
                                         {words("reports.column_when"), 26, ColumnKind::wrapped_text},
                                         {words("reports.column_place"), 28, ColumnKind::wrapped_text},
                                         {words("reports.column_budget"), 14, ColumnKind::integer},
                                         {words("reports.column_contact"), 18, ColumnKind::text},
                                         {words("reports.column_state"), 10, ColumnKind::text}};
    const int sheet = writer.add_sheet(words("reports.annual_plan"), columns);
    writer.title_row(sheet, words("reports.annual_plan_title", {{"year", std::to_string(plan.year)}}));
    writer.header_row(sheet);
    const auto times = times_by_entry(plan);
    std::int64_t number = 0;
    std::int64_t runs = 0;
    std::int64_t people = 0;
    std::int64_t budget = 0;
    for (const auto& entry : plan.entries) {
        const auto time = times.find(entry.id);
        const std::string when = time == times.end() ? words("reports.not_dated") : time->second;
        runs += entry.runs;
        people += entry.seats_max * entry.runs;
        budget += entry.budget_yuan;
        writer.write_row(sheet, std::vector<Value>{++number, entry.code, entry.name, std::string(rulebook::Codes::embedded().zh("tier", entry.tier)),
                                                   entry.organiser, entry.co_organiser, group_names(entry.audience), entry.seats_max, entry.runs,
                                                   entry.seats_max * entry.runs, entry.days, when, entry.institution, entry.budget_yuan, {},
                                                   state_name(entry.state)});
    }
    const std::vector<Value> total = {{}, words("reports.total"), {}, {}, {}, {}, {}, {}, runs, people, {}, {}, {}, budget, {}, {}};
    writer.write_row(sheet, total, std::vector<CellStyle>(total.size(), CellStyle::total));
}

void write_classes(WorkbookWriter& writer, const AnnualPlan& plan) {
    const std::vector<Column> columns = {{words("reports.column_number"), 6, ColumnKind::integer},
                                         {words("reports.column_code"), 14, ColumnKind::text},
                                         {words("reports.column_class"), 44, ColumnKind::wrapped_text},
                                         {words("reports.column_organiser"), 26, ColumnKind::wrapped_text},
                                         {words("reports.column_place"), 28, ColumnKind::wrapped_text},
                                         {words("reports.column_first_day"), 12, ColumnKind::date},
                                         {words("reports.column_last_day"), 12, ColumnKind::date},
                                         {words("reports.column_days"), 7, ColumnKind::integer},
                                         {words("reports.column_seats"), 8, ColumnKind::integer},
                                         {words("reports.column_named"), 10, ColumnKind::integer},
                                         {words("reports.column_state"), 10, ColumnKind::text}};
    const int sheet = writer.add_sheet(words("reports.annual_classes"), columns);
    writer.title_row(sheet, words("reports.annual_classes_title", {{"year", std::to_string(plan.year)}}));
    writer.header_row(sheet);
    std::int64_t number = 0;
    std::int64_t seats = 0;
    std::int64_t named = 0;
    for (const auto& dated : plan.classes) {
        seats += dated.seats_max;
        named += dated.people;
        writer.write_row(sheet, std::vector<Value>{++number, dated.code, dated.name, dated.organiser, dated.institution, dated.first_day, dated.last_day,
                                                   std::int64_t{DayRange{dated.first_day, dated.last_day}.days()}, dated.seats_max, dated.people,
                                                   state_name(dated.state)});
    }
    const std::vector<Value> total = {{}, words("reports.total"), {}, {}, {}, {}, {}, {}, seats, named, {}};
    writer.write_row(sheet, total, std::vector<CellStyle>(total.size(), CellStyle::total));
}

}  // namespace

Result<void> write_annual_plan_workbook(const AnnualPlan& plan, const std::filesystem::path& path) {
    auto writer = WorkbookWriter::create(path);
    if (!writer) return writer.error();
    write_entries(*writer, plan);
    write_classes(*writer, plan);
    return writer->close();
}

}  // namespace lunxun::reports

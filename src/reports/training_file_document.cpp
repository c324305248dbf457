// SPDX-License-Identifier: Apache-2.0
#include "reports/training_file_document.hpp"

#include "platform/documents/official_paper.hpp"
#include "reports/paper_words.hpp"

namespace lunxun::reports {
namespace {

using documents::Alignment;
using documents::OfficialPaper;
using documents::PaperColumn;
using Rows = std::vector<std::vector<std::string>>;

PaperColumn column(const char* name, double width_mm, Alignment alignment = Alignment::left) {
    return {words(std::string("reports.file_column_") + name), width_mm, alignment};
}

/// A table under its heading, or the sentence that there is nothing to show.
void section(OfficialPaper& paper, const char* name, const std::vector<PaperColumn>& columns, const Rows& rows) {
    paper.heading(words(std::string("reports.file_") + name));
    if (rows.empty()) paper.paragraph(words("reports.file_nothing"));
    else paper.table(columns, rows);
}

std::string days_text(Day first, Day last) {
    return range_text({first, last});
}

/// `1,200 of 2,200` in class-hours, and in half-days where the rule asks for them too.
std::string amount(std::int64_t minutes, std::int64_t half_days, std::int64_t half_days_minimum, std::int64_t class_hour_minutes) {
    auto text = words("reports.file_hours", {{"hours", class_hours_text(minutes, class_hour_minutes)}});
    if (half_days_minimum > 0) text += words("reports.file_or_days", {{"days", half_days % 2 == 0 ? std::to_string(half_days / 2) : std::to_string(half_days / 2) + ".5"}});
    return text;
}

void add_person(OfficialPaper& paper, const hours::TrainingFilePage& file) {
    const auto& person = file.person;
    std::vector<std::string> groups;
    for (const auto& group : person.key_groups) groups.push_back(group.name);
    const Rows rows = {{words("reports.file_name"), person.name, words("reports.file_sex"), person.sex.name},
                       {words("reports.file_born"), date_text(person.born_on), words("reports.file_id_tail"), person.id_number_tail},
                       {words("reports.file_nationality"), person.nationality.name, words("reports.file_political"), person.political_status.name},
                       {words("reports.file_education"), person.education.name, words("reports.file_rank"), person.rank.name},
                       {words("reports.file_unit"), person.unit_name, words("reports.file_post"), person.post_name},
                       {words("reports.file_speciality"), person.speciality, words("reports.file_groups"), listed(groups)}};
    paper.table(std::vector<PaperColumn>{column("item", 24), column("content", 54), column("item", 24), column("content", 54)}, rows);
}

void add_rules(OfficialPaper& paper, const hours::TrainingFilePage& file) {
    Rows rows;
    for (const auto& year : file.years)
        for (const auto& rule : year.rules) {
            const bool is_met = rule.minutes_short == 0 && rule.half_days_short == 0;
            rows.push_back({std::to_string(year.year), rule.rule_name, amount(rule.minutes_minimum, rule.half_days_minimum, rule.half_days_minimum, file.class_hour_minutes),
                            amount(rule.minutes, rule.half_days, rule.half_days_minimum, file.class_hour_minutes),
                            is_met ? words("reports.file_met") : words("reports.file_short", {{"due", date_text(rule.due)}})});
        }
    section(paper, "rules", {column("year", 14, Alignment::center), column("rule", 50), column("asked", 32), column("counted", 32), column("verdict", 28)}, rows);
}

void add_forecast(OfficialPaper& paper, const hours::TrainingFilePage& file) {
    Rows rows;
    for (const auto& rule : file.forecast)
        rows.push_back({rule.rule_name, amount(rule.minutes_minimum, rule.half_days_minimum, rule.half_days_minimum, file.class_hour_minutes),
                        amount(rule.minutes, rule.half_days, rule.half_days_minimum, file.class_hour_minutes),
                        words(rule.is_met ? "reports.file_will_be_met" : "reports.file_will_be_short")});
    section(paper, "forecast", {column("rule", 56), column("asked", 36), column("expected", 36), column("verdict", 28)}, rows);
}

void add_places(OfficialPaper& paper, const hours::TrainingFilePage& file) {
    Rows rows;
    for (const auto& place : file.nominations) {
        std::vector<std::string> reasons;
        for (const auto& reason : place.reasons) reasons.push_back(reason.text);
        rows.push_back({days_text(place.first_day, place.last_day), place.class_name, place.institution_name, listed(reasons)});
    }
    section(paper, "places", {column("days", 36), column("class", 44), column("institution", 32), column("reasons", 44)}, rows);
}

void add_posts(OfficialPaper& paper, const hours::TrainingFilePage& file) {
    Rows rows;
    for (const auto& post : file.posts)
        rows.push_back({date_text(post.held_from), post.held_until ? date_text(*post.held_until) : words("reports.file_until_now"), post.unit_name, post.name, post.rank.name});
    section(paper, "posts", {column("from", 37), column("until", 37), column("unit", 38), column("post", 24), column("rank", 20)}, rows);
}

void add_gaps(OfficialPaper& paper, const hours::TrainingFilePage& file) {
    Rows rows;
    for (const auto& gap : file.gaps) {
        std::vector<std::string> sources;
        for (const auto& source : gap.sources) sources.push_back(source.name);
        rows.push_back({gap.topic.name, listed(sources), date_text(gap.stated_on), words(gap.is_closed ? "reports.file_gap_closed" : "reports.file_gap_open")});
    }
    section(paper, "gaps", {column("topic", 58), column("sources", 38), column("stated", 38), column("verdict", 22)}, rows);
}

void add_ledger(OfficialPaper& paper, const hours::TrainingFilePage& file) {
    Rows rows;
    for (const auto& entry : file.entries)
        rows.push_back({days_text(entry.first_day, entry.last_day), entry.kind.name, entry.activity, entry.institution.empty() ? entry.organiser : entry.institution,
                        class_hours_text(entry.training_minutes, file.class_hour_minutes)});
    section(paper, "ledger", {column("days", 36), column("kind", 22), column("activity", 50), column("institution", 32), column("hours", 16, Alignment::right)}, rows);
    if (static_cast<std::int64_t>(file.entries.size()) < file.entries_total)
        paper.paragraph(words("reports.file_ledger_cut", {{"shown", std::to_string(file.entries.size())}, {"total", std::to_string(file.entries_total)}}));
}

}  // namespace

Result<std::string> training_file_pdf(const hours::TrainingFilePage& file) {
    const auto title = words("reports.file_title");
    auto paper = OfficialPaper::create(title);
    if (!paper) return paper.error();
    paper->title(title);
    paper->paragraph(words("reports.file_as_of", {{"day", date_text(file.as_of)}, {"minutes", std::to_string(file.class_hour_minutes)}}));
    add_person(*paper, file);
    add_rules(*paper, file);
    add_forecast(*paper, file);
    add_places(*paper, file);
    add_gaps(*paper, file);
    add_posts(*paper, file);
    add_ledger(*paper, file);
    return paper->bytes();
}

}  // namespace lunxun::reports

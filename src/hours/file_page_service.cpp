// SPDX-License-Identifier: Apache-2.0
#include "hours/file_page_service.hpp"

#include <algorithm>

#include "hours/file_page_store.hpp"
#include "hours/training_file_service.hpp"
#include "nomination/reasons.hpp"
#include "people/career.hpp"
#include "plan/audience.hpp"
#include "rulebook/codes.hpp"

namespace lunxun::hours {
namespace {

/// Turns codes, rules and reasons into the reader's words.
class Words {
public:
    Words(const rulebook::RulePack& pack, text::Locale locale) : pack_(pack), locale_(locale) {}

    text::CodeName code(std::string_view list, std::string_view code) const { return code.empty() ? text::CodeName{} : text::code_name(list, code, locale_); }
    std::vector<text::CodeName> codes(std::string_view list, std::span<const std::string> codes) const {
        std::vector<text::CodeName> names;
        for (const auto& one : codes) names.push_back(code(list, one));
        return names;
    }
    std::vector<text::SpokenMessage> reasons(const std::string& json) const {
        std::vector<text::SpokenMessage> spoken;
        for (const auto& message : nomination::parse_messages(json)) spoken.push_back(text::spoken(message, locale_));
        return spoken;
    }
    const rulebook::Rule* rule(std::string_view id, Day day) const { return pack_.rule(id, day); }

    FileEvidence evidence(const FileEntry& entry) const {
        return {entry.id, code("ledger_kind", entry.kind), entry.activity, entry.organiser, entry.institution, code("topic", entry.topic), entry.first_day,
                entry.last_day, entry.half_days, entry.training_minutes, entry.is_recognised, entry.result, entry.evidence};
    }

private:
    const rulebook::RulePack& pack_;
    text::Locale locale_;
};

FileRule file_rule(const RuleStanding& standing, const Words& words) {
    const auto* rule = words.rule(standing.rule_id, standing.window_last);
    return {standing.rule_id, rule ? rule->name : standing.rule_id, rule ? rule->source : std::string(), standing.window_first, standing.window_last,
            standing.minutes_minimum, standing.half_days_minimum, standing.minutes, standing.half_days, standing.minutes_short, standing.half_days_short,
            standing.passed_by, standing.due, standing.is_due_by_promotion, static_cast<std::int64_t>(standing.counted_entries.size())};
}

FileYear file_year(const YearOfTraining& year, const Words& words) {
    FileYear shown{year.year, words.code("rank_group", year.rank_group), {}, {}};
    for (const auto& minutes : year.minutes) shown.minutes.push_back({words.code("ledger_kind", minutes.kind), minutes.training_minutes});
    for (const auto& standing : year.standings) shown.rules.push_back(file_rule(standing, words));
    return shown;
}

FilePerson file_person(const TrainingFile& file, std::span<const PostLine> posts, std::int64_t key_group_bits, Day today, const Words& words) {
    const auto& person = file.person;
    FilePerson shown{person.id.value, person.name, person.id_number_tail, words.code("sex", person.sex), person.born_on, words.code("nationality", person.nationality),
                     words.code("political_status", person.political_status), words.code("education", person.education), person.speciality, {}, {}, {}, {}, {}};
    if (const auto* main = people::main_post(file.posts, today, rulebook::rank_order)) {
        const auto line = std::ranges::find(posts, main->id, &PostLine::post_id);
        shown.unit_id = main->unit_id.value;
        shown.unit_name = line == posts.end() ? std::string() : line->unit_name;
        shown.post_name = main->name;
        shown.rank = words.code("rank", main->rank_code);
    }
    for (int group = 1; group < plan::kKeyGroups; ++group)
        if ((key_group_bits >> group & 1) != 0) shown.key_groups.push_back(words.code("key_group", to_string(static_cast<plan::KeyGroup>(group))));
    return shown;
}

/// What the forecast looks at, out of the same rows that the file shows.
std::vector<FileForecast> file_forecast(const TrainingFile& file, std::span<const PlannedClass> planned, int year, Day today, const rulebook::RulePack& pack, const Words& words) {
    std::vector<FileForecast> shown;
    const auto* post = people::main_post(file.posts, today, rulebook::rank_order);
    if (!post) return shown;
    std::vector<rulebook::CreditFact> credits;
    for (const auto& entry : file.entries)
        credits.push_back({entry.kind, entry.first_day, entry.last_day, entry.half_days, entry.training_minutes, entry.is_full_time, entry.is_recognised});
    const auto promoted = people::promoted_on(file.posts, today, rulebook::rank_order, rulebook::rank_group);
    for (const auto& requirement : rulebook::hours_requirements(pack, rulebook::rank_group(post->rank_code), Day::of(year, 12, 31))) {
        const auto coming = forecast(requirement, {file.person, file.posts, credits, planned}, promoted, year, today, pack);
        const auto* rule = words.rule(requirement.rule_id, Day::of(year, 12, 31));
        const auto& standing = coming.standing;
        shown.push_back({requirement.rule_id, rule ? rule->name : requirement.rule_id, coming.minutes_minimum, standing.minutes, coming.half_days_minimum, standing.half_days,
                         standing.minutes_short, standing.half_days_short, standing.passed_by != rulebook::PassedBy::none, standing.due});
    }
    return shown;
}

void add_year_to_come(sql::Session& session, const rulebook::RulePack& pack, const TrainingFile& file, Day today, const Words& words, TrainingFilePage& page) {
    const auto state = projection_state_on(session, pack, today);
    page.forecast_year = state.forecast_year;
    std::vector<PlannedClass> planned;
    if (state.nomination_run_id) {
        for (const auto& place : places_of_person(session, *state.nomination_run_id, page.person.person_id)) {
            const auto credit = planned_class(place, pack);
            const bool is_open = place.state != "returned" && place.state != "withdrawn";
            if (is_open) planned.push_back(credit);
            page.nominations.push_back({place.nomination_id, place.class_id, place.class_name, place.institution_name, place.first_day, place.last_day, place.state,
                                        credit.training_minutes, words.reasons(place.reasons_json)});
        }
        if (const auto refusal = refusal_of_person(session, *state.nomination_run_id, page.person.person_id))
            page.refusal = FileRefusal{refusal->class_id, refusal->class_name, words.reasons(refusal->reasons_json)};
    }
    page.forecast = file_forecast(file, planned, static_cast<int>(state.forecast_year), today, pack, words);
}

}  // namespace

Result<TrainingFilePage> load_file_page(sql::Session& session, const rulebook::RulePack& pack, people::PersonId person, Day today, text::Locale locale) {
    const auto file = load_training_file(session, pack, person, today);
    if (!file) return file.error();
    const Words words(pack, locale);
    const auto posts = posts_of_person(session, person.value);
    TrainingFilePage page;
    page.person = file_person(*file, posts, key_group_bits_of_person(session, person.value), today, words);
    page.as_of = today;
    page.class_hour_minutes = rulebook::class_hour_minutes(pack, today);
    for (const auto& post : posts)
        page.posts.push_back({post.post_id, post.unit_id, post.unit_name, post.name, words.code("rank", post.rank_code), post.is_leader, post.is_head, post.held_from, post.held_until});
    for (const auto& year : file->years) page.years.push_back(file_year(year, words));
    for (const auto& entry : file->entries) {
        if (page.entries.size() == kEntriesShown) break;
        page.entries.push_back(words.evidence(entry));
    }
    page.entries_total = static_cast<std::int64_t>(file->entries.size());
    page.reversed_entries = file->reversed_entries;
    for (const auto& gap : file->gaps)
        page.gaps.push_back({words.code("topic", gap.topic), words.codes("need_source", gap.sources), words.codes("gap_kind", gap.gap_kinds), gap.weight, gap.stated_on, gap.closed_by.has_value()});
    add_year_to_come(session, pack, *file, today, words, page);
    return page;
}

Result<std::vector<FileEvidence>> load_evidence(sql::Session& session, const rulebook::RulePack& pack, people::PersonId person, Day today, std::int64_t year,
                                                std::string_view rule_id, text::Locale locale) {
    const auto file = load_training_file(session, pack, person, today);
    if (!file) return file.error();
    const Words words(pack, locale);
    std::vector<FileEvidence> rows;
    for (const auto& of_year : file->years) {
        if (of_year.year != year) continue;
        const auto standing = std::ranges::find(of_year.standings, rule_id, &RuleStanding::rule_id);
        if (standing == of_year.standings.end()) break;
        for (const auto& entry : file->entries)
            if (std::ranges::find(standing->counted_entries, entry.id) != standing->counted_entries.end()) rows.push_back(words.evidence(entry));
        return rows;
    }
    return Error::of(ErrorCode::not_found, "hours.no_such_rule", {{"rule", std::string(rule_id)}, {"year", std::to_string(year)}});
}

}  // namespace lunxun::hours

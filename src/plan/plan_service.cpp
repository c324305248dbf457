// SPDX-License-Identifier: Apache-2.0
#include "plan/plan_service.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "plan/calendar_problem.hpp"
#include "plan/plan_rules.hpp"
#include "plan/plan_store.hpp"
#include "plan/population_store.hpp"
#include "plan/seat_quota.hpp"
#include "platform/text/locale.hpp"

namespace lunxun::plan {
namespace {

/// All that the database says about a year.
struct YearFacts {
    Population population;
    std::vector<Place> places;
    std::vector<PlanEntry> entries;
    std::vector<Blackout> blackouts;
};

Result<YearFacts> load_year(sql::Database& database, int year) {
    return database.read([&](sql::Session& session) -> Result<YearFacts> {
        PlanStore store(session);
        YearFacts facts;
        facts.places = store.load_places();
        auto entries = store.load_entries(year, facts.places);
        if (!entries) return entries.error();
        if (entries->empty()) return Error::of(ErrorCode::not_found, "plan.no_entries", {{"year", std::to_string(year)}});
        facts.entries = *std::move(entries);
        facts.blackouts = store.load_blackouts(year);
        auto population = load_population(session, year);
        if (!population) return population.error();
        facts.population = *std::move(population);
        return facts;
    });
}

std::vector<AudienceCount> count_audiences(const YearFacts& facts, int year, const PlanRules& rules) {
    std::vector<AudienceCount> audiences;
    for (const auto& entry : facts.entries)
        audiences.push_back(count_audience(entry, facts.population, std::clamp(entry.window.first, Day::of(year, 1, 1), Day::of(year, 12, 31)), rules));
    return audiences;
}

Error cancelled() {
    return Error::of(ErrorCode::cancelled, "plan.cancelled");
}

/// What the calendar could not do, and what it came to.
std::vector<Finding> calendar_findings(const PlanDraft& draft, std::span<const PlannedRun> runs, const CalendarProblem& problem,
                                       std::span<const int> starts, const CalendarScore& score) {
    std::vector<Finding> findings;
    for (std::size_t r = 0; r < runs.size(); ++r) {
        if (starts[r] >= 0) continue;
        const auto& entry = draft.entries[static_cast<std::size_t>(runs[r].entry)];
        const bool has_days = !problem.runs[r].starts.empty();
        findings.push_back({runs[r].entry, std::nullopt, "calendar", Severity::blocking, Disposition::hold,
                            Message{has_days ? "plan.no_free_place" : "plan.no_day_allowed",
                                    {{"entry", entry.code + " " + entry.name},
                                     {"run", std::to_string(runs[r].run_number)},
                                     {"first_day", entry.window.first.iso()},
                                     {"last_day", entry.window.last.iso()}}}});
    }
    findings.push_back({std::nullopt, std::nullopt, "calendar", Severity::notice, Disposition::none,
                        Message{"plan.calendar_score",
                                {{"season", std::to_string(std::lround(score.season))},
                                 {"weekdays", std::to_string(score.unfavourable_weekdays)},
                                 {"rest_days", std::to_string(score.rest_days)},
                                 {"close_runs", std::to_string(score.close_runs)},
                                 {"people_over", std::to_string(std::lround(score.people_over))},
                                 {"faculty_over", std::to_string(std::lround(score.faculty_over))}}}});
    return findings;
}

std::string class_code(const PlanEntry& entry, int run_number) {
    const auto number = std::to_string(run_number);
    return entry.code + "-" + std::string(number.size() < 2 ? 2 - number.size() : 0, '0') + number;
}

/// Rows of one version of the plan.
class PlanWriter {
public:
    PlanWriter(sql::Session& session, const PlanDraft& draft, const PlanRunRow& run) : store_(session), draft_(draft), run_(run) { store_.add_run(run_); }

    const PlanRunRow& run() const { return run_; }

    void write_findings(std::span<const Finding> findings) {
        std::vector<PlanFindingRow> rows;
        for (const auto& finding : findings) {
            PlanFindingRow row;
            row.plan_run_id = run_.id;
            if (finding.entry) row.plan_entry_id = draft_.entries[static_cast<std::size_t>(*finding.entry)].id;
            if (finding.other) row.other_entry_id = draft_.entries[static_cast<std::size_t>(*finding.other)].id;
            row.check_name = finding.check;
            row.severity = to_string(finding.severity);
            row.disposition = to_string(finding.disposition);
            row.message_key = finding.message.key;
            row.values_json = text::values_json(finding.message.values);
            rows.push_back(std::move(row));
        }
        store_.add_findings(rows);
    }

    void write_classes(std::span<const PlannedRun> runs, Day year_start, std::span<const int> starts) {
        std::vector<TrainingClassRow> rows;
        std::vector<std::size_t> planned;
        for (std::size_t r = 0; r < runs.size(); ++r) {
            if (starts[r] < 0) continue;
            rows.push_back(class_row(runs[r], year_start + starts[r]));
            planned.push_back(r);
        }
        store_.add_classes(rows);
        std::vector<ClassQuotaRow> quotas;
        for (std::size_t c = 0; c < rows.size(); ++c) {
            const auto& audience = draft_.audiences[static_cast<std::size_t>(runs[planned[c]].entry)];
            for (const auto& quota : split_seats(audience, runs[planned[c]].seats_max))
                quotas.push_back({0, rows[c].id, draft_.population.units[static_cast<std::size_t>(quota.unit)].id, quota.seats});
        }
        store_.add_quotas(quotas);
    }

private:
    TrainingClassRow class_row(const PlannedRun& run, Day first) const {
        const auto& entry = draft_.entries[static_cast<std::size_t>(run.entry)];
        TrainingClassRow row;
        row.plan_run_id = run_.id;
        row.plan_entry_id = entry.id;
        row.code = class_code(entry, run.run_number);
        row.run_number = run.run_number;
        row.name = entry.name;
        row.institution_id = draft_.places[static_cast<std::size_t>(entry.institution)].id;
        row.first_day = first.iso();
        row.last_day = (first + (entry.days - 1)).iso();
        row.seats_min = entry.seats_min;
        row.seats_max = run.seats_max;
        row.beds = run.beds;
        row.state = "prepared";
        return row;
    }

    PlanStore store_;
    const PlanDraft& draft_;
    PlanRunRow run_;
};

PlanRunRow run_row(const rulebook::RulePack& pack, const PlanOptions& options) {
    PlanRunRow run;
    run.year = options.year;
    run.today = run.created_at = options.today.iso();
    run.seed = static_cast<std::int64_t>(options.seed);
    run.rule_pack_id = pack.id();
    run.rule_pack_version = pack.version();
    run.state = "proposed";
    return run;
}

PlanSummary summary_of(const PlanDraft& draft, std::size_t standing, std::span<const Finding> findings, std::span<const PlannedRun> runs,
                       std::span<const int> starts, const CalendarScore& score) {
    PlanSummary summary;
    summary.entries = static_cast<int>(draft.entries.size());
    summary.standing_entries = static_cast<int>(standing);
    summary.findings = static_cast<int>(findings.size());
    for (const auto& finding : findings) summary.blocking_findings += finding.severity == Severity::blocking;
    for (std::size_t r = 0; r < runs.size(); ++r) {
        if (starts[r] < 0) {
            ++summary.runs_without_day;
            continue;
        }
        ++summary.classes;
        summary.seats += runs[r].seats_max;
    }
    summary.score = score;
    return summary;
}

}  // namespace

Result<PlanSummary> plan_year(sql::Database& database, const rulebook::RulePack& pack, const calendar::WorkingCalendar& calendar,
                              const calendar::Season& season, const PlanOptions& options, const ProgressSink& progress) {
    const auto goes_on = [&](double fraction, const char* step) { return !progress || progress({fraction, step}); };
    if (!goes_on(0, "plan.step_load")) return cancelled();
    const auto rules = plan_rules(pack, season, options.today, options.planning_toml);
    if (!rules) return rules.error();
    auto facts = load_year(database, options.year);
    if (!facts) return facts.error();

    if (!goes_on(0.4, "plan.step_check")) return cancelled();
    const auto audiences = count_audiences(*facts, options.year, *rules);
    const PlanDraft draft{options.year,   options.today, calendar.add_working_days(options.today, rules->lead_working_days),
                          facts->population, facts->entries, audiences, facts->places, *rules};
    auto findings = check_plan(draft);
    const auto standing = standing_entries(draft, findings);

    const auto runs = planned_runs(draft, standing);
    const auto problem = calendar_problem(draft, runs, facts->blackouts, year_days(options.year, calendar, season));
    bool is_cancelled = false;
    CalendarOptions search;
    search.seed = options.seed;
    search.progress = [&](double share) { return !(is_cancelled = is_cancelled || !goes_on(0.5 + 0.4 * share, "plan.step_calendar")); };
    const auto starts = choose_first_days(problem, search);
    if (is_cancelled || !goes_on(0.9, "plan.step_store")) return cancelled();

    const auto score = score_calendar(problem, starts);
    for (auto& finding : calendar_findings(draft, runs, problem, starts, score)) findings.push_back(std::move(finding));
    const Day year_start = Day::of(options.year, 1, 1);
    for (auto& warning : calendar.warnings({year_start, Day::of(options.year, 12, 31)}))
        findings.push_back({std::nullopt, std::nullopt, "calendar", Severity::warning, Disposition::none, std::move(warning)});

    auto summary = summary_of(draft, standing.size(), findings, runs, starts, score);
    database.write([&](sql::Session& session) {
        PlanWriter writer(session, draft, run_row(pack, options));
        writer.write_findings(findings);
        writer.write_classes(runs, year_start, starts);
        summary.plan_run_id = writer.run().id;
        summary.version = writer.run().version;
    });
    return summary;
}

}  // namespace lunxun::plan

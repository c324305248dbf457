// SPDX-License-Identifier: Apache-2.0
#include "nomination/nomination_service.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "calendar/season.hpp"
#include "nomination/nomination_settings.hpp"
#include "nomination/nomination_writer_store.hpp"
#include "nomination/offered_year_store.hpp"
#include "nomination/settled_plan.hpp"
#include "nomination/year_search.hpp"
#include "plan/plan_rules.hpp"
#include "plan/plan_store.hpp"
#include "platform/json/codec.hpp"

namespace lunxun::nomination {
namespace {

Error cancelled() {
    return Error::of(ErrorCode::cancelled, "nomination.cancelled");
}

struct LoadedYear {
    plan::PlanRunRow run;
    OfferedYear year;
};

Result<LoadedYear> load(sql::Database& database, const rulebook::RulePack& pack, const NominationOptions& options) {
    const auto rules = plan::plan_rules(pack, calendar::Season::embedded(), options.today, options.planning_toml);
    if (!rules) return rules.error();
    return database.read([&](sql::Session& session) -> Result<LoadedYear> {
        const MessageValues which{{"year", std::to_string(options.year)}};
        auto run = plan::PlanStore(session).find_current_run(options.year);
        if (!run) return Error::of(ErrorCode::not_found, "nomination.no_plan", which);
        auto year = load_offered_year(session, pack, *run, *rules, {.person_id = {}, .tiers = options.tiers});
        if (!year) return year.error();
        if (year->classes.empty()) return Error::of(ErrorCode::not_found, "nomination.no_classes", which);
        return LoadedYear{*std::move(run), *std::move(year)};
    });
}

Result<assignment::Solution> propose(const OfferedYear& year, const YearInstance& made, const Pins& pins, const std::vector<assignment::Floor>& floors,
                                     const assignment::Prices* known, const NominationOptions& options, SearchLog& log) {
    auto solution = search_plan(made, pins, floors, known, options, log);
    if (solution) settle_plan(year, made, *solution);
    return solution;
}

/// The solver's bound takes off what people missing from floors cost; the stored one bounds the values of all plans that keep
/// the floors as well as this one.
void lift_bound(const std::vector<FloorOutcome>& outcomes, assignment::Solution& solution) {
    for (const auto& floor : outcomes) solution.upper_bound += std::int64_t{assignment::kMustPenalty} * std::max<std::int64_t>(0, floor.least - floor.served);
}

/// The curve as people look at it: a point a step of the picture is enough.
std::vector<SearchPoint> thinned(const std::vector<SearchPoint>& points) {
    constexpr std::size_t kPoints = 120;
    if (points.size() <= kPoints) return points;
    std::vector<SearchPoint> kept;
    for (std::size_t i = 0; i < kPoints; ++i) kept.push_back(points[i * (points.size() - 1) / (kPoints - 1)]);
    return kept;
}

NominationRunRow run_row(const LoadedYear& loaded, const YearInstance& made, const assignment::Solution& solution, const NominationOptions& options,
                         const SearchLog& log) {
    NominationRunRow run;
    run.plan_run_id = loaded.run.id;
    run.created_at = options.today.iso();
    run.seed = static_cast<std::int64_t>(options.seed);
    run.value = solution.value;
    run.upper_bound = solution.upper_bound;
    run.settings_json = boost::json::serialize(json::encode(settings_of(options)));
    auto points = thinned(log.points());
    points.push_back({log.seconds(), run.value, run.upper_bound});
    run.progress_json = boost::json::serialize(json::encode(points));
    run.persons = static_cast<std::int64_t>(made.members.size());
    run.classes = static_cast<std::int64_t>(loaded.year.classes.size());
    run.eligible_pairs = static_cast<std::int64_t>(made.candidates.size());
    run.places = static_cast<std::int64_t>(solution.plan.size());
    run.must_unserved = solution.must_unserved;
    run.classes_not_run = static_cast<std::int64_t>(solution.classes_not_run.size());
    return run;
}

NominationSummary summary_of(const NominationRunRow& run, const OfferedYear& year, const YearInstance& made, const assignment::Solution& solution) {
    NominationSummary summary;
    summary.plan_run_id = run.plan_run_id;
    summary.people = run.persons;
    summary.classes = run.classes;
    summary.eligible_pairs = run.eligible_pairs;
    summary.places = run.places;
    for (const auto& offered : year.classes) summary.seats += offered.seats_max;
    for (const auto& person : made.instance.persons) summary.must += person.must;
    int previous = -1;
    for (const auto& nomination : solution.plan) {
        summary.people_served += nomination.person != previous;
        previous = nomination.person;
    }
    summary.value = run.value;
    summary.upper_bound = run.upper_bound;
    summary.must_unserved = run.must_unserved;
    summary.classes_not_run = run.classes_not_run;
    const auto bound = static_cast<double>(run.upper_bound);
    summary.gap = bound == 0 ? 0 : (bound - static_cast<double>(run.value)) / std::abs(bound);
    summary.fairness = fairness_report(year, made, solution);
    return summary;
}

}  // namespace

Result<NominationSummary> nominate_year(sql::Database& database, const rulebook::RulePack& pack, const NominationOptions& options,
                                        const ProgressSink& progress) {
    const auto goes_on = [&](double fraction, const char* step) { return !progress || progress({fraction, step}); };
    if (!goes_on(0, "nomination.step_load")) return cancelled();
    const auto loaded = load(database, pack, options);
    if (!loaded) return loaded.error();
    const auto& year = loaded->year;

    const PriorityRule rule(year, options.weights);
    auto made = build_instance(year, rule, [&](double share) { return goes_on(0.2 + 0.15 * share, "nomination.step_rank"); });
    if (!made) return cancelled();
    auto pins = choose_pins(year, *made);
    const auto floors = solver_floors(year, *made, options.floors);
    if (!floors) return floors.error();
    SearchLog log(progress, floors->empty() ? 1 : 2);
    auto solution = propose(year, *made, pins, {}, nullptr, options, log);
    if (!solution) return solution.error();
    const auto value_without_floors = solution->value;
    std::vector<FloorOutcome> outcomes;
    if (!floors->empty()) {
        auto with_floors = propose(year, *made, pins, *floors, &solution->prices, options, log);
        if (!with_floors) return with_floors.error();
        outcomes = floor_outcomes(options.floors, *floors, *solution, *with_floors);
        lift_bound(outcomes, *with_floors);
        solution = std::move(with_floors);
    }
    if (!goes_on(0.75, "nomination.step_explain")) return cancelled();
    find_lost_pins(year, *made, *solution, pins);
    const Explanations explanations(year, *made, rule, *solution);

    auto run = run_row(*loaded, *made, *solution, options, log);
    auto summary = summary_of(run, year, *made, *solution);
    run.fairness_json = boost::json::serialize(json::encode(summary.fairness));
    run.floors_json = boost::json::serialize(json::encode(outcomes));
    if (!outcomes.empty()) run.value_without_floors = value_without_floors;
    summary.floors = std::move(outcomes);
    summary.value_without_floors = value_without_floors;
    summary.pins_kept = static_cast<std::int64_t>(pins.pins.size());
    summary.pins_lost = static_cast<std::int64_t>(pins.lost.size());
    if (!goes_on(0.8, "nomination.step_store")) return cancelled();
    database.write([&](sql::Session& session) { summary.refusals = write_nomination(session, {year, *made, *solution, explanations, pins.lost}, run); });
    summary.nomination_run_id = run.id;
    return summary;
}

}  // namespace lunxun::nomination

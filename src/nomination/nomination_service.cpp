// SPDX-License-Identifier: Apache-2.0
#include "nomination/nomination_service.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <optional>
#include <utility>

#include "calendar/season.hpp"
#include "nomination/nomination_writer_store.hpp"
#include "nomination/offered_year_store.hpp"
#include "nomination/settled_plan.hpp"
#include "plan/plan_rules.hpp"
#include "plan/plan_store.hpp"
#include "solvers/assignment/solve.hpp"

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
        auto year = load_offered_year(session, pack, *run, *rules);
        if (!year) return year.error();
        if (year->classes.empty()) return Error::of(ErrorCode::not_found, "nomination.no_classes", which);
        return LoadedYear{*std::move(run), *std::move(year)};
    });
}

std::string settings_json(const NominationOptions& options) {
    const auto& weights = options.weights;
    const auto number = [](const char* name, std::int64_t value) { return "\"" + std::string(name) + "\":" + std::to_string(value); };
    std::string json = "{" + number("max_iterations", options.max_iterations);
    for (const auto& [name, value] : {std::pair{"classes_per_person", options.arcs.classes_per_person}, {"candidates_per_seat", options.arcs.candidates_per_seat},
                                      {"base", weights.base}, {"hours_deficit", weights.hours_deficit}, {"long_untrained", weights.long_untrained},
                                      {"few_trainings", weights.few_trainings}, {"new_promotion", weights.new_promotion}, {"key_post", weights.key_post},
                                      {"key_group", weights.key_group}, {"field_match", weights.field_match}, {"gap_match", weights.gap_match},
                                      {"trained_lately", weights.trained_lately}})
        json += "," + number(name, value);
    return json + "}";
}

NominationRunRow run_row(const LoadedYear& loaded, const YearInstance& made, const assignment::Solution& solution, const NominationOptions& options) {
    NominationRunRow run;
    run.plan_run_id = loaded.run.id;
    run.created_at = options.today.iso();
    run.seed = static_cast<std::int64_t>(options.seed);
    run.settings_json = settings_json(options);
    run.value = solution.value;
    run.upper_bound = solution.upper_bound;
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
    summary.arcs = static_cast<std::int64_t>(made.instance.arcs.size());
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

/// The solver's prices over every eligible pair: enough to prove a bound and to tell which pairs matter; no plan is
/// looked for. Empty prices when the solver refuses the instance; the main run then says why.
assignment::Solution price_all_pairs(const YearInstance& made, const NominationOptions& options) {
    constexpr std::int64_t kPriceUpdates = 100;
    assignment::Instance whole = made.instance;
    whole.arcs.clear();
    for (std::size_t c = 0; c < whole.classes.size(); ++c)
        for (const auto& candidate : made.candidates_of(static_cast<int>(c))) whole.arcs.push_back({candidate.person, static_cast<int>(c), candidate.benefit});
    std::atomic<bool> is_enough = false;
    assignment::Options settings;
    settings.seed = options.seed;
    settings.threads = options.threads;
    settings.spent = [&] { return is_enough.load() ? 2.0 : 0.0; };
    settings.progress = [&](const assignment::Progress& at) { is_enough = at.iterations >= kPriceUpdates; };
    auto priced = assignment::solve(whole, settings);
    return priced ? *std::move(priced) : assignment::Solution{};
}

/// Runs the solver; its share of the progress is the middle of the whole.
Result<assignment::Solution> solve(const YearInstance& made, const assignment::Prices& known, const NominationOptions& options, const ProgressSink& progress) {
    std::atomic<bool> is_cancelled = false;
    const auto begin = std::chrono::steady_clock::now();
    assignment::Options settings;
    settings.seed = options.seed;
    settings.threads = options.threads;
    settings.gap_goal = options.gap_goal;
    settings.max_iterations = options.max_iterations;
    if (!known.seat.empty()) settings.start_prices = &known;
    settings.spent = [&] {
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        return is_cancelled.load() ? 2.0 : seconds.count() / options.max_seconds;
    };
    settings.progress = [&](const assignment::Progress& at) {
        const double share = static_cast<double>(at.iterations) / static_cast<double>(std::max<std::int64_t>(1, options.max_iterations));
        if (progress && !progress({0.35 + 0.4 * std::min(1.0, share), "nomination.step_solve"})) is_cancelled = true;
    };
    auto solution = assignment::solve(made.instance, settings);
    if (is_cancelled) return cancelled();
    return solution;
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
    auto made = build_instance(year, rule, options.arcs, [&](double share) { return goes_on(0.2 + 0.15 * share, "nomination.step_rank"); });
    if (!made) return cancelled();
    const auto priced = price_all_pairs(*made, options);
    choose_arcs(year, options.arcs, priced.prices.seat, *made);
    if (!goes_on(0.35, "nomination.step_solve")) return cancelled();
    auto solution = solve(*made, priced.prices, options, progress);
    if (!solution) return solution.error();
    if (!goes_on(0.75, "nomination.step_explain")) return cancelled();
    settle_plan(year, *made, *solution);
    const auto plain_bound = bound_of_all_pairs(*made, *solution);
    solution->upper_bound = priced.prices.seat.empty() ? plain_bound : std::min(plain_bound, priced.upper_bound);
    const Explanations explanations(year, *made, rule, *solution);

    auto run = run_row(*loaded, *made, *solution, options);
    auto summary = summary_of(run, year, *made, *solution);
    if (!goes_on(0.8, "nomination.step_store")) return cancelled();
    database.write([&](sql::Session& session) { summary.refusals = write_nomination(session, {year, *made, *solution, explanations}, run); });
    summary.nomination_run_id = run.id;
    return summary;
}

}  // namespace lunxun::nomination

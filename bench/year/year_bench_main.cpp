// SPDX-License-Identifier: Apache-2.0
// bench-year plan|nominate DATABASE [ITERATIONS [GAP]]: plans, or nominates, the year of an imported database, and prints
// the seconds and figures of each step. The database gets a new version of the plan or of the nomination.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <utility>

#include "nomination/nomination_service.hpp"
#include "plan/plan_service.hpp"
#include "platform/text/locale.hpp"

namespace {

using namespace lunxun;

constexpr int kYear = 2027;
const Day kToday = Day::of(2026, 11, 21);

/// Runs a step, prints its seconds, and ends the program when it fails.
template <class Step>
auto timed(const char* name, Step step) {
    const auto begin = std::chrono::steady_clock::now();
    auto result = step();
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    std::printf("%-10s %7.1f s\n", name, seconds.count());
    std::fflush(stdout);
    if (!result) {
        std::printf("  %s\n", text::render(result.error().message, text::Locale::en).c_str());
        for (std::size_t i = 0; i < result.error().fields.size() && i < 5; ++i)
            std::printf("  %s: %s\n", result.error().fields[i].field.c_str(), text::render(result.error().fields[i].message, text::Locale::en).c_str());
        std::exit(1);
    }
    return *std::move(result);
}

void print_findings(sql::Database& database, std::int64_t run) {
    database.read([&](sql::Session& session) {
        for (const auto* check : {"duplicate", "several_organisers", "field_share", "budget_ceiling", "lead_time", "approval", "rotation", "key_group",
                                  "size_and_length", "goal", "audience", "place", "calendar"})
            std::printf("  %s %lld", check,
                        static_cast<long long>(session.scalar<std::int64_t>("select count(*) from plan_finding where plan_run_id = :run and check_name = :name",
                                                                            {{"run", run}, {"name", std::string(check)}})));
        std::printf("\n");
    });
}

void plan_year(sql::Database& database) {
    const auto& pack = rulebook::RulePack::embedded();
    const auto plan = timed("plan", [&] {
        return plan::plan_year(database, pack, calendar::WorkingCalendar::embedded(), calendar::Season::embedded(),
                               {.year = kYear, .today = kToday, .seed = 1, .planning_toml = {}}, {});
    });
    const auto& score = plan.score;
    std::printf("  %d entries, %d stand, %d classes, %lld seats, %d findings, %d without a day\n", plan.entries, plan.standing_entries, plan.classes,
                static_cast<long long>(plan.seats), plan.findings, plan.runs_without_day);
    std::printf("  season %.1f %% off, %lld bad weekdays, %lld rest days, %lld close runs, %.0f person-days over, %.0f faculty half-days over\n", score.season,
                static_cast<long long>(score.unfavourable_weekdays), static_cast<long long>(score.rest_days), static_cast<long long>(score.close_runs), score.people_over,
                score.faculty_over);
    print_findings(database, plan.plan_run_id);
}

void nominate_year(sql::Database& database, nomination::NominationOptions options) {
    const auto& pack = rulebook::RulePack::embedded();
    options.year = kYear;
    options.today = kToday;
    std::string step;
    auto since = std::chrono::steady_clock::now();
    auto clock = std::clock();
    const auto watch = [&](const Progress& progress) {
        if (progress.step != step) {
            const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - since;
            const double processor = static_cast<double>(std::clock() - clock) / CLOCKS_PER_SEC;
            if (!step.empty()) std::printf("  %-28s %6.1f s %6.1f s of processors\n", step.c_str(), seconds.count(), processor);
            clock = std::clock();
            std::fflush(stdout);
            since = std::chrono::steady_clock::now();
            step = progress.step;
        }
        return true;
    };
    const auto nominated = timed("nominate", [&] { return nomination::nominate_year(database, pack, options, watch); });
    std::printf("  %lld people, %lld pairs, %lld classes (%lld not run), %lld of %lld seats, %lld refusals\n", static_cast<long long>(nominated.people),
                static_cast<long long>(nominated.eligible_pairs), static_cast<long long>(nominated.classes),
                static_cast<long long>(nominated.classes_not_run), static_cast<long long>(nominated.places), static_cast<long long>(nominated.seats),
                static_cast<long long>(nominated.refusals));
    std::printf("  value %lld, bound %lld, gap %.3f %%, %lld of %lld overdue unserved\n", static_cast<long long>(nominated.value),
                static_cast<long long>(nominated.upper_bound), 100 * nominated.gap, static_cast<long long>(nominated.must_unserved), static_cast<long long>(nominated.must));
    for (const auto& table : nominated.fairness)
        std::printf("  %-15s served %.1f %% to %.1f %%, spread %.1f, Gini of places %.2f\n", table.attribute.c_str(), 100 * table.lowest, 100 * table.highest,
                    100 * table.spread, table.gini);
}

}  // namespace

int main(int argc, char** argv) {
    const std::string step = argc > 2 ? argv[1] : "";
    if (step != "plan" && step != "nominate") {
        std::fprintf(stderr, "usage: bench-year plan|nominate DATABASE [ITERATIONS [GAP]]\n");
        return 2;
    }
    auto database = timed("open", [&] { return sql::Database::open(argv[2]); });
    if (step == "plan") {
        plan_year(database);
        return 0;
    }
    nomination::NominationOptions options;
    if (argc > 3) options.max_iterations = std::atoll(argv[3]);
    if (argc > 4) options.gap_goal = std::atof(argv[4]);
    nominate_year(database, options);
    return 0;
}

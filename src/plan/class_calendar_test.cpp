// SPDX-License-Identifier: Apache-2.0
#include "plan/class_calendar.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "plan/calendar_books.hpp"

namespace lunxun::plan {
namespace {

/// 2027 with plain weekdays; nobody starts on weekends, few on Fridays, none in the first half of February.
YearDays year_2027() {
    YearDays year;
    year.first = Day::of(2027, 1, 1);
    constexpr std::array<int, 7> kWeights{50, 20, 15, 10, 5, 0, 0};
    for (int position = 0; position < 365; ++position) {
        const Day day = year.first + position;
        const int weight = kWeights[static_cast<std::size_t>(day.weekday() - 1)];
        const bool is_festival = day.month() == 2 && day.day_of_month() < 15;
        year.days.push_back({weight > 0, false, weight > 0 && !is_festival, weight});
    }
    return year;
}

CalendarProblem problem_with(std::vector<Place> places) {
    CalendarProblem problem;
    problem.year = year_2027();
    problem.places = std::move(places);
    problem.season_weights = {3, 2, 9, 11, 11, 11, 8, 5, 11, 11, 12, 6};
    problem.run_gap_days = 14;
    problem.pool_limits = {10};
    return problem;
}

ClassRun& add_run(CalendarProblem& problem, int days, int seats, Day from, Day to) {
    ClassRun run;
    run.entry = static_cast<int>(problem.runs.size());
    run.place = 0;
    run.days = days;
    run.seats = seats;
    for (int start = problem.year.position(from); start + days - 1 <= problem.year.position(to); ++start)
        if (problem.year.days[static_cast<std::size_t>(start)].may_start) run.starts.push_back(start);
    problem.runs.push_back(run);
    return problem.runs.back();
}

std::vector<int> solve(const CalendarProblem& problem) {
    return choose_first_days(problem, {});
}

Day day_of(const CalendarProblem& problem, int start) {
    return problem.year.first + start;
}

const Day kMarch = Day::of(2027, 3, 1);   // a Monday
const Day kMarch12 = Day::of(2027, 3, 12);

}  // namespace

TEST_CASE("two classes that need all beds lie one after the other") {
    auto problem = problem_with({{1, "School", "", 40, {50, 50}, 0, 0}});
    for (int i = 0; i < 2; ++i) add_run(problem, 5, 40, kMarch, kMarch12).beds = 40;
    const auto starts = solve(problem);
    CHECK(score_calendar(problem, starts).is_sound());
    CHECK(std::abs(starts[0] - starts[1]) == 7);
}

TEST_CASE("a large class takes the only large room, so two large ones do not meet") {
    auto problem = problem_with({{1, "School", "", 0, {300, 40, 40}, 0, 0}});
    for (const int seats : {200, 200, 30, 30}) add_run(problem, 5, seats, kMarch, kMarch12);
    const auto starts = solve(problem);
    CHECK(score_calendar(problem, starts).is_sound());
    CHECK(starts[0] != starts[1]);
}

TEST_CASE("a class keeps clear of days on which its only room is closed, and is held all the same where it cannot") {
    const Day wednesday = Day::of(2027, 3, 3);
    auto problem = problem_with({{1, "School", "", 0, {300, 40}, 0, 0, {{300, {wednesday, wednesday}}}}});
    add_run(problem, 5, 200, kMarch, kMarch12);
    add_run(problem, 5, 30, kMarch, Day::of(2027, 3, 5));
    const auto starts = solve(problem);
    CHECK(day_of(problem, starts[0]) == Day::of(2027, 3, 8));
    CHECK(day_of(problem, starts[1]) == kMarch);

    auto narrow = problem_with({{1, "School", "", 0, {300, 40}, 0, 0, {{300, {wednesday, wednesday}}}}});
    add_run(narrow, 5, 200, kMarch, Day::of(2027, 3, 5));
    CHECK(day_of(narrow, solve(narrow)[0]) == kMarch);
}

TEST_CASE("a place holds no more main classes at once than it may") {
    auto problem = problem_with({{1, "School", "", 0, {60, 60, 60}, 1, 0}});
    for (int i = 0; i < 3; ++i) add_run(problem, 5, 40, kMarch, kMarch12).is_main_class = true;
    const auto starts = solve(problem);
    CHECK(score_calendar(problem, starts).is_sound());
    // Two weeks hold two of them, one after the other.
    CHECK(std::count(starts.begin(), starts.end(), -1) == 1);
}

TEST_CASE("what cannot be held without breaking a limit gets no day, the less important class first") {
    auto problem = problem_with({{1, "School", "", 40, {50}, 0, 0}});
    for (int i = 0; i < 2; ++i) add_run(problem, 5, 40, kMarch, Day::of(2027, 3, 5)).beds = 40;
    problem.runs[0].is_priority = true;
    const auto starts = solve(problem);
    CHECK(starts[0] >= 0);
    CHECK(starts[1] == -1);
}

TEST_CASE("the score counts every broken limit") {
    auto problem = problem_with({{1, "School", "", 40, {50}, 1, 4}});
    for (int i = 0; i < 3; ++i) add_run(problem, 5, 40, kMarch, Day::of(2027, 3, 5)).beds = 40;
    for (auto& run : problem.runs) run.is_main_class = true;
    const int monday = problem.year.position(kMarch);
    const auto score = score_calendar(problem, std::vector{monday, monday, monday});
    CHECK(score.beds_over == 400);
    CHECK(score.rooms_over == 10);
    CHECK(score.main_over == 10);
    CHECK(score.faculty_over == doctest::Approx(10));
}

TEST_CASE("a five-day class starts on a Monday, not over a weekend and not on a Friday") {
    auto problem = problem_with({{1, "School", "", 0, {50}, 0, 0}});
    add_run(problem, 5, 40, kMarch, Day::of(2027, 4, 30));
    const auto starts = solve(problem);
    CHECK(day_of(problem, starts[0]).weekday() == 1);
    const auto score = score_calendar(problem, starts);
    CHECK(score.rest_days == 0);
    CHECK(score.unfavourable_weekdays == 0);
}

TEST_CASE("nobody starts in the festival week and every class stays in its window") {
    auto problem = problem_with({{1, "School", "", 0, {50, 50, 50}, 0, 0}});
    for (int i = 0; i < 3; ++i) add_run(problem, 3, 40, Day::of(2027, 2, 1), Day::of(2027, 2, 20));
    for (const int start : solve(problem)) {
        CHECK(day_of(problem, start) >= Day::of(2027, 2, 15));
        CHECK(day_of(problem, start) + 2 <= Day::of(2027, 2, 20));
    }
}

TEST_CASE("runs of one entry keep their distance") {
    auto problem = problem_with({{1, "School", "", 0, {50, 50, 50}, 0, 0}});
    for (int i = 0; i < 3; ++i) add_run(problem, 3, 40, kMarch, Day::of(2027, 4, 30)).entry = 0;
    CHECK(score_calendar(problem, solve(problem)).close_runs == 0);
}

TEST_CASE("classes for the same people lie in different weeks when only so many can be released") {
    auto problem = problem_with({{1, "School", "", 0, {50, 50}, 0, 0}});
    for (int i = 0; i < 2; ++i) add_run(problem, 5, 40, kMarch, kMarch12).loads = {{0, 8.0}};
    const auto starts = solve(problem);
    CHECK(score_calendar(problem, starts).people_over == doctest::Approx(0));
}

TEST_CASE("a run without an allowed day gets none") {
    auto problem = problem_with({{1, "School", "", 0, {50}, 0, 0}});
    add_run(problem, 5, 40, Day::of(2027, 2, 1), Day::of(2027, 2, 10));
    CHECK(solve(problem) == std::vector{-1});
}

TEST_CASE("a year's starts follow the season weights, and the same seed gives the same calendar") {
    auto problem = problem_with({{1, "A", "", 350, {300, 120, 120, 60, 60, 60, 60}, 0, 0}, {2, "B", "", 80, {300, 100, 50}, 0, 0}});
    std::mt19937_64 random(7);
    for (int i = 0; i < 200; ++i) {
        auto& run = add_run(problem, static_cast<int>(2 + random() % 8), static_cast<int>(30 + random() % 90), Day::of(2027, 1, 4), Day::of(2027, 12, 31));
        run.place = static_cast<int>(random() % 2);
        run.beds = run.place == 0 ? run.seats : 0;
        run.loads = {{0, 1.0}};
    }
    const auto starts = solve(problem);
    const auto score = score_calendar(problem, starts);
    CHECK(score.is_sound());
    CHECK(score.season < 6);
    CHECK(score.unfavourable_weekdays < 10);
    CHECK(starts == solve(problem));
}

TEST_CASE("the search ends with its best calendar when it is told to stop") {
    auto problem = problem_with({{1, "A", "", 0, {60}, 0, 0}});
    for (int i = 0; i < 5; ++i) add_run(problem, 3, 40, kMarch, Day::of(2027, 6, 30));
    CalendarOptions options;
    options.progress = [](double) { return false; };
    for (const int start : choose_first_days(problem, options)) CHECK(start >= 0);
}

}  // namespace lunxun::plan

// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/explain.hpp"

#include <doctest/doctest.h>

#include "solvers/assignment/fairness.hpp"
#include "solvers/assignment/solve.hpp"

namespace lunxun::assignment {
namespace {

/// Two seats in class 0, one of a pair may be away, and every other reason once.
struct Office {
    Instance instance;
    Solution solution;

    Office() {
        instance.classes = {{.min_seats = 1, .max_seats = 2, .first_day = 10, .last_day = 14, .topic = 1},
                            {.min_seats = 0, .max_seats = 5, .first_day = 12, .last_day = 16, .topic = 2},
                            {.min_seats = 4, .max_seats = 5, .first_day = 50, .last_day = 52, .topic = 3},
                            {.min_seats = 0, .max_seats = 5, .first_day = 80, .last_day = 82, .topic = 1},
                            {.min_seats = 0, .max_seats = 5, .first_day = 90, .last_day = 92, .topic = 4}};
        instance.persons = {{2, false}, {1, false}, {1, false}, {1, false}};
        instance.groups = {{1, {2, 3}}};
        instance.arcs = {{0, 0, 900}, {1, 0, 800}, {2, 0, 300}, {2, 1, 500}, {3, 1, 200}, {0, 1, 10}, {0, 2, 10}, {0, 3, 10}, {1, 4, 10}};
        Options options;
        options.max_iterations = 400;
        solution = *solve(instance, options);
    }
    Explanation ask(int person, int class_id) const { return explain(instance, solution, person, class_id); }
};

}  // namespace

TEST_CASE("an explanation names the first thing that stands in the way") {
    const Office office;
    REQUIRE(office.solution.plan == std::vector<Nomination>{{0, 0}, {1, 0}, {2, 1}});

    CHECK(office.ask(0, 0).verdict == Verdict::chosen);
    CHECK(office.ask(0, 0).rank == 1);
    CHECK(office.ask(3, 4).verdict == Verdict::not_eligible);
    CHECK(office.ask(0, 2).verdict == Verdict::class_not_run);
    CHECK(office.ask(0, 1).verdict == Verdict::shares_a_day);
    CHECK(office.ask(0, 1).in_the_way == std::vector<int>{0});
    CHECK(office.ask(1, 4).verdict == Verdict::class_not_run);
}

TEST_CASE("a full group is named with its days and who is away then") {
    const Office office;
    const Explanation why = office.ask(3, 1);
    CHECK(why.verdict == Verdict::group_limit);
    REQUIRE(why.crowded.size() == 1);
    CHECK(why.crowded[0].group == 0);
    CHECK(why.crowded[0].first_day == 12);
    CHECK(why.crowded[0].last_day == 16);
    CHECK(why.crowded[0].away == std::vector<int>{2});
    CHECK(why.crowded[0].price >= 200);
    CHECK(why.net == doctest::Approx(200 - why.seat_price - why.release_price));
}

TEST_CASE("a full class is explained by its price, the rank and the last one admitted") {
    Instance instance;
    instance.classes = {{.min_seats = 0, .max_seats = 1, .first_day = 0, .last_day = 1, .topic = 1}};
    instance.persons = {{1, false}, {1, false}};
    instance.arcs = {{0, 0, 100}, {1, 0, 300}};
    Options options;
    options.max_iterations = 300;
    const auto solution = solve(instance, options);
    REQUIRE(solution);
    const Explanation why = explain(instance, *solution, 0, 0);
    CHECK(why.verdict == Verdict::seats_taken);
    CHECK(why.rank == 2);
    CHECK(why.last_admitted == 1);
    CHECK(why.seat_price >= 99);
    CHECK(why.seat_price <= 301);
}

TEST_CASE("fairness counts shares by label and how far they lie apart") {
    const Office office;
    const std::vector<int> labels = {7, 7, 9, 9};
    const FairnessReport report = fairness(office.instance, office.solution, labels);
    REQUIRE(report.shares.size() == 2);
    CHECK(report.shares[0].label == 7);
    CHECK(report.shares[0].served_share == doctest::Approx(1.0));
    CHECK(report.shares[1].served == 1);
    CHECK(report.shares[1].places_each == doctest::Approx(0.5));
    CHECK(report.lowest == doctest::Approx(0.5));
    CHECK(report.spread == doctest::Approx(0.25));
    CHECK(report.gini == doctest::Approx(0.25));
}

}  // namespace lunxun::assignment

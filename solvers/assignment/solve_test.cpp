// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/solve.hpp"

#include <doctest/doctest.h>

#include "solvers/assignment/testing/oracle.hpp"
#include "solvers/assignment/testing/plan_check.hpp"
#include "solvers/assignment/testing/random_instance.hpp"

namespace lunxun::assignment {
namespace {

using testing::random_instance;
using testing::Shape;

struct NamedShape {
    std::string name;
    Shape shape;
    double worst_gap;  ///< of the plan to the oracle's, summed over the seeds
};

const std::vector<NamedShape> kShapes = {
    {"ordinary", {}, 0.02},
    {"no groups", {.groups = 0}, 0.01},
    {"one class", {.classes = 1, .seats = 8}, 0.01},
    {"one person", {.persons = 1, .classes = 6, .max_classes = 4}, 0.01},
    {"long classes", {.max_limit = 1, .longest = 40}, 0.02},
    {"all in every group", {.groups = 5, .group_size = 30, .max_limit = 3}, 0.10},
    {"minimum is the maximum", {.seats = 5, .minimum = 1.0}, 0.50},
    {"minimum out of reach", {.persons = 5, .classes = 6, .seats = 9, .minimum = 0.9}, 0.02},
    {"few seats, many overdue", {.persons = 14, .classes = 4, .seats = 2, .must = 0.8}, 0.05},
    {"three classes a year", {.classes = 8, .days = 80, .max_classes = 4, .topics = 9}, 0.02},
    {"nobody may leave", {.max_limit = 0, .must = 0.5}, 0.02},
};

Options quick() {
    Options options;
    options.max_iterations = 600;
    return options;
}

}  // namespace

TEST_CASE("the bound is never below the optimum, the plan never above it and always feasible") {
    for (const auto& [name, shape, worst_gap] : kShapes) {
        CAPTURE(name);
        double lost = 0, sum = 0;
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            CAPTURE(seed);
            const Instance instance = random_instance(shape, seed);
            const auto best = testing::best_objective(instance, {});
            const auto solution = solve(instance, quick());
            REQUIRE(solution);
            REQUIRE(best);
            const auto found = testing::verify(instance, solution->plan);
            CHECK(found.violations.empty());
            CHECK(found.value == solution->value);
            CHECK(solution->value <= *best);
            CHECK(solution->upper_bound >= *best);
            lost += static_cast<double>(*best - solution->value);
            sum += std::abs(static_cast<double>(*best));
        }
        CHECK(lost <= worst_gap * sum);
    }
}

}  // namespace lunxun::assignment

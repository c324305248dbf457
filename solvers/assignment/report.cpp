// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/report.hpp"

#include <algorithm>

namespace lunxun::assignment {
namespace {

std::vector<Nomination> nominations_of(const Model& model, const PlanState& plan) {
    std::vector<Nomination> all = model.pinned;
    for (int person = 0; person < model.persons(); ++person)
        for (const int arc : plan.held_by(person))
            if (arc >= 0) all.push_back({model.origin[person], model.arcs[arc].class_id});
    std::ranges::sort(all);
    return all;
}

Prices prices_of(const Model& model, const PriceVector& prices) {
    Prices named;
    for (const double price : prices.seat) named.seat.push_back(price / kGrains);
    for (const double price : prices.floor) named.floor.push_back(price / kGrains);
    for (int group = 0; group < model.rows_of.owners(); ++group) {
        int first_day = 0;
        for (int row = model.rows_of.begin(group); row < model.rows_of.end(group); ++row) {
            if (prices.row[row] > 0) named.release.push_back({group, first_day, model.row_day[row], prices.row[row] / kGrains});
            first_day = model.row_day[row] + 1;
        }
    }
    return named;
}

/// Sum of the benefits of a sorted plan.
std::int64_t benefits_of(const Instance& instance, const std::vector<Nomination>& plan) {
    std::vector<int> starts(instance.persons.size() + 1, 0);
    for (const Nomination& it : plan) ++starts[static_cast<std::size_t>(it.person) + 1];
    for (std::size_t p = 0; p + 1 < starts.size(); ++p) starts[p + 1] += starts[p];
    std::int64_t sum = 0;
    for (const Arc& arc : instance.arcs) {
        const auto p = static_cast<std::size_t>(arc.person);
        for (int i = starts[p]; i < starts[p + 1]; ++i)
            if (plan[static_cast<std::size_t>(i)].class_id == arc.class_id) sum += arc.benefit;
    }
    return sum;
}

std::int64_t changes_between(std::vector<Nomination> previous, const std::vector<Nomination>& plan) {
    std::ranges::sort(previous);
    previous.erase(std::ranges::unique(previous).begin(), previous.end());
    std::vector<Nomination> different;
    std::ranges::set_symmetric_difference(previous, plan, std::back_inserter(different));
    return static_cast<std::int64_t>(different.size());
}

std::int64_t shortfall_of(const std::vector<Floor>& floors, const Table<char>& served) {
    std::int64_t missing = 0;
    for (const Floor& floor : floors) {
        std::vector<int> persons = floor.persons;
        std::ranges::sort(persons);
        persons.erase(std::ranges::unique(persons).begin(), persons.end());
        const auto got = std::ranges::count_if(persons, [&](int person) { return served[person] != 0; });
        missing += std::max<std::int64_t>(0, floor.least - got);
    }
    return missing;
}

}  // namespace

Solution describe(const Instance& instance, const Options& options, const Model& model, const PlanState& plan, const PriceVector& prices) {
    Solution solution;
    solution.plan = nominations_of(model, plan);
    solution.prices = prices_of(model, prices);
    solution.seats_taken.resize(instance.classes.size(), 0);
    Table<char> served(instance.persons.size(), 0);
    for (const Nomination& it : solution.plan) {
        ++solution.seats_taken[static_cast<std::size_t>(it.class_id)];
        served[it.person] = 1;
    }
    for (int person = 0; person < served.count(); ++person)
        if (instance.persons[static_cast<std::size_t>(person)].must && served[person] == 0) ++solution.must_unserved;
    for (std::size_t c = 0; c < instance.classes.size(); ++c)
        if (solution.seats_taken[c] == 0) solution.classes_not_run.push_back(static_cast<int>(c));
    if (!options.previous.empty()) solution.changes = changes_between(options.previous, solution.plan);
    solution.floor_shortfall = shortfall_of(options.floors, served);
    solution.value = benefits_of(instance, solution.plan) - kMustPenalty * solution.must_unserved;
    solution.objective = solution.value - options.change_price * solution.changes - kMustPenalty * solution.floor_shortfall;
    return solution;
}

PriceVector recall_prices(const Model& model, const Prices& earlier) {
    PriceVector prices = PriceVector::zero(model);
    for (int c = 0; c < std::min(prices.seat.count(), static_cast<int>(earlier.seat.size())); ++c) {
        const double price = rounded_price(kGrains * earlier.seat[static_cast<std::size_t>(c)]);
        prices.seat[c] = model.classes[c].pinned > 0 ? price : std::max(0.0, price);
    }
    for (const ReleasePrice& release : earlier.release) {
        if (release.group < 0 || release.group >= model.rows_of.owners()) continue;
        const RowRange rows = rows_between(model, release.group, release.first_day, release.last_day + 1);
        if (rows.begin < rows.end) prices.row[rows.end - 1] += std::max(0.0, rounded_price(kGrains * release.price));
    }
    for (int f = 0; f < std::min(prices.floor.count(), static_cast<int>(earlier.floor.size())); ++f)
        prices.floor[f] = std::clamp(rounded_price(kGrains * earlier.floor[static_cast<std::size_t>(f)]), 0.0, static_cast<double>(kMustGrains));
    return prices;
}

}  // namespace lunxun::assignment

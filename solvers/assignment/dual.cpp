// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/dual.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "solvers/assignment/parallel.hpp"

namespace lunxun::assignment {
namespace {

constexpr int kTasks = 64;
constexpr double kNever = 1e11;  // a seat that nobody would buy
constexpr float kMeanDecay = 0.9F;
constexpr float kSquareDecay = 0.97F;
constexpr float kSteady = 0.95F;  // mean over size from which the excess counts as one-sided
constexpr float kStrideGrowth = 1.1F;
constexpr float kMaxStride = 8.0F;

}  // namespace

Dual::Dual(const Model& model, int threads)
    : model_(model), runs_(undecided(model)), threads_(threads), tasks_(std::clamp(model.persons() / 64, 1, kTasks)) {
    bonus_.assign(model.bonus.begin(), model.bonus.end());
    choice_.resize(static_cast<std::size_t>(model.slots.total()), -1);
    seat_load_.resize(static_cast<std::size_t>(tasks_), Table<int>(model.classes.size()));
    seat_excess_.resize(model.classes.size());
    row_excess_.resize(model.row_day.size());
    floor_excess_.resize(model.floor_least.size());
    seat_momentum_.resize(seat_excess_.size());
    row_momentum_.resize(row_excess_.size());
    floor_momentum_.resize(floor_excess_.size());
}

double Dual::bound(const PriceVector& prices) {
    price_bonuses(prices);
    const double persons = sum_of_persons(prices);
    return static_cast<double>(model_.constant) + persons + sum_of_groups(prices) + sum_of_classes(prices) + sum_of_floors(prices);
}

void Dual::price_bonuses(const PriceVector& prices) {
    if (prices.floor.empty()) return;
    bonus_.assign(model_.bonus.begin(), model_.bonus.end());
    for (int floor = 0; floor < prices.floor.count(); ++floor)
        for (const int person : model_.floor_members[floor]) bonus_[person] += prices.floor[floor];
}

double Dual::sum_of_persons(const PriceVector& prices) {
    Table<double> sums(static_cast<std::size_t>(tasks_), 0);
    run_tasks(threads_, tasks_, [&](int task) {
        std::fill(seat_load_[task].begin(), seat_load_[task].end(), 0);
        sums[task] =
            choose(prices, part_start(model_.persons(), tasks_, task), part_start(model_.persons(), tasks_, task + 1), seat_load_[task]);
    });
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

double Dual::choose(const PriceVector& prices, int first_person, int end_person, Table<int>& seat_load) {
    struct Quote {
        double seat;
        int away_first, away_end;
    };
    Table<Quote> quotes;
    quotes.reserve(model_.classes.size());
    for (int c = 0; c < model_.classes.count(); ++c)
        quotes.push_back({runs_[c] == Run::never ? kNever : prices.seat[c], model_.classes[c].away_first, model_.classes[c].away_end});

    double sum = 0;
    AwayCost away(model_);
    PersonProblem problem(model_);
    for (int person = first_person; person < end_person; ++person) {
        away.see(model_.profile[person], prices);
        double* net = problem.nets_of(person).data();
        for (const ModelArc& arc : model_.arcs_of.of(person, model_.arcs)) {
            const Quote& quote = quotes[arc.class_id];
            *net++ = (is_plain_ ? arc.plain_weight() : arc.weight) - quote.seat - away.over(quote.away_first, quote.away_end);
        }
        sum += problem.solve(person, bonus_[person]);
        int slot = model_.slots.begin(person);
        for (const int arc : problem.picks()) {
            choice_[slot++] = arc;
            ++seat_load[model_.arcs[arc].class_id];
        }
        while (slot < model_.slots.end(person)) choice_[slot++] = -1;
    }
    return sum;
}

double Dual::sum_of_groups(const PriceVector& prices) {
    const int groups = model_.rows_of.owners();
    Table<double> sums(static_cast<std::size_t>(tasks_), 0);
    run_tasks(threads_, tasks_, [&](int task) {
        for (int group = part_start(groups, tasks_, task); group < part_start(groups, tasks_, task + 1); ++group)
            sums[task] += priced_rows(prices, group);
    });
    return std::accumulate(sums.begin(), sums.end(), 0.0);
}

/// Counts who is away on the group's binding days; returns what the limits cost.
double Dual::priced_rows(const PriceVector& prices, int group) {
    double sum = 0;
    for (int row = model_.rows_of.begin(group); row < model_.rows_of.end(group); ++row) {
        row_excess_[row] = -model_.row_limit[row];
        sum += prices.row[row] * model_.row_limit[row];
    }
    for (const int person : model_.members_of.of(group, model_.members))
        for (int slot = model_.slots.begin(person); slot < model_.slots.end(person) && choice_[slot] >= 0; ++slot) {
            const ModelClass& its = model_.class_of(choice_[slot]);
            const RowRange rows = rows_between(model_, group, its.away_first, its.away_end);
            for (int row = rows.begin; row < rows.end; ++row) ++row_excess_[row];
        }
    return sum;
}

/// What a class sells at its price, to make the most of it: all seats above 0; below 0 none, unless it must run.
int Dual::seats_sold(int class_id, double price, int load) const {
    const ModelClass& its = model_.classes[class_id];
    const bool must_run = runs_[class_id] == Run::always;
    if (price > 0) return its.max_seats;
    if (price < 0) return must_run ? its.min_seats : 0;
    return must_run && load < its.min_seats ? its.min_seats : its.max_seats;  // at 0 anything goes: what teaches most
}

double Dual::sum_of_classes(const PriceVector& prices) {
    double sum = 0;
    for (int c = 0; c < model_.classes.count(); ++c) {
        seat_excess_[c] = 0;
        if (runs_[c] == Run::never) continue;
        int load = 0;
        for (const Table<int>& of_task : seat_load_) load += of_task[c];
        const int sold = seats_sold(c, prices.seat[c], load);
        sum += prices.seat[c] * sold;
        seat_excess_[c] = load - sold;
    }
    return sum;
}

double Dual::sum_of_floors(const PriceVector& prices) {
    double sum = 0;
    for (int floor = 0; floor < prices.floor.count(); ++floor) {
        // The constant counts every missing person as a penalty; kMustGrains - price of it is given back.
        sum += (kMustGrains - prices.floor[floor]) * model_.floor_least[floor];
        floor_excess_[floor] = model_.floor_least[floor];
        for (const int person : model_.floor_members[floor])
            if (model_.slots.size(person) > 0 && choice_[model_.slots.begin(person)] >= 0) --floor_excess_[floor];
    }
    return sum;
}

double Dual::crowding() const {
    double wanting = 0, seats = 0;
    for (int c = 0; c < model_.classes.count(); ++c) {
        wanting += std::max(0.0, static_cast<double>(seat_momentum_[c].mean));
        seats += model_.classes[c].max_seats;
    }
    return wanting / std::max(1.0, seats);
}

double Dual::moved(double price, int excess, double rate, Momentum& momentum) const {
    const auto it = static_cast<float>(excess);
    momentum.mean += (1 - kMeanDecay) * (it - momentum.mean);
    momentum.square += (1 - kSquareDecay) * (it * it - momentum.square);
    const float direction = momentum.mean * mean_scale_ / std::sqrt(momentum.square * square_scale_ + 0.01F);
    const bool one_sided = std::abs(direction) > kSteady && steps_ > 10;
    momentum.stride = one_sided ? std::min(kMaxStride, momentum.stride * kStrideGrowth) : 1.0F;
    return price + rate * static_cast<double>(momentum.stride * direction);
}

void Dual::step(PriceVector& prices, double rate) {
    ++steps_;
    mean_scale_ = 1 / (1 - std::pow(kMeanDecay, static_cast<float>(steps_)));
    square_scale_ = 1 / (1 - std::pow(kSquareDecay, static_cast<float>(steps_)));
    for (int c = 0; c < prices.seat.count(); ++c) {
        const double price = moved(prices.seat[c], seat_excess_[c], rate, seat_momentum_[c]);
        prices.seat[c] = rounded_price(runs_[c] == Run::always ? price : std::max(0.0, price));
    }
    run_tasks(threads_, tasks_, [&](int task) {
        const int end = part_start(prices.row.count(), tasks_, task + 1);
        for (int row = part_start(prices.row.count(), tasks_, task); row < end; ++row) {
            if (prices.row[row] == 0 && row_excess_[row] <= 0) {
                row_momentum_[row].mean = 0;
                continue;
            }
            prices.row[row] = std::max(0.0, rounded_price(moved(prices.row[row], row_excess_[row], rate, row_momentum_[row])));
        }
    });
    for (int floor = 0; floor < prices.floor.count(); ++floor)
        prices.floor[floor] = std::clamp(rounded_price(moved(prices.floor[floor], floor_excess_[floor], rate, floor_momentum_[floor])), 0.0,
                                         static_cast<double>(kMustGrains));
}

}  // namespace lunxun::assignment

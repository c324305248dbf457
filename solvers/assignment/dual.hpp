// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solvers/assignment/person_problem.hpp"
#include "solvers/assignment/prices.hpp"

namespace lunxun::assignment {

/// The Lagrangian dual: with a price on every seat, every binding day of a group and every floor, nobody competes any
/// more and each person chooses alone. What all choose together, plus what the scarce things cost, is never below the
/// value of any feasible plan (README.md, section 3), whatever the prices are.
class Dual {
public:
    Dual(const Model& model, int threads);

    /// Upper bound on the objective (grains), proven by the prices, of all plans that run classes as decided.
    /// Sets what `step` learns from.
    double bound(const PriceVector& prices);

    /// Whether bounds leave out what tells equals apart: a little lower then, and still above every plan.
    void weigh_plainly(bool plainly) { is_plain_ = plainly; }

    void decide(Table<Run> runs) { runs_ = std::move(runs); }
    const Table<Run>& runs() const { return runs_; }

    /// Trainees a class found lately, averaged over some steps.
    double mean_load(int class_id) const { return static_cast<double>(seat_momentum_[class_id].mean) + model_.classes[class_id].max_seats; }

    /// Of all seats, how many more people want lately; near 0 once prices are where they belong.
    double crowding() const;

    /// Moves prices towards balance: up where more is chosen than there is, down where less.
    /// The direction is Adam's: averaged excess over its own averaged size, so that a seat row with hundreds of
    /// candidates and a row of two deputies take steps of like size.
    /// @param rate  step in grains for a price that is persistently out of balance
    void step(PriceVector& prices, double rate);

    /// Arcs each person chose at the last `bound`: of its slots, -1 where unused.
    const Table<int>& choice() const { return choice_; }

private:
    struct Momentum {
        float mean = 0;
        float square = 0;
        float stride = 1;  ///< grows while the excess keeps its sign
    };

    double choose(const PriceVector& prices, int first_person, int end_person, Table<int>& seat_load);
    double sum_of_persons(const PriceVector& prices);
    double sum_of_groups(const PriceVector& prices);
    int seats_sold(int class_id, double price, int load) const;
    double sum_of_classes(const PriceVector& prices);
    double sum_of_floors(const PriceVector& prices);
    double priced_rows(const PriceVector& prices, int group);
    void price_bonuses(const PriceVector& prices);
    double moved(double price, int excess, double rate, Momentum& momentum) const;

    const Model& model_;
    Table<Run> runs_;
    int threads_;
    int tasks_;
    bool is_plain_ = false;
    Table<double> bonus_;  ///< of each person: model's plus prices of its floors
    Table<int> choice_;
    Table<Table<int>> seat_load_;  ///< of each task
    Table<int> seat_excess_, row_excess_, floor_excess_;
    Table<Momentum> seat_momentum_, row_momentum_, floor_momentum_;
    int steps_ = 0;
    float mean_scale_ = 1, square_scale_ = 1;  ///< undo the bias of averages that began at 0
};

}  // namespace lunxun::assignment

// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/nets.hpp"

#include "solvers/assignment/parallel.hpp"

namespace lunxun::assignment {
namespace {

constexpr int kTasks = 64;

}  // namespace

Nets::Nets(const Model& model, const PriceVector& prices, int threads)
    : of_arc(model.arcs.size()),
      seat(prices.seat.begin(), prices.seat.end()),
      row(prices.row.begin(), prices.row.end()),
      bonus(model.bonus.begin(), model.bonus.end()) {
    for (int floor = 0; floor < prices.floor.count(); ++floor)
        for (const int person : model.floor_members[floor]) bonus[person] += static_cast<float>(prices.floor[floor]);
    run_tasks(threads, kTasks, [&](int task) {
        AwayCost away(model);
        for (int person = part_start(model.persons(), kTasks, task); person < part_start(model.persons(), kTasks, task + 1); ++person) {
            away.see(model.profile[person], prices);
            for (int arc = model.arcs_of.begin(person); arc < model.arcs_of.end(person); ++arc) {
                const ModelClass& its = model.class_of(arc);
                of_arc[arc] = static_cast<float>(model.arcs[arc].weight - prices.seat[model.arcs[arc].class_id] -
                                                 away.over(its.away_first, its.away_end));
            }
        }
    });
}

}  // namespace lunxun::assignment

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "solvers/assignment/solution.hpp"
#include "solvers/assignment/table.hpp"

namespace lunxun::assignment {

/// The first thing that stands between a person and a class.
enum class Verdict {
    chosen,
    not_eligible,   ///< no arc
    class_not_run,  ///< it could not reach its minimum, or nobody gains by it
    shares_a_day,   ///< with a class the person attends
    same_topic,     ///< as a class the person attends
    max_classes,    ///< the person's year is full with classes worth more
    group_limit,    ///< a group has its limit of people away
    seats_taken,    ///< every seat went to someone with a higher rank
    worth_less,     ///< it could be had, yet the plan is worth more without
};

/// A group that is at its limit on some day of the class.
struct Crowded {
    int group = 0;
    int first_day = 0;
    int last_day = 0;
    int limit = 0;
    double price = 0;         ///< release price over these days
    std::vector<int> away{};  ///< its members who are away then
};

/// Numbers behind one decision; the words are the caller's.
struct Explanation {
    Verdict verdict = Verdict::not_eligible;
    int benefit = 0;
    double seat_price = 0;
    double release_price = 0;  ///< of all the person's groups over the days of the class
    double net = 0;            ///< benefit - seat_price - release_price: what the plan gains by this pair at the margin
    int rank = 0;              ///< 1 + eligible persons with a higher net for this class
    int seats_taken = 0;
    int max_seats = 0;
    std::vector<int> in_the_way{};       ///< classes of the person that would have to give way
    std::vector<Crowded> crowded{};      ///< groups of which someone would have to stay
    std::optional<int> last_admitted{};  ///< trainee of the class with the lowest net, who would have to give way for a seat
};

/// Answers for one plan. Building it is linear in the instance, a question takes microseconds.
class Explainer {
public:
    /// Keeps references: both must outlive it. `solution` is a plan of `instance`.
    Explainer(const Instance& instance, const Solution& solution);

    Explanation explain(int person, int class_id) const;

private:
    void index_arcs();
    void index_groups();
    void index_plan();
    void rank_candidates();

    const TrainingClass& training_class(int class_id) const;
    std::span<const Nomination> nominations_of(int person) const;
    bool attends(int person, int class_id) const;
    const Arc* find_arc(int person, int class_id) const;
    double group_price(int group, const TrainingClass& its) const;
    double release_price(int person, const TrainingClass& its) const;
    double net(const Arc& arc) const;
    void add_crowded(Explanation& explanation, int person, const TrainingClass& its) const;
    bool add_days_away(int member, const TrainingClass& its, std::vector<int>& load) const;
    Verdict first_obstacle(Explanation& explanation, int person, const TrainingClass& its) const;

    const Instance& instance_;
    const Solution& solution_;
    Slices arcs_of_, groups_of_;  ///< of each person
    Table<Arc> arcs_;
    Table<int> groups_;
    Slices classes_of_;         ///< of each person, into the plan
    Slices releases_of_;        ///< of each group, into the release prices
    Table<Table<float>> nets_;  ///< of each class: of all candidates, descending
    Table<int> last_admitted_;  ///< of each class; -1 when it has no trainee
};

/// One question; for several, keep an Explainer.
Explanation explain(const Instance& instance, const Solution& solution, int person, int class_id);

}  // namespace lunxun::assignment

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "solvers/assignment/solution.hpp"

namespace lunxun::assignment {

/// The first thing that stands between a person and a class.
enum class Verdict {
    chosen,
    not_eligible,   ///< no arc
    class_not_run,  ///< too few trainees for its minimum: see seat_price below 0 or the class's other numbers
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
    double price = 0;       ///< release price over these days
    std::vector<int> away;  ///< its members who are away then
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
    std::vector<int> in_the_way;       ///< classes of the person that would have to give way
    std::vector<Crowded> crowded;      ///< groups of which someone would have to stay
    std::optional<int> last_admitted;  ///< trainee of the class with the lowest net, who would have to give way for a seat
};

/// Answers for one plan. Building it is linear in the instance, a question takes microseconds.
class Explainer {
public:
    /// Keeps references: both must outlive it. `solution` is a plan of `instance`.
    Explainer(const Instance& instance, const Solution& solution);

    Explanation explain(int person, int class_id) const;

private:
    double release_price(int person, int first_day, int last_day) const;
    double net(int arc) const;
    std::optional<int> find_arc(int person, int class_id) const;
    void add_crowded(Explanation& explanation, int person, int class_id) const;

    const Instance& instance_;
    const Solution& solution_;
    std::vector<int> arcs_by_person_, arc_starts_;  ///< arcs sorted by person and class
    std::vector<int> groups_of_, group_starts_;     ///< groups of each person
    std::vector<int> classes_of_, class_starts_;    ///< classes of each person in the plan
    std::vector<int> release_starts_;               ///< prices of each group
    std::vector<std::vector<double>> nets_;         ///< of each class, all arcs, descending
    std::vector<int> last_admitted_;                ///< -1 when the class has no trainee
};

/// One question; for several, keep an Explainer.
Explanation explain(const Instance& instance, const Solution& solution, int person, int class_id);

}  // namespace lunxun::assignment

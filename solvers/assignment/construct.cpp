// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/construct.hpp"

#include <algorithm>
#include <numeric>

namespace lunxun::assignment {
namespace {

class Construction {
public:
    Construction(const Model& model, const Nets& nets)
        : model_(model), nets_(nets), plan_(model), taken_(model.classes.size(), 0), runs_(model.classes.size(), 1) {}

    FirstPlan build() {
        Table<int> everybody(static_cast<std::size_t>(model_.persons()));
        std::iota(everybody.begin(), everybody.end(), 0);
        serve(std::move(everybody));
        while (give_up_emptiest()) serve(std::move(homeless_));
        std::vector<int> short_of;
        for (int c = 0; c < model_.classes.count(); ++c)
            if (model_.classes[c].pinned > 0 && taken_[c] < model_.classes[c].min_seats) short_of.push_back(c);
        return {std::move(plan_), std::move(runs_), std::move(short_of)};
    }

private:
    /// First what pays at the prices, then whatever still fits and is worth anything.
    void serve(Table<int> persons) {
        Table<float> regret(static_cast<std::size_t>(model_.persons()), 0);
        for (const int person : persons) regret[person] = regret_of(person);
        std::sort(persons.begin(), persons.end(), [&](int a, int b) { return regret[a] != regret[b] ? regret[a] > regret[b] : a < b; });
        for (const bool at_any_price : {false, true})
            for (const int person : persons)
                while (place(person, at_any_price)) continue;
    }

    float regret_of(int person) const {
        float best = 0, second = 0;
        for (int arc = model_.arcs_of.begin(person); arc < model_.arcs_of.end(person); ++arc) {
            second = std::max(second, std::min(best, nets_.of_arc[arc]));
            best = std::max(best, nets_.of_arc[arc]);
        }
        return best - second + nets_.bonus[person];
    }

    bool place(int person, bool at_any_price) {
        const float bonus = plan_.is_served(person) ? 0 : nets_.bonus[person];
        int best = -1;
        for (int arc = model_.arcs_of.begin(person); arc < model_.arcs_of.end(person); ++arc) {
            const float worth = at_any_price ? static_cast<float>(model_.arcs[arc].weight) : nets_.of_arc[arc];
            if (worth + bonus <= 0 || (best >= 0 && nets_.of_arc[arc] <= nets_.of_arc[best])) continue;
            if (fits(person, arc)) best = arc;
        }
        if (best < 0) return false;
        plan_.add(person, best);
        ++taken_[model_.arcs[best].class_id];
        return true;
    }

    bool fits(int person, int arc) const {
        const int class_id = model_.arcs[arc].class_id;
        return runs_[class_id] != 0 && taken_[class_id] < model_.classes[class_id].max_seats && plan_.is_person_free(person, arc) &&
               plan_.groups_can_spare(person, arc);
    }

    /// Gives up a quarter of the classes below their minimum. False when there was none.
    bool give_up_emptiest() {
        Table<int> below;
        for (int c = 0; c < model_.classes.count(); ++c)
            if (runs_[c] != 0 && model_.classes[c].pinned == 0 && taken_[c] < model_.classes[c].min_seats) below.push_back(c);
        if (below.empty()) return false;
        const auto fill = [&](int c) { return static_cast<double>(taken_[c]) / model_.classes[c].min_seats; };
        std::sort(below.begin(), below.end(), [&](int a, int b) { return fill(a) != fill(b) ? fill(a) < fill(b) : a < b; });
        below.resize((below.size() + 3) / 4);
        for (const int c : below) runs_[c] = 0;
        evict_from_given_up();
        return true;
    }

    void evict_from_given_up() {
        homeless_.clear();
        for (int person = 0; person < model_.persons(); ++person) {
            const std::vector<int> held(plan_.held_by(person).begin(), plan_.held_by(person).end());
            for (const int arc : held) {
                if (arc < 0 || runs_[model_.arcs[arc].class_id] != 0) continue;
                plan_.remove(person, arc);
                --taken_[model_.arcs[arc].class_id];
                homeless_.push_back(person);
            }
        }
    }

    const Model& model_;
    const Nets& nets_;
    PlanState plan_;
    Table<int> taken_;
    Table<char> runs_;
    Table<int> homeless_;
};

}  // namespace

FirstPlan construct(const Model& model, const Nets& nets) {
    return Construction(model, nets).build();
}

}  // namespace lunxun::assignment

// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/construct.hpp"

#include <algorithm>
#include <numeric>

namespace lunxun::assignment {
namespace {

class Construction {
public:
    Construction(const Model& model, const Nets& nets, const Table<Run>& runs)
        : model_(model), nets_(nets), plan_(model), taken_(model.classes.size(), 0) {
        for (const Run run : runs) {
            runs_.push_back(run == Run::never ? 0 : 1);
            may_stay_short_.push_back(run == Run::always ? 1 : 0);
        }
    }

    Construction(const Nets& nets, RunningPlan state)
        : model_(*state.model), nets_(nets), plan_(std::move(state.plan)), taken_(plan_.seats_taken()), runs_(std::move(state.runs)) {
        for (const ModelClass& it : model_.classes) may_stay_short_.push_back(it.pinned > 0 ? 1 : 0);
    }

    RunningPlan build(Start start) {
        if (start == Start::from_previous) keep_previous();
        Table<int> everybody(static_cast<std::size_t>(model_.persons()));
        std::iota(everybody.begin(), everybody.end(), 0);
        serve(std::move(everybody));
        do fill_to_minimum();
        while (give_up_emptiest());
        return result();
    }

    RunningPlan without_short() {
        while (give_up_emptiest()) fill_to_minimum();
        return result();
    }

    RunningPlan with_flipped(int class_id) {
        runs_[class_id] = runs_[class_id] != 0 ? 0 : 1;
        may_stay_short_.assign(may_stay_short_.size(), 1);
        if (runs_[class_id] != 0) {
            fill_to_minimum();
        } else {
            evict_from_given_up();
            serve(std::move(homeless_));
        }
        return result();
    }

private:
    RunningPlan result() { return {std::move(plan_), std::move(runs_), &model_}; }

    void keep_previous() {
        for (const Holding& it : model_.previous)
            if (fits(it.person, it.arc)) put_in(it.person, it.arc);
    }

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
        put_in(person, best);
        return true;
    }

    bool fits(int person, int arc) const {
        const int class_id = model_.arcs[arc].class_id;
        return runs_[class_id] != 0 && taken_[class_id] < model_.classes[class_id].max_seats && plan_.is_person_free(person, arc) &&
               plan_.groups_can_spare(person, arc);
    }

    bool is_below_minimum(int class_id) const { return runs_[class_id] != 0 && taken_[class_id] < model_.classes[class_id].min_seats; }

    /// Moves those who lose least into the classes below their minimum, the fullest first.
    void fill_to_minimum() {
        Table<std::vector<Holding>> candidates(model_.classes.size());
        for (int person = 0; person < model_.persons(); ++person)
            for (int arc = model_.arcs_of.begin(person); arc < model_.arcs_of.end(person); ++arc)
                if (is_below_minimum(model_.arcs[arc].class_id)) candidates[model_.arcs[arc].class_id].push_back({person, arc});
        Table<int> below;
        for (int c = 0; c < model_.classes.count(); ++c)
            if (taken_[c] + static_cast<int>(candidates[c].size()) >= model_.classes[c].min_seats && is_below_minimum(c))
                below.push_back(c);
        const auto missing = [&](int c) { return model_.classes[c].min_seats - taken_[c]; };
        std::sort(below.begin(), below.end(), [&](int a, int b) { return missing(a) != missing(b) ? missing(a) < missing(b) : a < b; });
        for (const int c : below) fill_class(c, candidates[c]);
    }

    void fill_class(int class_id, const std::vector<Holding>& candidates) {
        std::vector<std::pair<float, Holding>> by_loss;
        for (const Holding& it : candidates) {
            float loss = -nets_.of_arc[it.arc];
            for (const int held : plan_.held_by(it.person))
                if (held >= 0) loss += nets_.of_arc[held];
            by_loss.emplace_back(loss, it);
        }
        std::ranges::sort(
            by_loss, [](const auto& a, const auto& b) { return a.first != b.first ? a.first < b.first : a.second.arc < b.second.arc; });
        for (const auto& [loss, it] : by_loss) {
            if (!is_below_minimum(class_id)) return;
            if (!plan_.holds(it.person, it.arc)) move(it);
        }
    }

    /// Puts the person into the arc's class, at the cost of what it attends, if no other class falls below its minimum.
    void move(const Holding& to) {
        std::vector<int> left;
        bool spared = true;
        for (const int held : std::vector<int>(plan_.held_by(to.person).begin(), plan_.held_by(to.person).end())) {
            if (held < 0) break;
            const int from = model_.arcs[held].class_id;
            spared = spared && taken_[from] > model_.classes[from].min_seats;
            left.push_back(held);
        }
        if (!spared) return;
        for (const int arc : left) take_out(to.person, arc);
        if (fits(to.person, to.arc)) {
            put_in(to.person, to.arc);
        } else {
            for (const int arc : left) put_in(to.person, arc);
        }
    }

    void put_in(int person, int arc) {
        plan_.add(person, arc);
        ++taken_[model_.arcs[arc].class_id];
    }
    void take_out(int person, int arc) {
        plan_.remove(person, arc);
        --taken_[model_.arcs[arc].class_id];
    }

    /// Gives up a quarter of the classes below their minimum. False when there was none.
    bool give_up_emptiest() {
        Table<int> below;
        for (int c = 0; c < model_.classes.count(); ++c)
            if (may_stay_short_[c] == 0 && is_below_minimum(c)) below.push_back(c);
        if (below.empty()) return false;
        const auto fill = [&](int c) { return static_cast<double>(taken_[c]) / model_.classes[c].min_seats; };
        std::sort(below.begin(), below.end(), [&](int a, int b) { return fill(a) != fill(b) ? fill(a) < fill(b) : a < b; });
        below.resize((below.size() + 3) / 4);
        for (const int c : below) runs_[c] = 0;
        evict_from_given_up();
        serve(std::move(homeless_));
        return true;
    }

    void evict_from_given_up() {
        homeless_.clear();
        for (int person = 0; person < model_.persons(); ++person) {
            const std::vector<int> held(plan_.held_by(person).begin(), plan_.held_by(person).end());
            for (const int arc : held) {
                if (arc < 0 || runs_[model_.arcs[arc].class_id] != 0) continue;
                take_out(person, arc);
                homeless_.push_back(person);
            }
        }
    }

    const Model& model_;
    const Nets& nets_;
    PlanState plan_;
    Table<int> taken_;
    Table<char> runs_;
    Table<char> may_stay_short_;
    Table<int> homeless_;
};

}  // namespace

bool RunningPlan::is_short() const {
    const Table<int> taken = plan.seats_taken();
    for (int c = 0; c < runs.count(); ++c)
        if (runs[c] != 0 && taken[c] < model->classes[c].min_seats) return true;
    return false;
}

RunningPlan construct(const Model& model, const Nets& nets, const Table<Run>& runs, Start start) {
    return Construction(model, nets, runs).build(start);
}

RunningPlan with_class_flipped(const Nets& nets, RunningPlan state, int class_id) {
    return Construction(nets, std::move(state)).with_flipped(class_id);
}

std::vector<int> doubtful_classes(const RunningPlan& state) {
    const Model& model = *state.model;
    const Table<int> taken = state.plan.seats_taken();
    Table<int> candidates(model.classes.size(), 0);
    for (const ModelArc& arc : model.arcs) ++candidates[arc.class_id];
    std::vector<int> doubtful;
    for (int c = 0; c < model.classes.count(); ++c) {
        const ModelClass& its = model.classes[c];
        if (its.pinned > 0 || its.min_seats == 0 || candidates[c] < its.min_seats) continue;
        const bool hardly_runs = taken[c] - its.min_seats <= its.min_seats / 10;
        if (state.runs[c] == 0 || hardly_runs) doubtful.push_back(c);
    }
    return doubtful;
}

void give_up_short(const Nets& nets, RunningPlan& state) {
    state = Construction(nets, std::move(state)).without_short();
}

}  // namespace lunxun::assignment

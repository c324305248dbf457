// SPDX-License-Identifier: Apache-2.0
#include "solvers/assignment/testing/oracle.hpp"

#include <coin/Cbc_C_Interface.h>
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "solvers/assignment/testing/plan_check.hpp"
#include "solvers/assignment/testing/random_instance.hpp"

namespace lunxun::assignment::testing {
namespace {

/// A mixed-integer program written column by column, row by row.
class Program {
public:
    int add_column(double objective, double low, double high) {
        objective_.push_back(objective);
        low_.push_back(low);
        high_.push_back(high);
        return static_cast<int>(objective_.size()) - 1;
    }

    void add_row(const std::vector<std::pair<int, double>>& terms, double low, double high) {
        rows_.push_back(terms);
        row_low_.push_back(low);
        row_high_.push_back(high);
    }

    std::optional<double> maximum() const {
        std::vector<CoinBigIndex> starts{0};
        std::vector<int> index;
        std::vector<double> value;
        for (int column = 0; column < static_cast<int>(objective_.size()); ++column) {
            for (std::size_t row = 0; row < rows_.size(); ++row)
                for (const auto& [at, factor] : rows_[row])
                    if (at == column) {
                        index.push_back(static_cast<int>(row));
                        value.push_back(factor);
                    }
            starts.push_back(static_cast<CoinBigIndex>(index.size()));
        }
        Cbc_Model* model = Cbc_newModel();
        Cbc_setParameter(model, "log", "0");
        Cbc_setParameter(model, "ratio", "0");
        Cbc_setParameter(model, "allow", "0");
        Cbc_loadProblem(model, static_cast<int>(objective_.size()), static_cast<int>(rows_.size()), starts.data(), index.data(),
                        value.data(), low_.data(), high_.data(), objective_.data(), row_low_.data(), row_high_.data());
        for (int column = 0; column < static_cast<int>(objective_.size()); ++column) Cbc_setInteger(model, column);
        Cbc_setObjSense(model, -1);
        Cbc_solve(model);
        std::optional<double> best;
        if (Cbc_isProvenOptimal(model) != 0) best = Cbc_getObjValue(model);
        Cbc_deleteModel(model);
        return best;
    }

private:
    std::vector<double> objective_, low_, high_, row_low_, row_high_;
    std::vector<std::vector<std::pair<int, double>>> rows_;
};

using Terms = std::vector<std::pair<int, double>>;
constexpr double kInfinity = std::numeric_limits<double>::max();

class Oracle {
public:
    Oracle(const Instance& instance, const Options& options) : instance_(instance), options_(options) {}

    std::optional<std::int64_t> solve() {
        add_pairs();
        add_classes();
        add_persons();
        add_groups();
        add_floors();
        const auto best = program_.maximum();
        if (!best) return std::nullopt;
        const auto dropped = static_cast<std::int64_t>(options_.previous.size()) * options_.change_price;
        return std::llround(*best) - dropped;
    }

private:
    bool is_pinned(const Arc& arc, PinKind kind) const {
        return std::ranges::any_of(
            options_.pins, [&](const Pin& pin) { return pin.person == arc.person && pin.class_id == arc.class_id && pin.kind == kind; });
    }

    void add_pairs() {
        for (const Arc& arc : instance_.arcs) {
            const bool had = std::ranges::find(options_.previous, Nomination{arc.person, arc.class_id}) != options_.previous.end();
            const double change = had ? options_.change_price : -options_.change_price;
            program_.add_column(arc.benefit + change, is_pinned(arc, PinKind::attend) ? 1 : 0, is_pinned(arc, PinKind::avoid) ? 0 : 1);
        }
    }

    template <class Choose>
    Terms pairs_where(const Choose& choose) const {
        Terms terms;
        for (std::size_t a = 0; a < instance_.arcs.size(); ++a)
            if (choose(instance_.arcs[a])) terms.emplace_back(static_cast<int>(a), 1);
        return terms;
    }
    const TrainingClass& class_of(const Arc& arc) const { return instance_.classes[static_cast<std::size_t>(arc.class_id)]; }

    void add_classes() {
        for (int c = 0; c < static_cast<int>(instance_.classes.size()); ++c) {
            const TrainingClass& it = instance_.classes[static_cast<std::size_t>(c)];
            const int runs = program_.add_column(0, 0, 1);
            Terms terms = pairs_where([&](const Arc& arc) { return arc.class_id == c; });
            terms.emplace_back(runs, -it.max_seats);
            program_.add_row(terms, -kInfinity, 0);
            terms.back().second = -it.min_seats;
            program_.add_row(terms, 0, kInfinity);
        }
    }

    void add_persons() {
        for (int p = 0; p < static_cast<int>(instance_.persons.size()); ++p) {
            const Person& it = instance_.persons[static_cast<std::size_t>(p)];
            Terms own = pairs_where([&](const Arc& arc) { return arc.person == p; });
            program_.add_row(own, 0, it.max_classes);
            for (std::size_t i = 0; i < own.size(); ++i)
                for (std::size_t j = 0; j < i; ++j) add_clash(own[i].first, own[j].first);
            if (!it.must) continue;
            own.emplace_back(program_.add_column(-20'000, 0, 1), 1);
            program_.add_row(own, 1, kInfinity);
        }
    }

    void add_clash(int a, int b) {
        const TrainingClass &one = class_of(instance_.arcs[static_cast<std::size_t>(a)]),
                            &other = class_of(instance_.arcs[static_cast<std::size_t>(b)]);
        const bool overlap = one.first_day <= other.last_day && other.first_day <= one.last_day;
        if (overlap || one.topic == other.topic) program_.add_row({{a, 1.0}, {b, 1.0}}, 0, 1);
    }

    void add_groups() {
        for (const Group& group : instance_.groups)
            for (int day = 0; day < kDays; ++day) {
                const Terms away = pairs_where([&](const Arc& arc) {
                    const TrainingClass& it = class_of(arc);
                    return it.is_away && it.first_day <= day && day <= it.last_day &&
                           std::ranges::find(group.members, arc.person) != group.members.end();
                });
                if (static_cast<int>(away.size()) > group.limit) program_.add_row(away, 0, group.limit);
            }
    }

    void add_floors() {
        for (const Floor& floor : options_.floors) {
            Terms served;
            for (const int p : floor.persons) {
                const int one = program_.add_column(0, 0, 1);
                Terms own = pairs_where([&](const Arc& arc) { return arc.person == p; });
                own.emplace_back(one, -1);
                program_.add_row(own, 0, kInfinity);
                served.emplace_back(one, 1);
            }
            served.emplace_back(program_.add_column(-20'000, 0, floor.least), 1);
            program_.add_row(served, floor.least, kInfinity);
        }
    }

    const Instance& instance_;
    const Options& options_;
    Program program_;
};

}  // namespace

std::optional<std::int64_t> best_objective(const Instance& instance, const Options& options) {
    if (instance.arcs.empty()) {
        const auto plan = verify(instance, {});
        return plan.value;
    }
    return Oracle(instance, options).solve();
}

TEST_CASE("the oracle agrees with a plan that can be worked out by hand") {
    Instance instance;
    instance.classes = {{.min_seats = 2, .max_seats = 2, .first_day = 0, .last_day = 3, .topic = 1},
                        {.min_seats = 0, .max_seats = 1, .first_day = 3, .last_day = 4, .topic = 2}};
    instance.persons = {{2, true}, {1, false}, {1, true}};
    instance.groups = {{1, {0, 1}}};
    instance.arcs = {{0, 0, 100}, {1, 0, 90}, {0, 1, 50}, {1, 1, 70}};
    // Class 0 needs both members of the group, of whom one may be away: only one of them attends class 1.
    CHECK(best_objective(instance, {}) == 50 - 20'000);
}

}  // namespace lunxun::assignment::testing

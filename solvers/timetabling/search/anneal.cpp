// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/anneal.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "solvers/timetabling/search/moves.hpp"

namespace lunxun::timetabling {

namespace {

constexpr std::uint64_t kBatch = 2048;
constexpr double kHardWeightUp = 1.01;
constexpr double kHardWeightDown = 0.997;
/// Below this size every new best is kept at once, above only at the end of a batch.
constexpr int kFewEvents = 3000;

/// -ln of evenly spread numbers in (0, 1): the thresholds of annealing without a logarithm a move.
std::array<float, 4096> make_thresholds() {
    std::array<float, 4096> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        table[i] = static_cast<float>(-std::log((static_cast<double>(i) + 0.5) / static_cast<double>(table.size())));
    }
    return table;
}

class Annealing {
public:
    Annealing(State& state, Random& random, const Options& options, Cooling cooling)
        : state_(state), random_(random), options_(options), cooling_(cooling), moves_(state, random), weight_(cooling.hot * 4 + 8) {}

    AnnealResult run() {
        keep_best();
        while (!is_over()) {
            set_temperature();
            batch();
            weigh_hard();
            if (state_.cost() < result_.best.cost()) keep_best();
            report();
        }
        return std::move(result_);
    }

private:
    bool is_over() {
        if (options_.stop.stop_requested()) result_.stopped = true;
        spent_ = options_.spent ? options_.spent() : static_cast<double>(result_.iterations) / static_cast<double>(std::max<std::uint64_t>(1, options_.iterations));
        return result_.stopped || spent_ >= 1 || result_.best.cost() == Cost{} || !moves_.has_movable();
    }

    void set_temperature() { temperature_ = cooling_.hot * std::pow(cooling_.cold / cooling_.hot, std::clamp(spent_, 0.0, 1.0)); }

    void batch() {
        static const std::array<float, 4096> thresholds = make_thresholds();
        const bool keeps_each = state_.compiled().events <= kFewEvents;
        const auto temperature = static_cast<float>(temperature_);
        Tolerance tolerance{static_cast<int>(std::lround(weight_)), 0};
        for (std::uint64_t i = 0; i < kBatch; ++i) {
            tolerance.limit = static_cast<int>(temperature * thresholds[random_.next() >> 52]);
            if (moves_.try_one(tolerance) && keeps_each && state_.cost() < result_.best.cost()) keep_best();
        }
        result_.iterations += kBatch;
    }

    void weigh_hard() {
        const double least = std::max(4.0, temperature_ * 2);
        weight_ *= state_.cost().hard > 0 ? kHardWeightUp : kHardWeightDown;
        weight_ = std::clamp(weight_, least, 10'000.0);
    }

    void keep_best() {
        const bool is_first = result_.first_feasible_at == 0 && state_.cost().hard == 0;
        result_.best.take(state_);
        if (is_first) result_.first_feasible_at = std::max<std::uint64_t>(1, result_.iterations);
    }

    void report() const {
        if (options_.progress) options_.progress({spent_, result_.iterations, result_.best.cost(), result_.best.cost().hard == 0});
    }

    State& state_;
    Random& random_;
    const Options& options_;
    Cooling cooling_;
    Moves moves_;
    double weight_;
    double temperature_ = 0;
    double spent_ = 0;
    AnnealResult result_;
};

}  // namespace

Cooling cooling_for(const State&) { return {6.0, 0.25}; }

AnnealResult anneal(State& state, Random& random, const Options& options, Cooling cooling) {
    return Annealing(state, random, options, cooling).run();
}

}  // namespace lunxun::timetabling

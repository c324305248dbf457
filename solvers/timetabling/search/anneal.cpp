// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/anneal.hpp"

#include <algorithm>
#include <array>
#include <climits>
#include <cmath>
#include <vector>

#include "solvers/timetabling/search/construct.hpp"
#include "solvers/timetabling/search/moves.hpp"

namespace lunxun::timetabling {

namespace {

constexpr int kSamples = 2000;
constexpr double kHotShare = 0.25;   ///< of the mean loss: one move in six is then taken
constexpr double kColdShare = 0.15;  ///< of the least loss: it is then taken once in eight hundred tries
constexpr double kHardWeightStep = 0.01;
/// Share of batches that end with a clash, first and last: clashes open ways while it is hot, at the end they only cost time.
constexpr double kClashingFirst = 0.75;
constexpr double kClashingLast = 0.05;
constexpr int kJammed = 48;  ///< batches that end with a clash, one after the other, before one of its events is moved by force
constexpr int kMoreJammed = 8;  ///< and before it is done again
constexpr double kPlanAt = 0.01;  ///< share of the budget after which its stretches are planned
/// For each event. A cooling four times as slow ends hardly lower than this one, but where it ends is a matter of luck: the
/// best of several is lower.
constexpr double kMovesOfCooling = 150'000;
constexpr int kMostCoolings = 24;
constexpr double kFewestCoolings = 3;  ///< a budget that holds fewer is one cooling
/// Half of a larger budget goes into heating the best timetable again, so far that it keeps a part of what it is. Which part
/// is best differs between instances, so they take turns.
constexpr double kReheatingShare = 0.5;
constexpr double kMovesOfReheating = 60'000;  ///< for each event
constexpr int kMostReheatings = 60;
constexpr std::array<double, 2> kReheatedTo = {0.22, 0.3};  ///< share of a cooling that lies above the heat
constexpr double kBend = 0.2;  ///< a cooling falls like time to the power of -1 / kBend: somewhat slower than by equal shares when it is cold
constexpr std::uint64_t kMovesBetweenFinds = 30'000;  ///< of the events that pay; and 16 for each event
constexpr std::uint64_t kBatch = 2048;
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
        : state_(state), random_(random), options_(options), cooling_(cooling), moves_(state, random), weight_(first_weight(cooling.hot)) {}

    AnnealResult run() {
        keep_best();
        while (!is_over()) {
            set_temperature();
            batch();
            weigh_hard();
            loosen();
            if (result_.iterations >= refresh_at_) {
                moves_.find_payers();
                refresh_at_ = result_.iterations + kMovesBetweenFinds + 16 * static_cast<std::uint64_t>(state_.compiled().events);
            }
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

    static double first_weight(double temperature) { return temperature * 4 + 8; }

    /// A part of the budget over which it cools down once. `from`: share of a whole cooling that lies above its first heat.
    struct Stretch {
        double first = 0, last = 1, from = 0;
    };

    /// How many coolings and reheatings the budget holds, judged by the moves that a share of it allowed.
    void plan_stretches() {
        if (is_planned_ || spent_ < kPlanAt) return;
        is_planned_ = true;
        const double moves = static_cast<double>(result_.iterations) / spent_ / std::max(1, state_.compiled().events);
        if (moves < kFewestCoolings * kMovesOfCooling) return;
        const auto held = [&](double share, double each, int most) { return static_cast<int>(std::clamp(std::round(moves * share / each), 1.0, most * 1.0)); };
        const int coolings = held(1 - kReheatingShare, kMovesOfCooling, kMostCoolings);
        const int reheatings = held(kReheatingShare, kMovesOfReheating, kMostReheatings);
        stretches_.clear();
        for (int i = 0; i < coolings; ++i) add_stretch((1 - kReheatingShare) / coolings, 0);
        for (int i = 0; i < reheatings; ++i) add_stretch(kReheatingShare / reheatings, kReheatedTo[index_of(i) % kReheatedTo.size()]);
    }

    void add_stretch(double share, double from) {
        const double first = stretches_.empty() ? 0 : stretches_.back().last;
        stretches_.push_back({first, first + share, from});
    }

    /// Each cooling takes over the timetable of the one before, which the heat soon makes another; a reheating takes the best,
    /// unless that still breaks a rule and is not worth keeping.
    void begin_next_stretch() {
        Stretch& next = stretches_[++stretch_];
        if (result_.best.cost().hard > 0) next.from = 0;
        if (next.from > 0) result_.best.restore(state_);
        weight_ = first_weight(temperature_at(next.from));
    }

    void set_temperature() {
        plan_stretches();
        while (stretch_ + 1 < stretches_.size() && spent_ >= stretches_[stretch_].last) begin_next_stretch();
        const Stretch& now = stretches_[stretch_];
        cooled_ = now.from + (1 - now.from) * std::clamp((spent_ - now.first) / (now.last - now.first), 0.0, 1.0);
        temperature_ = temperature_at(cooled_);
    }

    /// Temperature at a share of a cooling; events rearrange slowly when it is cold, so that more time is spent there.
    double temperature_at(double share) const {
        const double first = std::pow(cooling_.hot, -kBend);
        const double last = std::pow(cooling_.cold, -kBend);
        return std::pow(first + share * (last - first), -1 / kBend);
    }

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
        const double clashing = kClashingFirst + (kClashingLast - kClashingFirst) * cooled_;
        const double fall = kHardWeightStep * clashing / (1 - clashing);
        weight_ *= state_.cost().hard > 0 ? 1 + kHardWeightStep : 1 - fall;
        const double least = std::max(4.0, temperature_ * 2);
        weight_ = std::clamp(weight_, least, 10'000.0);
    }

    /// A clash that stands although it is heavy is held by its neighbours, which its weight has frozen.
    void loosen() {
        clashing_batches_ = state_.cost().hard > 0 ? clashing_batches_ + 1 : 0;
        if (clashing_batches_ < kJammed) return;
        moves_.force_clashing();
        clashing_batches_ -= kMoreJammed;
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
    int clashing_batches_ = 0;
    bool is_planned_ = false;
    std::vector<Stretch> stretches_ = {{}};  ///< one after the other; a single cooling until they are planned
    std::size_t stretch_ = 0;
    double cooled_ = 0;  ///< share of a whole cooling that lies above the heat
    std::uint64_t refresh_at_ = 0;
    double spent_ = 0;
    AnnealResult result_;
};

/// Soft losses of random moves, sampled on a copy of the state.
struct Losses {
    double mean = 1;
    int least = 1;
};

Losses sample_losses(State state, Random& random) {
    const Compiled& compiled = state.compiled();
    double sum = 0;
    int count = 0;
    int least = INT_MAX;
    for (int i = 0; i < kSamples && compiled.events > 0; ++i) {
        const int event = random.below(compiled.events);
        if (!state.is_placed(event)) continue;
        const std::span<const int> starts = compiled.starts[event];
        const int start = starts[index_of(random.below(size_of(starts)))];
        Delta delta = state.remove(event);
        delta += state.insert(event, start, free_choice(state, event, start));
        if (delta.soft <= 0) continue;
        sum += delta.soft;
        least = std::min(least, delta.soft);
        ++count;
    }
    return count == 0 ? Losses{} : Losses{sum / count, least};
}

}  // namespace

Cooling cooling_for(const State& state, Random& random) {
    const Losses losses = sample_losses(state, random);
    const double cold = kColdShare * losses.least;
    return {std::max(kHotShare * losses.mean, 4 * cold), cold};
}

AnnealResult anneal(State& state, Random& random, const Options& options, Cooling cooling) {
    return Annealing(state, random, options, cooling).run();
}

}  // namespace lunxun::timetabling

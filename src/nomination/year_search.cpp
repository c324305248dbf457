// SPDX-License-Identifier: Apache-2.0
#include "nomination/year_search.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <utility>

#include "nomination/arc_choice.hpp"
#include "nomination/settled_plan.hpp"
#include "platform/json/codec.hpp"

namespace lunxun::nomination {
namespace {

constexpr double kBegin = 0.3, kEnd = 0.75;  // of the whole progress
constexpr double kPriceShare = 0.3;          // of the progress of a search
constexpr std::int64_t kPriceUpdates = 100;  // over all pairs
constexpr double kStop = 2;

struct SearchFigures {
    double seconds = 0;
    std::int64_t value = 0;
    std::int64_t upper_bound = 0;
    double gap = 0;
    std::int64_t iterations = 0;
};
BOOST_DESCRIBE_STRUCT(SearchFigures, (), (seconds, value, upper_bound, gap, iterations))

Error cancelled() {
    return Error::of(ErrorCode::cancelled, "nomination.cancelled");
}

/// One search for the best plan, with what it learns on the way.
class Search {
public:
    /// @param begin, end  its part of the whole progress
    Search(const NominationOptions& options, const std::vector<assignment::Floor>& floors, const ProgressSink& progress, double begin, double end)
        : options_(options), floors_(floors), progress_(progress), begin_(begin), end_(end) {}

    /// @param known  prices from which to start, and those that came out
    Result<Proposal> run(const OfferedYear& year, YearInstance& made, assignment::Prices& known) {
        const ArcChoice choice(year, made, options_.arcs);
        const auto priced = choose_pairs(made, choice, known);
        if (!priced) return priced.error();
        Proposal proposal;
        proposal.pins = choose_pins(year, made);
        auto found = search_plan(made, proposal.pins, known);
        if (is_cancelled_) return cancelled();
        if (!found) return found.error();
        proposal.solution = *std::move(found);
        known = proposal.solution.prices;
        proposal.solution.upper_bound = std::min(*priced, PairPricing(made, known, floors_, choice.kept()).bound());
        settle_plan(year, made, proposal.solution);
        find_lost_pins(year, made, proposal.solution, proposal.pins);
        proposal.points = std::move(points_);
        proposal.points.push_back({seconds(), proposal.solution.value, proposal.solution.upper_bound});
        proposal.is_ended_by_clock = is_out_of_time_;
        return proposal;
    }

private:
    /// Prices over all eligible pairs; those worth most after prices are shown next, for plans are looked for in few pairs.
    /// Returns what no plan over all pairs can exceed.
    Result<std::int64_t> choose_pairs(YearInstance& made, const ArcChoice& choice, assignment::Prices& known) {
        choice.show_all(made);
        auto settings = common_settings();
        settings.max_iterations = kPriceUpdates;
        if (!known.seat.empty()) settings.start_prices = &known;
        settings.progress = [&](const assignment::Progress& at) {
            tell(kPriceShare * static_cast<double>(at.iterations) / static_cast<double>(kPriceUpdates), "nomination.step_price", {});
        };
        auto found = assignment::find_prices(made.instance, settings);
        if (is_cancelled_) return cancelled();
        if (!found) return found.error();
        known = std::move(found->prices);
        choice.show(PairPricing(made, known, floors_, choice.kept()), made);
        return found->upper_bound;
    }

    Result<assignment::Solution> search_plan(const YearInstance& made, const Pins& pins, const assignment::Prices& known) {
        auto settings = common_settings();
        settings.gap_goal = options_.gap_goal;
        settings.max_iterations = options_.max_iterations;
        settings.pins = pins.pins;
        settings.start_prices = &known;
        settings.progress = [&](const assignment::Progress& at) {
            points_.push_back({seconds(), at.objective, at.upper_bound});
            const SearchFigures figures{seconds(), at.objective, at.upper_bound, at.gap, at.iterations};
            const double share = static_cast<double>(at.iterations) / static_cast<double>(std::max<std::int64_t>(1, options_.max_iterations));
            tell(kPriceShare + (1 - kPriceShare) * std::min(1.0, share), "nomination.step_solve", boost::json::serialize(json::encode(figures)));
        };
        return assignment::solve(made.instance, settings);
    }

    assignment::Options common_settings() {
        assignment::Options settings;
        settings.seed = options_.seed;
        settings.threads = options_.threads;
        settings.floors = floors_;
        settings.spent = [this] { return spent(); };
        return settings;
    }

    /// All or nothing: the solver paces itself by what is used up, and a busy machine must not change the plan.
    double spent() {
        if (seconds() >= options_.max_seconds) is_out_of_time_ = true;
        return is_cancelled_ || is_out_of_time_ ? kStop : 0;
    }

    void tell(double share, const char* step, std::string figures) {
        if (progress_ && !progress_({begin_ + (end_ - begin_) * share, step, std::move(figures)})) is_cancelled_ = true;
    }

    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - since_).count(); }

    const NominationOptions& options_;
    const std::vector<assignment::Floor>& floors_;
    const ProgressSink& progress_;
    double begin_, end_;
    std::chrono::steady_clock::time_point since_ = std::chrono::steady_clock::now();
    std::vector<SearchPoint> points_;
    std::atomic<bool> is_cancelled_ = false, is_out_of_time_ = false;
};

/// The bound counts people missing from floors as losses; what is stored bounds the values of all plans that keep the
/// floors as well as this one does.
void lift_bound(Proposal& proposal) {
    for (const auto& floor : proposal.floors)
        proposal.solution.upper_bound += std::int64_t{assignment::kMustPenalty} * std::max(0, floor.least - floor.served);
}

}  // namespace

Result<Proposal> propose(const OfferedYear& year, YearInstance& made, const NominationOptions& options, const ProgressSink& progress) {
    const auto floors = solver_floors(year, made, options.floors);
    if (!floors) return floors.error();
    const double middle = floors->empty() ? kEnd : (kBegin + kEnd) / 2;
    assignment::Prices known;
    const std::vector<assignment::Floor> none;
    auto plain = Search(options, none, progress, kBegin, middle).run(year, made, known);
    if (!plain) return plain;
    plain->value_without_floors = plain->solution.value;
    if (floors->empty()) return plain;
    auto with = Search(options, *floors, progress, middle, kEnd).run(year, made, known);
    if (!with) return with;
    with->floors = floor_outcomes(options.floors, *floors, plain->solution, with->solution);
    with->value_without_floors = plain->solution.value;
    with->is_ended_by_clock = with->is_ended_by_clock || plain->is_ended_by_clock;
    lift_bound(*with);
    return with;
}

}  // namespace lunxun::nomination

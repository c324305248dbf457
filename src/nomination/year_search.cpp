// SPDX-License-Identifier: Apache-2.0
#include "nomination/year_search.hpp"

#include <algorithm>
#include <atomic>

#include "platform/json/codec.hpp"

namespace lunxun::nomination {
namespace {

constexpr double kSearchedFrom = 0.35;
constexpr double kSearchShare = 0.4;

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

/// Of the seconds allowed, and nothing before half of them is gone: the search paces itself by what is used up, so a slow
/// moment of a busy machine would else change the plan.
double time_share(double seconds, double allowed) {
    const double share = seconds / allowed;
    return share < 0.5 ? 0 : share;
}

}  // namespace

double SearchLog::seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
}

void SearchLog::begin_search() {
    ++begun_;
    points_.clear();
}

bool SearchLog::tell(double share, const assignment::Progress& at) {
    const double now = seconds();
    points_.push_back({now, at.objective, at.upper_bound});
    if (!sink_) return true;
    const SearchFigures figures{now, at.objective, at.upper_bound, at.gap, at.iterations};
    const double fraction = kSearchedFrom + kSearchShare * (begun_ - 1 + std::min(1.0, share)) / searches_;
    return sink_({fraction, "nomination.step_solve", boost::json::serialize(json::encode(figures))});
}

Result<assignment::Solution> search_plan(const YearInstance& made, const Pins& pins, const std::vector<assignment::Floor>& floors,
                                         const assignment::Prices* known, const NominationOptions& options, SearchLog& log) {
    log.begin_search();
    std::atomic<bool> is_cancelled = false;
    assignment::Options settings;
    settings.seed = options.seed;
    settings.threads = options.threads;
    settings.gap_goal = options.gap_goal;
    settings.max_iterations = options.max_iterations;
    settings.pins = pins.pins;
    settings.floors = floors;
    settings.start_prices = known;
    settings.spent = [&] { return is_cancelled.load() ? 2.0 : time_share(log.seconds(), options.max_seconds); };
    settings.progress = [&](const assignment::Progress& at) {
        const double share = static_cast<double>(at.iterations) / static_cast<double>(std::max<std::int64_t>(1, options.max_iterations));
        if (!log.tell(share, at)) is_cancelled = true;
    };
    auto solution = assignment::solve(made.instance, settings);
    if (is_cancelled) return cancelled();
    return solution;
}

}  // namespace lunxun::nomination

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <chrono>
#include <cstdint>
#include <vector>

#include "base/progress.hpp"
#include "base/result.hpp"
#include "nomination/nomination_service.hpp"
#include "nomination/pins.hpp"
#include "solvers/assignment/solve.hpp"

namespace lunxun::nomination {

/// Where the search stood at some time.
struct SearchPoint {
    double seconds = 0;  ///< since the first search began
    std::int64_t value = 0;
    std::int64_t upper_bound = 0;
};
BOOST_DESCRIBE_STRUCT(SearchPoint, (), (seconds, value, upper_bound))

/// Tells how value and bound approach each other, to whoever watches and for the run's record, of one search after another.
class SearchLog {
public:
    SearchLog(const ProgressSink& sink, int searches) : sink_(sink), searches_(searches), begin_(std::chrono::steady_clock::now()) {}

    void begin_search();
    /// `share` of the search, 0 to 1. False once the work was cancelled.
    bool tell(double share, const assignment::Progress& at);
    double seconds() const;
    /// Of the last search.
    const std::vector<SearchPoint>& points() const { return points_; }

private:
    const ProgressSink& sink_;
    int searches_;
    int begun_ = 0;
    std::chrono::steady_clock::time_point begin_;
    std::vector<SearchPoint> points_;
};

/// The plan, for `floors` from the prices of an earlier one. Its share of the progress is the middle of the whole.
/// @error cancelled, infeasible
Result<assignment::Solution> search_plan(const YearInstance& made, const Pins& pins, const std::vector<assignment::Floor>& floors,
                                         const assignment::Prices* known, const NominationOptions& options, SearchLog& log);

}  // namespace lunxun::nomination

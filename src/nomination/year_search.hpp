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
    double seconds = 0;  ///< since the search began
    std::int64_t value = 0;
    std::int64_t upper_bound = 0;
};
BOOST_DESCRIBE_STRUCT(SearchPoint, (), (seconds, value, upper_bound))

/// Tells how value and bound approach each other, to whoever watches and for the run's record.
class SearchLog {
public:
    explicit SearchLog(const ProgressSink& sink) : sink_(sink), begin_(std::chrono::steady_clock::now()) {}

    /// False once the work was cancelled.
    bool tell(double fraction, const assignment::Progress& at);
    double seconds() const;
    const std::vector<SearchPoint>& points() const { return points_; }

private:
    const ProgressSink& sink_;
    std::chrono::steady_clock::time_point begin_;
    std::vector<SearchPoint> points_;
};

/// The plan, for `floors` from the prices of an earlier one. Its share of the progress is the middle of the whole.
/// @error cancelled, infeasible
Result<assignment::Solution> search_plan(const YearInstance& made, const Pins& pins, const std::vector<assignment::Floor>& floors,
                                         const assignment::Prices* known, const NominationOptions& options, SearchLog& log);

}  // namespace lunxun::nomination

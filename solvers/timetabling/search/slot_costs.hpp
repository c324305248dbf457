// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "solvers/timetabling/search/quick_moves.hpp"
#include "solvers/timetabling/search/random.hpp"

namespace lunxun::timetabling {

/// What a plain event would cost its groups and fixed teachers in every slot at once: the periods that one of them has
/// taken on a day look up a row of costs, one for each period, and the rows of all of them are added. Rooms and
/// travel are left out. Only on days of at most sixteen periods.
class SlotCosts {
public:
    explicit SlotCosts(const State& state);

    /// Whether the event's costs can be read here.
    bool covers(int event) const { return window_of_[index_of(event)] >= 0; }
    /// Clashes count as so many soft units from now on.
    void weigh_hard(int hard_weight);

    struct Pick {
        int start = -1;  ///< -1: there is none
        int cost = 0;    ///< change of the weighed cost, rooms and travel left out
    };
    /// One of the event's other starts at which it would cost at most `limit` more than where it stands.
    Pick pick(int event, int limit, Random& random);

private:
    static constexpr int kPeriods = 8;  ///< of a row
    static constexpr int kMostPeriods = 2 * kPeriods;
    static constexpr int kBarred = 8192;  ///< cost of a start that is not allowed
    /// Costs of eight periods of a day, added and compared at once; a longer day has two rows.
    using Row = std::int16_t __attribute__((vector_size(16)));

    /// The starts that some events have in common, and the days from the first of them to the last.
    struct Window {
        int first_day = 0;
        int days = 0;
        int first_row = 0;  ///< of `starts_`
    };

    bool is_coverable(int event) const { return compiled_->is_plain[index_of(event)] != 0 || compiled_->is_plain_but_travels[index_of(event)] != 0; }
    bool gather_kinds();
    Delta step_of(int shape, std::uint32_t taken, int period) const;
    void gather_starts();
    void gather_window(int event);
    Row start_row(int event, int day, int first_period) const;
    const Window& window_of(int event) const { return windows_[index_of(window_of_[index_of(event)])]; }
    bool fits();
    void add_up(int event);
    void set_limits(int event, int limit);

    const State* state_;
    const Compiled* compiled_;
    int hard_weight_ = 0;
    int most_weight_ = 1;
    int most_lanes_ = 0;   ///< of one event
    int rows_of_day_ = 1;
    std::vector<int> kind_of_lane_;
    std::vector<Delta> steps_;      ///< (kind * patterns + taken) and then by period: what taking that period too would cost
    std::vector<Row> rows_;         ///< the same, weighed
    std::vector<Window> windows_;
    std::vector<int> window_of_;    ///< by event; -1 when not covered
    std::vector<Row> starts_;       ///< for each day of a window: cost of the period itself, kBarred where the event may not start
    std::vector<Row> sums_;         ///< by day of the window, then by row of the day
    std::vector<Row> limits_;       ///< as `sums_`
};

}  // namespace lunxun::timetabling

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "solvers/timetabling/search/compiled.hpp"
#include "solvers/timetabling/solution.hpp"

namespace lunxun::timetabling {

/// A timetable under search, with the counts that make the cost of one step a matter of the event's own constraints.
/// Clashes are allowed and charged; starts outside an event's allowed ones are not taken.
class State {
public:
    explicit State(const Compiled& compiled);

    /// Puts an unplaced event at `start` with `choice` (candidate index of each need); returns the change of cost.
    Delta insert(int event, int start, std::span<const int> choice);
    /// Takes a placed event out; returns the change of cost.
    Delta remove(int event);

    int start(int event) const { return start_[index_of(event)]; }
    bool is_placed(int event) const { return start(event) >= 0; }
    std::span<const int> choice(int event) const {
        return {choice_.data() + compiled_->needs.begin_of(event), compiled_->needs[event].size()};
    }
    int lane(int event, int need) const {
        return compiled_->candidates_of(event, need).list[index_of(choice(event)[index_of(need)])].lane;
    }
    int room_lane(int event) const { return lane(event, compiled_->first_room_need[index_of(event)]); }

    /// Events that hold the lane in that slot; here and below, only on days that the lane keeps (`Compiled::days_of_lane`).
    int count(int lane, int slot) const { return count_[cell(lane, slot)]; }
    /// The one event that holds the lane in that slot; only where `count` is 1.
    int holder(int lane, int slot) const { return holders_[cell(lane, slot)]; }
    /// Somebody holds the lane in that slot: as `count`, in a sixth of the memory.
    bool is_taken(int lane, int slot) const {
        return taken(lane, compiled_->day_of_slot[index_of(slot)]) >> compiled_->period_of_slot[index_of(slot)] & 1U;
    }
    /// Taken periods of a day, one bit each; those of the lane's next days follow.
    const std::uint32_t& taken(int lane, int day) const { return taken_[index_of(day_zero_[lane] + day)]; }
    /// Slots in which somebody holds the lane, one bit each: the 64 of a word that the lane keeps (`Compiled::words_of_lane`).
    std::uint64_t occupied(int lane, int word) const { return occupied_[compiled_->words_of_lane.at(lane, word)]; }
    int series_day(int series, int day) const { return series_day_[compiled_->days_of_series.at(series, day)]; }
    int series_days(int series) const { return series_days_[index_of(series)]; }
    int series_room(int series, int lane) const { return series_room_[series_room_cell(series, lane)]; }

    /// What travel would cost the fixed lanes of a one-slot event in `start` at `site`, given all other events.
    Delta travel_cost_at(int event, int start, int site) const;

    /// Both events of the order are placed, and it is not kept.
    bool breaks(const Order& order) const;

    Cost cost() const { return cost_; }
    /// The timetable in the model's words.
    std::vector<Placement> placements() const;
    const Compiled& compiled() const { return *compiled_; }

private:
    enum class Sign { add = 1, subtract = -1 };

    std::size_t cell(int lane, int slot) const { return index_of(day_zero_[lane] * periods_ + slot); }
    std::size_t series_room_cell(int series, int lane) const {
        return index_of(series) * index_of(compiled_->lanes - compiled_->first_room) + index_of(lane - compiled_->first_room);
    }

    Delta change(int event, Sign sign);
    Delta change_lane(int event, int lane, Sign sign);
    Delta change_cells(int event, int lane, Sign sign);
    Delta change_taken(int lane, int day, std::uint32_t flipped);
    Delta change_total(int limit, int event, int amount);
    Delta change_series(int event, Sign sign);
    Delta change_pools(int event, Sign sign);
    Delta change_shares(int event, Sign sign);
    Delta own_cost(int event) const;
    Delta order_cost(int event) const;
    Delta travel_cost(int lane, int day) const;
    int amount(LoadUnit unit, int event) const;
    int site_of(int event) const;
    bool gives_share(int event, int share) const;
    bool is_as_published(int event) const;

    const Compiled* compiled_;
    // Both are the compiled model's, kept here because every look-up reads them: a twentieth of a search's time.
    const int* day_zero_;  ///< by lane; see KeptRanges::bases
    int periods_;
    Cost cost_;
    std::vector<int> start_;
    std::vector<int> choice_;
    std::vector<std::uint16_t> count_;
    std::vector<std::int32_t> holders_;  ///< sum of the event indices in the cell
    std::vector<std::uint32_t> taken_;
    std::vector<std::uint64_t> occupied_;
    std::vector<std::uint16_t> series_day_;
    std::vector<std::uint16_t> series_days_;
    std::vector<std::uint16_t> series_room_;
    std::vector<std::uint16_t> series_rooms_;
    std::vector<int> totals_;
    std::vector<int> share_given_;
    std::vector<int> pool_level_;
};

}  // namespace lunxun::timetabling

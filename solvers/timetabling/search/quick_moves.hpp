// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solvers/timetabling/search/state.hpp"

namespace lunxun::timetabling {

/// How much a move may cost: `hard_weight * hard + soft <= limit`.
struct Tolerance {
    int hard_weight = 1;
    int limit = 0;

    bool takes(Delta delta) const { return delta.hard * hard_weight + delta.soft <= limit; }
};

/// Deltas of single moves of plain events, read from the counts without changing them, and given up as soon as the
/// move cannot be taken any more. They repeat in short what State::insert and State::remove say in full; the tests
/// hold them against each other.
class QuickMoves {
public:
    explicit QuickMoves(const State& state) : state_(&state), compiled_(&state.compiled()) {}

    /// Moves the event to another start or room; `candidate` indexes the candidates of its room need.
    bool relocation_is_taken(int event, int start, int candidate, Tolerance tolerance) const;
    /// Exchanges starts and rooms of two plain events of different series, each alone in its room.
    bool exchange_is_taken(int event, int other, int event_candidate, int other_candidate, Tolerance tolerance) const;

private:
    Delta clashes(int event, int from, int to) const;
    Delta shape_change(int lane, int from, int to) const;
    Delta series_change(int event, int from, int to, int from_lane, int to_lane) const;
    /// What moving `event` changes on the lanes that `other` does not hold.
    template <class Lanes, class Visit>
    void each_lane_of_one(const Lanes& lanes, const Lanes& others, Visit visit) const;

    const State* state_;
    const Compiled* compiled_;
};

}  // namespace lunxun::timetabling

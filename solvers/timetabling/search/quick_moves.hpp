// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "solvers/timetabling/search/state.hpp"

namespace lunxun::timetabling {

/// How much a move may cost: `hard_weight * hard + soft <= limit`.
struct Tolerance {
    int hard_weight = 1;
    int limit = 0;

    bool takes(Delta delta) const { return delta.hard * hard_weight + delta.soft <= limit; }
    /// Most hard violations that a move with at least `soft` can add and still be taken; -1 when not even none.
    int most_hard(int soft) const { return limit < soft ? -1 : (limit - soft) / hard_weight; }
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
    /// Soft change when all these plain events change between two slots in their own rooms. Whoever holds a fixed
    /// lane of one of them in the other slot must be among them.
    int chain_soft(std::span<const int> events, int one, int two) const;
    /// What the series of the event gains or loses in days and rooms.
    Delta series_change(int event, int from, int to, int from_lane, int to_lane) const;

private:
    bool is_held_by(int lane, int slot, int other) const;
    bool add_clashes(int event, int from, int to, int other, int most_hard, Delta& delta) const;
    Delta shape_changes(std::span<const int> lanes, int from, int to, int other) const;

    const State* state_;
    const Compiled* compiled_;
};

}  // namespace lunxun::timetabling

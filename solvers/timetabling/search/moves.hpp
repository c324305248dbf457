// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "solvers/timetabling/search/quick_moves.hpp"
#include "solvers/timetabling/search/random.hpp"
#include "solvers/timetabling/search/slot_costs.hpp"

namespace lunxun::timetabling {

/// Tries random moves on a state and keeps those within the tolerance.
class Moves {
public:
    Moves(State& state, Random& random);

    /// One random move; true when it was taken.
    bool try_one(Tolerance tolerance);
    /// Looks up which events cost something where they stand; they are then tried more often.
    void find_payers();
    /// Moves one event that breaks a hard rule to a random start, whatever that costs.
    void force_clashing();
    bool has_movable() const { return !movable_.empty(); }

private:
    struct Place {
        int event = 0;
        int start = 0;
        std::size_t first_choice = 0;  ///< in kept_choices_
        std::size_t choices = 0;
    };

    bool move_plain(int event, Tolerance tolerance);
    bool slide_plain(int event, Tolerance tolerance);
    int room_at(int event, int start);
    bool exchange_plain(int event, int other, Tolerance tolerance);
    bool move_any(int event, Tolerance tolerance);
    bool exchange_any(int event, Tolerance tolerance);
    bool chain(int event, Tolerance tolerance);

    int random_event();
    int random_start(int event);
    /// One of the starts at which nobody holds a fixed lane of the event; -1 when there is none.
    int random_free_start(int event);
    int random_candidate(const Candidates& candidates);
    int free_candidate(const Candidates& candidates, int start, int otherwise);
    bool is_free(int lane, int start, int duration) const;
    /// Fills choice_ for the event at `start`: the wished resources `keep_share` times of 256, else free ones.
    void choose(int event, int start, std::span<const int> wish, int keep_share);
    std::span<const int> choice_at(const Place& place) const { return std::span(kept_choices_).subspan(place.first_choice, place.choices); }
    void forget_places();
    /// Adds to the chain whoever stands in `event`'s way at `to`; false when the chain cannot be closed.
    bool gather_blockers(int event, int from, int to);
    void remember(int event);
    void put_back();

    State* state_;
    Random* random_;
    QuickMoves quick_;
    SlotCosts slot_costs_;
    const Compiled* compiled_;
    std::vector<int> movable_;
    std::vector<int> payers_;
    std::vector<int> chain_;
    bool meets_clash_ = false;  ///< the chain left a clash as it was
    std::vector<Place> places_;  ///< where the events of the move stood before
    std::vector<int> kept_choices_;
    std::vector<int> choice_;
    std::vector<std::uint64_t> free_;
};

}  // namespace lunxun::timetabling

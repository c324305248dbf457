// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <span>

#include "solvers/timetabling/solution.hpp"

namespace lunxun::timetabling {

/// What placing an event at `start` in `room` would do, against the timetable as it is without the event.
struct Verdict {
    int start = 0;
    int room = -1;  ///< room of its first need; -1 when it needs none
    Cost cost;      ///< hard 0: allowed
};

/// A way to hold an event elsewhere, and what it costs.
struct Alternative {
    Placement placement;
    Cost delta;                         ///< against the present placement, or against leaving it out
    std::vector<Violation> violations;  ///< what the event would then pay for
};

/// A timetable on the table: answers questions about single events while a planner drags them.
class Board {
public:
    /// @error invalid_input  the model or the number of placements is wrong.
    static Result<Board> create(const Model& model, std::span<const Placement> placements);
    Board(Board&&) noexcept;
    Board& operator=(Board&&) noexcept;
    ~Board();

    /// One verdict for every start within the event's window and every room it may take, ascending by start and room;
    /// the teachers are the best free ones for that start.
    std::vector<Verdict> verdicts(int event) const;
    /// Each hard rule that a start of the event breaks, whatever room or teacher it takes; empty when the slot is free.
    std::vector<Violation> why_not(int event, int start) const;
    /// At most `count` ways to hold the event elsewhere, on different starts, cheapest first, none breaking a hard rule.
    std::vector<Alternative> alternatives(int event, int count) const;
    /// Puts the event there, whatever it breaks.
    void place(int event, const Placement& placement);
    std::span<const Placement> placements() const;

private:
    struct Table;
    explicit Board(std::unique_ptr<Table> table);
    std::unique_ptr<Table> table_;
};

}  // namespace lunxun::timetabling

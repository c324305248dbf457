// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "solvers/timetabling/solution.hpp"

namespace lunxun::timetabling {

/// One slot of a resource, taken by an event.
struct Taken {
    int slot = 0;
    int event = 0;
    auto operator<=>(const Taken&) const = default;
};

/// What the constraints read: the model, the placements, and who takes which slot, plainly derived from both.
struct Timetable {
    Timetable(const Model& source, std::span<const Placement> given);

    const Model& model;
    std::span<const Placement> placements;
    std::vector<std::vector<Taken>> of_group, of_teacher, of_room;  ///< ascending by slot

    const Event& event(int index) const { return model.events[static_cast<std::size_t>(index)]; }
    const Placement& placement(int index) const { return placements[static_cast<std::size_t>(index)]; }
    int events() const { return static_cast<int>(model.events.size()); }
    int end_of(int index) const { return placement(index).start + event(index).duration; }
    /// Site of the event's first room, -1 when it has none.
    int site_of(int index) const;
};

/// Where the constraints write. Keeps the sums, and the violations themselves when asked to.
class Report {
public:
    enum class Detail { sums, violations };
    explicit Report(Detail detail) : detail_(detail) {}

    /// Charges `times` violations. `values` fill the justification; names are added by the constraint.
    void charge(Constraint constraint, Weight weight, long long times, std::vector<int> events, MessageValues values = {});
    /// Names are only worth looking up when somebody will read them.
    bool wants_words() const { return detail_ == Detail::violations; }

    const Score& score() const { return score_; }
    std::vector<Violation> take_violations() { return std::move(violations_); }

private:
    Detail detail_;
    Score score_;
    std::vector<Violation> violations_;
};

/// Slot as people read it, in the values of a justification: date and half-day.
std::string slot_name(const Model& model, int slot);

}  // namespace lunxun::timetabling

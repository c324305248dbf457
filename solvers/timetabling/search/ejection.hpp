// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

#include "solvers/timetabling/search/best_place.hpp"

namespace lunxun::timetabling {

/// What a repair costs, in the order it is judged by.
struct RepairCost {
    int changes = 0;
    int notified = 0;
    int soft = 0;
    auto operator<=>(const RepairCost&) const = default;
};

/// Places events into a timetable that otherwise stands, by moving as few others as possible: first into what is
/// free, else by pushing out one event that fits elsewhere, then two, and so on.
class Ejection {
public:
    /// `is_changed`: by event, whether it counts as changed already, so that moving it again costs nothing.
    Ejection(State& state, std::vector<std::uint8_t>& is_changed, std::stop_token stop)
        : state_(&state), is_changed_(&is_changed), stop_(std::move(stop)) {}

    /// Places the unplaced events together; false, and nothing changed, when no way was found within the depth and
    /// step limits.
    bool place(std::vector<int> events);

private:
    struct Step {
        int event = 0;
        Offer offer;
    };

    std::vector<Offer> offers_of(int event);
    /// Places looked at to make the event's offers.
    int steps_of(int event) const;
    /// A group or fixed teacher of the event is taken wherever the event may stand, by events that may stand nowhere else.
    bool is_crowded_out(int event) const;
    void search(std::vector<int>& waiting, RepairCost so_far, int pushes_left);
    void try_offer(int event, const Offer& offer, std::vector<int>& waiting, RepairCost so_far, int pushes_left);
    /// Others that stand in the way of the event, just inserted; false when one of them cannot be moved.
    bool gather_blockers(int event, std::vector<int>& blockers) const;
    RepairCost price_of(int event) const;
    bool is_pushable(int event) const;
    void apply_best();

    State* state_;
    std::vector<std::uint8_t>* is_changed_;
    std::stop_token stop_;
    std::vector<Step> steps_;
    std::vector<Step> best_;
    RepairCost best_cost_;
    bool has_best_ = false;
    std::vector<int> placed_here_;
    long long steps_left_ = 0;
    long long all_steps_left_ = 1'500'000;  ///< of this object's whole life
};

}  // namespace lunxun::timetabling

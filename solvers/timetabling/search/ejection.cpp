// SPDX-License-Identifier: Apache-2.0
#include "solvers/timetabling/search/ejection.hpp"

#include <algorithm>
#include <tuple>

namespace lunxun::timetabling {

namespace {

constexpr long long kFewSteps = 5'000;       ///< the same once a repair has used up its steps
constexpr int kMostPushes = 4;
constexpr int kFewChoices = 16;
constexpr long long kMostSteps = 150'000;  ///< places looked at for one number of pushes

}  // namespace

bool Ejection::is_pushable(int event) const {
    const Compiled& compiled = state_->compiled();
    const bool has_choice = compiled.starts[event].size() > 1 || !compiled.needs[event].empty();
    return has_choice && std::ranges::find(placed_here_, event) == placed_here_.end();
}

RepairCost Ejection::price_of(int event) const {
    const Event& source = state_->compiled().model->events[index_of(event)];
    const bool is_free = (*is_changed_)[index_of(event)] || !source.previous || !source.previous->placed();
    return is_free ? RepairCost{} : RepairCost{1, source.notified, 0};
}

bool Ejection::gather_blockers(int event, std::vector<int>& blockers) const {
    const Compiled& compiled = state_->compiled();
    const int start = state_->start(event);
    const int end = start + compiled.duration[index_of(event)];
    blockers.clear();
    const auto add = [&](int other) {
        if (std::ranges::find(blockers, other) == blockers.end()) blockers.push_back(other);
    };
    const auto add_holders = [&](int lane) {
        for (int slot = start; slot < end; ++slot) {
            if (state_->count(lane, slot) > 2) return false;
            if (state_->count(lane, slot) < 2) continue;
            const int other = state_->holder(lane, slot) - event;  // the cell holds the sum of both
            if (other == event) return false;
            add(other);
        }
        return true;
    };
    for (const int lane : compiled.fixed[event]) {
        if (!add_holders(lane)) return false;
    }
    for (int need = 0; need < size_of(compiled.needs[event]); ++need) {
        if (!add_holders(state_->lane(event, need))) return false;
    }
    for (const int index : compiled.orders_of[event]) {
        const Order& order = compiled.model->orders[index_of(index)];
        const int other = order.before == event ? order.after : order.before;
        if (order.weight.is_hard() && state_->is_placed(other) && state_->breaks(order)) add(other);
    }
    return std::ranges::all_of(blockers, [&](int other) { return is_pushable(other); });
}

void Ejection::try_offer(int event, const Offer& offer, std::vector<int>& waiting, RepairCost so_far, int pushes_left) {
    const long long hard_before = state_->cost().hard;
    so_far.soft += state_->insert(event, offer.start, offer.choice).soft;
    std::vector<int> blockers;
    if (state_->cost().hard > hard_before && (!gather_blockers(event, blockers) || size_of(blockers) > pushes_left)) {
        state_->remove(event);
        return;
    }
    std::vector<Step> pushed;
    for (const int other : blockers) {
        pushed.push_back({other, {state_->start(other), {state_->choice(other).begin(), state_->choice(other).end()}, {}}});
        const RepairCost price = price_of(other);
        so_far.changes += price.changes;
        so_far.notified += price.notified;
        so_far.soft += state_->remove(other).soft;
        waiting.push_back(other);
    }
    if (state_->cost().hard <= hard_before) {
        steps_.push_back({event, offer});
        placed_here_.push_back(event);
        search(waiting, so_far, pushes_left - size_of(blockers));
        placed_here_.pop_back();
        steps_.pop_back();
    }
    waiting.resize(waiting.size() - blockers.size());
    state_->remove(event);
    for (const Step& step : pushed) state_->insert(step.event, step.offer.start, step.offer.choice);
}

/// Every start with all its choices of resources where they are few, with the cheapest where they are many.
std::vector<Offer> Ejection::offers_of(int event) {
    const Compiled& compiled = state_->compiled();
    int choices = 1;
    for (int need = 0; need < size_of(compiled.needs[event]); ++need) {
        choices = std::min(kFewChoices + 1, choices * size_of(compiled.candidates_of(event, need).list));
    }
    if (choices > kFewChoices) return all_offers(*state_, event);
    std::vector<Offer> offers;
    for (const int start : compiled.starts[event]) {
        for (int number = 0; number < choices; ++number) {
            Offer offer{start, {}, {}};
            int rest = number;
            for (int need = 0; need < size_of(compiled.needs[event]); ++need) {
                const int count = size_of(compiled.candidates_of(event, need).list);
                offer.choice.push_back(rest % count);
                rest /= count;
            }
            offer.delta = cost_of(*state_, event, start, offer.choice);
            offers.push_back(std::move(offer));
        }
    }
    return offers;
}

int Ejection::steps_of(int event) const {
    const Compiled& compiled = state_->compiled();
    int each = 1;
    for (int need = 0; need < size_of(compiled.needs[event]); ++need) each += size_of(compiled.candidates_of(event, need).list);
    return each * size_of(compiled.starts[event]);
}

bool Ejection::is_crowded_out(int event) const {
    const Compiled& compiled = state_->compiled();
    std::vector<std::uint8_t> reach(index_of(compiled.slots), 0);
    for (const int start : compiled.starts[event]) std::fill_n(reach.begin() + start, compiled.duration[index_of(event)], std::uint8_t{1});
    const auto stays_within = [&](int other) {
        return std::ranges::all_of(compiled.starts[other], [&](int start) { return reach[index_of(start)] != 0; });
    };
    const auto is_full = [&](int lane) {
        if (compiled.clash_of[index_of(lane)].hard == 0) return false;
        for (int slot = 0; slot < compiled.slots; ++slot) {
            if (reach[index_of(slot)] && (state_->count(lane, slot) != 1 || !stays_within(state_->holder(lane, slot)))) return false;
        }
        return true;
    };
    return std::ranges::any_of(compiled.fixed[event], is_full);
}

void Ejection::search(std::vector<int>& waiting, RepairCost so_far, int pushes_left) {
    if (has_best_ && so_far >= best_cost_) return;
    if (waiting.empty()) {
        has_best_ = true;
        best_cost_ = so_far;
        best_ = steps_;
        return;
    }
    if (steps_left_ <= 0 || stop_.stop_requested()) return;
    const int event = waiting.back();
    waiting.pop_back();
    std::vector<Offer> offers = offers_of(event);
    steps_left_ -= steps_of(event);
    std::ranges::sort(offers, {}, [](const Offer& offer) { return std::tuple(offer.delta.hard, offer.delta.soft, offer.start); });
    for (const Offer& offer : offers) {
        if (offer.delta.hard > 0 && pushes_left == 0) break;
        try_offer(event, offer, waiting, so_far, pushes_left);
        // For the last one waiting the first free place is the best.
        if (waiting.empty() && offer.delta.hard <= 0) break;
    }
    waiting.push_back(event);
}

void Ejection::apply_best() {
    for (const Step& step : best_) {
        if (state_->is_placed(step.event)) state_->remove(step.event);
    }
    for (const Step& step : best_) {
        state_->insert(step.event, step.offer.start, step.offer.choice);
        (*is_changed_)[index_of(step.event)] = 1;
    }
}

bool Ejection::place(std::vector<int> events) {
    if (std::ranges::any_of(events, [&](int event) { return is_crowded_out(event); })) return false;
    for (int pushes = 0; pushes <= kMostPushes; ++pushes) {
        steps_left_ = all_steps_left_ > 0 ? kMostSteps : kFewSteps;
        const long long before = steps_left_;
        has_best_ = false;
        search(events, {}, pushes);
        all_steps_left_ -= before - steps_left_;
        if (has_best_) {
            apply_best();
            return true;
        }
    }
    return false;
}

}  // namespace lunxun::timetabling
